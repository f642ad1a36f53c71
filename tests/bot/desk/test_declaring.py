"""At the desk: declaring that one is close to the applicant, and the news of a death on top."""

from collections.abc import Awaitable, Callable

from flows.identifiers import Reference
from flows.matters import Application
from storage import views
from support.applying import Applied
from support.desk_page import DeskPage
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]


def _declared(served: ServedHouse, reference: str) -> list[str]:
    matter = served.house.database.read(lambda conn: views.matter(conn, Reference(reference)))
    assert isinstance(matter, Application)
    return [one.name for one in matter.conflicts]


async def test_whoever_works_on_it_says_so_and_sees_it_no_more(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """A form for oneself alone; another's name in it is refused."""
    page = await officer.see(f"/desk/matters/{applied.reference}")
    assert "لي صلة بصاحب هذا الطلب" in page
    assert "field.name" not in page
    await served.hire("فهد", "committee_member")
    forged = await officer.act(applied.reference, "declare", text="صديق", **{"field.name": "فهد"})
    assert forged.status_code == 422
    answer = await officer.act(applied.reference, "declare")
    assert answer.status_code == 403
    assert "لكم صلة بصاحب هذه المعاملة" in answer.text
    assert _declared(served, applied.reference) == ["سارة"]


async def test_the_manager_declares_for_another_and_lifts_it(
    applied: Applied, served: ServedHouse, staff: Staff, officer: DeskPage
) -> None:
    """With the reason, which is asked for; what nobody declared has no form to lift it."""
    manager = await staff("منصور", "manager")
    path = f"/desk/matters/{applied.reference}"
    assert 'value="undeclare"' not in await manager.see(path)
    bare = await manager.act(applied.reference, "declare", **{"field.name": "سارة"})
    assert "اكتبوا سبب التصريح" in bare.text
    done = await manager.act(applied.reference, "declare", text="جارتها", **{"field.name": "سارة"})
    assert "سُجّل التصريح" in done.text
    assert (await officer.client.get(path)).status_code == 403
    lifted = await manager.act(
        applied.reference, "undeclare", text="تشابه أسماء", **{"field.name": "سارة"}
    )
    assert "رُفع التصريح" in lifted.text
    assert (await officer.client.get(path)).status_code == 200
    assert _declared(served, applied.reference) == []


async def test_the_news_of_a_death_stands_on_the_application(
    applied: Applied, officer: DeskPage
) -> None:
    """With the number of the ticket in which it is found out."""
    path = f"/desk/matters/{applied.reference}"
    assert "خبر وفاة" not in await officer.see(path)
    await applied.page.post(text="صاحبة الطلب ماتت")
    page = await officer.see(path)
    assert "وصلنا خبر وفاة صاحب هذا الملف" in page
    assert "SIL-T" in page.partition("وصلنا خبر وفاة")[2].partition("</p>")[0]
