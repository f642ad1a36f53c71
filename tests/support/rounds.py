"""Rounds of votes in short: seats by letters, the chair a capital; votes as `a:accept`."""

from datetime import UTC, datetime
from typing import Any

from flows.committee.round import Round, Seat, Vote
from flows.identifiers import Role
from flows.rules.committee import Committee

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)


def rules(**changes: Any) -> Committee:
    """A committee's rules: a casting vote, more than half, a majority of the votes cast."""
    given: dict[str, Any] = {
        "clause": "TST-S5",
        "chair": Role("chair"),
        "secretary": Role("secretary"),
        "members": (Role("member"),),
    }
    return Committee(**{**given, **changes})


def round_of(seats: str, votes: str = "") -> Round:
    """`round_of("Cab", "C:accept a:decline")`: three seats, two of which have voted, in order."""
    said = [one.split(":") for one in votes.split()]
    return Round(
        seats=tuple(
            Seat(one, Role("chair" if one.isupper() else "member"), one.isupper()) for one in seats
        ),
        opened_at=NOON,
        closes_at=NOON,
        votes=tuple(Vote(name, outcome, NOON) for name, outcome in said),
    )
