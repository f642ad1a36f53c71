"""One round of votes on one application: who sits, what each said, and how it ended."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.identifiers import Role

#: Taking part without a word for or against: it counts for the quorum, never for a majority.
ABSTAIN = "abstain"

#: By a majority; by the chair's casting vote; with the votes there were when the days for it had
#: passed, or when the secretary ended it; or as a sitting said, written down by hand.
How = Literal["majority", "casting", "term", "secretary", "sitting"]


class Seat(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place on the committee, held by one person for the length of the round."""

    name: str
    role: Role
    is_chair: bool = False


class Vote(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one seat said last. `outcome` is one of the pack's, or to abstain."""

    name: str
    outcome: str
    at: datetime
    reason: str = ""
    text: str = ""


class Conclusion(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a round ended: once, and never otherwise afterwards."""

    outcome: str
    how: How
    at: datetime
    by: str = ""
    present: tuple[str, ...] = ()  #: who sat, where a sitting concluded it


class Round(msgspec.Struct, frozen=True, omit_defaults=True):
    """The seats are those of the day it was opened; only the secretary fills them anew.

    From `closes_at` on, a quorum concludes with the votes it has. `told` is the trouble that the
    secretary has been told of, so that it is told once.
    """

    seats: tuple[Seat, ...]
    opened_at: datetime
    closes_at: datetime
    votes: tuple[Vote, ...] = ()
    concluded: Conclusion | None = None
    told: str = ""


def seat_of(round: Round, name: str) -> Seat | None:
    """The seat that this person holds, if they hold one."""
    return next((one for one in round.seats if one.name == name), None)


def vote_of(round: Round, name: str) -> Vote | None:
    """What this person said last, if anything."""
    return next((one for one in round.votes if one.name == name), None)
