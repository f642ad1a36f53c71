"""Someone does not understand the procedures: S3's role explains, and the form goes on."""

import io
from pathlib import Path

from support.journey import converse, journey, reference_in
from support.journey_short import BEGINNING, FORM, PERSONAL


async def test_a_referral_is_relayed_both_ways_and_the_form_goes_on(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """The officer answers twice and closes, and the very same question stands again."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        noura = await sila.hires("نورة", "social_research_officer")
        sara = await sila.hires("سارة", "relations_officer")
        widow = sila.person("أم خالد")
        await widow.starts()
        await converse(widow, *BEGINNING, *FORM[:1])
        asked = await widow.sees("رقم الهوية الوطنية أو الإقامة")
        await widow.sends("مو فاهمة")
        called = await widow.sees("هنا مسؤول البحث الاجتماعي")
        ticket = reference_in(called)
        assert ticket.startswith("SIL-T")
        assert "مسؤول البحث الاجتماعي" in called.text
        await noura.is_told("staff-ticket-referral", ticket)
        assert sara.person.unread == [], "it is not the relations officer's to explain"

        await widow.sends("وش يعني رقم الإقامة")
        await widow.sees("وصلت رسالتكِ إلى الموظف")
        card = await noura.is_told("staff-ticket-words", ticket)
        assert "وش يعني رقم الإقامة" in card.text
        await noura.answers(ticket, "رقم الإقامة لغير المواطنين. اكتبي رقم هويتك الوطنية.")
        await widow.sees("رقم الإقامة لغير المواطنين. اكتبي رقم هويتك الوطنية.")
        await widow.sends("الحين فهمت")
        await widow.sees("وصلت رسالتكِ إلى الموظف")
        card = await noura.is_told("staff-ticket-words", ticket)
        assert "الحين فهمت" in card.text
        await noura.answers(ticket, "حياك الله.")
        await widow.sees("حياك الله.")
        await noura.closes(ticket)

        ended = await widow.sees("نكمل من حيث توقفنا")
        assert ended.text.endswith(asked.text)
        await widow.sends("1012345672")
        await widow.sees("تاريخ انتهاء الهوية")
        sila.check_discretion(logs, *PERSONAL, "وش يعني", "لغير المواطنين")


async def test_a_referral_that_nobody_answers_reaches_the_manager(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Four working hours to its owner again, one working day to the manager, by reference alone."""
    async with journey(tmp_path, "hajer", "2026-11-22T09:00") as hajer:
        khalid = await hajer.hires("خالد", "higher_service_officer")
        mansour = await hajer.hires("منصور", "manager")
        person = hajer.person()
        await person.starts()
        await converse(person, ("كيف نخدمكم", "ما فهمت"))
        ticket = reference_in(await person.sees("هنا مسؤول الخدمة الأعلى"))
        await khalid.is_told("staff-ticket-referral", ticket)
        await hajer.time_comes("2026-11-22T12:59")
        assert khalid.person.unread == []
        await hajer.time_comes("2026-11-22T13:00")
        await khalid.is_told("staff-ticket-waiting", ticket)
        assert mansour.person.unread == []
        await hajer.time_comes("2026-11-23T09:00")
        await mansour.is_told("staff-ticket-overdue", ticket)
        hajer.check_discretion(logs, "ما فهمت")
