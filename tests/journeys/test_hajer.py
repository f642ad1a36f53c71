"""Hajer: a ceiling of two weeks, alarms as it comes near, and no bank data at any time."""

import io
from pathlib import Path

from flows.phrases import plain
from support.journey import converse, journey, reference_in

PERSONAL = ("السالم", "557654321", "القيصرية", "وثائق عن السوق")

APPLICATION = (
    ("جمعية هجر التاريخية", "! تقديم طلب"),
    ("هل توافقون على تسجيل بياناتكم", "! أوافق"),
    ("كيف تفضّلون أن نخاطبكم", "! بصيغة المذكّر"),
    ("صفة مقدم الطلب", "! باحث أو طالب"),
    ("الاسم الكامل", "محمد عبدالله أحمد السالم"),
    ("رقم الجوال", "٠٥٥٧٦٥٤٣٢١"),
    ("الخدمة المطلوبة", "! استشارة أو معلومة تاريخية"),
    ("الموضوع، مع الزمن والمكان", "تاريخ سوق القيصرية"),
    ("الغرض", "! بحث علمي"),
    ("تفاصيل الطلب", "أريد ما لديكم من وثائق عن السوق"),
    ("هذه إجاباتك كما وصلتنا", "! كلها صحيحة"),
    ("أنا مقدم الطلب أقرّ", "محمد عبدالله أحمد السالم"),
    ("بالضغط على «أقرّ وأوقّع»", "! أقرّ وأوقّع"),
)


async def test_a_researcher_goes_from_the_greeting_to_the_service(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Both bots poll. The body is reminded three times, answers in time; no register, no bank."""
    async with journey(tmp_path, "hajer", "2026-11-22T09:00", polls=True) as hajer:
        sara = await hajer.hires("سارة", "relations_officer")
        abdullah = await hajer.hires("عبدالله", "committee_member")
        muhammad = hajer.person("محمد")
        await muhammad.starts()
        await converse(muhammad, *APPLICATION)

        notice = await muhammad.sees("موقّعًا")
        reference = reference_in(notice)
        for promise in (
            "سيُرفع إلى جهة الاختصاص بالجمعية",
            "لا تزيد",
            "أسبوعين",
            "أقصاه الأحد ٢٦ جمادى الآخرة ١٤٤٨هـ الموافق ٦ ديسمبر ٢٠٢٦م",
        ):
            assert promise in plain(notice.text)
        assert "لجنة" not in notice.text
        assert "قبول" not in notice.text

        await sara.is_told("staff-application-received", reference)
        await sara.verifies(reference)
        await sara.submits(reference, "جهة الاختصاص بالجمعية")
        await abdullah.is_told("staff-application-raised", reference)
        await hajer.time_comes("2026-11-29T08:59")
        assert not [one for one in abdullah.person.unread if "الموعد الأقصى" in one.text]
        for moment, rest in (
            ("2026-11-29T09:00", 7),
            ("2026-12-02T09:00", 4),
            ("2026-12-03T09:00", 3),
        ):
            await hajer.time_comes(moment)
            await abdullah.is_told("staff-window-near", reference, days=rest)
            await hajer.group_is_told("staff-window-near", reference, days=rest)

        reply = "نرفق لكم قائمة بما لدينا من وثائق."
        await abdullah.decides_in_words(reference, "تمت الإفادة", reply)
        decision = await muhammad.sees(reply)
        assert decision.buttons == ("اطّلعت",), "no registration is offered"
        await muhammad.presses("اطّلعت", on=decision)
        await muhammad.sees("سجّلنا اطّلاعك على القرار")
        await hajer.time_comes("2026-12-07T09:00")
        assert not [one for one in abdullah.person.unread if "حلّ الموعد" in one.text]

        card = await sara.looks_up(reference)
        assert sara.act("complete") in card.buttons
        assert sara.act("register") not in card.buttons
        await sara.completes(reference)
        await muhammad.sees("استُكملت إجراءات طلبك")
        await sara.serves(reference, "أُرسلت القائمة.")
        served = await muhammad.sees("أُرسلت القائمة.")
        await muhammad.presses("وصلني", on=served)
        await muhammad.sees("على وصول ما قُدّم")
        await sara.closes(reference)

        assert not any(bot.webhook for bot in hajer.api.bots.values())
        end = hajer.stored(reference)
        assert end.stage == "closed"
        assert end.registration is None
        assert end.file_number is None
        assert not [one for one in muhammad.screen if "آيبان" in one.text]
        hajer.check_discretion(logs, *PERSONAL)


async def test_a_ceiling_that_passes_without_a_reply_reaches_the_manager(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Nobody decides: at the due time the owner, the manager and the staff's group are told."""
    async with journey(tmp_path, "hajer", "2026-11-22T09:00") as hajer:
        abdullah = await hajer.hires("عبدالله", "committee_member")
        sara = await hajer.hires("سارة", "relations_officer")
        mansour = await hajer.hires("منصور", "manager")
        muhammad = hajer.person("محمد")
        await muhammad.starts()
        await converse(muhammad, *APPLICATION)
        reference = reference_in(await muhammad.sees("موقّعًا"))
        await sara.verifies(reference)
        await sara.submits(reference, "جهة الاختصاص بالجمعية")
        await hajer.time_comes("2026-12-06T08:59")
        heard = [one.text for one in mansour.person.unread]
        assert any("اقترب الموعد الأقصى" in one for one in heard)
        assert any("اليوم آخر موعد" in one for one in heard)
        assert not any("حلّ الموعد" in one for one in heard)
        await hajer.time_comes("2026-12-06T09:00")
        for officer in (abdullah, mansour):
            await officer.is_told("staff-window-due", reference)
        await hajer.group_is_told("staff-window-due", reference)
        assert muhammad.unread == [], "the person is not troubled with our lateness"
        hajer.check_discretion(logs, *PERSONAL)


async def test_an_inquiry_has_the_same_ceiling_from_its_receipt(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Situation 63: alarms as for a request; an answer ends them, and a silent one rings at all."""
    async with journey(tmp_path, "hajer", "2026-11-22T09:00") as hajer:
        sara = await hajer.hires("سارة", "relations_officer")
        mansour = await hajer.hires("منصور", "manager")
        asked, silent = hajer.person("فهد", 991), hajer.person("ريم", 992)
        tickets = []
        for person in (asked, silent):
            await person.starts()
            await converse(person, ("كيف نخدمكم", "! لدي سؤال"))
            await converse(person, ("اكتبوا سؤالكم", "متى تأسس متحف الكوت القديم؟"))
            told = await person.sees("أوصلنا كلامكم")
            assert "وأقصاها الأحد ٢٦ جمادى الآخرة ١٤٤٨هـ الموافق ٦ ديسمبر" in plain(told.text)
            tickets.append(reference_in(told))
            await sara.is_told("staff-ticket-inquiry", tickets[-1])
        await hajer.time_comes("2026-11-29T09:00")
        near = [plain(one.text) for one in sara.person.unread if "اقترب الموعد" in one.text]
        assert [any(ticket in one for one in near) for ticket in tickets] == [True, True]
        await sara.answers(tickets[0], "تأسس المتحف قبل خمسين عامًا.")
        await asked.sees("تأسس المتحف قبل خمسين عامًا.")
        await hajer.time_comes("2026-12-06T09:00")
        for officer in (sara, mansour):
            await officer.is_told("staff-window-due", tickets[1])
            late = [one.text for one in officer.person.unread if "حلّ الموعد" in one.text]
            assert not [one for one in late if tickets[0] in one]
        assert silent.unread == [], "the person is not troubled with our lateness"
        hajer.check_discretion(logs, "متحف", "الكوت")
