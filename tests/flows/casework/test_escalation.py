"""Who hears of what is late: the next role above, and of what is private nobody."""

import msgspec

from flows.casework.escalation import ladder
from flows.identifiers import Role
from flows.matters import AnyMatter
from flows.turn import Turn
from support.chat import Chat
from support.offices import office_of
from support.sources import ROOT
from support.transcripts import Coverage, go


def above(chat: Chat, matter: AnyMatter) -> tuple[Role, ...]:
    """The roles that are told of it, in order."""
    return ladder(Turn(chat.office, chat.dossier, {}, chat.events[-1]), matter)


def signed(pack: str) -> Chat:
    chat = Chat(office_of(pack))
    way = ROOT / "tests" / "conversations" / pack / "the-whole-way.chat"
    go(chat, way, "! أقرّ وأوقّع", Coverage())
    return chat


def test_each_step_is_the_next_role_above() -> None:
    """From the committee to its chair first; elsewhere to whoever the pack names."""
    chat = signed("short")
    application = chat.application
    assert above(chat, application) == ("manager",)
    role = Role("committee_member")
    before_it = msgspec.structs.replace(application, stage="committee", owner=role)
    assert above(chat, before_it) == ("committee_chair", "manager")
    theirs = msgspec.structs.replace(before_it, owner=Role("committee_chair"))
    assert above(chat, theirs) == ("manager",)
    last = msgspec.structs.replace(application, owner=Role("manager"))
    assert above(chat, last) == ()


def test_a_body_of_one_person_has_no_chair() -> None:
    """Hajer's competent body is answered for by the manager alone."""
    chat = signed("hajer")
    role = Role("committee_member")
    before_it = msgspec.structs.replace(chat.application, stage="committee", owner=role)
    assert above(chat, before_it) == ("manager",)


def test_a_complaint_never_goes_up_to_whom_it_is_about() -> None:
    """By being late it reaches nobody within the line; at the top it goes nowhere."""
    chat = signed("short")
    chat.types("التحدث مع موظف")
    ticket = chat.tickets()[-1]
    assert above(chat, ticket) == ("manager",)
    hearer = Role("quality_officer")
    about = {"about": "manager"}
    complaint = msgspec.structs.replace(ticket, topic="complaint", owner=hearer, details=about)
    assert "manager" not in above(chat, complaint)
    assert above(chat, msgspec.structs.replace(complaint, owner=Role("manager"))) == ()
