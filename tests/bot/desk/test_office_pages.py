"""Pages that are about no single matter: announcements, versions, visits, the signed request."""

import re
import shutil
from collections.abc import Awaitable, Callable
from html import unescape
from pathlib import Path

from flows.events import AddressRefused
from flows.identifiers import Reference
from storage import views
from support.applying import NAME, NATIONAL_ID, Applied
from support.desk_page import DeskPage
from support.offices import folder_of
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


def hidden(page: str, path: str) -> dict[str, str]:
    """The hidden fields of the form that is sent to this path."""
    form = page.partition(f'action="{path}"')[2].partition("</form>")[0]
    return {name: unescape(value) for name, value in _HIDDEN.findall(form)}


async def test_an_announcement_is_made_at_the_desk(officer: DeskPage) -> None:
    """The form answers with its number, and lists it; sent twice it is one announcement."""
    path = "/desk/announcements"
    fields = {**hidden(await officer.see(path), path), "text": "تبدأ السلال", "season": "ramadan"}
    for _ in range(2):
        answer = await officer.client.post(path, data=fields)
        assert "قُبل الإعلان رقم ١" in answer.text
    assert (await officer.see(path)).count("تبدأ السلال") == 1


async def test_an_empty_announcement_is_refused_and_kept_in_the_form(officer: DeskPage) -> None:
    """Nothing is stored, and what was typed in English still stands there."""
    path = "/desk/announcements"
    fields = {**hidden(await officer.see(path), path), "text": " ", "english": "Soon"}
    answer = await officer.client.post(path, data=fields)
    assert answer.status_code == 422
    assert "Soon" in answer.text


async def test_others_find_no_page_of_announcements(staff: Staff) -> None:
    """Whoever may not announce is told that there is no such page."""
    member = await staff("عبدالله", "committee_member")
    assert (await member.client.get("/desk/announcements")).status_code == 404


async def test_the_unreachable_stand_on_the_list_of_visits(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Reference, area and what for; neither a name nor a number."""
    assert applied.reference not in await officer.see("/desk/visits")
    house = served.house
    matter = house.database.read(lambda conn: views.matter(conn, Reference(applied.reference)))
    assert matter is not None
    attested = getattr(matter, "attestation", None)
    assert attested is not None
    gone = AddressRefused(**house.origin(), address=attested.address, why="blocked")
    await house.handle(gone)
    page = await officer.see("/desk/visits")
    assert applied.reference in page
    assert "النسيم" in page
    assert "تواصل" in page
    assert NAME not in page
    assert NATIONAL_ID not in page


async def test_a_delegate_sees_the_visits_of_their_own_branch_alone(
    applied: Applied, served: ServedHouse, staff: Staff
) -> None:
    """What belongs to no branch of theirs is not there."""
    house = served.house
    matter = house.database.read(lambda conn: views.matter(conn, Reference(applied.reference)))
    attested = getattr(matter, "attestation", None)
    assert attested is not None
    gone = AddressRefused(**house.origin(), address=attested.address, why="blocked")
    await house.handle(gone)
    delegate = await staff("سالم", "delegate")
    page = await delegate.see("/desk/visits")
    assert "لا توجد زيارات" in page
    assert applied.reference not in page


async def test_the_signed_request_is_printed_with_its_digest(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """What is printed is what is stored: the digest is computed anew, and is the same."""
    page = await officer.see(f"/desk/matters/{applied.reference}/signed")
    matter = served.house.database.read(
        lambda conn: views.matter(conn, Reference(applied.reference))
    )
    attested = getattr(matter, "attestation", None)
    assert attested is not None
    assert attested.digest in page
    assert "وهي مطابقة" in page
    assert NAME in page


async def test_the_person_prints_their_own_request_and_nobody_elses(
    applied: Applied, served: ServedHouse
) -> None:
    """In the browser of the talk; in any other there is no such page."""
    path = f"/signed/{applied.reference}"
    page = await applied.page.client.get(path)
    assert page.status_code == 200
    assert NAME in page.text
    assert NATIONAL_ID not in page.text
    async with served.browser() as other:
        assert (await other.get(path)).status_code == 404
        await other.get("/")
        assert (await other.get(path)).status_code == 404


async def test_versions_are_acknowledged_and_the_manager_sees_by_whom(
    served: ServedHouse, officer: DeskPage, staff: Staff, tmp_path: Path
) -> None:
    """The button notes it once; who has not yet is listed for the role above."""
    changed = tmp_path / "newer"
    shutil.copytree(folder_of("short"), changed)
    policy = changed / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("days = 14", "days = 21", 1), encoding="utf-8")
    await served.house.publish(changed)
    page = await officer.see("/desk/versions")
    assert "مدة الرد" in page
    fields = hidden(page, "/desk/versions")
    answer = await officer.client.post("/desk/versions", data=fields, follow_redirects=True)
    assert "سُجّل اطلاعكم عليها" in answer.text
    manager = await staff("منصور", "manager")
    listed = await manager.see("/desk/versions")
    assert "لم يسجّلوا اطلاعهم" in listed
    assert "سارة" in listed.partition("سجّلوا اطلاعهم</h3>")[2]
    assert "لم يسجّلوا اطلاعهم" not in answer.text
