"""What the website will not take: foreign pages, forged cookies, long bodies, loops."""

from pathlib import Path

import httpx
import pytest

from bot.website import site
from support.page import Page
from support.served_house import ServedHouse, served_house

NONCE = "c" * 32


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
@pytest.mark.parametrize("path", ["/messages", "/acks", "/forget"])
async def test_another_site_cannot_write_in_a_persons_name(
    page: Page, headers: dict[str, str], path: str
) -> None:
    """The cookie alone is no proof: the request must come from our own page."""
    answer = await page.client.post(path, json={"nonce": NONCE, "text": "نعم"}, headers=headers)
    assert answer.status_code == 403
    assert "Origin" in answer.text
    assert await page.said() == []


async def test_a_request_that_does_not_say_where_it_comes_from_is_refused(
    page: Page, served: ServedHouse
) -> None:
    """Every browser sets one of the two headers."""
    async with httpx.AsyncClient(base_url=served.url, cookies=page.client.cookies) as client:
        for path in ("/messages", "/acks", "/forget"):
            answer = await client.post(path, json={"nonce": NONCE, "text": "نعم"})
            assert answer.status_code == 403
            assert "Sec-Fetch-Site or Origin" in answer.text
            assert answer.text.count("\n") == 1


async def test_an_old_browser_proves_itself_by_its_origin(page: Page, served: ServedHouse) -> None:
    """Without Sec-Fetch-Site the origin decides."""
    async with httpx.AsyncClient(base_url=served.url, cookies=page.client.cookies) as client:
        own = {"Origin": served.url}
        answer = await client.post("/messages", json={"nonce": NONCE, "open": True}, headers=own)
        assert answer.status_code == 204
        foreign = {"Origin": "http://elsewhere.example"}
        answer = await client.post("/messages", json={"nonce": NONCE, "text": "x"}, headers=foreign)
        assert answer.status_code == 403


@pytest.mark.parametrize("cookie", ["", "x", "a" * 42, "../../etc/passwd" + "a" * 27, "é" * 43])
async def test_a_forged_cookie_is_nobody(served: ServedHouse, cookie: str) -> None:
    """Only what we drew ourselves has the shape of our secrets."""
    async with served.browser() as client:
        sent = {b"Cookie": f"istiqbal={cookie}".encode()}
        for path in ("/history", "/stream"):
            assert (await client.get(path, headers=sent)).status_code == 401
        answer = await client.post("/messages", json={"nonce": NONCE, "text": "x"}, headers=sent)
        assert answer.status_code == 401


async def test_a_cookie_that_somebody_made_up_is_replaced(page: Page, served: ServedHouse) -> None:
    """A program cannot be a new person with every request: only what we sealed is somebody."""
    token, _, seal = page.client.cookies["istiqbal"].partition(".")
    for made_up in ("A" * 43, f"{'A' * 43}.{'A' * 43}", f"{'A' * 43}.{seal}", f"{token}."):
        async with served.browser(Cookie=f"istiqbal={made_up}") as client:
            assert (await client.get("/history")).status_code == 401
            assert "istiqbal=" in (await client.get("/")).headers["set-cookie"]


async def test_a_network_begins_only_so_many_talks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fresh cookie each time is no way around; who has talked before goes on, restart or not."""
    monkeypatch.setattr(site, "NEWCOMERS", 2)
    monkeypatch.setattr(site, "NEWCOMERS_PER_SECOND", 0.0)
    found, talks = [], []
    async with served_house(tmp_path) as served:
        for _ in range(4):
            async with served.browser() as client:
                await client.get("/")
                found.append((await Page(client).post(open=True)).status_code)
                talks.append(dict(client.cookies))
        assert found == [204, 204, 429, 429]
    monkeypatch.setattr(site, "NEWCOMERS", 0)
    async with served_house(tmp_path) as served:
        found = []
        for cookies in talks:
            async with served.browser() as client:
                client.cookies.update(cookies)
                found.append((await Page(client).post(text="مساعدة")).status_code)
        assert found == [204, 204, 429, 429]


@pytest.mark.parametrize(
    "body",
    [
        "not json",
        "[]",
        '{"nonce": "cccccccccccccccccccccccccccccccc"}',
        '{"nonce": "short", "text": "x"}',
        '{"nonce": "cccccccccccccccccccccccccccccccc", "text": "x", "button": "1.a"}',
        '{"nonce": "cccccccccccccccccccccccccccccccc", "text": "x", "as": "web:other"}',
        '{"nonce": "../../../../../../etc/passwd", "text": "x"}',
    ],
)
async def test_a_malformed_act_is_refused(page: Page, body: str) -> None:
    """Exactly one of text, button and opening, with a nonce of ours."""
    headers = {"Content-Type": "application/json"}
    answer = await page.client.post("/messages", content=body, headers=headers)
    assert answer.status_code == 400
    assert (await page.history())["lines"] == []


async def test_a_form_of_another_page_is_not_read(page: Page) -> None:
    """Only JSON: what a form can send without asking is no act."""
    answer = await page.client.post("/messages", data={"nonce": NONCE, "text": "x"})
    assert answer.status_code == 415


async def test_a_body_that_is_too_long_is_refused(page: Page) -> None:
    """More than anybody types: 16 KiB."""
    assert (await page.post(text="س" * 9000)).status_code == 413
    assert (await page.history())["lines"] == []


async def test_five_thousand_characters_are_taken(page: Page) -> None:
    """What the text box can hold arrives; the flow says what is too long for a question."""
    await page.post(open=True)
    assert (await page.post(text="س" * 5000)).status_code == 204


async def test_a_loop_is_slowed_down_and_stores_nothing_more(page: Page) -> None:
    """Thirty messages at once are generous; then the page asks for a moment."""
    answers = [(await page.post(text="مساعدة")).status_code for _ in range(40)]
    assert answers[:30] == [204] * 30
    assert 429 in answers[30:]


async def test_a_forged_button_is_answered_and_changes_nothing(page: Page) -> None:
    """The core knows which buttons are open; the page need not."""
    await page.post(open=True)
    assert (await page.post(button="@SIL-AAAAAA.seen")).status_code == 204
    assert (await page.post(button="99.x")).status_code == 204
    assert "السلام عليكم" in (await page.said())[0]
