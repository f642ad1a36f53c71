"""What the votes of a round amount to, by rules alone. `docs/committee.md` says it in words."""

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from flows.committee.round import ABSTAIN, Round
from flows.rules.committee import Committee

#: Where the committee has several seats, one person alone never decides for it.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Tally:
    """Where a round stands.

    `open`: what is still to come may change it, or there is no quorum yet. `concluded`: with
    `outcome`, whatever is still to come. `tied` and `unreachable` wait for a changed vote or for
    other seats. `lack` says what is missing: `seats` for a quorum, a `quorum`, the `chair`, or a
    `majority`.
    """

    state: Literal["open", "concluded", "tied", "unreachable"]
    outcome: str = ""
    is_casting: bool = False  #: the chair's vote was counted twice
    lack: Literal["", "seats", "quorum", "chair", "majority"] = ""
    taking_part: int = 0
    quorum: int = 0


def count(rules: Committee, round: Round, recused: Container[str], *, is_closing: bool) -> Tally:
    """Count the last vote of each seat that declared no interest.

    `is_closing`: nothing more is waited for. Without it a round ends as soon as no vote that is
    still to come could change the result, so that the order in which votes arrive does not matter.
    """
    eligible = [seat for seat in round.seats if seat.name not in recused]
    seated = {seat.name for seat in eligible}
    votes = [vote for vote in round.votes if vote.name in seated]
    quorum = quorum_of(rules, len(round.seats), len(eligible))
    chairs = {seat.name for seat in eligible if seat.is_chair}
    part = len(votes)

    def stands(state: Literal["open", "tied", "unreachable"], lack: str = "") -> Tally:
        return Tally(state, "", False, lack, part, quorum)  # type: ignore[arg-type]

    if len(eligible) < quorum or not eligible:
        return stands("unreachable", "seats")
    if rules.quorum_needs_chair and not chairs:
        return stands("unreachable", "chair")
    casting = _casting(rules, {vote.outcome for vote in votes if vote.name in chairs})
    waiting = 0 if is_closing else len(eligible) - part
    cast = Counter(vote.outcome for vote in votes if vote.outcome != ABSTAIN)
    base = len(round.seats) if rules.majority == "seats" else cast.total() + waiting
    if rules.majority == "seats" and not _reaches(len(eligible), base, rules, chairs):
        return stands("unreachable", "majority")
    if part < quorum:
        return stands("open", "quorum")
    if rules.quorum_needs_chair and not any(vote.name in chairs for vote in votes):
        return stands("open", "chair")
    for outcome, voices in cast.items():
        if 2 * voices > base:
            return Tally("concluded", outcome, False, "", part, quorum)
        if 2 * voices == base and outcome == casting:
            # Against all that may still come it takes the chair's second vote; perhaps not today.
            is_equal = 2 * voices == base - waiting or rules.majority == "seats"
            return Tally("concluded", outcome, is_equal, "", part, quorum)
    if waiting:
        return stands("open", "majority")
    leading = [voices for voices in cast.values() if voices == max(cast.values())]
    is_open = part < len(eligible)
    if len(leading) > 1:
        return stands("open" if is_open else "tied", "majority")
    return stands("open" if is_open else "unreachable", "majority")


def quorum_of(rules: Committee, seats: int, eligible: int) -> int:
    """How many must take part, of the seats that declared no interest."""
    wanted = eligible // 2 + 1 if rules.quorum == "more_than_half" else rules.quorum
    return max(wanted, min(FEWEST, seats))


def _casting(rules: Committee, outcomes: set[str]) -> str:
    """The outcome that the chair's second vote goes to; empty without one."""
    outcomes = outcomes - {ABSTAIN}
    return outcomes.pop() if rules.casting_vote and len(outcomes) == 1 else ""


def _reaches(voices: int, base: int, rules: Committee, chairs: set[str]) -> bool:
    """Whether so many voices could ever make a majority."""
    return 2 * voices > base or (2 * voices == base and rules.casting_vote and bool(chairs))
