"""Sila: a widow's application, on either database, verified original by original."""

import io
from pathlib import Path

from flows.phrases import plain
from storage.audit import verify as broken_places
from support.dialogues import application
from support.journey import converse, journey, reference_in
from support.journey_studies import study

IBAN = "SA0380000000608010167519"
APPLICATION = application("sila/the-whole-way")

#: What must never leave the talk between her and the staff.
PERSONAL = ("القرشي", "1012345672", "557654321", "العتيبية", "تأخر علينا الإيجار")

#: Some of the answers as they are stored: her own, her children's, and what follows from both.
STORED = {
    "identity/full_name": "سارة محمد علي القرشي",
    "identity/national_id": "1012345672",
    "identity/birth_date": "1989-08-02",
    "contact/mobile": "+966557654321",
    "case/case_types": "widow",
    "case/needs": "food rent",
    "family/member": "2",
    "family/member[1]/member_relation": "son",
    "family/member[2]/member_name": "ريم",
    "family/minors": "2",
    "income/monthly_income": "2150",
    "income/monthly_costs": "1510",
}
REGISTRATION = (
    ("رقم الآيبان", "SA03 8000 0000 6080 1016 7519"),
    ("اسم صاحب الحساب", "سارة محمد علي القرشي"),
    ("صاحب الحساب هو", "! مقدم الطلب"),
    ("هذه إجاباتكِ كما وصلتنا", "! كلها صحيحة"),
)


async def test_a_widow_goes_from_the_greeting_to_the_service(
    tmp_path: Path, logs: io.StringIO, database_url: str
) -> None:
    """The same on SQLite and PostgreSQL, the chained record of every turn included."""
    start = "2026-11-22T09:00"
    async with journey(tmp_path, "sila", start, database_url=database_url) as sila:
        noura = await sila.hires("نورة", "social_research_officer")
        sara = await sila.hires("سارة", "relations_officer")
        abdullah = await sila.hires("عبدالله", "committee_member")
        hind = await sila.hires("هند", "secretary")
        widow = sila.person("أم خالد")
        await widow.sends("السلام عليكم")
        await converse(widow, *APPLICATION)

        notice = await widow.sees("موقّعًا")
        reference = reference_in(notice)
        for promise in (
            "سيُرفع إلى لجنة البحث، وهي التي",
            "لا تقل مدة الدراسة عن أسبوعين",
            "لن يكون قبل الأحد ٢٦ جمادى الآخرة ١٤٤٨هـ الموافق ٦ ديسمبر ٢٠٢٦م",
        ):
            assert promise in plain(notice.text)
        answers = sila.stored(reference).intake.answers
        assert {path: answers[path].value for path in STORED} == STORED

        await sara.is_told("staff-application-received", reference)
        card = await noura.looks_up(reference)
        submit = noura.act("submit", body="الدراسة الاجتماعية")
        assert submit not in card.buttons, "nothing is verified yet"
        await noura.sees_original(reference, "بطاقة الهوية أو الإقامة", "٢٠٢٨-٠٥-٢٥")
        partly = await noura.sees_original(reference, "سجل الأسرة")
        assert "وبقي" in partly.text
        card = await noura.looks_up(reference)
        assert submit in card.buttons
        await noura.person.presses(submit, on=card)
        await noura.person.reads()
        assert sila.stored(reference).stage == "matching", "refused: documents are missing"
        await noura.verifies(reference)
        await study(sila, "sila", noura, reference, "لجنة البحث", researcher=noura)

        await abdullah.is_told("staff-application-raised", reference)
        await widow.sends("طلباتي")
        studied = await widow.sees(f"{reference}: قيد الدراسة")
        await abdullah.votes(reference, "قبول")
        await widow.sends("طلباتي")
        assert (await widow.sees(reference)).text == studied.text
        refused = await hind.tries_to_release(reference)
        assert "لا يجوز الإبلاغ قبل انقضاء المدة" in refused.text
        await sila.time_comes("2026-12-06T08:59")
        assert widow.unread == []

        await sila.time_comes("2026-12-06T09:00")
        decision = await widow.sees("صدر القرار")
        await widow.presses("اطّلعت", on=decision)
        await widow.sees("سجّلنا اطّلاعكِ على القرار")
        await widow.presses("استكمال التسجيل", on=decision)
        await converse(widow, *REGISTRATION)
        await widow.sees("اكتملت بيانات التسجيل")
        await sara.is_told("staff-registration-filled", reference)
        await sara.registers(reference)
        await widow.sees("رقم الملف: 1")
        await sara.serves(reference, "سُلّمت السلة الأولى.")
        served = await widow.sees("سُلّمت السلة الأولى.")
        await widow.presses("وصلني", on=served)
        await widow.sees("على وصول ما قُدّم")
        await sara.closes(reference)
        await widow.sends("طلباتي")
        await widow.sees(f"{reference}: انتهى")
        assert sila.house.database.read(broken_places) == []
        sila.check_discretion(logs, *PERSONAL, IBAN)


async def test_an_apology_comes_with_its_reason_and_offers_no_registration(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """The reason of the list and the committee's own sentence, and then the matter is closed."""
    async with journey(tmp_path, "sila", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        abdullah = await sila.hires("عبدالله", "committee_member")
        widow = sila.person("أم خالد")
        await widow.starts()
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        await sara.verifies(reference)
        await study(sila, "sila", sara, reference, "لجنة البحث")
        sentence = "دخل الأسرة أعلى من الحد المعتمد هذا العام."
        await abdullah.votes_because(reference, "اعتذار", "الدخل أعلى من الحد المعتمد", sentence)
        await sila.time_comes("2026-12-06T09:00")
        decision = await widow.sees("اعتذار")
        assert "السبب: الدخل أعلى من الحد المعتمد" in plain(decision.text)
        assert sentence in decision.text
        assert decision.buttons == ("اطّلعت", "تظلّم")
        await widow.presses("اطّلعت", on=decision)
        await widow.sees("سجّلنا اطّلاعكِ على القرار")
        await sara.closes(reference)
        sila.check_discretion(logs, *PERSONAL, sentence)
