"""An appeal is upheld, and a complaint is heard: over both bots and the desk's pages."""

import io
from pathlib import Path

from flows.identifiers import Reference
from flows.matters import Ticket
from storage import views
from support.journey import Journey, converse, journey, reference_in
from support.journey_pages import desk
from support.journey_short import APPLICATION, PERSONAL

WHY = "دخل الأسرة أعلى من الحد المعتمد هذا العام."
APPEAL = "القسط الشهري لم يدخل في الحساب"
COMPLAINT = "اتصلت ثلاث مرات ولم يرد أحد"


def ticket(sila: Journey, reference: str) -> Ticket:
    """The ticket as the database holds it."""
    found = sila.house.database.read(lambda conn: views.matter(conn, Reference(reference)))
    assert isinstance(found, Ticket)
    return found


async def test_an_appeal_is_upheld(tmp_path: Path, logs: io.StringIO) -> None:
    """Declined by the committee, appealed in free words, and granted by somebody else."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        abdullah = await sila.hires("عبدالله", "committee_member")
        mansour = await sila.hires("منصور", "manager")
        widow = sila.person("أم خالد")
        await widow.sends("السلام عليكم")
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        await sara.verifies(reference)
        await sara.submits(reference, "لجنة البحث")
        reason = "الدخل أعلى من الحد المعتمد"
        await abdullah.votes_because(reference, "اعتذار", reason, WHY)
        await sila.time_comes("2026-12-06T09:00")
        decision = await widow.sees("ولكِ حق التظلّم")
        await widow.presses("اطّلعت", on=decision)
        await widow.sees("سجّلنا اطّلاعكِ")
        await widow.presses("تظلّم", on=decision)
        await widow.sees("اكتبي تظلّمكِ")
        await widow.sends(APPEAL)
        received = await widow.sees("وقُيّد برقم")
        appeal = next(one for one in received.text.split() if "SIL-T" in one)
        appeal = appeal.strip("\u2066\u2069.،")
        card = await mansour.is_told("staff-ticket-appeal", appeal)
        assert APPEAL in card.text

        async with desk(sila, "عبدالله", "committee_member") as member:
            assert appeal not in await member.see("/desk?show=tickets")
            missing = await member.see(f"/desk/matters/{appeal}")
            assert APPEAL not in missing
        async with desk(sila, "منصور", "manager") as manager:
            assert appeal in await manager.see()
            page = await manager.see(f"/desk/matters/{appeal}")
            assert APPEAL in page
            assert "عبدالله" in page, "who may not review it is named"
            answer = await manager.act(appeal, "uphold", outcome="accept", text="حُسب القسط.")
            assert "سُجّل القرار الجديد" in answer.text

        await widow.sees("وصدر بعده قرار جديد")
        granted = await widow.sees("صدر القرار في طلبكِ")
        await widow.presses("استكمال التسجيل", on=granted)
        await widow.sees("رقم الآيبان")
        stored = sila.stored(reference)
        assert stored.decision is not None
        assert (stored.stage, stored.decision.outcome) == ("notified", "accept")
        assert [one.outcome for one in stored.former] == ["decline"]
        sila.check_discretion(logs, *PERSONAL, APPEAL)


async def test_a_complaint_is_heard_outside_the_line(tmp_path: Path, logs: io.StringIO) -> None:
    """The officers neither find nor open it; the quality officer answers, then the manager."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        amal = await sila.hires("أمل", "quality_officer")
        mansour = await sila.hires("منصور", "manager")
        person = sila.person()
        await person.starts()
        await converse(
            person,
            ("كيف نخدمكم", "شكوى"),
            ("عمَّ الشكوى", "! تأخير"),
            ("عمل من تخص", "! موظف علاقات المستفيدين"),
            ("ما حدث", COMPLAINT),
            ("صاحب الشكوى", "! لا، دون اسم"),
        )
        received = await person.sees("وصلت شكواكم")
        complaint = reference_in(received)
        card = await amal.is_told("staff-ticket-complaint", complaint)
        assert COMPLAINT in card.text
        await sara.person.sends(complaint)
        await sara.person.sees("لا نجد معاملة")
        async with desk(sila, "سارة", "relations_officer") as officer:
            assert complaint not in await officer.see("/desk?show=all")
            found = await officer.search(complaint)
            assert complaint not in str(found.url)
            assert COMPLAINT not in await officer.see(f"/desk/matters/{complaint}")

        await amal.answers(complaint, "راجعنا السجل واعتذر الزميل.")
        await person.sees("راجعنا السجل واعتذر الزميل.")
        await sila.time_comes("2026-11-23T10:00")
        asked = await person.sees("هل انتهت المشكلة؟")
        await person.presses("لا، لم تنته", on=asked)
        await person.sees("فُتحت الشكوى")
        await mansour.is_told("staff-complaint-reopened", complaint)
        await mansour.answers(complaint, "اتصلنا بكم اليوم.")
        await mansour.closes(complaint)
        asked = await person.sees("هل انتهت المشكلة؟")
        await person.presses("نعم، انتهت", on=asked)
        await person.sees("ونشكر لكم تنبيهنا")
        assert ticket(sila, complaint).stage == "closed"
        assert all(complaint not in one.text for one in sila.staff.screen)
