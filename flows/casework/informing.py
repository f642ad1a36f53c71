"""The last day of a ceiling without an answer: the owner says in writing what is still open (S5).

The words are a person's own and reach the person; an automatic message would not do. They end what
is owed under the period, and stand in the record as an exception to the policy.
"""

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework import alarms, bulletin
from flows.casework.receipts import done, refuse
from flows.casework.receiving import set_alarms
from flows.casework.telling import tell
from flows.casework.window import Window
from flows.dates import both_calendars
from flows.events import OPERATOR, StaffActed
from flows.identifiers import ARABIC, Role
from flows.matters import AnyMatter, Application, Exchange, Step, Ticket
from flows.messages import Message
from flows.office import Office
from flows.phrases import Composed, Fixed
from flows.turn import Turn

#: What the history calls it; desk pages and reports show it in words.
EXCEPTION = "policy_exception"


def inform_application(turn: Turn, application: Application, event: StaffActed) -> None:
    """Reply on an application with what is open; it stays with its owner, and goes on."""
    if _is_refused(turn, application, event):
        return
    informed = replace(application, window=_settled(turn, application, event))
    _keep(turn, informed, event)


def inform_ticket(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Reply on an inquiry with what is open; its answer is awaited still."""
    if _is_refused(turn, ticket, event):
        return
    said = Exchange(event.by, event.text.strip(), turn.at)
    informed = replace(
        ticket,
        window=_settled(turn, ticket, event),
        exchanges=(*ticket.exchanges, said),
    )
    _keep(turn, informed, event)


def _is_refused(turn: Turn, matter: AnyMatter, event: StaffActed) -> bool:
    window = matter.window
    if window is None or window.due_at is None or not stages.may_inform(matter):
        refuse(turn, "nothing_owed")
        return True
    calendar = turn.office.calendar
    due_on = calendar.day_of(window.due_at)
    if turn.today < due_on:
        refuse(turn, "too_early_to_inform", day=Composed(both_calendars(due_on, ARABIC)))
        return True
    if not _speaks_for_owner(turn, matter, event):
        refuse(turn, "not_the_owner")
        return True
    if not event.text.strip():
        refuse(turn, "needs_text")
        return True
    if turn.reach() is None:
        # Words that reach nobody end nothing.
        refuse(turn, "person_unreachable")
        return True
    return False


def _speaks_for_owner(turn: Turn, matter: AnyMatter, event: StaffActed) -> bool:
    """The owner's own word, or that of the role above, which answers for the owner."""
    if event.by == OPERATOR:
        return bool(event.name.strip())
    member = turn.office.member(event.by)
    return member is not None and is_theirs(turn.office, member.role, matter)


def is_theirs(office: Office, role: Role, matter: AnyMatter) -> bool:
    """Whether this role owes the reply, or answers for whoever does: nobody else is offered it."""
    return role in (bulletin.minding(office, matter), office.policy.referral.escalation_role)


def _settled(turn: Turn, matter: AnyMatter, event: StaffActed) -> Window | None:
    turn.settle(subjects.window(matter.reference))
    if matter.window is None:
        return None
    return replace(matter.window, informed_at=turn.at, informed_by=event.name or event.by)


def not_arrived(turn: Turn, matter: AnyMatter) -> None:
    """The words were refused by the last address of the person: the reply is owed as before."""
    window = matter.window
    if window is None or window.informed_at is None or not stages.is_open(matter):
        return
    decision = matter.decision if isinstance(matter, Application) else None
    if decision is not None:
        return  # The reply itself is there by now, and is brought to them another way.
    owed = replace(matter, window=replace(window, informed_at=None, informed_by=""))
    turn.put(owed)
    if window.due_at is not None and window.due_at > turn.at:
        set_alarms(turn, owed)
    else:
        alarms.window_due(turn, owed)


def _keep(turn: Turn, matter: AnyMatter, event: StaffActed) -> None:
    words = event.text.strip()
    steps = (
        Step(matter.stage, turn.at, event.by, words),
        Step(matter.stage, turn.at, event.by, EXCEPTION),
    )
    matter = replace(matter, history=(*matter.history, *steps))
    turn.put(matter)
    member = turn.office.member(event.by)
    role = member.role if member else bulletin.owner_among_staff(turn, matter)
    text = turn.text(
        "informed",
        role=turn.office.words(turn.office.policy.roles[role].title, turn.voice.language),
        reference=Fixed(matter.reference),
        words=words,
    )
    tell(turn, matter, Message(text), "relay")
    done(turn, "informed", matter)
