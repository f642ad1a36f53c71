"""The packs' forms ask what their association's work needs, in two languages, and no more."""

import pytest

from flows.identifiers import ARABIC, ENGLISH
from support.filling import asked
from support.offices import PACKS, pack_named
from support.packforms import intake, names, of, refused


@pytest.mark.parametrize(
    ("key", "name", "good", "bad", "other"),
    [
        ("rabi_tufula", "child_birth_date", "2009-01-05", "2008-12-01", {}),
        ("rabi_tufula", "child_birth_date", "2026-12-20", "2026-12-21", {}),
        ("rabi_tufula", "guardian_birth_date", "2008-12-01", "2009-01-05", {}),
        ("rabi_tufula", "birth_date", "2012-01-05", "2008-12-01", {"applying_for": "self"}),
        ("rabi_tufula", "guardian_consent", "yes", "no", {}),
        ("rabi_tufula", "child_id", "1109876548", "1012345672", {}),
        ("sila", "birth_date", "1940-01-01", "1900-01-01", {}),
        ("bena", "birth_date", "2026-12-20", "2026-12-21", {}),
        ("sila", "id_expiry", "2026-12-20", "2026-12-19", {}),
        ("sila", "family_members", "1", "0", {}),
        ("sila", "monthly_rent", "1200", "0", {"housing_tenure": "rent"}),
        ("sila", "other_mobile", "+966551234568", "+966551234567", {}),
        ("sila", "income_sources", "salary security", "salary none", {}),
        ("sila", "income_sources", "none", "none salary", {}),
        ("sila", "member_birth_date", "1998-01-01", "1996-06-01", {}),
        ("sila", "member_id", "1109876548", "1012345672", {}),
        ("sila", "urgent_people", "1", "0", {"urgent_today": "yes"}),
        ("hajer", "visit_date", "2026-12-20", "2026-12-19", {"service": "visit"}),
        ("hajer", "visitors", "500", "501", {"service": "visit"}),
        ("hajer", "undertaking", "yes", "no", {"service": "access"}),
        ("bena", "hazards", "cracks roof", "cracks none", {}),
        ("bena", "hazards", "none", "none roof", {}),
        ("bena", "house_age", "0", "151", {}),
        ("ridha", "shares_count", "1", "0", {"service": "buy_shares"}),
        ("ridha", "membership_number", "1204", "12A4", {}),
    ],
)
def test_the_limits_of_a_question_hold_and_say_what_is_right(
    key: str, name: str, good: str, bad: str, other: dict[str, str]
) -> None:
    """The last good value passes; the first bad one is answered in both languages."""
    assert not refused(key, name, good, **other)
    said = refused(key, name, bad, **other)
    assert said["ar"]
    assert said["en"]


@pytest.mark.parametrize("key", PACKS)
def test_every_form_can_be_filled_to_its_end(key: str) -> None:
    """Plausible answers pass all conditions, whatever is chosen where a list forks the way."""
    form = intake(key)
    for fork in ("case_types", "service", "housing_need", "ownership", "needs", "requester_kind"):
        question = next((one for one in form.questions if one.name == fork), None)
        for choice in question.choices if question else ():
            if (key, choice.name) not in {("ridha", "heirs_transfer"), ("ridha", "products")}:
                assert not of(key, **{fork: choice.name}).missing()
    assert not of(key, 3, family_members="4", heirs_count="3").missing()


@pytest.mark.parametrize("key", [key for key in PACKS if key != "hajer"])
def test_registration_asks_for_the_account_and_its_holder(key: str) -> None:
    """Three questions after acceptance, none of them before."""
    form = pack_named(key).forms["registration"]
    assert [question.kind.name for question in form.questions[:2]] == ["iban", "full_name"]
    assert all(question.sensitivity == "financial" for question in form.questions)
    assert not any(one.kind.name == "iban" for one in intake(key).questions)


@pytest.mark.parametrize("key", PACKS)
def test_every_question_exists_in_both_languages_and_says_what_it_is_for(key: str) -> None:
    """Labels, hints and what is said of a wrong answer; nothing is left in one language."""
    for question in intake(key).questions:
        for wording in (question.label, question.hint, question.constraint_message):
            texts = wording.texts()
            assert len(set(texts.values())) == len(texts), question.path
            assert not texts or set(texts) == {ARABIC, ENGLISH}, question.path
        assert question.purpose


@pytest.mark.parametrize("key", ["ridha", "rabi_tufula", "sila", "bena"])
def test_who_writes_for_whom_is_asked_by_the_same_names_everywhere(key: str) -> None:
    """What the attestation rests on: the relation, and what proves it."""
    by_path = intake(key).by_path
    assert {"start/applying_for", "representative/representative_name"} <= by_path.keys()
    assert "representative/representative_relation" in by_path
    assert "representative/representative_proof" in by_path
    assert {one.name for one in by_path["start/applying_for"].choices} == {
        "self",
        "on_behalf",
        "guardian",
    }


def test_a_child_is_never_asked_alone() -> None:
    """Who is under age is asked for the day of birth early, and for nothing of a guardian's."""
    alone = asked(of("rabi_tufula", applying_for="self", birth_date="2012-01-05"))
    assert alone[:2] == ["applying_for", "birth_date"]
    assert "representative_name" not in alone
    assert "موظف" in refused("rabi_tufula", "guardian_birth_date", "2012-01-01")["ar"]
    for key in ("sila", "bena"):
        before = asked(of(key))
        assert before.index("birth_date") < before.index("national_id")


def test_no_picture_of_a_child_is_asked_for() -> None:
    """Uploads are documents, pictures are of houses and heritage."""
    pictures = {
        (key, one.name) for key in PACKS for one in intake(key).questions if one.type == "image"
    }
    assert pictures == {("bena", "photo_file"), ("hajer", "item_photo")}


def test_an_identity_number_is_asked_in_hajer_for_originals_only() -> None:
    """Everybody else is served without one."""
    assert "national_id" in names("hajer", service="access", access_kind="originals")
    for service in (choice.name for choice in intake("hajer").by_path["service"].choices):
        assert "national_id" not in names("hajer", service=service, access_kind="copy")


def test_hajer_asks_for_nothing_social() -> None:
    """No income, family, health or account: its services are about heritage."""
    questions = intake("hajer").questions
    assert {one.sensitivity for one in questions} == {"normal"}
    assert {one.purpose for one in questions} == {"identity", "contact", "service"}


def test_income_is_asked_in_ridha_and_rabi_tufula_only_for_financial_support() -> None:
    """A shareholder who wants a letter, and a child who needs a school, owe nobody their income."""
    assert "monthly_income" in names("ridha", service="social_support")
    assert "monthly_income" not in names("ridha", service="membership_letter")
    assert "income_sources" in names("rabi_tufula", needs="education financial")
    assert "income_sources" not in names("rabi_tufula", needs="education health")


def test_guardianship_is_proven_by_those_who_are_no_parents() -> None:
    """A mother is not asked for a deed."""
    assert "representative_proof" not in names("rabi_tufula", representative_relation="mother")
    assert "representative_proof" in names("rabi_tufula", representative_relation="sibling")


def test_heirs_are_asked_for_in_bena_where_the_title_is_inherited() -> None:
    """And a tenant is not asked for a deed."""
    for ownership in ("heirs", "deceased"):
        known = of("bena", ownership=ownership, heirs_consent="all")
        assert {"heirs_count", "heirs_consent"} <= set(asked(known))
        assert "heirs_deed" in known.scope.value("documents/documents_needed")
    assert "heirs_consent" not in names("bena", ownership="own")
    assert not {"deed_kind", "owner_name"} & names("bena", ownership="rent")


def test_heirs_of_a_shareholder_are_listed_and_counted() -> None:
    """With the deed that says who they are; no other service asks for them."""
    heir = {"requester_role": "heir", "service": "heirs_transfer"}
    sheet = of("ridha", 2, heirs_count="3", **heir)
    assert asked(sheet).count("heir_name") == 2
    assert "heirs_count_check" in asked(sheet)
    assert sheet.scope.value("documents/documents_needed").split() == [
        "heirs_deed",
        "death_certificate",
    ]
    assert "heir_name" not in names("ridha", requester_role="heir", service="returns")


def test_an_agent_says_who_they_are_and_is_then_asked_about_the_shareholder() -> None:
    """Ridha knows members by the name in its register."""
    agent = names("ridha", applying_for="on_behalf", service="data_update")
    assert {"representative_name", "representative_proof", "full_name"} <= agent
    assert "requester_role" not in agent
    assert "representative_name" not in names("ridha", service="data_update")
    assert "membership_number" not in names(
        "ridha", requester_role="non_member", service="products"
    )
