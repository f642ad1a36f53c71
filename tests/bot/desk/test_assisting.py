"""Typing for someone on the desk page: in one's own files alone, and with nothing to decide."""

import re
from collections.abc import Awaitable, Callable
from html import unescape

import httpx

from flows.assisted.entry import assist_address
from flows.effects import Receipt
from flows.events import AttachmentSent, StaffAdded
from flows.identifiers import Role
from flows.matters import Application
from storage import views
from support.applying import Applied
from support.desk_page import DeskPage
from support.pictures import photo
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_BUTTON = re.compile(r'<button name="button" value="([^"]+)"[^>]*>([^<]+)</button>')


def _hidden(page: str) -> dict[str, str]:
    """The hidden fields of the last form of a page."""
    form = page[page.rindex("<form") :]
    return {name: unescape(value) for name, value in _HIDDEN.findall(form)}


async def _send(desk: DeskPage, path: str, **fields: str) -> httpx.Response:
    """Fill in the last form of a page and send it."""
    hidden = _hidden(await desk.see(path))
    return await desk.client.post(path, data={**hidden, **fields}, follow_redirects=True)


async def _press(desk: DeskPage, path: str, label: str) -> httpx.Response:
    """Press one of the buttons that the page shows now."""
    buttons = {unescape(text): value for value, text in _BUTTON.findall(await desk.see(path))}
    return await _send(desk, path, button=unescape(buttons[label]))


async def _begin(desk: DeskPage, channel: str = "interview", **fields: str) -> str:
    """Open a file for one person; the path of its page."""
    answer = await _send(desk, "/desk/assist", channel=channel, **fields)
    assert answer.status_code == 200, answer.text
    return answer.url.path


async def test_an_officer_types_for_someone(served: ServedHouse, officer: DeskPage) -> None:
    """The form asks its questions on the page; each answer says who typed it, and whose it was."""
    path = await _begin(officer, "letter", said_by="خطاب 12 في 1448/6/1")
    await _press(officer, path, "أوافق")
    answer = await _press(officer, path, "بصيغة المذكّر")
    assert "السؤال ١ من" in answer.text
    address = assist_address("سارة", path.rpartition("/")[2])
    database = served.house.database
    dossier = await database.aread(lambda conn: views.dossier(conn, address))
    assert dossier is not None
    assert dossier.consents[-1].by == "سارة"
    reference = dossier.matters[-1].reference
    application = await database.aread(lambda conn: views.matter(conn, reference))
    assert isinstance(application, Application)
    assert (application.channel, application.entered_by) == ("letter", "سارة")
    listed = await officer.see("/desk/assist")
    assert reference in listed
    assert f'href="{path}#now"' in listed


async def test_a_file_is_looked_at_before_anybody_hears_of_it(
    served: ServedHouse, officer: DeskPage
) -> None:
    """A picture larger than what a form may put on the disk is staged, and answered in the talk."""
    path = await _begin(officer)
    page = await officer.see(path)
    hidden = {
        name: unescape(value) for name, value in _HIDDEN.findall(page[page.rindex("<form") :])
    }
    large = photo() + bytes(2 * 1024 * 1024)
    answer = await officer.client.post(
        path, data=hidden, files={"file": ("x.jpg", large)}, follow_redirects=True
    )
    assert answer.status_code == 200
    address = assist_address("سارة", path.rpartition("/")[2])
    talk = await served.house.database.aread(lambda conn: views.talk(conn, address))
    (sent,) = [one for one in talk if isinstance(one, AttachmentSent)]
    assert sent.by == "سارة"
    assert sent.upload is not None
    assert sent.upload.media == "image"
    broken = {"content-type": "multipart/form-data"}
    refused = await officer.client.post(path, content=b"x", headers=broken)
    assert refused.status_code == 403


async def test_what_was_shown_is_delivered(served: ServedHouse, officer: DeskPage) -> None:
    """Nothing of the talk waits to be sent anywhere once the page has shown it."""
    path = await _begin(officer)
    address = assist_address("سارة", path.rpartition("/")[2])
    sent = await served.house.database.aread(lambda conn: views.messages(conn, address))
    assert [one.state for one in sent] == ["delivered"]


async def test_nobody_else_opens_the_file(officer: DeskPage, staff: Staff) -> None:
    """Another officer finds no such page, whatever they send to it."""
    path = await _begin(officer)
    other = await staff("منصور", "manager")
    assert (await other.client.get(path)).status_code == 404
    fields = {"token": await other.token(), "key": "a" * 20, "text": "نعم"}
    assert (await other.client.post(path, data=fields)).status_code == 404


async def test_a_delegate_sees_what_they_typed_and_nothing_else(
    applied: Applied, served: ServedHouse, staff: Staff
) -> None:
    """Neither the queue nor anybody's matter opens to a delegate, and without a branch no file."""
    delegate = await staff("سالم", "delegate")
    answer = await delegate.client.get("/desk", follow_redirects=True)
    assert 'href="/desk/digest"' not in answer.text
    assert answer.url.path == "/desk/assist"
    assert applied.reference not in answer.text
    matter = await delegate.client.get(f"/desk/matters/{applied.reference}")
    assert matter.status_code == 404
    refused = await _send(delegate, "/desk/assist", channel="delegate")
    assert refused.status_code == 422
    assert "الفرع أو المشروع" in refused.text
    origin = served.house.origin()
    named = StaffAdded(**origin, name="سالم", role=Role("delegate"), branch="فرع الجنوب")
    receipt: Receipt = await served.house.handle(named)
    assert receipt.outcome == "done"
    path = await _begin(delegate, "delegate")
    assert path.startswith("/desk/assist/")


async def test_who_may_not_type_finds_no_page(staff: Staff) -> None:
    """A member of the deciding body types for nobody."""
    member = await staff("عبدالله", "committee_member")
    assert (await member.client.get("/desk/assist")).status_code == 404
    assert "/desk/assist" not in await member.see()


async def test_what_was_typed_beside_a_button_is_not_lost(officer: DeskPage) -> None:
    """The button counts, and the words stand in the box again."""
    path = await _begin(officer)
    buttons = {unescape(text): value for value, text in _BUTTON.findall(await officer.see(path))}
    answer = await _send(officer, path, button=unescape(buttons["أوافق"]), text="وعدته بالاتصال")
    assert ">وعدته بالاتصال</textarea>" in answer.text
