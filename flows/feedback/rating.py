"""The rating itself, and the words that may go with it: counted, and nobody's any more."""

import re

from flows.effects import Count, Remark
from flows.feedback import asking
from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.messages import Option
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

SCORES = ("5", "4", "3", "2", "1")
#: What keeps people from finishing a form, as they are asked when a draft was left.
REASONS = ("long", "documents", "unclear", "privacy", "solved", "other")

#: Numbers by which somebody could be known: identity, telephone, account, reference.
_NUMBER = re.compile(r"\d[\d\s-]{2,}\d")


def _scores(turn: Turn, given: Given) -> list[Option]:
    return [(score, turn.label(f"rating-{score}")) for score in SCORES]


def _reasons(turn: Turn, given: Given) -> list[Option]:
    return [(reason, turn.label(f"dropoff-{reason}")) for reason in REASONS]


def _rated(turn: Turn, given: Given, about: Reference | None) -> None:
    """Count it at once: from the next turn on nothing knows the answer."""
    asked = asking.find(turn, about)
    if asked is None:
        turn.say("rating-over")
        return
    asking.forget(turn, asked.reference)
    turn.want(Count(f"rating-{asked.subject}", asked.part, given["score"], unlinked=True))
    turn.want(Count("rating-role", asked.role, given["score"], unlinked=True))
    turn.say("rating-thanks")
    running.begin(turn, "remark", given={"subject": asked.subject, "part": asked.part})


def _remarked(turn: Turn, given: Given, about: Reference | None) -> None:
    if not given["words"]:
        return
    words = _NUMBER.sub("•••", clean(given["words"]))
    turn.want(Remark(f"rating-{given['subject']}", given["part"], words))
    turn.say("remark-thanks")


def _left(turn: Turn, given: Given, about: Reference | None) -> None:
    """Why a draft was left: counted, without whose it was."""
    if not asking.may_say_why(turn, about):
        turn.say("dropoff-over")
        return
    asking.forget(turn, about)
    turn.want(Count("dropoff", "", given["why"], unlinked=True))
    turn.say("dropoff-thanks")


def why_left(turn: Turn, reference: Reference) -> None:
    """The one question under the notice that a draft was put away (D6.5)."""
    if not asking.may_say_why(turn, reference):
        turn.say("dropoff-over")
        turn.repeat()
        return
    running.begin(turn, "dropoff", reference)


RATING = Script("rating", (Step("score", _scores),), _rated)
REMARK = Script("remark", (Step("words", optional=True, longest=1000),), _remarked)
DROPOFF = Script("dropoff", (Step("why", _reasons),), _left)
