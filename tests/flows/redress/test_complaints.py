"""A complaint is heard outside the line that it is about, and nobody else learns of it."""

import pytest

from flows.casework import escalation
from flows.casework.actions import allowed
from flows.effects import Say
from flows.events import StaffActed
from flows.identifiers import Role
from flows.matters import Ticket
from flows.redress import barring
from flows.turn import Turn
from support.chat import SUNDAY, Chat
from support.decided import signed
from support.offices import office_of

BUTTONS = {
    "relations_officer": "موظف علاقات المستفيدين",
    "social_research_officer": "مسؤول البحث الاجتماعي",
    "manager": "المدير",
    "quality_officer": "مسؤول الجودة",
    "": "لا تخص أحدًا بعينه",
}
SECRET = "طلب مني أن أدفع"


def complain(about: str, *, kind: str = "تأخير", named: bool = True) -> tuple[Chat, Ticket]:
    chat = signed()
    chat.types("شكوى")
    chat.presses(kind)
    chat.presses(BUTTONS[about])
    chat.types(SECRET)
    chat.presses("نعم، مع رقم طلبي" if named else "لا، دون اسم")
    return chat, chat.tickets()[-1]


@pytest.mark.parametrize(
    ("about", "owner", "above"),
    [
        ("relations_officer", "quality_officer", ("manager",)),
        ("social_research_officer", "quality_officer", ("manager",)),
        ("manager", "quality_officer", ()),
        ("quality_officer", "manager", ()),
        ("", "quality_officer", ("manager",)),
    ],
)
def test_who_hears_it_and_who_is_above(about: str, owner: str, above: tuple[str, ...]) -> None:
    """The role complained of neither hears it nor is told that it waits."""
    chat, complaint = complain(about)
    assert complaint.owner == owner
    act = StaffActed("k", SUNDAY, 1, complaint.reference, "answer", "منصور")
    turn = Turn(chat.office, chat.dossier, {complaint.reference: complaint}, act)
    assert escalation.ladder(turn, complaint) == above


@pytest.mark.parametrize("about", [one for one in BUTTONS if one])
def test_the_role_it_is_about_cannot_see_it_or_act(about: str) -> None:
    """Not even an escalation role: the answer is that there is no such matter."""
    chat, complaint = complain(about)
    role = Role(about)
    name = next(one.name for one in chat.office.staff if one.role == role)
    assert not barring.may_see(chat.office, role, complaint)
    assert allowed(chat.office, role, complaint) == ()
    for action in ("answer", "close", "view"):
        receipt = chat.acts(action, complaint.reference, name, text="حاضر")
        assert (receipt.outcome, receipt.code) == ("refused", "unknown_reference"), action
    assert chat.matter(complaint.reference) == complaint


def test_only_those_who_hear_complaints_see_any() -> None:
    """Neither the committee, nor its secretary, nor colleagues who have nothing to do with it."""
    chat, complaint = complain("")
    seeing = {
        role for role in chat.office.policy.roles if barring.may_see(chat.office, role, complaint)
    }
    assert seeing == {"quality_officer", "manager"}


def test_no_group_reads_of_it_and_no_wording_quotes_it() -> None:
    """Staff are told in private, by reference alone."""
    chat, complaint = complain("relations_officer", kind="طلب مال مقابل الخدمة")
    news = [
        one
        for one in chat.effects
        if isinstance(one, Say) and complaint.reference in one.message.text
    ]
    told = {one.to for one in news}
    assert told == {chat.address, "desk:quality_officer", "desk:manager"}
    assert not [one for one in news if SECRET in one.message.text and one.to != chat.address]


def test_without_a_name_nothing_leads_to_the_application() -> None:
    """With one, the newest application is named, so that it can be looked into."""
    for named in (True, False):
        chat, complaint = complain("relations_officer", named=named)
        assert (complaint.about == chat.application.reference) is named
        assert complaint.place == ""


def test_a_complaint_leaves_the_application_as_it_was() -> None:
    """Neither a line of history nor a revision more."""
    before = signed().application
    chat, _ = complain("relations_officer")
    after = chat.application
    assert (after.revision, after.stage, len(after.history)) == (
        before.revision,
        before.stage,
        len(before.history),
    )


def test_every_pack_offers_a_way_to_complain_that_leads_to_staff() -> None:
    """The roles that hear exist, and may answer."""
    for name in ("ridha", "rabi_tufula", "sila", "hajer", "bena"):
        policy = office_of(name).policy
        rules = policy.complaints
        assert rules is not None, name
        for about in (*rules.may_be_about(), ""):
            hearer = rules.hearer(about)
            assert hearer != about
            assert "answer" in policy.roles[hearer].may, (name, about)
