"""One matter: what staff see of it, and acts done once, by those who may, on a fresh page."""

import asyncio
from collections.abc import Awaitable, Callable
from html import escape

import pytest
import structlog.testing

from storage import views
from support.applying import NAME, NATIONAL_ID, PLACE, Applied, answer_to, press
from support.desk_matters import checklist, documents, stored
from support.desk_page import DeskPage
from support.page import Page
from support.served_house import ServedHouse

INCOME = "مجموع دخل الأسرة"

Staff = Callable[[str, str], Awaitable[DeskPage]]


async def test_the_page_shows_what_staff_compare_with_the_originals(
    applied: Applied, officer: DeskPage
) -> None:
    """Every answer with its label, the number in full, and whether the signature still holds."""
    page = await officer.see(f"/desk/matters/{applied.reference}")
    for shown in (NAME, NATIONAL_ID, "رقم الهوية الوطنية أو الإقامة", "الإقرار صحيح"):
        assert shown in page


async def test_what_people_wrote_is_never_markup(applied: Applied, officer: DeskPage) -> None:
    """A tag in an answer is shown as it was typed."""
    page = await officer.see(f"/desk/matters/{applied.reference}")
    assert escape(PLACE) in page
    assert PLACE not in page


async def test_looking_at_a_matter_is_logged_without_its_content(
    applied: Applied, officer: DeskPage
) -> None:
    """Who looked at which reference, and nothing more."""
    with structlog.testing.capture_logs() as log:
        await officer.see(f"/desk/matters/{applied.reference}")
    viewed = {"event": "matter_viewed", "reference": applied.reference, "by": "سارة"}
    assert log == [{**viewed, "log_level": "info"}]


async def test_what_waits_for_the_person_can_be_worked_on_still(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """The original that was missing may be shown at the desk; the person may give up there too."""
    await officer.act(applied.reference, "return", text="نرجو إحضار عقد الإيجار")
    assert applied.reference not in await officer.see()
    assert applied.reference in await officer.see("/desk?show=all")
    page = await officer.see(f"/desk/matters/{applied.reference}")
    for action in ("verify", "return", "close"):
        assert f'name="action" value="{action}"' in page
    await officer.act(applied.reference, "verify", **await checklist(officer, applied.reference))
    assert (await stored(served, applied.reference)).stage == "matching"


async def test_the_same_form_sent_twice_is_done_once(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """A double click gives the same receipt twice and changes one thing."""
    before = (await stored(served, applied.reference)).revision
    hidden = await officer.form(applied.reference, "return")
    fields: dict[str, str | list[str]] = {**hidden, "text": "نرجو إحضار عقد الإيجار"}
    answers = await asyncio.gather(*(officer.send(applied.reference, fields) for _ in range(2)))
    assert all("أُعيد" in answer.text for answer in answers)
    assert (await stored(served, applied.reference)).revision == before + 1
    said = await applied.page.said()
    assert len([one for one in said if "نرجو إحضار عقد الإيجار" in one]) == 1


async def test_a_stale_page_changes_nothing(
    applied: Applied, served: ServedHouse, officer: DeskPage, staff: Staff
) -> None:
    """Someone else was quicker: the page says so and shows how the matter stands now."""
    late = await officer.form(applied.reference, "return")
    colleague = await staff("نورة", "relations_officer")
    await colleague.act(
        applied.reference, "verify", **await checklist(colleague, applied.reference)
    )
    answer = await officer.send(applied.reference, {**late, "text": "نرجو إحضار عقد الإيجار"})
    assert answer.status_code == 409
    assert "تغيّرت المعاملة في هذه الأثناء" in answer.text
    assert "نرجو إحضار عقد الإيجار" in answer.text
    assert (await stored(served, applied.reference)).stage == "matching"


async def test_a_role_is_offered_and_allowed_its_own_acts_only(
    applied: Applied, served: ServedHouse, officer: DeskPage, staff: Staff
) -> None:
    """A form made by hand for another role's act is refused by the core."""
    member = await staff("عبدالله", "committee_member")
    page = await member.see(f"/desk/matters/{applied.reference}")
    assert 'name="action"' not in page
    borrowed = await officer.form(applied.reference, "verify")
    names = await documents(officer, applied.reference)
    fields: dict[str, str | list[str]] = {
        **borrowed,
        "token": await member.token(),
        "document": names,
    }
    answer = await member.send(applied.reference, fields)
    assert answer.status_code == 422
    assert "دوركم لا يسمح" in answer.text
    assert (await stored(served, applied.reference)).verification is None


async def test_nobody_but_the_operator_acts_in_anothers_name(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """The name in the form counts only where the operator records what a member decided."""
    filled = await checklist(officer, applied.reference)
    await officer.act(applied.reference, "verify", by="عبدالله", name="عبدالله", **filled)
    verification = (await stored(served, applied.reference)).verification
    assert verification is not None
    assert verification.by == "سارة"


@pytest.mark.parametrize("token", ["", "0" * 64, "other"])
async def test_a_form_without_the_sessions_token_changes_nothing(
    applied: Applied, served: ServedHouse, officer: DeskPage, operator: DeskPage, token: str
) -> None:
    """No token, a wrong one, or the token of another session."""
    hidden = await officer.form(applied.reference, "return")
    wrong = await operator.token() if token == "other" else token
    answer = await officer.send(applied.reference, {**hidden, "token": wrong, "text": "x"})
    assert answer.status_code == 403
    assert (await stored(served, applied.reference)).stage == "submitted"


async def test_a_form_from_another_site_changes_nothing(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Even with the right token."""
    hidden = await officer.form(applied.reference, "return")
    answer = await officer.client.post(
        f"/desk/matters/{applied.reference}",
        data={**hidden, "text": "x"},
        headers={"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"},
    )
    assert answer.status_code == 403
    assert (await stored(served, applied.reference)).stage == "submitted"


@pytest.mark.parametrize(
    "change", [{"seen": "x"}, {"seen": "-1"}, {"seen": "9" * 30}, {"key": "short"}, {"key": ""}]
)
async def test_a_form_that_our_page_cannot_have_made_is_refused(
    applied: Applied, served: ServedHouse, officer: DeskPage, change: dict[str, str]
) -> None:
    """Revision and key are ours; without them nothing is tried."""
    hidden = await officer.form(applied.reference, "return")
    answer = await officer.send(applied.reference, {**hidden, "text": "x", **change})
    assert answer.status_code == 400
    assert (await stored(served, applied.reference)).stage == "submitted"


async def test_a_form_that_is_too_long_is_refused(applied: Applied, officer: DeskPage) -> None:
    """More than any checklist: 64 KiB."""
    hidden = await officer.form(applied.reference, "return")
    answer = await officer.send(applied.reference, {**hidden, "text": "x" * 70_000})
    assert answer.status_code == 413


async def test_an_unknown_matter_is_not_found(officer: DeskPage) -> None:
    """Said calmly, to staff."""
    for name in ("SIL-000000", "..%2f..%2fetc", "SIL%00", "x" * 300):
        answer = await officer.client.get(f"/desk/matters/{name}")
        assert answer.status_code == 404


async def test_an_answer_reaches_the_person_who_asked(applied: Applied, officer: DeskPage) -> None:
    """The talk of a ticket on the desk, and the answer in the person's own chat."""
    await press(applied.page, "التحدث مع موظف")
    await applied.page.post(text="هل يلزم حضوري؟")
    page = await officer.see("/desk?show=tickets")
    ticket = page.split('href="/desk/matters/')[1].partition('"')[0]
    assert "هل يلزم حضوري؟" in await officer.see(f"/desk/matters/{ticket}")
    await officer.act(ticket, "answer", text="لا يلزم،\r\nوفقكم الله")
    assert "لا يلزم،\nوفقكم الله" in (await applied.page.said())[-1]


async def test_what_is_more_than_personal_is_shown_to_whom_it_concerns(
    applied: Applied, officer: DeskPage, staff: Staff
) -> None:
    """Who works on the matter now, and the manager; others are told that there is more."""
    path = f"/desk/matters/{applied.reference}"
    member = await (await staff("منى", "committee_member")).see(path)
    assert NAME in member
    assert INCOME not in member
    assert "لخصوصيته" in member
    for reader in (officer, await staff("نورة", "manager")):
        page = await reader.see(path)
        assert INCOME in page
        assert "لخصوصيته" not in page


async def test_what_is_not_signed_yet_is_the_persons_own(
    served: ServedHouse, officer: DeskPage, staff: Staff
) -> None:
    """The officer sees that somebody has begun, and none of the answers; the manager sees them."""
    async with served.browser() as client:
        page = Page(client)
        await page.load()
        await page.post(open=True)
        await press(page, "تقديم طلب")
        await press(page, "أوافق")
        while "الحي وأقرب معلم" not in (asked := (await page.said())[-1]):
            answer = answer_to(asked) or ""
            await (press(page, answer[1:]) if answer[:1] == "!" else page.post(text=answer))
    (line,) = [
        one for one in served.house.database.read(views.applications) if one.stage == "draft"
    ]
    path = f"/desk/matters/{line.reference}"
    assert "لخصوصيته" in await officer.see(path)
    assert NAME not in await officer.see(path)
    assert NAME in await (await staff("نورة", "manager")).see(path)
