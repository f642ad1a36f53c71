"""Rabi Tufula: a mother applies for her child, and is addressed as a woman in every word."""

import io
from pathlib import Path

from flows.phrases import plain
from support.dialogues import application
from support.journey import converse, journey, reference_in
from support.journey_studies import study

IBAN = "SA0380000000608010167519"
PERSONAL = ("مريم صالح", "الزهراني", "1098765439", "557654321", IBAN, "ليان", "تقوية في القراءة")

APPLICATION = application("rabi_tufula/the-whole-way")
REGISTRATION = (
    ("رقم الآيبان", "000000608010167519"),
    ("هذا رقم حساب", IBAN),
    ("اسم صاحب الحساب", "مريم صالح أحمد الزهراني"),
    ("صاحب الحساب هو", "! ولي الأمر"),
    ("هذه إجاباتكِ كما وصلتنا", "! كلها صحيحة"),
)


async def test_a_mother_goes_from_the_greeting_to_the_service(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Signed on a Monday at ten; told on a Monday at ten, when the two weeks have just passed."""
    async with journey(tmp_path, "rabi_tufula", "2026-11-23T10:00") as rabi:
        sara = await rabi.hires("سارة", "relations_officer")
        abdullah = await rabi.hires("عبدالله", "committee_member")
        mansour = await rabi.hires("منصور", "manager")
        maryam = rabi.person("أم ليان")
        await maryam.starts()
        await converse(maryam, *APPLICATION)

        notice = await maryam.sees("موقّعًا")
        reference = reference_in(notice)
        for promise in (
            "أختي",
            "سيُرفع إلى لجنة البحث، وهي التي",
            "لا تقل مدة الدراسة عن أسبوعين",
            "لن يكون قبل الإثنين ٢٧ جمادى الآخرة ١٤٤٨هـ الموافق ٧ ديسمبر ٢٠٢٦م",
        ):
            assert promise in plain(notice.text)
        birth = rabi.stored(reference).intake.answers["children/child[1]/child_birth_date"]
        assert birth.value == "2018-03-10"

        card = await sara.is_told("staff-application-received", reference)
        assert "ليان" not in card.text, "a child's data stay off Telegram"
        await sara.verifies(reference)
        await study(rabi, "rabi_tufula", sara, reference, "لجنة البحث")
        await abdullah.is_told("staff-application-raised", reference)
        await abdullah.votes(reference, "قبول")
        refused = await mansour.tries_to_release(reference)
        assert "لا يجوز الإبلاغ قبل انقضاء المدة" in refused.text
        await rabi.time_comes("2026-12-07T09:59")
        assert maryam.unread == []

        await rabi.time_comes("2026-12-07T10:00")
        decision = await maryam.sees("صدر القرار في طلبكِ")
        await maryam.presses("اطّلعت", on=decision)
        await maryam.sees("سجّلنا اطّلاعكِ على القرار")
        await maryam.presses("استكمال التسجيل", on=decision)
        await converse(maryam, *REGISTRATION)
        await maryam.sees("اكتملت بيانات التسجيل")
        await sara.is_told("staff-registration-filled", reference)
        await sara.registers(reference)
        await maryam.sees("تم تسجيلكِ لدينا بحمد الله. رقم الملف: 1")
        await sara.serves(reference, "التحقت ليان ببرنامج القراءة.")
        served = await maryam.sees("التحقت ليان ببرنامج القراءة.")
        await maryam.presses("وصلني", on=served)
        await maryam.sees("على وصول ما قُدّم")
        await sara.closes(reference)
        assert rabi.stored(reference).stage == "closed"
        rabi.check_discretion(logs, *PERSONAL)
