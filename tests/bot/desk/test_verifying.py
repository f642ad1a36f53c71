"""Verification on the desk: what was seen, where, and what it was matched with."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from flows.events import StaffActed
from flows.identifiers import Reference
from flows.phrases import plain
from support.applying import Applied
from support.desk_matters import Fields, checklist, documents, lacks, stored
from support.desk_page import DeskPage
from support.houses import apply
from support.served_house import ServedHouse, served_house

Staff = Callable[[str, str], Awaitable[DeskPage]]


async def test_the_checklist_records_what_was_seen_where(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Each ticked document with its place, its expiry and what it was compared with."""
    filled = await checklist(officer, applied.reference)
    first = filled["document"][0]
    assert filled[f"where.{first}"] == "مقر الجمعية"
    filled[f"where.{first}"] = "بيت الأسرة"
    filled[f"matched.{first}"] = ["full_name", "national_id"]
    answer = await officer.act(applied.reference, "verify", **filled)
    assert "سُجّلت المطابقة كاملة" in answer.text
    verification = (await stored(served, applied.reference)).verification
    assert verification is not None
    assert verification.by == "سارة"
    [seen] = [one for one in verification.documents if one.document == first]
    assert (seen.where, seen.expires_on) == ("بيت الأسرة", "2030-01-01")
    assert seen.matched == ("full_name", "national_id")


async def test_the_page_tells_of_each_original_what_was_recorded(
    applied: Applied, served: ServedHouse, officer: DeskPage, staff: Staff
) -> None:
    """Who saw it, where, when it expires and what it was matched with, in the form's words."""
    filled = await checklist(officer, applied.reference)
    first, *rest = await documents(officer, applied.reference)
    colleague = await staff("نورة", "relations_officer")
    some: Fields = {**filled, "document": [first], f"where.{first}": "بيت الأسرة"}
    some[f"matched.{first}"] = ["national_id"]
    await colleague.act(applied.reference, "verify", **some)
    await officer.act(applied.reference, "verify", **{**filled, "document": rest})
    page = await officer.see(f"/desk/matters/{applied.reference}")
    shown = page.partition("الأصول التي شوهدت")[2].partition("</section>")[0]
    assert shown.count("<h3>") == 1 + len(rest)
    policy = served.house.office.policy
    parts = dict(part.split("</h3>") for part in shown.split("<h3>")[1:])
    one = plain(parts[policy.documents[first].title.ar])
    assert "نورة، " in one
    assert "بيت الأسرة" in one
    assert "الموافق ١ يناير ٢٠٣٠م" in one
    assert "رقم الهوية الوطنية أو الإقامة" in one
    assert "الاسم" not in one
    other = plain(parts[policy.documents[rest[0]].title.ar])
    assert "سارة، " in other
    assert "نورة" not in other
    assert "مقر الجمعية" in other


async def test_what_nobody_recorded_of_an_original_is_said_to_be_missing(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """The shell may affirm the whole checklist at once: it names no place and no date."""
    house = served.house
    event = StaffActed(
        **house.origin(),
        reference=Reference(applied.reference),
        action="verify",
        by="operator",
    )
    assert (await house.handle(event)).outcome == "done"
    page = await officer.see(f"/desk/matters/{applied.reference}")
    shown = page.partition("الأصول التي شوهدت")[2].partition("</section>")[0]
    assert "مشغّل النظام، " in plain(shown)
    assert "لم يُسجَّل" in shown
    assert "operator" not in page


async def test_every_gap_of_a_checklist_is_told_at_its_field(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Place, date and match at once, for each document that was ticked; the rest is kept."""
    names = await documents(officer, applied.reference)
    first, second, *_ = names
    sent: Fields = {
        "document": [first, second],
        f"where.{first}": "",
        f"expires.{first}": "",
        f"where.{second}": "بيت الأسرة",
    }
    answer = await officer.act(applied.reference, "verify", **sent)
    assert answer.status_code == 422
    titles = {name: one.title.ar for name, one in served.house.office.policy.documents.items()}
    assert [plain(one) for one in lacks(answer.text)] == [
        f"اذكروا أين اطّلعتم على «{titles[first]}».",
        f"اكتبوا تاريخ انتهاء «{titles[first]}» كما هو مطبوع عليها.",
        f"حدّدوا البيانات التي طابقتموها مع «{titles[first]}».",
        f"حدّدوا البيانات التي طابقتموها مع «{titles[second]}».",
    ]
    assert answer.text.count("بيت الأسرة") == 1
    assert answer.text.count('name="document"') == len(names)
    assert re.search(rf'name="document" value="{second}" checked', answer.text)
    assert (await stored(served, applied.reference)).verification is None


async def test_an_empty_checklist_affirms_nothing(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Pressing the button without a tick is told so; nothing is recorded as seen."""
    answer = await officer.act(applied.reference, "verify")
    assert answer.status_code == 422
    assert "لم تعلّموا على أي مستند" in answer.text
    assert (await stored(served, applied.reference)).verification is None


async def test_a_refused_act_keeps_what_was_typed(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """An expired document is refused with the reason, and the form is still filled in."""
    filled = await checklist(officer, applied.reference)
    first = filled["document"][0]
    changed = {f"where.{first}": "مكتب الفرع", f"expires.{first}": "2020-01-01"}
    answer = await officer.act(applied.reference, "verify", **{**filled, **changed})
    assert answer.status_code == 422
    assert "لم يُنفَّذ" in answer.text
    assert "مكتب الفرع" in answer.text
    assert re.search(rf'name="matched.{first}" value="\w+" checked', answer.text)
    assert (await stored(served, applied.reference)).verification is None


async def test_an_original_that_expires_is_not_recorded_without_its_date(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """The page says which date is missing; what was filled in stands there still."""
    filled = await checklist(officer, applied.reference)
    dated, *_ = [name.removeprefix("expires.") for name in filled if name.startswith("expires.")]
    without = {**filled, f"where.{dated}": "مكتب الفرع", f"expires.{dated}": ""}
    answer = await officer.act(applied.reference, "verify", **without)
    assert answer.status_code == 422
    title = served.house.office.policy.documents[dated].title.ar
    assert f"تاريخ انتهاء «{title}»" in plain(answer.text)
    assert "مكتب الفرع" in answer.text
    assert f'name="expires.{dated}" type="date" data-needed' in answer.text
    assert (await stored(served, applied.reference)).verification is None


async def test_an_application_that_needs_no_original_is_verified_all_the_same(
    tmp_path: Path,
) -> None:
    """Its checklist is empty, so there is nothing to tick; the desk says so and goes on."""
    async with served_house(tmp_path, policy="hajer") as served, served.browser() as client:
        reference = await apply(served.house)
        desk = DeskPage(client)
        await desk.enter(await served.operator_code())
        page = await desk.see(f"/desk/matters/{reference}")
        assert "لا يلزم لهذا الطلب أصل" in page
        answer = await desk.act(reference, "verify")
        assert "سُجّلت المطابقة كاملة" in answer.text
        assert (await stored(served, reference)).stage == "matching"
