"""Copies at the desk: shown to those who work on the matter, on the record, and never in a page."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select, update

from flows.identifiers import Reference
from flows.matters import Application
from flows.phrases import plain
from flows.uploads import Upload
from storage import audit, uploads, views
from storage.schema import audit as entries_table
from storage.schema import uploads as uploads_table
from support import pictures
from support.applying import press
from support.desk_page import DeskPage
from support.offices import unpacked
from support.page import Page
from support.served_house import ServedHouse, served_house
from support.traces import traces

NAME = "منى سعد علي العتيبي"


@dataclass(frozen=True)
class Sent:
    """A house in which somebody has sent an ID, a voice and a lease, and signed."""

    house: ServedHouse
    page: Page
    reference: Reference

    @property
    def application(self) -> Application:
        """As it is stored now."""
        found = self.house.house.database.read(lambda conn: views.matter(conn, self.reference))
        assert isinstance(found, Application)
        return found

    def page_of(self, question: str) -> str:
        """The id of the first page that was sent for a question."""
        copies = self.application.documents
        return next(one.pages[0].id for one in copies if one.question == question)

    def path(self, id: str) -> str:
        """Where the desk serves it."""
        return f"/desk/matters/{self.reference}/copies/{id}"


async def send(page: Page, data: bytes) -> None:
    """A file from the chat page."""
    form = {"nonce": f"{len(data):032x}"}
    answer = await page.client.post("/uploads", data=form, files={"file": ("x", data)})
    assert answer.status_code == 204


@pytest.fixture
async def sent(tmp_path: Path) -> AsyncIterator[Sent]:
    """Somebody applies with documents."""
    pack = unpacked("documents", tmp_path / "pack")
    async with served_house(tmp_path, pack) as house, house.browser() as client:
        page = Page(client)
        await page.load()
        await page.post(open=True)
        for label in ("تقديم طلب", "أوافق", "بصيغة المؤنّث"):
            await press(page, label)
        await page.post(text=NAME)
        await send(page, pictures.telling_photo())
        await page.post(text="1450/1/1")
        await send(page, pictures.voice())
        await page.post(text="18000")
        await press(page, "لا يوجد")
        await send(page, pictures.pdf())
        await press(page, "كلها صحيحة")
        await page.post(text=NAME)
        await press(page, "أقرّ وأوقّع")
        (line,) = house.house.database.read(views.applications)
        assert line.stage == "submitted"
        yield Sent(house, page, line.reference)


@pytest.fixture
async def browsers() -> AsyncIterator[AsyncExitStack]:
    """Browsers that are closed at the end."""
    async with AsyncExitStack() as stack:
        yield stack


async def at_desk(sent: Sent, browsers: AsyncExitStack, name: str, role: str) -> DeskPage:
    """A member of staff, signed in."""
    desk = DeskPage(await browsers.enter_async_context(sent.house.browser()))
    await desk.enter(await sent.house.hire(name, role))
    return desk


async def test_the_officer_gets_the_clean_picture_as_a_file(
    sent: Sent, browsers: AsyncExitStack
) -> None:
    """It is saved, not shown: an attachment under a name of ours, kept by nobody on the way."""
    officer = await at_desk(sent, browsers, "سارة", "relations_officer")
    page = await officer.see(f"/desk/matters/{sent.reference}")
    paths = re.findall(r'href="(/desk/matters/[^"]+/copies/[^"]+)"', page)
    assert paths == [sent.path(sent.page_of(one)) for one in ("id_photo", "story", "lease")]
    answer = await officer.client.get(paths[0])
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xff\xd8\xff")
    assert b"php" not in answer.content
    name = f"{sent.reference}-{sent.page_of('id_photo')[:7]}.jpg"
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert (await officer.client.get(paths[1])).headers["content-type"] == "audio/ogg"
    assert (await officer.client.get(paths[2])).content.startswith(b"%PDF")


async def test_who_looked_stands_in_the_record(sent: Sent, browsers: AsyncExitStack) -> None:
    """Each look is an entry of the person's chain, under the name of who looked."""
    officer = await at_desk(sent, browsers, "سارة", "relations_officer")
    id = sent.page_of("id_photo")
    for _ in range(2):
        assert (await officer.client.get(sent.path(id))).status_code == 200
    database = sent.house.house.database
    keys = database.read(
        lambda conn: conn.execute(
            select(entries_table.c.key).where(entries_table.c.key.contains(f"view.{id}"))
        ).all()
    )
    assert len(keys) == 2
    assert database.read(audit.verify) == []


async def test_nobody_else_sees_it(sent: Sent, browsers: AsyncExitStack) -> None:
    """Neither a role without this work, nor the person's own browser, nor a stranger."""
    path = sent.path(sent.page_of("id_photo"))
    delegate = await at_desk(sent, browsers, "سالم", "delegate")
    member = await at_desk(sent, browsers, "عبدالله", "committee_member")
    for client in (delegate.client, member.client):
        assert (await client.get(path)).status_code == 404
    for client in (sent.page.client, await browsers.enter_async_context(sent.house.browser())):
        answer = await client.get(path)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/desk/enter")


async def test_an_upload_is_reached_by_its_own_matter_only(
    sent: Sent, browsers: AsyncExitStack
) -> None:
    """Another's id, a made-up one, and one under another reference lead nowhere."""
    officer = await at_desk(sent, browsers, "سارة", "relations_officer")
    await send(sent.page, pictures.small_photo())
    id = sent.page_of("id_photo")
    for path in (
        sent.path("u0000000000"),
        sent.path("..%2F..%2Fetc"),
        f"/desk/matters/SIL-AAAAAA/copies/{id}",
    ):
        assert (await officer.client.get(path)).status_code == 404


async def test_what_was_tampered_with_is_never_shown(sent: Sent, browsers: AsyncExitStack) -> None:
    """Another picture in its place is no copy of anything, even one that was sealed by a key."""
    officer = await at_desk(sent, browsers, "سارة", "relations_officer")
    id, other = sent.page_of("id_photo"), sent.page_of("lease")
    body = select(uploads_table.c.body).where(uploads_table.c.id == other).scalar_subquery()
    change = update(uploads_table).where(uploads_table.c.id == id)
    house = sent.house.house
    forged = uploads.seal(house.database.keys, Upload(id, "image", "jpg"), pictures.photo())
    for values in ({"key": forged.key, "head": forged.head, "body": forged.body}, {"body": body}):
        swap = change.values(**values)
        await house.door.run(lambda conn, swap=swap: conn.execute(swap))  # type: ignore[misc]
        assert (await officer.client.get(sent.path(id))).status_code == 404


async def act(
    desk: DeskPage, sent: Sent, action: str, question: str, text: str = ""
) -> httpx.Response:
    """Send the form of an act on one copy, as the page has it now."""
    page = await desk.see(f"/desk/matters/{sent.reference}")
    for form in re.findall(r"<form method.*?</form>", page, re.DOTALL):
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
        if (hidden.get("action"), hidden.get("question")) == (action, question):
            return await desk.send(sent.reference, {**hidden, "text": text})
    raise AssertionError(f"no form for {action} of {question}")


async def test_what_was_matched_is_gone_and_says_so(sent: Sent, browsers: AsyncExitStack) -> None:
    """The picture cannot be opened any more; who matched it, and when, stands on the page."""
    officer = await at_desk(sent, browsers, "سارة", "relations_officer")
    id = sent.page_of("id_photo")
    unseen = await act(officer, sent, "match", "id_photo")
    assert unseen.status_code == 422
    assert "قبل أن تفتحوا نسختها" in unseen.text
    assert "لم تفتحوا هذه النسخة بعد" in await officer.see(f"/desk/matters/{sent.reference}")
    assert (await officer.client.get(sent.path(id))).status_code == 200
    page = await officer.see(f"/desk/matters/{sent.reference}")
    assert "فُتحت: سارة" in plain(page)
    answer = await act(officer, sent, "match", "id_photo")
    assert "سُجّلت المطابقة" in answer.text
    page = await officer.see(f"/desk/matters/{sent.reference}")
    assert id not in page
    assert "أُتلفت نسخة واحدة بعد الاطلاع عليها" in page
    assert (await officer.client.get(sent.path(id))).status_code == 404
    left = sent.house.house.database.read(lambda conn: traces(conn, sent.reference))
    assert {one.id: (one.state, one.why) for one in left}[id] == ("destroyed", "seen")


async def test_a_voice_is_written_down_and_the_signature_stands(
    sent: Sent, browsers: AsyncExitStack
) -> None:
    """The words are shown as the answer, and the application may go on."""
    officer = await at_desk(sent, browsers, "سارة", "relations_officer")
    answer = await act(officer, sent, "transcribe", "story", "راتبي لا يكفي <b>الإيجار</b>")
    assert "سُجّل المكتوب جوابًا" in answer.text
    assert "راتبي لا يكفي &lt;b&gt;الإيجار&lt;/b&gt;" in answer.text
    assert "الإقرار صحيح" in answer.text
    written = sent.application.intake.answers["story"]
    assert (written.value, written.by) == ("راتبي لا يكفي <b>الإيجار</b>", "سارة")


async def test_one_document_is_asked_for_again(sent: Sent, browsers: AsyncExitStack) -> None:
    """The person reads the reason, and a button asks for that document alone."""
    officer = await at_desk(sent, browsers, "سارة", "relations_officer")
    assert (await act(officer, sent, "reject", "lease")).status_code == 422
    await act(officer, sent, "reject", "lease", "الصفحة الأخيرة ناقصة")
    assert "الصفحة الأخيرة ناقصة" in (await sent.page.said())[-1]
    await press(sent.page, "إرسال المستند من جديد")
    assert "عقد الإيجار" in (await sent.page.said())[-1]
    await send(sent.page, pictures.photo())
    assert "هذه إجاباتكِ" in (await sent.page.said())[-1]
