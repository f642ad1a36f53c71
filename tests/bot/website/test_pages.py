"""The page itself: direction, headers, and no request to anywhere else."""

import re

from support.page import Page
from support.served_house import ServedHouse


async def test_the_page_is_arabic_and_runs_from_right_to_left(page: Page) -> None:
    """Before anything is said the page is Arabic."""
    assert '<html lang="ar" dir="rtl">' in (await page.load()).text


async def test_the_page_follows_the_language_of_the_talk(page: Page) -> None:
    """Whoever chose English finds the page in English."""
    await page.post(open=True)
    for _ in ("the menu", "the question which language"):
        rows = (await page.history())["lines"][-1]["rows"]
        english = next(one for row in rows for one in row if one["label"] == "English")
        await page.post(button=english["id"])
    assert '<html lang="en" dir="ltr">' in (await page.load()).text


async def test_nothing_is_loaded_from_anywhere_else(page: Page) -> None:
    """Every address in the page is our own, and so is every one in its files."""
    text = (await page.load()).text
    links = re.findall(r'(?:src|href)="([^"]+)"', text)
    assert len(links) >= 3
    assert all(link.startswith(("/", "#")) for link in links)
    for link in links:
        if link.startswith("/static/") and not link.endswith(".svg"):
            file = await page.client.get(link)
            assert file.status_code == 200
            assert "immutable" in file.headers["cache-control"]
            assert "http" not in file.text.replace("http://www.w3.org/2000/svg", "")


async def test_no_script_or_style_stands_in_the_page(page: Page) -> None:
    """The content policy forbids them, so they would be dead."""
    text = (await page.load()).text
    assert not re.findall(r"<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=", text)


async def test_every_page_is_sent_with_the_security_headers(served: ServedHouse) -> None:
    """The website, the desk, a file and an error alike."""
    async with served.browser() as client:
        for path in ("/", "/desk/enter", "/healthz", "/history", "/nowhere"):
            headers = (await client.get(path)).headers
            assert "default-src 'none'" in headers["content-security-policy"]
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["cache-control"] == "no-store"


async def test_the_cookie_is_out_of_reach_of_scripts(served: ServedHouse) -> None:
    """HttpOnly and SameSite; drawn once, not at every load."""
    async with served.browser() as client:
        cookie = (await client.get("/")).headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "set-cookie" not in (await client.get("/")).headers


async def test_a_static_file_cannot_be_climbed_out_of(served: ServedHouse) -> None:
    """Files are looked up by their name among those that exist, never as a path."""
    async with served.browser() as client:
        for name in ("..%2fsite.py", "..%2f..%2fapp.py", "none.css"):
            assert (await client.get(f"/static/website/{name}")).status_code == 404
