"""The rules written in the packs' forms hold for the answers they were written for."""

from datetime import UTC, date, datetime

import pytest

from flows.forms.filling import check_answer, is_relevant, next_question
from flows.forms.form import Form
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from support.offices import PACKS, pack_named

TODAY = date(2026, 12, 20)
NOW = datetime(2026, 12, 20, 9, tzinfo=UTC)

#: A plausible answer, as stored, for questions whose value no other question chooses.
ANSWERS = {
    "national_id": "1012345672",
    "mobile": "+966551234567",
    "iban": "SA0380000000608010167519",
    "short_address": "RRRD2929",
    "full_name": "محمد عبدالله سعد القحطاني",
    "money": "4500",
    "text": "نص",
    "integer": "4",
    "decimal": "4",
    "date": "2015-01-01",
}
#: And for those that a rule of their own narrows down.
NARROWED = {"id_expiry": "2027-05-01", "visit_date": "2027-01-05", "membership_number": "1204"}


def intake(key: str) -> Form:
    """A pack's intake form."""
    return pack_named(key).forms["intake"]


def answers(**values: str) -> dict[str, Answer]:
    """Answers as a matter holds them."""
    return {name: Answer(value=value, raw=value, at=NOW) for name, value in values.items()}


def asked(form: Form, **chosen: str) -> list[str]:
    """The questions that one goes through, in order, choosing first choices where not told."""
    given: dict[str, Answer] = {}
    path: str | None = None
    while question := next_question(form, given, path, today=TODAY):
        path = question.path
        value = (NARROWED | chosen).get(path) or (
            question.choices[0].name if question.choices else ANSWERS[question.kind.name]
        )
        assert check_answer(form, question, value, given, today=TODAY) is None, path
        given |= answers(**{path: value})
    return list(given)


def refused(key: str, name: str, value: str, **other: str) -> dict[str, str]:
    """What is said in each language when a value is refused; nothing where it is accepted."""
    form = intake(key)
    rejection = check_answer(form, form.by_path[name], value, answers(**other), today=TODAY)
    if rejection is None:
        return {}
    assert set(rejection.says) == {ARABIC, ENGLISH}
    return {str(language): text for language, text in rejection.says.items()}


@pytest.mark.parametrize(
    ("key", "name", "good", "bad"),
    [
        ("rabi_tufula", "child_birth_date", "2009-01-05", "2008-12-01"),
        ("rabi_tufula", "child_birth_date", "2026-12-20", "2026-12-21"),
        ("sila", "birth_date", "1940-01-01", "1900-01-01"),
        ("sila", "id_expiry", "2026-12-20", "2026-12-19"),
        ("sila", "family_members", "1", "0"),
        ("sila", "monthly_rent", "1200", "0"),
        ("hajer", "visit_date", "2026-12-20", "2026-12-19"),
        ("hajer", "visitors", "500", "501"),
        ("hajer", "undertaking", "yes", "no"),
        ("bena", "hazards", "cracks roof", "cracks none"),
        ("bena", "hazards", "none", "none roof"),
        ("bena", "house_age", "0", "151"),
        ("ridha", "shares_count", "1", "0"),
        ("ridha", "membership_number", "1204", "12A4"),
    ],
)
def test_the_limits_of_a_question_hold_and_say_what_is_right(
    key: str, name: str, good: str, bad: str
) -> None:
    """The last good value passes; the first bad one is answered in both languages."""
    assert not refused(key, name, good)
    said = refused(key, name, bad)
    assert said["ar"]
    assert said["en"]


def test_an_identity_number_is_asked_in_hajer_for_originals_only() -> None:
    """Everybody else is served without one."""
    form = intake("hajer")
    originals = asked(form, service="access", access_kind="originals")
    assert "national_id" in originals
    for service in (choice.name for choice in form.by_path["service"].choices):
        assert "national_id" not in asked(form, service=service, access_kind="copy")


def test_income_is_asked_in_ridha_and_rabi_tufula_only_for_financial_support() -> None:
    """A shareholder who wants a letter, and a child who needs a school, owe nobody their income."""
    assert "monthly_income" in asked(intake("ridha"), service="social_support")
    assert "monthly_income" not in asked(intake("ridha"), service="membership_letter")
    assert "monthly_income" in asked(intake("rabi_tufula"), needs="education financial")
    assert "monthly_income" not in asked(intake("rabi_tufula"), needs="education health")


def test_guardianship_is_proven_by_those_who_are_no_parents() -> None:
    """A mother is not asked for a deed."""
    form = intake("rabi_tufula")
    assert not is_relevant(form, answers(relation="mother"), "guardianship_proof", today=TODAY)
    assert is_relevant(form, answers(relation="sibling"), "guardianship_proof", today=TODAY)


def test_heirs_are_asked_for_in_bena_where_the_title_is_inherited() -> None:
    """And a tenant is not asked for a deed."""
    form = intake("bena")
    assert "heirs_consent" in asked(form, ownership="heirs")
    assert "heirs_consent" not in asked(form, ownership="own")
    assert "deed_kind" not in asked(form, ownership="rent")


def test_an_agent_names_the_shareholder() -> None:
    """Ridha knows members by the name in its register."""
    form = intake("ridha")
    assert "represented_name" in asked(form, requester_role="agent")
    assert "represented_name" not in asked(form, requester_role="shareholder")
    assert "membership_number" not in asked(form, requester_role="non_member")


@pytest.mark.parametrize("key", PACKS)
def test_every_form_can_be_filled_to_its_end(key: str) -> None:
    """Plausible answers pass all conditions, whatever is chosen first."""
    for form in pack_named(key).forms.values():
        assert asked(form)[-1] == form.questions[-1].path


@pytest.mark.parametrize("key", [key for key in PACKS if key != "hajer"])
def test_registration_asks_for_the_account_and_its_holder(key: str) -> None:
    """Three questions after acceptance, none of them before."""
    form = pack_named(key).forms["registration"]
    assert [question.kind.name for question in form.questions[:2]] == ["iban", "full_name"]
    assert all(question.sensitivity == "financial" for question in form.questions)


@pytest.mark.parametrize("key", PACKS)
def test_the_short_form_has_eight_to_fifteen_questions_in_both_languages(key: str) -> None:
    """Every question exists in Arabic and in English."""
    form = pack_named(key).forms["intake"]
    assert 8 <= sum(question.kind.asks for question in form.questions) <= 15
    for question in form.questions:
        assert question.label.text(form.languages[0]) != question.label.text(form.languages[1])
        assert question.purpose


def test_each_form_asks_what_is_right_for_its_association() -> None:
    """Hajer asks no income; Rabi Tufula asks for the guardian and the child; Bena for the house."""
    asked = {key: set(pack_named(key).forms["intake"].by_path) for key in PACKS}
    assert {"membership_number", "requester_role", "service"} <= asked["ridha"]
    assert {"guardian_name", "guardian_id", "child_name", "child_birth_date"} <= asked[
        "rabi_tufula"
    ]
    assert {"family_members", "monthly_income", "housing_tenure", "needs"} <= asked["sila"]
    assert {"ownership", "deed_kind", "hazards", "can_vacate", "short_address"} <= asked["bena"]
    assert not {"monthly_income", "family_members", "health_note"} & asked["hajer"]


def test_what_is_sensitive_is_asked_only_where_the_case_needs_it() -> None:
    """Conditions keep an ID out of Hajer's requests and income out of Ridha's and Rabi Tufula's."""
    conditional = {
        "hajer": ("national_id",),
        "ridha": ("monthly_income", "family_members"),
        "rabi_tufula": ("monthly_income", "health_note"),
        "sila": ("health_note", "monthly_rent"),
        "bena": ("heirs_consent", "can_vacate"),
    }
    for key, names in conditional.items():
        form = pack_named(key).forms["intake"]
        for name in names:
            assert form.by_path[name].relevant is not None
