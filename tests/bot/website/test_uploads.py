"""Files from the chat page: one to a request, within the limits, and answered in the talk."""

import asyncio
import secrets
import tempfile

import httpx
import pytest

from bot.documents.limits import MAX_BYTES
from bot.documents.postroom import Postroom
from bot.documents.scanning import ScannerDown
from bot.website.site import UPLOADS_EACH
from flows.identifiers import Address
from flows.uploads import Upload
from support import pictures
from support.page import Page
from support.served_house import ServedHouse


def nonce() -> str:
    """Like the script's."""
    return secrets.token_hex(16)


async def upload(page: Page, data: bytes, name: str = "photo.jpg", **fields: str) -> httpx.Response:
    """One file, as the page's script posts it."""
    form = {"nonce": nonce(), **fields}
    return await page.client.post("/uploads", data=form, files={"file": (name, data)})


async def test_a_photo_is_answered_in_the_talk(page: Page) -> None:
    """It is taken, and what becomes of it is said like anything else."""
    await page.post(text="السلام عليكم")
    answer = await upload(page, pictures.photo(), name="../../etc/passwd.php")
    assert answer.status_code == 204
    assert "وصلتنا صورة" in (await page.said())[-1]
    lines = (await page.history())["lines"]
    assert [one["sent"] for one in lines if one.get("sent")] == ["photo"]


async def test_what_is_no_picture_is_refused_in_words(page: Page) -> None:
    """Whatever it is called: the content decides."""
    await page.post(text="السلام عليكم")
    assert (await upload(page, b"MZ\x90\x00 a program", name="id.jpg")).status_code == 204
    assert "هذا النوع من الملفات" in (await page.said())[-1]


async def test_the_same_file_posted_again_changes_nothing(page: Page) -> None:
    """A lost answer may be asked for again under the same nonce."""
    await page.post(text="السلام عليكم")
    once = nonce()
    await upload(page, pictures.photo(), nonce=once)
    said = await page.said()
    assert (await upload(page, pictures.photo(), nonce=once)).status_code == 204
    assert await page.said() == said


async def test_a_body_beyond_the_limit_is_not_read(page: Page) -> None:
    """413 comes before the file is whole."""
    answer = await upload(page, bytes(MAX_BYTES + 100_000))
    assert answer.status_code == 413


async def test_only_our_own_page_may_send_files(page: Page, served: ServedHouse) -> None:
    """Neither another site, nor a browser without our secret, nor a form of another kind."""
    form = {"nonce": nonce()}
    file = {"file": ("photo.jpg", pictures.photo())}
    foreign = {"Sec-Fetch-Site": "cross-site"}
    answer = await page.client.post("/uploads", data=form, files=file, headers=foreign)
    assert answer.status_code == 403
    async with served.browser() as stranger:
        assert (await stranger.post("/uploads", data=form, files=file)).status_code == 401
    assert (await page.client.post("/uploads", json=form)).status_code == 415


async def test_a_form_that_our_page_cannot_have_made_is_refused(page: Page) -> None:
    """No nonce, no file, two files, or a group that is none."""
    assert (await upload(page, pictures.photo(), nonce="short")).status_code == 400
    assert (await upload(page, pictures.photo(), group="«»")).status_code == 400
    empty = await page.client.post("/uploads", files={"nonce": (None, nonce())})
    assert empty.status_code == 400
    two = [("file", ("a.jpg", b"1")), ("file", ("b.jpg", b"2"))]
    both = await page.client.post("/uploads", data={"nonce": nonce()}, files=two)
    assert both.status_code == 400


async def test_while_the_scanner_is_away_the_page_may_try_again(
    page: Page, served: ServedHouse
) -> None:
    """503: the page offers to send it once more; nothing was taken."""

    class Away:
        async def is_infected(self, data: bytes) -> bool:
            raise ScannerDown

    served.house.postroom._scanner = Away()
    assert (await upload(page, pictures.photo())).status_code == 503
    served.house.postroom._scanner = None
    assert (await upload(page, pictures.photo())).status_code == 204


async def test_only_so_many_files_are_held_at_once(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each lies in memory until it is sealed: one too many is asked to come again.

    So one browser, which may send as slowly as it likes, keeps nobody else from sending.
    """
    is_looked_at, go_on = asyncio.Event(), asyncio.Event()

    async def look(room: Postroom, cause: str, address: Address, data: bytes) -> Upload:
        is_looked_at.set()
        await go_on.wait()
        return Upload(refused="broken")

    monkeypatch.setattr(Postroom, "take_in", look)
    first = [asyncio.create_task(upload(page, b"a file")) for _ in range(UPLOADS_EACH)]
    await is_looked_at.wait()
    await asyncio.sleep(0.5)
    assert (await upload(page, b"a file")).status_code == 503
    page.client.cookies.clear()
    await page.load()
    others = asyncio.create_task(upload(page, b"a file"))
    await asyncio.sleep(0.5)
    assert not others.done()
    go_on.set()
    assert {one.status_code for one in await asyncio.gather(*first, others)} == {204}


async def test_a_place_is_sent_by_its_figures(page: Page) -> None:
    """The button of the page sends where the person is; anything else is no place."""
    await page.post(text="السلام عليكم")
    assert (await page.post(point="24.713600 46.675300 0.000000 12.000000")).status_code == 204
    assert "موقع" in (await page.said())[-1]
    for wrong in ("here", "24.7 46.6", "1 2 3 4; drop"):
        assert (await page.post(point=wrong)).status_code == 400


async def test_no_file_touches_the_disk_before_it_is_sealed(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large form stays in memory: a temporary file would hold it in the open."""
    written: list[str] = []

    def roll_over(file: tempfile.SpooledTemporaryFile[bytes]) -> None:
        written.append("to the disk")

    monkeypatch.setattr(tempfile.SpooledTemporaryFile, "rollover", roll_over)
    assert (await upload(page, pictures.saved(pictures.page(4000, 5000)))).status_code == 204
    assert written == []
