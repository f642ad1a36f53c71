"""The five policies differ, and each pack holds its own differences: nothing is levelled."""

import re
from datetime import date

import pytest

from flows.office import Pack
from flows.policy import Topic
from support.offices import PACKS as KEYS
from support.offices import POLICIES as FOLDER
from support.offices import pack_named as pack_of

HAJER_ACCOUNT = re.compile(r"\d{4}0603608010677780|603000010006080677780")
BENA_PHONE = "51056560"


def everything(key: str) -> str:
    """All texts of a pack's folder, the readmes and the library's too."""
    return "\n".join(
        path.read_text("utf-8") for path in sorted((FOLDER / key).rglob("*")) if path.is_file()
    )


def topic(pack: Pack, name: str) -> Topic:
    """The topic of this name, which must be there."""
    return next(one for one in pack.topics if one.topic == name)


def answer(pack: Pack, name: str) -> str:
    """What is answered in Arabic."""
    words = topic(pack, name).answer
    assert words is not None
    return words.ar


@pytest.mark.parametrize("key", KEYS)
def test_every_pack_loads_with_its_own_prefix(key: str) -> None:
    """Each folder is one association."""
    association = pack_of(key).policy.association
    assert association.key == key
    prefixes = {"ridha": "RID", "rabi_tufula": "RAB", "sila": "SIL", "hajer": "HAJ", "bena": "BEN"}
    assert association.prefix == prefixes[key]


@pytest.mark.parametrize("key", KEYS)
def test_the_reply_period_is_a_floor_in_four_policies_and_a_ceiling_in_one(key: str) -> None:
    """«لا تقل» and «لا تزيد» are opposites, and stay so."""
    pack = pack_of(key)
    window = pack.policy.window
    assert window.days == 14
    said = answer(pack, "decision_time")
    if key == "hajer":
        assert (window.mode, set(window.covers)) == ("max", {"request", "inquiry"})
        assert window.alarm_days_before == (7, 4, 2)
        assert "لا تزيد" in said
        assert "لا تقل" not in said
    else:
        assert (window.mode, window.covers) == ("min", ("request",))
        assert window.alarm_days_before == ()
        assert "لا تقل" in said
        assert "لا تزيد" not in said


@pytest.mark.parametrize("key", KEYS)
def test_who_explains_and_who_decides(key: str) -> None:
    """Only Hajer refers to the higher service officer, and to a body that may be one person."""
    policy = pack_of(key).policy
    explains = "higher_service_officer" if key == "hajer" else "social_research_officer"
    assert policy.referral.role == explains
    assert policy.referral.inquiry_role == "relations_officer"
    assert policy.body.title.ar == ("جهة الاختصاص بالجمعية" if key == "hajer" else "لجنة البحث")
    assert policy.body.kind == ("person" if key == "hajer" else "committee")
    assert ("social_research_officer" in policy.roles) == (key != "hajer")


@pytest.mark.parametrize("key", KEYS)
def test_what_the_sixth_step_completes(key: str) -> None:
    """Hajer completes a request: it registers nobody and asks for no account."""
    pack = pack_of(key)
    actions = {action for role in pack.policy.roles.values() for action in role.may}
    kinds = {question.kind.name for form in pack.forms.values() for question in form.questions}
    if key == "hajer":
        assert pack.policy.completion.of == "request"
        assert set(pack.forms) == {"intake"}
        assert set(pack.policy.outcomes) == {"answered", "unable", "referred"}
        assert "iban" not in kinds
        assert "complete" in actions
        assert "register" not in actions
    else:
        assert pack.policy.completion.of == "registration"
        assert set(pack.forms) == {"intake", "registration", "study"}
        outcomes = {"accept", "accept_part", "complete", "decline", "refer"}
        assert set(pack.policy.outcomes) == outcomes
        assert "iban" in kinds
        assert "register" in actions
        assert "complete" not in actions


def test_channels_are_those_of_the_policy() -> None:
    """Ridha lists no help requests; Rabi Tufula has no delegates; Ridha's are of projects too."""
    channels = {key: pack_of(key).policy.channels for key in KEYS}
    assert {key: len(listed) for key, listed in channels.items()} == {
        "ridha": 7,
        "rabi_tufula": 7,
        "sila": 8,
        "hajer": 8,
        "bena": 8,
    }
    assert [key for key in KEYS if "help_request" not in channels[key]] == ["ridha"]
    assert [key for key in KEYS if "delegates" not in channels[key]] == ["rabi_tufula"]
    assert [key for key in KEYS if "delegate" not in pack_of(key).policy.roles] == ["rabi_tufula"]
    assert channels["ridha"]["delegates"].scope == "association_or_affiliated_projects"
    assert channels["bena"]["delegates"].scope == "branch_offices"


def test_tools_are_those_of_the_policy() -> None:
    """Three tools are Ridha's alone, and Hajer has no guide to social research."""
    tools = {key: set(pack_of(key).policy.tools) for key in KEYS}
    own = {"data_update", "products_projects", "statements_and_ga_dates"}
    assert {key: len(listed) for key, listed in tools.items()} == {
        "ridha": 7,
        "rabi_tufula": 4,
        "sila": 4,
        "hajer": 3,
        "bena": 4,
    }
    assert [key for key in KEYS if own & tools[key]] == ["ridha"]
    assert [key for key in KEYS if "social_research_guide" not in tools[key]] == ["hajer"]


def test_parties_are_those_of_the_preamble() -> None:
    """Shareholders come first in Ridha, a cooperative, and nowhere else."""
    assert next(iter(pack_of("ridha").policy.parties)) == "shareholders"
    assert [k for k in KEYS if "shareholders" in pack_of(k).policy.parties] == ["ridha"]
    assert [k for k in KEYS if pack_of(k).policy.association.legal_form == "cooperative"] == [
        "ridha"
    ]


def test_the_person_has_the_noun_and_gender_of_the_policy() -> None:
    """Five words for the same person, each where its policy uses it."""
    terms = {key: pack_of(key).policy.terms for key in KEYS}
    assert {key: (one.default_gender, one.applicant.n) for key, one in terms.items()} == {
        "ridha": ("m", "المساهم"),
        "rabi_tufula": ("f", "طالبة الدعم"),
        "sila": ("n", "طالب الدعم"),
        "hajer": ("n", "مقدم الطلب"),
        "bena": ("n", "طالب الدعم"),
    }
    assert terms["ridha"].addressee.m == "المساهم"
    assert terms["rabi_tufula"].addressee.f == "المستفيدة"
    assert terms["bena"].addressee.m == "المستفيد"
    assert terms["bena"].addressee_printed == "المستخدم"
    assert terms["hajer"].applicant_printed == ""


def test_approval_is_told_as_far_as_there_is_evidence() -> None:
    """Two dates are whole, one is ambiguous, one lacks its day, one is missing."""
    approval = {key: pack_of(key).policy.approval for key in KEYS}
    assert (approval["ridha"].hijri, approval["ridha"].gregorian) == (
        date(1443, 5, 7),
        date(2021, 12, 11),
    )
    assert (approval["rabi_tufula"].hijri, approval["rabi_tufula"].gregorian) == (
        date(1445, 1, 12),
        date(2023, 7, 30),
    )
    assert {key: one.evidence for key, one in approval.items()} == {
        "ridha": "complete",
        "rabi_tufula": "complete",
        "sila": "missing",
        "hajer": "partial",
        "bena": "partial",
    }
    for key in ("sila", "hajer", "bena"):
        assert approval[key].hijri is approval[key].gregorian is None
    assert approval["sila"].meeting is None
    assert [key for key in KEYS if approval[key].supersedes] == ["bena"]


def test_sila_never_states_an_approval_date() -> None:
    """Its question about the approval rests on a fact that nobody holds."""
    pack = pack_of("sila")
    (fact,) = topic(pack, "approval").facts
    assert pack.policy.facts[fact].value is None
    told = " ".join(one.answer.ar for one in pack.topics if one.answer)
    assert not re.search(r"[0-9٠-٩]{4}", told)


def test_bena_shows_its_date_as_printed_and_never_the_damaged_number() -> None:
    """A date that can be read in two ways is not read for people."""
    pack = pack_of("bena")
    assert "6/1/2022" in answer(pack, "approval")
    assert "يناير" not in answer(pack, "approval")
    assert pack.policy.association.phone is None
    assert "phone" in pack.policy.association.withheld
    assert BENA_PHONE not in everything("bena")


def test_hajers_account_is_nowhere_in_any_pack() -> None:
    """It is for donations: a beneficiary has no use for it."""
    for key in KEYS:
        assert not HAJER_ACCOUNT.search(everything(key).replace(" ", ""))
    assert "donation_account" in pack_of("hajer").policy.association.withheld


def test_websites_and_licence_stand_only_where_a_policy_prints_them() -> None:
    """A pack without an address renders no link."""
    associations = {key: pack_of(key).policy.association for key in KEYS}
    assert {key: one.website for key, one in associations.items() if one.website} == {
        "hajer": "www.hajer.org.sa",
        "bena": "www.bena-jazan.sa",
    }
    assert [key for key in KEYS if associations[key].licence] == ["hajer"]
    for key in ("ridha", "rabi_tufula", "sila"):
        assert not re.search(r"www\.|https?:", " ".join(map(str, pack_of(key).topics)))


def test_only_bena_lacks_the_detailed_goals() -> None:
    """Its index announces them and its body does not hold them."""
    for key in KEYS:
        goals = [one for one in pack_of(key).policy.clauses if one.id.split("-")[1][0] == "D"]
        assert {one.state for one in goals} <= (
            {"missing"} if key == "bena" else {"present", "damaged"}
        )
        assert len(goals) == 11


def test_topics_of_ridha_alone_are_absent_elsewhere() -> None:
    """Shares, products, statements and the general assembly are a cooperative's."""
    own = {
        "data_update",
        "products_projects",
        "financial_statements",
        "assembly_dates",
        "share_rules",
    }
    for key in KEYS:
        named = {one.topic for one in pack_of(key).topics}
        assert (own & named) == (own if key == "ridha" else set())


@pytest.mark.parametrize("key", KEYS)
def test_facts_beyond_the_policy_are_absent(key: str) -> None:
    """No policy gives hours, an address or fees, so no pack holds them."""
    pack = pack_of(key)
    assert {"office_hours", "office_address", "fees"} <= pack.policy.facts.keys()
    assert all(fact.value is None for fact in pack.policy.facts.values())
    assert topic(pack, "fees").facts == ("fees",)
    assert pack.policy.hours.verified_by is None


@pytest.mark.parametrize("key", KEYS)
def test_a_decision_that_declines_needs_a_reason(key: str) -> None:
    """Nobody is turned away without being told why, nor given less without being told what."""
    policy = pack_of(key).policy
    outcomes = policy.outcomes.values()
    assert all(one.accepts or one.needs_reason for one in outcomes if one.leads_to is None)
    partial = [one for one in outcomes if one.in_part or one.leads_to is not None]
    assert all(one.needs_text for one in partial)
    assert sum(one.accepts and not one.in_part for one in outcomes) == 1
    assert "other" in policy.reasons


def test_documents_are_asked_for_by_the_answers_given() -> None:
    """Hajer wants an ID only for originals, Sila a lease only from those who rent."""
    hajer, sila = pack_of("hajer").policy.documents, pack_of("sila").policy.documents
    assert hajer["national_id_card"].applies({"access_kind": "originals"})
    assert not hajer["national_id_card"].applies({"access_kind": "copy"})
    assert not hajer["national_id_card"].applies({})
    assert sila["national_id_card"].applies({})
    assert sila["lease"].applies({"documents/documents_needed": "family_register lease"})
    assert not sila["lease"].applies({"documents/documents_needed": "family_register"})
    needs = pack_of("rabi_tufula").policy.documents["school_letter"]
    assert needs.applies({"need/needs": "health education"})
