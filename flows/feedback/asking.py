"""Ask for a rating: a right, never a duty, and never before the decision (D5, D6.3)."""

from datetime import timedelta

from flows.feedback.asked import Asked
from flows.identifiers import Reference, Role
from flows.matters import AnyMatter, Application
from flows.messages import Button, Message
from flows.scripts import running
from flows.turn import Turn

#: A rating may be given this long after it was asked for. Nobody is reminded of it.
OPEN_FOR = timedelta(days=30)
#: The short talks in which it is given.
SCRIPTS = ("rating", "remark")
#: Not a rating: why a draft was left.
LEFT = "left"


def offer(turn: Turn, matter: AnyMatter, subject: str, part: str, role: Role) -> None:
    """Put the question under what is said now: once for each matter and subject.

    Within a form it is a message of its own, so that its button stands under no other question.
    """
    rows = button(turn, matter, subject, part, role)
    if rows and turn.top is None:
        turn.say("rating-offer")
        turn.attach("rate", matter.reference, turn.label("rating-open"))
    elif rows:
        turn.send(Message(turn.text("rating-offer"), rows), "notice", matter.reference)


def button(
    turn: Turn, matter: AnyMatter, subject: str, part: str, role: Role
) -> tuple[tuple[Button, ...], ...]:
    """The same as rows for a message of its own; none where nobody is to be asked."""
    if not _ask(turn, matter, subject, part, role):
        return ()
    return ((Button(f"@{matter.reference}.rate", turn.label("rating-open")),),)


def why_left(turn: Turn, application: Application) -> tuple[tuple[Button, ...], ...]:
    """The button under the notice that a draft was put away: why, answered once."""
    role = turn.office.policy.referral.inquiry_role
    if not _ask(turn, application, LEFT, "", role):
        return ()
    return ((Button(f"@{application.reference}.left", turn.label("dropoff-open")),),)


def begin(turn: Turn, reference: Reference) -> None:
    """«Rate» was pressed: ask, if there is still something to be rated."""
    if find(turn, reference) is None:
        turn.say("rating-over")
        turn.repeat()
        return
    running.begin(turn, "rating", reference)


def find(turn: Turn, reference: Reference | None) -> Asked | None:
    """What may still be rated of a matter: the latest of it."""
    mine = [one for one in _open(turn, reference) if one.subject != LEFT]
    return mine[-1] if mine else None


def may_say_why(turn: Turn, reference: Reference | None) -> bool:
    """Whether it was asked why a draft was left, and not answered yet."""
    return any(one.subject == LEFT for one in _open(turn, reference))


def forget(turn: Turn, reference: Reference | None) -> None:
    """It was rated: that it was asked is gone too, so that nothing leads to the answer."""
    left = tuple(one for one in turn.dossier.asked if one.reference != reference)
    turn.change(asked=left)


def _open(turn: Turn, reference: Reference | None) -> list[Asked]:
    asked = turn.dossier.asked
    return [one for one in asked if one.reference == reference and one.until > turn.at]


def _ask(turn: Turn, matter: AnyMatter, subject: str, part: str, role: Role) -> bool:
    dossier = turn.dossier
    if turn.office.policy.feedback is None or dossier.assist is not None:
        return False
    open_ones = tuple(one for one in dossier.asked if one.until > turn.at)
    if any((one.reference, one.subject) == (matter.reference, subject) for one in open_ones):
        return False
    asked = Asked(matter.reference, subject, part, role, turn.at + OPEN_FOR)
    turn.change(asked=(*open_ones, asked))
    return True
