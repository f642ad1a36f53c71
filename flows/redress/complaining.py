"""A complaint (P2) or a suggestion (G1b): its reference at once, and an answer by a promised day.

A complaint is heard outside the line complained of, leaves the application as it is, and may be
made without a name. Nothing of it is ever shown to the deciding body.
"""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.identifiers import Reference
from flows.matters import Ticket
from flows.messages import Option
from flows.phrases import Fixed
from flows.policy import Policy
from flows.redress.barring import ABOUT, ANONYMOUS
from flows.redress.promising import promised_day
from flows.rules.redress import Complaints
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

NOBODY = "nobody"


def is_offered(policy: Policy) -> bool:
    """Whether this association's pack says who hears complaints."""
    return policy.complaints is not None


def wish(turn: Turn) -> None:
    """A complaint begins: of what kind, about whose work, what happened."""
    running.begin(turn, "complaint")


def wish_suggestion(turn: Turn) -> None:
    """A suggestion is asked for, in free words."""
    running.begin(turn, "suggestion")


def _rules(turn: Turn) -> Complaints:
    rules = turn.office.policy.complaints
    if rules is None:
        raise LookupError("this pack hears no complaints")
    return rules


def _kinds(turn: Turn, given: Given) -> list[Option]:
    kinds = _rules(turn).kinds.items()
    return [(name, turn.office.words(kind.title, turn.voice.language)) for name, kind in kinds]


def _about(turn: Turn, given: Given) -> list[Option]:
    roles = turn.office.policy.roles
    named = [
        (str(role), turn.office.words(roles[role].title, turn.voice.language))
        for role in _rules(turn).may_be_about()
    ]
    return [*named, (NOBODY, turn.label("complaint-about-nobody"))]


def _names(turn: Turn, given: Given) -> list[Option]:
    return [(one, turn.label(f"complaint-name-{one}")) for one in ("known", "withheld")]


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    """File it with whoever hears it, and say by when they answer."""
    rules = _rules(turn)
    whose = "" if given["about"] == NOBODY else given["about"]
    anonymous = given["name"] == "withheld"
    details = {ABOUT: whose, ANONYMOUS: "yes"} if anonymous else {ABOUT: whose}
    kind = rules.kinds[given["kind"]]
    ticket = opening.file(
        turn,
        "complaint",
        words=given["words"],
        kind=given["kind"],
        details=details,
        owner=rules.hearer(whose),
        news="staff-complaint-urgent" if kind.urgent else "",
    )
    # Where the person stood when they complained is nobody's concern.
    ticket = replace(ticket, about=None if anonymous else _concerned(turn), place="")
    turn.put(ticket)
    above = rules.above(whose)
    if kind.urgent and above is not None and above != ticket.owner:
        bulletin.tell_role(turn, above, ticket, "staff-complaint-urgent")
    _acknowledge(turn, ticket, "complaint-received")


def _concerned(turn: Turn) -> Reference | None:
    """The newest application of whoever gives their name, so that it can be looked into."""
    for line in reversed(turn.dossier.matters):
        if line.kind == "application" and line.stage not in (*stages.DRAFTS, "cancelled"):
            return line.reference
    return None


def _finish_suggestion(turn: Turn, given: Given, about: Reference | None) -> None:
    ticket = opening.file(turn, "suggestion", words=given["words"])
    turn.put(replace(ticket, about=None, place=""))
    _acknowledge(turn, ticket, "suggestion-received")


def _acknowledge(turn: Turn, ticket: Ticket, id: str) -> None:
    title = turn.office.policy.roles[ticket.owner].title
    turn.say(
        id,
        ticket=Fixed(ticket.reference),
        role=turn.office.words(title, turn.voice.language),
        day=promised_day(turn, ticket),
    )


COMPLAINT = Script(
    "complaint",
    (
        Step("kind", options=_kinds),
        Step("about", options=_about),
        Step("words"),
        Step("name", options=_names),
    ),
    _finish,
)
SUGGESTION = Script("suggestion", (Step("words"),), _finish_suggestion)
