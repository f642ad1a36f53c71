"""Who studies, who reads it, and what the report must be before anything goes on (T2)."""

from dataclasses import replace as with_

import pytest

from bot.desk.lines import Clerk
from bot.desk.studies import read_study
from flows.dossier import StaffMember
from flows.identifiers import Address, Role
from flows.study.seeing import may_read
from support.chat import Chat
from support.offices import NAMES, office_of
from support.transcripts import gone

RESEARCHER, MANAGER = NAMES["social_research_officer"], NAMES["manager"]
OPINION = "أرملة ترعى طفلين، والدخل لا يكفي الإيجار والغذاء."
REPORT = {
    "study_way": "papers",
    "members_found": "٣",
    "house_state": "not_seen",
    "income_found": "2150",
    "declared": "same",
    "needs_found": "food rent",
    "urgency": "month",
    "recommendation": "support",
    "opinion": OPINION,
}


@pytest.fixture
def studied() -> Chat:
    """An application that has just entered the study."""
    chat = gone("sila", "the-whole-way", "! أقرّ وأوقّع")
    chat.acts("verify", by=RESEARCHER)
    chat.acts("submit", by=RESEARCHER)
    assert chat.application.stage == "study"
    return chat


def _hired(chat: Chat, name: str, branch: str) -> None:
    member = StaffMember(name, Role("social_research_officer"), branch=branch)
    chat.office = with_(chat.office, staff=(*chat.office.staff, member))


@pytest.mark.parametrize(("branch", "named"), [("مكّة المكرمه", "ريان"), ("جدة", ""), ("", "")])
def test_the_researcher_of_the_area_is_named(branch: str, named: str) -> None:
    """By the branch of the staff list, compared as words are, and nobody where none fits."""
    chat = gone("sila", "the-whole-way", "! أقرّ وأوقّع")
    _hired(chat, "ريان", branch)
    chat.acts("verify", by=RESEARCHER)
    chat.acts("submit", by=RESEARCHER)
    assert chat.application.research.researcher == named


def test_nobody_close_to_the_applicant_is_named_or_assigned() -> None:
    """The only researcher of the area has declared a relation: somebody else studies it."""
    chat = gone("sila", "the-whole-way", "! أقرّ وأوقّع")
    _hired(chat, "ريان", "مكة المكرمة")
    chat.acts("declare", by=MANAGER, name="ريان", text="قريب لصاحبة الطلب")
    chat.acts("verify", by=RESEARCHER)
    chat.acts("submit", by=RESEARCHER)
    assert chat.application.research.researcher == ""
    assert chat.acts("assign", by=MANAGER, name="ريان").code == "no_researcher"
    assert chat.acts("report", by="ريان", fields=REPORT).code == "conflict"
    assert chat.acts("assign", by=MANAGER, name=NAMES["secretary"]).code == "no_researcher"


def test_what_is_assigned_belongs_to_that_researcher_alone(studied: Chat) -> None:
    """Neither a colleague nor the manager acts, until it is given to them."""
    _hired(studied, "ريان", "")
    assert studied.acts("assign", by=MANAGER, name="ريان").code == "assigned"
    for name in (RESEARCHER, MANAGER):
        assert studied.acts("report", by=name, fields=REPORT).code == "not_yours"
        assert studied.acts("submit", by=name).code == "not_yours"
        assert studied.acts("return", by=name, text="سبب").code == "not_yours"
    assert studied.acts("report", by="ريان", fields=REPORT).code == "reported"
    studied.acts("assign", by=MANAGER, name=MANAGER)
    assert studied.acts("submit", by=MANAGER).code == "submitted"


def test_the_report_is_judged_by_its_form(studied: Chat) -> None:
    """Each fault stands at its question, and nothing is kept."""
    wrong = {**REPORT, "members_found": "0", "needs_found": "none food", "urgency": "perhaps"}
    before = studied.application
    receipt = studied.acts("report", by=RESEARCHER, fields=wrong)
    assert receipt.code == "report_incomplete"
    assert set(receipt.data) == {"members_found", "needs_found", "urgency"}
    assert receipt.data["members_found"] == "العدد من 1 إلى 40"
    assert studied.application == before


def test_a_question_that_does_not_apply_is_not_kept(studied: Chat) -> None:
    """What differs is asked only where something does."""
    studied.acts("report", by=RESEARCHER, fields={**REPORT, "declared_differs": "لا شيء"})
    study = studied.application.study
    assert study is not None
    assert "declared_differs" not in study.answers
    assert study.answers["members_found"].value == "3"
    assert study.answers["opinion"].by == RESEARCHER


def test_a_later_report_changes_what_it_names(studied: Chat) -> None:
    """Until it is raised; an emptied answer that must be there is refused."""
    studied.acts("report", by=RESEARCHER, fields=REPORT)
    studied.acts("report", by=RESEARCHER, fields={"urgency": "now"})
    study = studied.application.study
    assert study is not None
    assert study.answers["urgency"].value == "now"
    assert study.answers["opinion"].value == OPINION
    emptied = studied.acts("report", by=RESEARCHER, fields={"opinion": ""})
    assert emptied.code == "report_incomplete"


def test_an_unknown_question_of_the_report_is_refused(studied: Chat) -> None:
    """A misspelt path is told, not dropped."""
    assert studied.acts("report", by=RESEARCHER, fields={"no": "x"}).code == "unknown_place"


def test_need_to_know(studied: Chat) -> None:
    """Security: the report is for who studies, decides and answers for both; nobody else."""
    studied.acts("assign", by=MANAGER, name=RESEARCHER)
    studied.acts("report", by=RESEARCHER, fields=REPORT)
    application = studied.application
    policy = studied.office.policy
    readers = {
        role
        for role in policy.roles
        if may_read(studied.office, application, Role(role), NAMES.get(role, ""))
    }
    assert readers == {
        "social_research_officer",
        "committee_member",
        "committee_chair",
        "secretary",
        "manager",
    }
    colleague = Role("social_research_officer")
    assert not may_read(studied.office, application, colleague, "ريان")


def test_the_committee_reads_the_report_and_the_score(studied: Chat) -> None:
    """In words, with what the points are made of; a delegate gets nothing at all."""
    studied.acts("report", by=RESEARCHER, fields={**REPORT, "urgency": "now"})
    office, application = studied.office, studied.application
    pack = office.pack_of(application.pack)
    clerk = Clerk(office, studied.now)
    study = read_study(office, pack, application, Role("committee_member"), "عبدالله", clerk)
    assert study is not None
    assert any(OPINION in one.value for one in study.answers)
    assert ("حاجة لا تحتمل التأخير", "10") in [(one.label, one.value) for one in study.points]
    assert read_study(office, pack, application, Role("delegate"), "سالم", clerk) is None


def test_what_needs_no_study_goes_straight_to_the_body() -> None:
    """Ridha's shareholders ask for their shares: nobody visits them for that."""
    chat = gone("ridha", "the-whole-way", "! أقرّ وأوقّع")
    chat.acts("verify", by=NAMES["relations_officer"])
    assert chat.acts("submit", by=NAMES["relations_officer"]).code == "submitted"
    assert chat.application.stage == "committee"


def test_the_acts_of_a_study_are_nowhere_else() -> None:
    """Hajer has no social research: none of its roles may do any of this."""
    acts = {"assign", "offer", "visited", "report"}
    for rule in office_of("hajer").policy.roles.values():
        assert acts.isdisjoint(rule.may)


def test_a_press_on_somebody_elses_offer_leads_nowhere(studied: Chat) -> None:
    """Security: the reference of another file in a forged button changes nothing there."""
    slots = "2026-11-24 10:00; 2026-11-25 10:00; 2026-11-26 10:00"
    studied.acts("offer", by=RESEARCHER, fields={"slots": slots})
    before = studied.application
    studied.address = Address("test:2")
    studied.types("السلام عليكم")
    studied.presses_id(f"@{before.reference}.slot-202611241000")
    assert studied.matter(before.reference) == before


def test_a_slot_that_was_never_offered_is_none(studied: Chat) -> None:
    """Security: a forged time is not agreed to, however well it is written."""
    slots = "2026-11-24 10:00; 2026-11-25 10:00; 2026-11-26 10:00"
    studied.acts("offer", by=RESEARCHER, fields={"slots": slots})
    for forged in ("slot-202611270300", "slot-nonsense", "slot"):
        studied.presses_id(f"@{studied.application.reference}.{forged}")
        assert studied.application.stage == "study"


def test_a_time_agreed_on_the_telephone_is_set_at_once(studied: Chat) -> None:
    """For whoever does not read: one time, and the person is told of it."""
    fields = {"slots": "2026-11-25 10:00", "agreed": "yes"}
    assert studied.acts("offer", by=RESEARCHER, fields=fields).code == "agreed"
    assert studied.application.stage == "visit"
    assert "موعد الزيارة" in studied.heard()
    ahead = studied.application.research.ahead
    assert ahead is not None
    assert studied.application.next_at == ahead.slot


def test_a_researcher_who_left_binds_nobody(studied: Chat) -> None:
    """Their name is no longer on the list: the role as a whole minds the study again."""
    _hired(studied, "ريان", "")
    studied.acts("assign", by=MANAGER, name="ريان")
    staff = tuple(one for one in studied.office.staff if one.name != "ريان")
    studied.office = with_(studied.office, staff=staff)
    assert studied.acts("report", by=RESEARCHER, fields=REPORT).code == "reported"


def test_a_matter_cannot_lose_its_report_by_a_stale_page(studied: Chat) -> None:
    """A page that shows an older state is refused, and nothing is overwritten."""
    studied.acts("report", by=RESEARCHER, fields=REPORT)
    seen = studied.application.revision - 1
    stale = studied.acts("report", by=RESEARCHER, fields={"urgency": "now"}, seen=seen)
    assert stale.outcome == "stale"
    study = studied.application.study
    assert study is not None
    assert study.answers["urgency"].value == "month"
