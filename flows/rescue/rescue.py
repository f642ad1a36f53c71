"""«طلب مساعدة عاجلة»: is anyone in danger, what is needed, where and how to reach them.

Whoever says that a life is in danger is on the desk before the next question is asked.
"""

from datetime import timedelta

from msgspec.structs import replace

from flows import subjects
from flows.casework import bulletin
from flows.dossier import Scripted
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import Reference
from flows.matters import Exchange, Ticket
from flows.messages import Option
from flows.phrases import Composed, Fixed
from flows.policy import Policy
from flows.said import words_of
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

TOPIC = "help"
DANGER, DETAILS = "rescue", "rescue-details"
#: Facts that may hold a number of the emergency services; only a verified one is told.
NUMBER = "emergency_number"
OTHER = "other"


def is_offered(policy: Policy) -> bool:
    """Whether help requests are a channel of this association (C5)."""
    return policy.help is not None and "help_request" in policy.channels


def begin(turn: Turn) -> None:
    """Ask first whether anyone is in danger. A request that is open already is not a second one."""
    known = opening.open_one(turn, TOPIC)
    if known is not None:
        turn.say("rescue-known", reference=Fixed(known.reference))
        turn.repeat()
        return
    running.begin(turn, DANGER)


def is_called(turn: Turn, text: str) -> bool:
    """Words of an emergency, at any step, unless the path is open already."""
    frame = turn.top
    is_open = isinstance(frame, Scripted) and frame.script in (DANGER, DETAILS)
    if is_open or turn.dossier.assist is not None:
        return False
    return speaks_of_emergency(turn, text) and opening.open_one(turn, TOPIC) is None


def call(turn: Turn) -> None:
    """This path comes before what was asked. An association without it calls its staff."""
    _say_emergency(turn)
    if not is_offered(turn.office.policy):
        if opening.call(turn, getattr(turn.top, "reference", None)):
            turn.say("rescue-staff-called")
        turn.repeat()
        return
    running.begin(turn, DANGER)


def speaks_of_emergency(turn: Turn, text: str) -> bool:
    """Whether any of the sentences that people write in an emergency stands in the text."""
    plain = "".join(one if one.isalnum() else " " for one in fold(clean(text)))
    words = f" {' '.join(plain.split())} "
    return any(f" {one} " in words for one in words_of(turn.phrases, "emergency-words"))


def _finish_danger(turn: Turn, given: Given, about: Reference | None) -> None:
    """With danger the ticket is there now; what is asked next is added to it."""
    if given["danger"] != "yes":
        running.begin(turn, DETAILS)
        return
    ticket = _file(turn, "danger")
    _say_emergency(turn)
    turn.say("rescue-called", reference=Fixed(ticket.reference))
    running.begin(turn, DETAILS, ticket.reference)


def _finish_details(turn: Turn, given: Given, about: Reference | None) -> None:
    """Everything is there. The long form is offered for later, never demanded now."""
    ticket = turn.ticket(about) if about is not None else None
    if ticket is None:
        ticket = _file(turn, "help")
    names = ("need", "people", "name", "mobile", "place")
    said = {one: clean(given[one]) for one in names if given.get(one)}
    ticket = replace(ticket, details={**ticket.details, **said})
    if given.get("words"):
        ticket = replace(
            ticket, exchanges=(*ticket.exchanges, Exchange("", given["words"], turn.at))
        )
    turn.put(ticket)
    if about is not None:
        bulletin.tell_owner(turn, ticket, "staff-help-details")
    role = turn.office.policy.roles[ticket.owner]
    title = turn.office.words(role.title, turn.voice.language)
    turn.say("rescue-passed-on", role=title, reference=Fixed(ticket.reference))


def _file(turn: Turn, kind: str) -> Ticket:
    """On the owner's desk, with a clock in minutes or in working hours; those on call are told."""
    rule = turn.office.policy.help
    danger = kind == "danger"
    news = "staff-help-danger" if danger else "staff-ticket-help"
    ticket = opening.file(turn, TOPIC, kind=kind, news=news)
    if rule is None:
        return ticket
    if danger:
        at = turn.at + timedelta(minutes=rule.danger_within_minutes)
    else:
        at = turn.office.calendar.add_working_hours(turn.at, rule.answer_within_hours)
    ticket = replace(ticket, next_at=at, answer_by=at)
    turn.put(ticket)
    subject = subjects.ticket(ticket.reference)
    turn.wake("remind-owner", subject, at, ticket.reference)
    if danger:
        later = turn.at + timedelta(minutes=2 * rule.danger_within_minutes)
        turn.wake("escalate-1", subject, later, ticket.reference)
    for role in rule.on_call:
        if role != ticket.owner:
            bulletin.tell_role(turn, role, ticket, news)
    return ticket


def _say_emergency(turn: Turn) -> None:
    """Whom to call first. A number is named only where somebody of the association confirmed it."""
    fact = turn.office.policy.facts.get(NUMBER)
    if fact is not None and fact.value is not None and fact.verified_by:
        line = turn.office.words(fact.value, turn.voice.language)
        turn.say("rescue-emergency-number", line=Composed(line))
    else:
        turn.say("rescue-emergency")


def _yes_no(turn: Turn, given: Given) -> list[Option]:
    return [("yes", turn.label("rescue-yes")), ("no", turn.label("rescue-no"))]


def _needs(turn: Turn, given: Given) -> list[Option]:
    rule = turn.office.policy.help
    held = rule.needs if rule is not None else {}
    language = turn.voice.language
    named = [(name, turn.office.words(title, language)) for name, title in held.items()]
    return [*named, (OTHER, turn.label("rescue-need-other"))]


def _is_other(turn: Turn, given: Given) -> bool:
    return given.get("need") == OTHER


def _is_for_people(turn: Turn, given: Given) -> bool:
    """Whether those who ask are people in need: an association that registers none helps things."""
    return turn.office.policy.completion.of == "registration"


DANGER_SCRIPT = Script(DANGER, (Step("danger", _yes_no),), _finish_danger)
DETAILS_SCRIPT = Script(
    DETAILS,
    (
        Step("need", _needs),
        Step("words", when=_is_other, longest=1000),
        Step("people", when=_is_for_people, longest=60),
        Step("place", longest=300, takes_point=True),
        Step("name", longest=120),
        Step("mobile", longest=40, takes_phone=True),
    ),
    _finish_details,
)
