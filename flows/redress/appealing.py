"""An appeal against a decision: once, in free words, to others than those who took part (P2)."""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.identifiers import Reference, Role
from flows.matters import Application, Ticket
from flows.messages import Option
from flows.phrases import Composed, Fixed
from flows.policy import Policy
from flows.redress import barring, standing
from flows.redress.promising import promised_day
from flows.redress.record import Appealed
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn


def is_offered(policy: Policy) -> bool:
    """Whether this association's pack says who reviews a decision."""
    return policy.appeals is not None


def wish(turn: Turn) -> None:
    """Asked for by a word, or on the second page of the menu: against which decision?"""
    found = _contestable(turn)
    if not found:
        appealed = _appealed(turn)
        if appealed is None:
            turn.say("appeal-nothing")
        else:
            _may(turn, appealed)
        turn.repeat()
    elif len(found) == 1:
        press(turn, found[0].reference)
    else:
        running.begin(turn, "appealed")


def press(turn: Turn, reference: Reference) -> None:
    """«Appeal» under a decision, which may be an old button."""
    application = turn.application(reference)
    if application is None or not _may(turn, application):
        turn.repeat()
        return
    running.begin(turn, "appeal", about=reference)


def _may(turn: Turn, application: Application) -> bool:
    """Whether it may be appealed against now. If not, why not and what remains is said."""
    quoted = stages.quote(application.reference)
    under_way = standing.open_appeal(application)
    if under_way is not None:
        turn.say("appeal-under-way", ticket=Fixed(under_way.ticket))
    elif application.appeals and not standing.is_contestable(turn.rules(application), application):
        turn.say("appeal-only-once", reference=quoted)
        say_what_remains(turn)
    elif not standing.is_contestable(turn.rules(application), application):
        turn.say("appeal-nothing")
    elif not standing.is_in_time(turn, application):
        turn.say("appeal-too-late", reference=quoted)
        say_what_remains(turn)
    else:
        return True
    return False


def say_what_remains(turn: Turn) -> None:
    """A complaint, a new application, a person: none of it depends on a period."""
    complaints = turn.office.policy.complaints
    turn.say("remains-complaint" if complaints is not None else "remains-application")


def _contestable(turn: Turn) -> list[Application]:
    """Of what is loaded, the newest first."""
    lines = reversed(turn.dossier.matters)
    found = [turn.application(line.reference) for line in lines]
    return [
        one for one in found if one is not None and standing.is_contestable(turn.rules(one), one)
    ]


def _appealed(turn: Turn) -> Application | None:
    """The newest application whose decision has been appealed against before."""
    for line in reversed(turn.dossier.matters):
        application = turn.application(line.reference)
        if application is not None and application.appeals:
            return application
    return None


def _which(turn: Turn, given: Given) -> list[Option]:
    return [
        (str(one.reference), turn.label("option-reference", reference=Fixed(one.reference)))
        for one in _contestable(turn)
    ]


def _picked(turn: Turn, given: Given, about: Reference | None) -> None:
    press(turn, Reference(given["which"]))


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    application = turn.application(about) if about is not None else None
    if application is not None and _may(turn, application):
        file(turn, application, given["words"])


def file(turn: Turn, application: Application, words: str) -> Ticket:
    """Take the appeal in, with the time of its receipt, and say by when it is answered."""
    reviewers = barring.took_part(application)
    owner = reviewing_role(turn, reviewers)
    ticket = opening.file(
        turn,
        "appeal",
        words=words,
        about=application.reference,
        details={barring.REVIEWERS: "\n".join(reviewers)},
        owner=owner,
    )
    if owner != _role(turn):
        # Everybody of the role took part, so that somebody above should know who reviews it.
        escalation = turn.office.policy.referral.escalation_role
        bulletin.tell_role(turn, escalation, ticket, "staff-appeal-passed")
    decision = application.decision
    against = decision.recorded_at if decision is not None else turn.at
    appealed = replace(
        application, appeals=(*application.appeals, Appealed(ticket.reference, against))
    )
    if application.stage == "closed":
        # It has an owner again until the answer is given.
        stages.enter(turn, appealed, "notified", by="")
    else:
        turn.put(appealed)
    turn.say(
        "appeal-received",
        reference=stages.quote(application.reference),
        ticket=Fixed(ticket.reference),
        role=turn.office.words(turn.office.policy.roles[ticket.owner].title, turn.voice.language),
        day=promised_day(turn, ticket),
    )
    turn.attach("reply", ticket.reference, turn.label("appeal-add"))
    return ticket


def reviewing_role(turn: Turn, reviewers: tuple[str, ...]) -> Role:
    """The first role with somebody who took no part; the pack's own, where none has anybody."""
    policy = turn.office.policy
    roles = [_role(turn)]
    if policy.complaints is not None:
        roles += [policy.complaints.other_role, policy.complaints.role]
    roles.append(policy.referral.escalation_role)
    if not turn.office.members(roles[0]):
        return roles[0]
    for role in roles:
        able = "uphold" in policy.roles[role].may
        if able and any(one.name not in reviewers for one in turn.office.members(role)):
            return role
    return roles[0]


def _role(turn: Turn) -> Role:
    appeals = turn.office.policy.appeals
    return appeals.role if appeals is not None else turn.office.policy.referral.escalation_role


def right_in_words(turn: Turn, application: Application) -> Composed | None:
    """That there may be an appeal and until when, to stand under the decision."""
    policy = turn.rules(application)
    if policy.appeals is None or not standing.is_contestable(policy, application):
        return None
    id = "appeal-right" if policy.appeals.verified_by else "appeal-right-unconfirmed"
    return turn.phrase(id, days=policy.appeals.within_days)


APPEALED = Script("appealed", (Step("which", options=_which),), _picked)
APPEAL = Script("appeal", (Step("words"),), _finish)
