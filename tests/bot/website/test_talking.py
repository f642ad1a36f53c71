"""What the page sends is stored once, and what is stored reaches the page."""

import asyncio
import json
from typing import Any

from flows.identifiers import Address
from storage import views
from support.page import Page
from support.served_house import ServedHouse


async def test_opening_the_page_is_answered_with_a_greeting(page: Page) -> None:
    """A page without a history opens the conversation."""
    assert (await page.history())["lines"] == []
    assert (await page.post(open=True)).status_code == 204
    [greeting] = await page.said()
    assert "السلام عليكم" in greeting


async def test_both_sides_of_the_talk_are_there_after_a_reload(page: Page) -> None:
    """Texts and presses stand in the history in the order in which they happened."""
    await page.post(open=True)
    button = (await page.history())["lines"][-1]["rows"][0][0]
    await page.post(button=button["id"])
    await page.post(text="لا أدري")
    lines = (await page.history())["lines"]
    assert [line["who"] for line in lines] == ["us", "you", "us", "you", "us"]
    assert lines[1]["text"] == button["label"]
    assert lines[3]["text"] == "لا أدري"


async def test_words_that_cannot_be_stored_lose_only_that(page: Page) -> None:
    """Halves of pairs, NUL, bytes that are no UTF-8: the rest of the words is answered and kept."""
    await page.post(open=True)
    sent = b'{"nonce": "%b", "text": "\\u0000 \\ud83d \xff \xd9\x86\xd8\xb9\xd9\x85"}' % (b"a" * 32)
    headers = {"Content-Type": "application/json"}
    answer = await page.client.post("/messages", content=sent, headers=headers)
    assert answer.status_code == 204
    lines = (await page.history())["lines"]
    assert [line["who"] for line in lines] == ["us", "you", "us"]
    assert lines[1]["text"] == "\ufffd \ufffd \ufffd نعم"


async def test_what_is_not_kept_leaves_the_page_too(page: Page) -> None:
    """The page is told to take it out of sight, and after a reload there are no words of it."""
    await page.post(open=True)
    answer = await page.post(text="بطاقتي 4111 1111 1111 1111")
    assert answer.status_code == 205
    lines = (await page.history())["lines"]
    assert [line["who"] for line in lines] == ["us", "you", "us"]
    assert (lines[1]["text"], lines[1]["sent"]) == ("", "withheld")
    assert "1111" not in str(lines)


async def test_a_replayed_nonce_changes_nothing(page: Page) -> None:
    """Sending again after a lost answer is answered like the first time, and stored once."""
    await page.post(open=True)
    before = await page.said()
    for _ in range(2):
        assert (await page.post(text="موظف", nonce="a" * 32)).status_code == 204
    assert len(await page.said()) == len(before) + 1


async def test_another_person_cannot_use_up_my_nonce(page: Page, served: ServedHouse) -> None:
    """The same nonce from two browsers is two acts."""
    await page.post(open=True, nonce="b" * 32)
    async with served.browser() as client:
        other = Page(client)
        await other.load()
        await other.post(open=True, nonce="b" * 32)
        assert len(await other.said()) == 1


async def test_the_stream_brings_what_is_committed_later(page: Page) -> None:
    """A message is on the page as soon as it is stored."""
    async with page.client.stream("GET", "/stream") as stream, asyncio.timeout(5):
        lines = stream.aiter_lines()
        # What is told first: that the stream is open, and listens.
        assert [await anext(lines), await anext(lines)] == [": open", ""]
        await page.post(open=True)
        row = (await anext(lines)).removeprefix("id: ")
        message = json.loads((await anext(lines)).removeprefix("data: "))
    assert "السلام عليكم" in message["text"]
    assert message["row"] == int(row)


async def test_a_stream_that_comes_back_continues_where_it_stopped(page: Page) -> None:
    """Last-Event-ID names the last row that arrived; nothing before it is sent again."""
    await page.post(open=True)
    await page.post(text="مساعدة")
    rows = [line["row"] for line in (await page.history())["lines"] if line["who"] == "us"]
    stream = page.stream(after=0, **{"Last-Event-ID": str(rows[0])})
    first = await asyncio.wait_for(anext(stream), 5)
    await stream.aclose()
    assert first["id"] == rows[1]


async def test_what_the_page_acknowledges_is_delivered(page: Page, served: ServedHouse) -> None:
    """The acknowledgement of the page is the proof of delivery."""
    await page.post(open=True)
    history = await page.history()
    assert history["proved"] == 0
    row = history["after"]
    assert (await page.client.post("/acks", json={"row": row})).status_code == 204
    assert (await page.history())["proved"] == row


async def test_nobody_acknowledges_what_another_was_told(page: Page, served: ServedHouse) -> None:
    """Rows are looked up under the address that acknowledges."""
    await page.post(open=True)
    row = (await page.history())["after"]
    async with served.browser() as client:
        stranger = Page(client)
        await stranger.load()
        assert (await client.post("/acks", json={"row": row})).status_code == 204
    assert (await page.history())["proved"] == 0


async def test_html_and_direction_marks_stay_text(page: Page) -> None:
    """What people write is never markup; the page shows it with `textContent`."""
    await page.post(open=True)
    name = "<img src=x onerror=alert(1)>\u202eملف"
    await page.post(text=name)
    lines = (await page.history())["lines"]
    assert name in [line["text"] for line in lines if line["who"] == "you"]
    assert name not in (await page.load()).text


async def test_clearing_the_device_leaves_the_talk_with_the_association(
    page: Page, served: ServedHouse
) -> None:
    """The browser forgets; what was said stays stored."""
    await page.post(open=True)
    assert (await page.client.post("/forget", json={})).status_code == 204
    assert not page.client.cookies
    await page.load()
    assert (await page.history())["lines"] == []
    stored = await served.house.database.aread(
        lambda conn: [views.talk(conn, Address(address)) for address in _addresses(conn)]
    )
    assert any(stored)


def _addresses(conn: Any) -> list[str]:
    return [row[0] for row in conn.exec_driver_sql("SELECT address FROM addresses")]
