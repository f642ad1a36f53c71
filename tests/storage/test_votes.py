"""Votes through the real door: two in the same second, one twice, and one that comes too late."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.house import House
from flows.committee.book import Item
from flows.effects import Receipt
from flows.events import StaffActed
from flows.identifiers import Reference
from flows.matters import Application
from storage import audit, views
from support.dialogues import application as dialogue
from support.houses import employ, opened_house, talk

MEMBERS = {
    "عبدالله": "committee_member",
    "عبدالرحمن": "committee_member",
    "عبدالعزيز": "committee_chair",
}


@pytest.fixture
async def houses(tmp_path: Path, database_url: str) -> AsyncIterator[tuple[House, House]]:
    """Two processes on one database, with a committee of three."""
    async with AsyncExitStack() as stack:
        opened = [
            await stack.enter_async_context(
                opened_house(tmp_path, "short", database_url=database_url)
            )
            for _ in range(2)
        ]
        for name, role in MEMBERS.items():
            await employ(opened[0], name, role)
        yield opened[0], opened[1]


async def _raised(house: House) -> Reference:
    """An application before the committee."""
    await talk(house, "السلام عليكم", *(said for _, said in dialogue("short/the-whole-way")))
    (line,) = house.database.read(views.applications)
    for action in ("verify", "submit"):
        assert (await _act(house, line.reference, action, "operator")).outcome == "done"
    return line.reference


async def _act(
    house: House, reference: Reference, action: str, by: str, outcome: str = "", seen: int = 0
) -> Receipt:
    text = "عبارة واضحة." if outcome else ""
    reason = "other" if outcome == "decline" else ""
    return await house.handle(
        StaffActed(
            **house.origin(),
            reference=reference,
            action=action,
            by=by,
            outcome=outcome,
            reason=reason,
            text=text,
            seen=seen or None,
        )
    )


def _stored(house: House, reference: Reference) -> Application:
    matter = house.database.read(lambda conn: views.matter(conn, reference))
    assert isinstance(matter, Application)
    return matter


def _items(house: House) -> list[Item]:
    sittings = house.database.read(lambda conn: views.sittings(conn, 2026))
    return [item for sitting in sittings for item in sitting.items]


async def test_two_members_at_the_same_second_both_count(houses: tuple[House, House]) -> None:
    """Security case: from pages opened before either vote, in two processes, at once."""
    one, two = houses
    reference = await _raised(one)
    seen = _stored(one, reference).revision
    told = await asyncio.gather(
        _act(one, reference, "vote", "عبدالله", "accept", seen),
        _act(two, reference, "vote", "عبدالرحمن", "accept", seen),
    )
    assert [receipt.outcome for receipt in told] == ["done", "done"]
    assert sorted(receipt.code for receipt in told) == ["decided_and_held", "voted"]
    application = _stored(one, reference)
    assert application.stage == "decided"
    assert application.decision is not None
    assert application.decision.outcome == "accept"
    assert [len(round.votes) for round in application.rounds] == [2]
    assert len(_items(one)) == 1
    assert one.database.read(audit.verify) == []


async def test_opposite_votes_at_the_same_second_end_once(houses: tuple[House, House]) -> None:
    """All three at once: whichever two are first, one right result and one line in the minutes."""
    one, two = houses
    reference = await _raised(one)
    told = await asyncio.gather(
        _act(one, reference, "vote", "عبدالعزيز", "decline"),
        _act(two, reference, "vote", "عبدالله", "accept"),
        _act(two, reference, "vote", "عبدالرحمن", "accept"),
    )
    application = _stored(one, reference)
    decision, [round] = application.decision, application.rounds
    assert decision is not None
    assert round.concluded is not None
    assert decision.outcome == round.concluded.outcome == "accept"
    counted = [receipt for receipt in told if receipt.outcome == "done"]
    assert len(counted) == len(round.votes)
    assert {receipt.code for receipt in told} <= {"voted", "decided_and_held", "wrong_stage"}
    assert [item.outcome for item in _items(two)] == ["accept"]


async def test_one_member_twice_at_once_has_one_vote(houses: tuple[House, House]) -> None:
    """Security case: a telephone and a page, pressed together. The last one stored counts."""
    one, two = houses
    reference = await _raised(one)
    await asyncio.gather(
        _act(one, reference, "vote", "عبدالله", "accept"),
        _act(two, reference, "vote", "عبدالله", "decline"),
    )
    application = _stored(one, reference)
    assert application.stage == "committee"
    (vote,) = application.rounds[-1].votes
    changes = [step for step in application.history if "عبدالله" in step.note]
    assert len(changes) == 2, "the history says that it was changed"
    assert vote.at == changes[-1].at


async def test_a_vote_after_the_end_changes_nothing(houses: tuple[House, House]) -> None:
    """Neither from an old page nor without one."""
    one, _ = houses
    reference = await _raised(one)
    seen = _stored(one, reference).revision
    await _act(one, reference, "vote", "عبدالله", "accept", seen)
    await _act(one, reference, "vote", "عبدالرحمن", "accept", seen)
    before = _stored(one, reference)
    late = await _act(one, reference, "vote", "عبدالعزيز", "decline", seen)
    later = await _act(one, reference, "vote", "عبدالعزيز", "decline")
    assert (late.code, later.code) == ("stale", "wrong_stage")
    assert _stored(one, reference) == before
    assert len(_items(one)) == 1
