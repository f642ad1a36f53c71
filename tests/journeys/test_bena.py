"""Bena: a house in Jazan, its dangers and what it needs."""

import io
from pathlib import Path

from flows.phrases import plain
from support.dialogues import application
from support.journey import converse, journey, reference_in
from support.journey_studies import study

IBAN = "SA4420000001234567891234"
PERSONAL = ("الفيفي", "1012345672", "557654321", IBAN, "صبيا", "JZSB4321", "متهالك")

APPLICATION = application("bena/the-whole-way")
REGISTRATION = (
    ("رقم الآيبان", IBAN),
    ("اسم صاحب الحساب", "يحيى علي حسن الفيفي"),
    ("صاحب الحساب هو", "! مقدم الطلب"),
    ("هذه إجاباتك كما وصلتنا", "! كلها صحيحة"),
)


async def test_a_house_goes_from_the_greeting_to_the_service(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Signed on a Sunday morning, told on one; the rough sum was read back before it was taken."""
    async with journey(tmp_path, "bena", "2026-11-22T09:00") as bena:
        sara = await bena.hires("سارة", "relations_officer")
        abdullah = await bena.hires("عبدالله", "committee_member")
        hind = await bena.hires("هند", "secretary")
        yahya = bena.person("يحيى")
        await yahya.starts()
        await converse(yahya, *APPLICATION)

        notice = await yahya.sees("موقّعًا")
        reference = reference_in(notice)
        for promise in (
            "سيُرفع إلى لجنة البحث، وهي التي",
            "لا تقل مدة الدراسة عن أسبوعين",
            "لن يكون قبل الأحد ٢٦ جمادى الآخرة ١٤٤٨هـ الموافق ٦ ديسمبر ٢٠٢٦م",
        ):
            assert promise in plain(notice.text)

        card = await sara.is_told("staff-application-received", reference)
        assert "متهالك" in card.text
        await sara.verifies(reference)
        await study(bena, "bena", sara, reference, "لجنة البحث")
        await abdullah.is_told("staff-application-raised", reference)
        await abdullah.votes(reference, "قبول")
        refused = await hind.tries_to_release(reference)
        assert "لا يجوز الإبلاغ قبل انقضاء المدة" in refused.text
        await bena.time_comes("2026-12-06T08:59")
        assert yahya.unread == []
        await bena.time_comes("2026-12-06T09:00")
        decision = await yahya.sees("صدر القرار")
        await yahya.presses("اطّلعت", on=decision)
        await yahya.sees("سجّلنا اطّلاعك على القرار")
        await yahya.presses("استكمال التسجيل", on=decision)
        await converse(yahya, *REGISTRATION)
        await yahya.sees("اكتملت بيانات التسجيل")
        await sara.is_told("staff-registration-filled", reference)
        await sara.registers(reference)
        await yahya.sees("رقم الملف: 1")
        await sara.serves(reference, "رُمّم السقف.")
        served = await yahya.sees("رُمّم السقف.")
        await yahya.presses("وصلني", on=served)
        await yahya.sees("على وصول ما قُدّم")
        await sara.closes(reference)
        assert bena.stored(reference).stage == "closed"
        bena.check_discretion(logs, *PERSONAL)
