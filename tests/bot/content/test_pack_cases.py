"""Each case is asked its own questions and shows its own documents; a few questions each."""

import pytest

from flows.identifiers import ARABIC
from support.filling import asked, given
from support.offices import PACKS, pack_named
from support.packforms import names, of

CASES = (
    "widow",
    "divorced",
    "abandoned",
    "orphans",
    "prisoner_family",
    "disability",
    "illness",
    "elderly",
    "low_income",
    "debtor",
    "housing",
    "other",
)


def test_somebody_urgent_is_asked_for_nothing_else() -> None:
    """Nine questions at most, one of them whether the study is to go on."""
    chosen = {"urgent_today": "yes", "life_at_risk": "yes", "study_now": "later"}
    sheet = of("sila", **chosen)
    assert len(asked(sheet)) == 9
    assert not {"national_id", "nationality", "income_sources", "applying_for"} & set(asked(sheet))
    assert {"full_name", "mobile", "urgent_place", "urgent_people"} <= set(asked(sheet))
    assert "national_id" in names("sila", **{**chosen, "study_now": "now"})


#: What only people of a case are asked, of all that depends on the case.
OWN = {
    "orphans": {"orphans_count", "orphans_carer"},
    "abandoned": {"absence"},
    "prisoner_family": {"prison_consent", "inmate_relation"},
    "disability": {"health_consent", "health_of", "disability_kinds", "disability_card"},
    "illness": {"health_consent", "health_of", "illness", "insurance"},
    "elderly": {"health_consent", "health_of"},
    "debtor": {"debt_total", "creditors", "enforcement"},
    "other": {"other_case"},
}


@pytest.mark.parametrize("key", ["sila", "bena"])
@pytest.mark.parametrize("case", CASES)
def test_each_case_is_asked_its_own_questions(key: str, case: str) -> None:
    """And those of no other case."""
    known = names(key, case_types=case, sex="female", member_relation="daughter")
    elsewhere = {name for other in OWN.values() for name in other} - OWN.get(case, set())
    assert OWN.get(case, set()) <= known
    assert not elsewhere & known - {"disability_card"}


@pytest.mark.parametrize("key", ["sila", "bena"])
def test_nothing_is_asked_about_health_or_prison_without_consent(key: str) -> None:
    """Nor is a document asked for."""
    health = of(key, case_types="illness", health_consent="no")
    assert not {"health_of", "illness", "insurance"} & set(asked(health))
    assert "medical_report" not in health.scope.value("documents/documents_needed")
    prison = of(key, case_types="prisoner_family", prison_consent="no")
    assert "inmate_relation" not in asked(prison)
    assert "prison_letter" not in prison.scope.value("documents/documents_needed")


@pytest.mark.parametrize(
    ("case", "documents"),
    [
        ("widow", "death_certificate support_deed"),
        ("divorced", "divorce_deed support_deed"),
        ("abandoned", "abandonment_proof support_deed"),
        ("orphans", "death_certificate support_deed heirs_deed"),
        ("prisoner_family", "prison_letter"),
        ("disability", "medical_report"),
        ("illness", "medical_report"),
        ("elderly", ""),
        ("low_income", ""),
        ("debtor", "bank_statement debt_instrument"),
        ("housing", "utility_bill"),
        ("other", ""),
    ],
)
def test_each_case_needs_its_own_documents(case: str, documents: str) -> None:
    """Beside those that the family, the home and the income call for."""
    sheet = of(
        "sila", case_types=case, housing_tenure="rent", lease_kind="ejar", needs="food",
        employment="home",
    )  # fmt: skip
    needed = set(sheet.scope.value("documents/documents_needed").split())
    assert needed == {"family_register", "salary_letter", "lease", *documents.split()}
    policy = pack_named("sila").policy
    asked_for = {
        name
        for name, one in policy.documents.items()
        if one.applies({question: sheet.scope.value(question) for question in one.when})
    }
    assert needed | {"national_id_card"} == asked_for - {"school_letter"}


def test_no_copy_is_kept_without_a_basis() -> None:
    """Nobody gave any: a document is looked at and destroyed, or only its data are taken."""
    for key in PACKS:
        for name, document in pack_named(key).policy.documents.items():
            assert document.mode in ("data_only", "view_then_destroy"), name
            assert (document.mode == "data_only") is (document.question is None), name


def test_amounts_add_up_and_high_expenses_are_asked_about() -> None:
    """What was not given counts as nothing; nobody is turned away for it."""
    sheet = of(
        "sila", income_sources="salary citizen", income_salary="300", income_citizen="100.5",
        housing_tenure="rent", lease_kind="verbal", monthly_rent="2000", cost_kinds="power",
        cost_power="3",
    )  # fmt: skip
    assert sheet.scope.value("income/monthly_income") == "400.5"
    assert sheet.scope.value("income/monthly_costs") == "2003"
    assert "how_covered" in asked(sheet)
    assert "how_covered" not in names("sila", income_salary="4000", housing_tenure="own")
    without = of("sila", income_sources="none", housing_tenure="family", cost_kinds="none")
    assert without.scope.value("income/monthly_income") == "0"
    assert "how_covered" not in asked(without)


def test_a_roster_that_does_not_match_is_asked_about() -> None:
    """Both numbers are shown; one alone is not asked for a roster at all."""
    sheet = of("sila", 2, family_members="5")
    question = sheet.question("family/family_count_check")
    shown = sheet.text(question.label, ARABIC, "family/family_count_check")
    assert "5" in shown
    assert "3" in shown
    assert "family_count_check" not in asked(of("sila", 2, family_members="3"))
    assert "member_name" not in names("sila", family_members="1")
    assert of("sila", 2, family_members="3").scope.value("family/minors") == "2"
    grown = {"member_relation": "sister", "member_birth_date": "1980-01-01"}
    assert of("sila", 2, family_members="3", **grown).scope.value("family/minors") == "0"


def test_nobody_is_listed_twice() -> None:
    """One ID belongs to one person, however often it is given; wives are four at most."""
    sheet = of("sila", 2, family_members="3")
    twice = sheet.with_({**sheet.answers, "family/member[1]/member_id": given("1109876548")})
    assert twice.check("family/member[2]/member_id", "1109876548")
    assert twice.check("family/member[2]/member_id", "1012345672"), "the applicant's own"
    assert not twice.check("family/member[1]/member_id", "1109876548")
    assert not twice.check("family/member[2]/member_id", "2000000006")
    husband = {"sex": "male", "member_relation": "wife", "member_birth_date": "1990-01-01"}
    four = of("sila", 4, family_members="5", **husband)
    assert not four.check("family/member[4]/member_relation", "wife")
    fifth = four.with_({**four.answers, "family/member": given("5")})
    assert fifth.check("family/member[5]/member_relation", "wife")
    assert not fifth.check("family/member[5]/member_relation", "son")


def test_whoever_speaks_for_others_says_first_how_they_are_related() -> None:
    """A neighbour points to a family: before their own data, and the family's, are asked for."""
    for key in ("sila", "bena", "rabi_tufula"):
        lead = {"applying_for": "on_behalf", "representative_relation": "neighbour"}
        path = asked(of(key, **lead))
        place = path.index("representative_relation")
        assert {"full_name", "representative_name", "child_name"}.isdisjoint(path[:place])


def test_a_house_in_danger_calls_for_the_staff() -> None:
    """Where there is a hazard it is asked whether people are in danger now."""
    assert "danger_now" in names("bena", hazards="roof")
    assert "danger_now" not in names("bena", hazards="none")
    assert pack_named("bena").policy.urgent == {"house/danger_now": ("yes",)}
    assert pack_named("sila").policy.urgent == {"start/urgent_today": ("yes",)}


@pytest.mark.parametrize(
    ("key", "chosen", "most"),
    [
        *(("sila", {"case_types": case, "family_members": "1"}, 41) for case in CASES),
        *(("bena", {"case_types": case, "family_members": "1"}, 47) for case in CASES),
        ("rabi_tufula", {}, 20),
        ("hajer", {}, 9),
        ("ridha", {"service": "buy_shares"}, 9),
    ],
)
def test_the_number_of_questions_stays_humane(key: str, chosen: dict[str, str], most: int) -> None:
    """For one person without a family; each further member is six or seven short questions."""
    assert len(asked(of(key, sex="female", **chosen))) <= most
    assert len(asked(of("sila", 2, family_members="3"))) - len(
        asked(of("sila", family_members="2"))
    ) in (5, 6, 7)
