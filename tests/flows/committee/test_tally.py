"""What votes amount to: a table of cases, and what holds for any votes in any order."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.committee.round import ABSTAIN, Round, Vote
from flows.committee.tally import count
from support.rounds import NOON, round_of, rules


@dataclass(frozen=True)
class Case:
    """One line of the table. `expected` is a state, an outcome, or both with what is lacking."""

    name: str
    seats: str
    votes: str
    expected: str
    recused: str = ""
    closing: bool = False
    rules: dict[str, Any] = field(default_factory=dict)


SEATS: dict[str, Any] = {"majority": "seats"}
NO_CASTING: dict[str, Any] = {"casting_vote": False}
WITH_CHAIR: dict[str, Any] = {"quorum_needs_chair": True}
CASES = (
    Case("nobody has voted", "Cab", "", "open quorum"),
    Case("one of three", "Cab", "a:yes", "open quorum"),
    Case("two of three agree: the third changes nothing", "Cab", "a:yes b:yes", "concluded yes"),
    Case("two of three differ", "Cab", "a:yes b:no", "open majority"),
    Case("all agree", "Cab", "C:yes a:yes b:yes", "concluded yes"),
    Case("two against one", "Cab", "C:no a:yes b:yes", "concluded yes"),
    Case("an abstention takes part", "Cab", "a:yes b:abstain", "open majority"),
    Case("an abstention is no vote against", "Cab", "C:abstain a:yes b:abstain", "concluded yes"),
    Case("all abstain", "Cab", "C:abstain a:abstain b:abstain", "unreachable majority"),
    Case("three ways", "Cab", "C:yes a:no b:part", "tied majority"),
    Case(
        "half of four, and the chair is in it",
        "Cabd",
        "C:yes a:yes b:no d:no",
        "concluded yes casting",
    ),
    Case(
        "half of four, the chair in the other half",
        "Cabd",
        "C:no a:yes b:yes d:no",
        "concluded no casting",
    ),
    Case(
        "half of four without a casting vote",
        "Cabd",
        "C:yes a:yes b:no d:no",
        "tied majority",
        rules=NO_CASTING,
    ),
    Case(
        "half and half, the chair abstains",
        "Cabde",
        "C:abstain a:yes b:yes d:no e:no",
        "tied majority",
    ),
    Case("the chair and one of five wait for more", "Cabde", "C:yes a:yes b:no", "open majority"),
    Case(
        "the casting vote is sure before the last vote",
        "Cabd",
        "C:yes a:yes b:abstain",
        "concluded yes",
    ),
    Case(
        "sure by the chair: even against all that come",
        "Cabd",
        "C:yes a:yes b:no",
        "concluded yes",
    ),
    Case("the chair's half is not enough for others", "Cabd", "a:yes b:yes d:no", "open majority"),
    Case("a declared one has no vote", "Cab", "C:yes a:no b:yes", "concluded yes", recused="a"),
    Case("two are left, and one has voted", "Cab", "C:yes", "open quorum", recused="a"),
    Case("one alone never decides for three", "Cab", "C:yes", "unreachable seats", recused="ab"),
    Case("one alone decides where one sits", "a", "a:yes", "concluded yes"),
    Case("nobody sits", "", "", "unreachable seats"),
    Case("everybody has declared", "Cab", "", "unreachable seats", recused="Cab"),
    Case(
        "a fixed quorum is not reached", "Cabde", "a:yes b:yes", "open quorum", rules={"quorum": 4}
    ),
    Case(
        "a fixed quorum cannot be reached",
        "Cab",
        "",
        "unreachable seats",
        "a",
        rules={"quorum": 3},
    ),
    Case("the chair must take part", "Cabde", "a:yes b:yes d:yes", "open chair", rules=WITH_CHAIR),
    Case(
        "the chair abstained, and took part",
        "Cabde",
        "C:abstain a:yes b:yes d:yes",
        "concluded yes",
        rules=WITH_CHAIR,
    ),
    Case(
        "the chair has declared", "Cab", "a:yes b:yes", "unreachable chair", "C", rules=WITH_CHAIR
    ),
    Case(
        "of all seats: two of five",
        "Cabde",
        "a:yes b:yes d:abstain e:abstain C:abstain",
        "unreachable majority",
        rules=SEATS,
    ),
    Case("of all seats: three of five", "Cabde", "a:yes b:yes d:yes", "concluded yes", rules=SEATS),
    Case(
        "of all seats: too many have declared",
        "Cabde",
        "a:yes b:yes",
        "unreachable majority",
        "Cde",
        rules=SEATS,
    ),
    Case(
        "of all seats: half of four with the chair",
        "Cabd",
        "C:yes a:yes b:no d:abstain",
        "concluded yes casting",
        rules=SEATS,
    ),
    Case(
        "the days are over: what there is counts",
        "Cabde",
        "a:yes b:yes d:no",
        "concluded yes",
        closing=True,
    ),
    Case("the days are over without a quorum", "Cabde", "a:yes b:yes", "open quorum", closing=True),
    Case(
        "the days are over, and votes are equal",
        "Cabdef",
        "a:yes b:yes d:no e:no",
        "open majority",
        closing=True,
    ),
    Case(
        "the days are over, and the chair decides",
        "Cabde",
        "C:yes a:no d:abstain",
        "concluded yes casting",
        closing=True,
    ),
    Case("a vote of somebody without a seat is none", "Cab", "x:no a:yes b:yes", "concluded yes"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_table_of_votes(case: Case) -> None:
    """Each case as docs/committee.md words it."""
    tally = count(
        rules(**case.rules), round_of(case.seats, case.votes), case.recused, is_closing=case.closing
    )
    said = [tally.state, tally.outcome or tally.lack, "casting" if tally.is_casting else ""]
    assert " ".join(filter(None, said)) == case.expected


OUTCOMES = ("yes", "no", "part", ABSTAIN)


@st.composite
def votings(draw: st.DrawFn) -> tuple[Any, str, list[tuple[str, str]], str]:
    """Rules, seats, one vote of each seat in some order, and who has declared an interest."""
    seats = "Cabdefg"[: draw(st.integers(1, 7))]
    declared = "".join(one for one in seats if draw(st.integers(0, 5)) == 0)
    given_rules = rules(
        quorum=draw(st.sampled_from(["more_than_half", 1, 2, 3, 4])),
        quorum_needs_chair=draw(st.booleans()),
        majority=draw(st.sampled_from(["cast", "seats"])),
        casting_vote=draw(st.booleans()),
    )
    votes = [(seat, draw(st.sampled_from(OUTCOMES))) for seat in seats]
    return given_rules, seats, draw(st.permutations(votes)), declared


def _with(round: Round, name: str, outcome: str) -> Round:
    """The round after one more vote, or another one of the same person."""
    others = tuple(one for one in round.votes if one.name != name)
    return Round(round.seats, NOON, NOON, (*others, Vote(name, outcome, NOON)))


@given(votings())
def test_the_order_of_the_votes_changes_nothing(
    voting: tuple[Any, str, list[tuple[str, str]], str],
) -> None:
    """Whatever is concluded on the way is what all votes together conclude."""
    given_rules, seats, votes, declared = voting
    whole = round_of(seats)
    for name, outcome in votes:
        whole = _with(whole, name, outcome)
    last = count(given_rules, whole, declared, is_closing=False)
    round = round_of(seats)
    for name, outcome in votes:
        round = _with(round, name, outcome)
        tally = count(given_rules, round, declared, is_closing=False)
        if tally.state == "concluded":
            assert (last.state, last.outcome) == ("concluded", tally.outcome)


@given(
    votings(),
    st.lists(st.tuples(st.sampled_from("Cabdefg"), st.sampled_from(OUTCOMES)), max_size=12),
)
def test_a_majority_stands_behind_whatever_is_concluded(
    voting: tuple[Any, str, list[tuple[str, str]], str], changes: list[tuple[str, str]]
) -> None:
    """With changed votes too: half of the base at the least, and never of a declared one."""
    given_rules, seats, votes, declared = voting
    round = round_of(seats)
    for name, outcome in [*votes, *changes]:
        round = _with(round, name, outcome)
        for closing in (False, True):
            tally = count(given_rules, round, declared, is_closing=closing)
            if tally.state != "concluded":
                continue
            cast = [
                one
                for one in round.votes
                if one.name in seats and one.name not in declared and one.outcome != ABSTAIN
            ]
            behind = [one for one in cast if one.outcome == tally.outcome]
            base = len(seats) if given_rules.majority == "seats" else len(cast)
            assert 2 * len(behind) + tally.is_casting > base
            assert tally.taking_part >= tally.quorum
            assert len(behind) > 1 or len(seats) <= 2 or tally.taking_part > 1
