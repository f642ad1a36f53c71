"""How the deciding body sits and votes (S5): the `[committee]` section of a pack."""

from typing import Literal

from flows.identifiers import Role
from flows.rule import Positive, Rule

Weekday = Literal["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
#: As the calendar numbers them.
DAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Committee(Rule, frozen=True):
    """Who sits, how many must take part, and what a majority is. `docs/committee.md` explains it.

    The seats are those of the staff register with one of the `members` roles, or the `chair`, on
    the day the application enters the stage. The `secretary` has no vote. `quorum` counts those who
    took part, abstaining or not, among the seats that have not declared an interest; of several
    seats, two at the least. `majority` is of the votes `cast`, without abstentions, or of all
    `seats`. The `casting_vote` counts the chair's own vote twice where nobody has a majority
    without it. `vote_days` are the working days after which a round that
    has its quorum is concluded with the votes it has. `early_release` lets a decision out before
    the floor, on a reference of the board.
    """

    clause: str
    chair: Role
    secretary: Role
    members: tuple[Role, ...]
    quorum: Literal["more_than_half"] | Positive = "more_than_half"
    quorum_needs_chair: bool = False
    majority: Literal["cast", "seats"] = "cast"
    casting_vote: bool = True
    meeting_days: tuple[Weekday, ...] = ()
    vote_days: Positive = 5
    early_release: bool = False
