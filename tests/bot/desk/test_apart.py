"""What the desk shows of the person behind a matter: doubles, joining files, and nothing to kin."""

from flows.events import StaffAdded
from flows.identifiers import Role
from storage import views
from support.applying import NATIONAL_ID, Applied
from support.desk_page import DeskPage
from support.served_house import ServedHouse


async def _is_kin(served: ServedHouse, name: str, role: str) -> None:
    added = StaffAdded(**served.house.origin(), name=name, role=Role(role), kin=(NATIONAL_ID,))
    assert (await served.house.handle(added)).outcome == "done"


async def test_a_relative_of_the_applicant_sees_nothing_of_the_matter(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Neither its page nor what comes back from an act; a sentence says why."""
    await _is_kin(served, "سارة", "relations_officer")
    page = await officer.client.get(f"/desk/matters/{applied.reference}")
    assert page.status_code == 403
    assert "لكم صلة بصاحب هذه المعاملة" in page.text
    assert NATIONAL_ID not in page.text


async def test_a_request_about_data_is_recorded_on_the_page(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Asked aloud: with a form of its own, whatever the stage."""
    page = await officer.see(f"/desk/matters/{applied.reference}")
    for action in ("request", "merge"):
        assert f'name="action" value="{action}"' in page
    answer = await officer.act(
        applied.reference, "request", text="بالهاتف اليوم", **{"field.kind": "erase"}
    )
    assert "سُجّل طلب البيانات الشخصية" in answer.text
    lines = await served.house.database.aread(views.tickets)
    assert [one.topic for one in lines] == ["data"]


async def test_a_merge_without_proof_is_refused_and_keeps_what_was_typed(
    applied: Applied, officer: DeskPage
) -> None:
    """The reason is said, and the reference is still in its field."""
    answer = await officer.act(applied.reference, "merge", text="", **{"field.into": "SIL-ABCDEF"})
    assert answer.status_code == 422
    assert "كيف ثبت أن الملفين لشخص واحد" in answer.text
    assert "SIL-ABCDEF" in answer.text
