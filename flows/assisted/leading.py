"""A neighbour or an imam speaks for a family: with its consent, where to reach it, and no more."""

import re

from msgspec.structs import replace

from flows.dossier import Leading
from flows.forms.understanding.folding import clean
from flows.intake import cancelling
from flows.messages import Option
from flows.phrases import Composed
from flows.said import Said, agrees, pick
from flows.tickets import opening
from flows.turn import Turn

#: A name and a number fit; a story does not.
LONGEST = 120
_MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)?966|0)?[ \-]?5\d(?:[ \-]?\d){7}(?!\d)")

#: Ways to reach the association that a family may be given, where the pack holds them.
_WAYS = ("phone", "website")


def show(turn: Turn, frame: Leading) -> None:
    """First whether the family agrees; only then how it is reached."""
    if frame.agreed:
        turn.ask(turn.phrase("lead-contact"), further=[("-no", turn.label("lead-stop"))])
    else:
        turn.ask(turn.phrase("lead-consent"), _options(turn))


def hear(turn: Turn, frame: Leading, said: Said) -> None:
    """With a yes and a number it becomes a task of the staff. What was filled in is gone."""
    if frame.agreed:
        _take_contact(turn, frame, said)
        return
    choice = pick(_options(turn), said)
    word = agrees(turn, said) if choice is None else choice == "yes"
    if word is None:
        turn.say("choose-one")
    elif word:
        turn.swap(replace(frame, agreed=True))
    else:
        _point_the_way(turn, frame)
    turn.repeat()


def _take_contact(turn: Turn, frame: Leading, said: Said) -> None:
    words = clean(said.text)
    if said.value == "-no":
        _point_the_way(turn, frame)
    elif len(words) > LONGEST or not _MOBILE.search(words):
        turn.say("lead-contact-unclear")
    else:
        cancelling.forget(turn, frame.reference)
        opening.open_ticket(turn, "lead", words=words)
        return
    turn.repeat()


def _point_the_way(turn: Turn, frame: Leading) -> None:
    """Without the family's yes nothing of it is kept; it may come by itself."""
    cancelling.forget(turn, frame.reference)
    association = turn.office.policy.association
    held = [value for name in _WAYS if (value := getattr(association, name))]
    ways = Composed("\n".join(held))
    turn.say("lead-not-kept", held=Composed("yes" if held else "no"), ways=ways)


def _options(turn: Turn) -> list[Option]:
    return [("yes", turn.label("lead-yes")), ("no", turn.label("lead-no"))]
