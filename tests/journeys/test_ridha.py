"""Ridha, the cooperative: a shareholder, a floor of two weeks, and an opening hour after it."""

import io
from pathlib import Path

from flows.notices.proof import proved_at
from flows.phrases import plain
from support.dialogues import application
from support.journey import converse, journey, reference_in

IBAN = "SA4420000001234567891234"
PERSONAL = ("اللحياني", "1012345672", "557654321", IBAN, "أرغب في شراء")

APPLICATION = application("ridha/the-whole-way")
REGISTRATION = (
    ("رقم الآيبان", IBAN),
    ("اسم صاحب الحساب", "فهد سعد علي اللحياني"),
    ("صاحب الحساب هو", "! مقدم الطلب"),
    ("هذه إجاباتك كما وصلتنا", "! كلها صحيحة"),
)


async def test_a_shareholder_goes_from_the_greeting_to_the_service(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Signed on a Thursday after hours: the floor ends after hours too, so Sunday morning tells."""
    async with journey(tmp_path, "ridha", "2026-11-19T17:00") as ridha:
        sara = await ridha.hires("سارة", "relations_officer")
        abdullah = await ridha.hires("عبدالله", "committee_member")
        hind = await ridha.hires("هند", "secretary")
        fahd = ridha.person("فهد")
        await fahd.starts()
        await converse(fahd, *APPLICATION)

        notice = await fahd.sees("موقّعًا")
        reference = reference_in(notice)
        assert reference.startswith("RID-")
        for promise in (
            "سيُرفع إلى لجنة البحث، وهي التي",
            "لا تقل مدة الدراسة عن أسبوعين",
            "لن يكون قبل الأحد ٢٦ جمادى الآخرة ١٤٤٨هـ الموافق ٦ ديسمبر ٢٠٢٦م",
            "والتسجيل لا يعني القبول",
        ):
            assert promise in plain(notice.text)
        signed = ridha.stored(reference).intake.answers
        assert signed["identity/mobile"].value == "+966557654321"
        assert signed["request/shares_count"].value == "10"

        await sara.is_told("staff-application-received", reference)
        await sara.verifies(reference)
        await sara.submits(reference, "لجنة البحث")
        await abdullah.is_told("staff-application-raised", reference)
        await fahd.sends("طلباتي")
        studied = await fahd.sees(f"{reference}: قيد الدراسة")

        receipt = await abdullah.votes(reference, "قبول")
        assert "ويُحفظ حتى الأحد ٢٦ جمادى الآخرة" in plain(receipt.text)
        await fahd.sends("طلباتي")
        assert (await fahd.sees(reference)).text == studied.text
        await ridha.time_comes("2026-12-03T16:59")
        refused = await hind.tries_to_release(reference)
        assert "لا يجوز الإبلاغ قبل انقضاء المدة" in refused.text
        await ridha.time_comes("2026-12-06T07:59")
        assert fahd.unread == []
        assert ridha.stored(reference).stage == "decided"

        await ridha.time_comes("2026-12-06T08:00")
        decision = await fahd.sees("صدر القرار")
        assert reference_in(decision) == reference
        assert "قبول" in decision.text
        await fahd.presses("اطّلعت", on=decision)
        await fahd.sees("سجّلنا اطّلاعك على القرار")
        await fahd.presses("استكمال التسجيل", on=decision)
        await converse(fahd, *REGISTRATION)
        await fahd.sees("اكتملت بيانات التسجيل")

        await sara.is_told("staff-registration-filled", reference)
        assert "برقم الملف 1" in plain((await sara.registers(reference)).text)
        await fahd.sees("رقم الملف: 1")
        await sara.serves(reference, "سُجّلت الأسهم.")
        served = await fahd.sees("سُجّلت الأسهم.")
        await fahd.presses("وصلني", on=served)
        await fahd.sees("على وصول ما قُدّم")
        await sara.closes(reference)

        end = ridha.stored(reference)
        assert end.stage == "closed"
        assert end.file_number == 1
        assert end.registration is not None
        assert end.registration.answers["iban"].value == IBAN
        assert end.decision is not None
        assert proved_at(end) is not None
        assert end.decision.by == "لجنة البحث"
        ridha.check_discretion(logs, *PERSONAL)
