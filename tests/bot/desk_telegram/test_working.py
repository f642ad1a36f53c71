"""Staff at work in their bot, from the queue to the decision: pressed and written."""

import pytest

from flows.events import DocumentSeen, StaffActed
from flows.identifiers import Reference
from flows.matters import AnyMatter, Application, Ticket
from storage import views
from storage.parked import all_parked
from support.bot_api_people import Person
from support.desks import Desk
from support.fake_bot_api import DESK
from support.houses import apply, employ, talk


@pytest.fixture
async def sara(desk: Desk) -> Person:
    """The relations officer, joined."""
    await employ(desk.house, "سارة", "relations_officer", 501)
    return desk.person(501, "سارة")


@pytest.fixture
async def fahd(desk: Desk) -> Person:
    """Who decides, joined."""
    await employ(desk.house, "فهد", "committee_member", 502)
    return desk.person(502, "فهد")


def stored(desk: Desk, reference: Reference) -> AnyMatter:
    """The matter as it is in the database."""
    matter = desk.house.database.read(lambda conn: views.matter(conn, reference))
    assert matter is not None
    return matter


async def test_the_queue_names_references_and_nobody(desk: Desk, sara: Person) -> None:
    """Reference, stage, age and date; what is personal waits until a matter is opened."""
    await sara.sends("/queue")
    await sara.sees("لا شيء ينتظركم")
    reference = await apply(desk.house)
    await sara.sends("القائمة")
    page = await sara.sees(reference)
    assert "وصل موقّعًا" in page.text
    assert "خالد" not in page.text
    assert page.buttons == (reference,)


async def test_from_verification_to_decision(desk: Desk, sara: Person, fahd: Person) -> None:
    """The whole casework of an application by buttons, each act under the name of who did it."""
    reference = await apply(desk.house)
    await sara.sends(reference.lower())
    await sara.sees("أحتاج مصادر أولية عن السوق")
    await sara.presses("تسجيل المطابقة")
    await sara.sees("أصول المعاملة")
    await sara.presses("رأيت الأصول كلها، وهي سارية ومطابقة")
    await sara.sees("سُجّلت المطابقة كاملة")
    await sara.presses("عرض المعاملة")
    await sara.presses("الرفع إلى جهة الاختصاص بالجمعية")
    await sara.sees("رُفع")
    await fahd.starts()
    await fahd.sees(reference)
    await fahd.presses(reference)
    await fahd.presses("تسجيل القرار")
    await fahd.sees("ما القرار")
    policy = desk.house.office.policy
    await fahd.presses(policy.outcomes["unable"].title.ar)
    await fahd.sees("ما سبب القرار")
    await fahd.presses(policy.reasons["other"].ar)
    await fahd.sees("بجملة واضحة")
    await fahd.replies("لا توجد في المحفوظات وثيقة عن هذا السوق.")
    await fahd.sees("سُجّل القرار")
    application = stored(desk, reference)
    assert isinstance(application, Application)
    assert application.verification is not None
    assert application.verification.by == "سارة"
    decision = application.decision
    assert decision is not None
    assert (decision.outcome, decision.reason, decision.by) == ("unable", "other", "فهد")
    assert decision.text == "لا توجد في المحفوظات وثيقة عن هذا السوق."


async def test_each_original_is_recorded_with_its_place_and_match(desk: Desk, sara: Person) -> None:
    """The checklist says which place will be recorded; the date is asked for where there is one."""
    reference = await apply(desk.house)
    await sara.sends(reference)
    await sara.presses("تسجيل المطابقة")
    await sara.sees("يُسجَّل مكان الاطلاع: مقر الجمعية")
    revision = stored(desk, reference).revision
    await sara.forges_press(f"act:{reference}:verify:{revision}:use_undertaking")
    await sara.sees("سُجّلت المطابقة")
    revision = stored(desk, reference).revision
    await sara.forges_press(f"act:{reference}:verify:{revision}:national_id_card")
    await sara.sees("تاريخ انتهاء الأصل")
    await sara.replies("٢٠٣٠-٠١-٠١")
    await sara.sees("سُجّلت المطابقة")
    application = stored(desk, reference)
    assert isinstance(application, Application)
    assert application.verification is not None
    at = application.verification.at
    matched = ("full_name", "national_id")
    assert application.verification.documents == (
        DocumentSeen("use_undertaking", "مقر الجمعية", "", ("undertaking",), "سارة", at),
        DocumentSeen("national_id_card", "مقر الجمعية", "2030-01-01", matched, "سارة", at),
    )


async def test_a_decision_that_is_an_answer_is_written(
    desk: Desk, sara: Person, fahd: Person
) -> None:
    """Where the words themselves are the decision, the bot asks for them."""
    reference = await apply(desk.house)
    for action in ("verify", "submit"):
        await desk.house.handle(
            StaffActed(**desk.house.origin(), reference=reference, action=action, by="سارة")
        )
    await fahd.starts()
    await fahd.presses(reference)
    await fahd.presses("تسجيل القرار")
    await fahd.presses(desk.house.office.policy.outcomes["answered"].title.ar)
    await fahd.sees("بجملة واضحة")
    await fahd.replies("أُسس السوق عام ١٣٢٠.")
    await fahd.sees("سُجّل القرار")
    application = stored(desk, reference)
    assert isinstance(application, Application)
    assert application.decision is not None
    assert application.decision.text == "أُسس السوق عام ١٣٢٠."


async def test_what_waits_for_the_person_can_be_worked_on_still(desk: Desk, sara: Person) -> None:
    """The officer opens a returned application, and is offered what the core allows."""
    reference = await apply(desk.house)
    await desk.house.handle(
        StaffActed(
            **desk.house.origin(), reference=reference, action="return", by="operator", text="ينقص"
        )
    )
    await sara.sends(reference)
    page = await sara.sees(reference)
    work = ("تسجيل المطابقة", "إعادة للاستكمال", "إغلاق")
    ever = (
        "رد مكتوب بما لم يكتمل",
        "سحب بطلب من صاحبه",
        "إحالة إلى جهة أخرى",
        "لي صلة بصاحب هذا الطلب",
    )
    assert page.buttons == (*work, *ever)


async def test_an_answer_is_the_reply_to_a_prompt(desk: Desk, sara: Person) -> None:
    """The prompt says which ticket, at which revision; chatter in between does no harm."""
    await talk(desk.house, "السلام عليكم", "! التحدث مع موظف", "هل المكتبة مفتوحة للزوار؟")
    (line,) = desk.house.database.read(views.tickets)
    await sara.sends(line.reference)
    await sara.sees("هل المكتبة مفتوحة للزوار؟")
    await sara.presses("رد")
    prompt = await sara.sees("اكتبوا جوابكم")
    await sara.sends("لحظة من فضلكم")
    await sara.replies("نعم، كل صباح.", to=prompt)
    await sara.sees("أُرسل الجواب")
    ticket = stored(desk, line.reference)
    assert isinstance(ticket, Ticket)
    assert ticket.exchanges[-1].text == "نعم، كل صباح."
    assert ticket.exchanges[-1].by == "سارة"


async def test_an_old_button_is_stale(desk: Desk, sara: Person) -> None:
    """Two members with the same card open: the second learns that it has changed."""
    reference = await apply(desk.house)
    await sara.sends(reference)
    card = await sara.sees(reference)
    await desk.house.handle(
        StaffActed(
            **desk.house.origin(), reference=reference, action="return", by="operator", text="ينقص"
        )
    )
    await sara.presses("إعادة للاستكمال", on=card)
    await sara.sees("المطلوب استكماله")
    await sara.replies("صورة أوضح")
    await sara.sees("تغيّر هذا الملف")
    application = stored(desk, reference)
    assert isinstance(application, Application)
    assert application.return_reason == "ينقص"


async def test_a_redelivered_press_is_one_act_and_the_same_answer(desk: Desk, sara: Person) -> None:
    """Telegram repeats what it is not sure of; the receipt stays the first one."""
    reference = await apply(desk.house)
    await sara.sends(reference)
    await sara.presses("تسجيل المطابقة")
    update = await sara.presses("رأيت الأصول كلها، وهي سارية ومطابقة")
    first = await sara.sees("سُجّلت المطابقة")
    revision = stored(desk, reference).revision
    await desk.api.deliver_again(update, token=DESK)
    again = await sara.sees("سُجّلت المطابقة")
    assert again.text == first.text
    assert stored(desk, reference).revision == revision


async def test_a_role_does_only_what_the_pack_lets_it(desk: Desk, fahd: Person) -> None:
    """No button for anything else, no details, and a forged press is refused."""
    reference = await apply(desk.house)
    await fahd.sends(reference)
    page = await fahd.sees(reference)
    assert "فلا تُعرض لكم تفاصيلها" in page.text
    assert "خالد" not in page.text
    assert page.buttons == ()
    await fahd.forges_press(f"act:{reference}:verify:{stored(desk, reference).revision}:yes")
    await fahd.sees("دوركم لا يسمح")
    assert stored(desk, reference).stage == "submitted"


async def test_a_group_gets_no_answer(desk: Desk, sara: Person) -> None:
    """Whoever writes there, whatever is pressed there: data never goes into a group."""
    reference = await apply(desk.house)
    group = desk.api.group(-1001)
    before = len(group.screen)
    await group.says(501, "سارة", reference)
    await group.says(501, "سارة", "/queue")
    await sara.sends("/queue")
    await sara.sees(reference)
    assert len(group.screen) == before


async def test_nonsense_gets_a_courteous_hint(desk: Desk, sara: Person) -> None:
    """An old or broken button, and words that mean nothing here."""
    await sara.sends("صباح الخير")
    await sara.sees("أرسلوا رقم المعاملة")
    for data in ("", "act:x", "decide"):
        await sara.forges_press(data or "?")
        await sara.sees("أرسلوا رقم المعاملة")
    await sara.sends("HAJ-000000")
    await sara.sees("لا نجد معاملة")


async def test_an_act_that_fails_is_told_and_parked(
    desk: Desk, sara: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug in the core: nothing changes, whoever acted hears of it, and the event is kept."""
    reference = await apply(desk.house)
    await sara.sends(reference)
    await sara.presses("تسجيل المطابقة")

    def fail(*_: object) -> None:
        raise LookupError

    monkeypatch.setattr("flows.casework.actions.act", fail)
    await sara.presses("رأيت الأصول كلها، وهي سارية ومطابقة")
    await sara.sees("لخلل عندنا")
    assert stored(desk, reference).stage == "submitted"
    (parked,) = desk.house.database.read(all_parked)
    assert parked.event.key.startswith("desk:")
