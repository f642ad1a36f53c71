"""The report of which clause is carried out by what is true: what it names exists."""

from importlib import import_module
from types import ModuleType

import msgspec
import pytest

from flows.clauses import CANONICAL, COMPLETING, REPLYING, WORK, Work, coverage
from support.offices import PACKS as KEYS
from support.offices import pack_named as pack_of


def named(dotted: str) -> object:
    """What a dotted name stands for. Raises where there is no such thing."""
    module, _, name = dotted.rpartition(".")
    try:
        owner: object = import_module(module)
    except ModuleNotFoundError:
        owner = named(module)
    return getattr(owner, name)


ALL_WORK = (*WORK.values(), *REPLYING.values(), *COMPLETING.values())


@pytest.mark.parametrize("dotted", sorted({name for work in ALL_WORK for name in work.code}))
def test_the_code_named_for_a_clause_exists(dotted: str) -> None:
    """A renamed function is noticed here and not by an association."""
    assert not isinstance(named(dotted), ModuleType)


def test_every_canonical_clause_has_an_entry_that_says_something() -> None:
    """Code, or what is lacking, or both; or why no code can carry it out."""
    assert {*WORK, "S5", "S6"} == set(CANONICAL)
    assert all(work.code or work.lacks or work.people for work in ALL_WORK)


@pytest.mark.parametrize("key", KEYS)
def test_every_clause_is_carried_out_or_is_a_matter_of_people(key: str) -> None:
    """Nothing of any association's policy is left to nobody, and what is people's says why."""
    lines = coverage(pack_of(key))
    left = {line.clause.partition("-")[2] for line in lines if line.state != "whole"}
    assert left == {"D6.2"}
    assert all(line.people for line in lines if line.state != "whole")


@pytest.mark.parametrize("key", KEYS)
def test_the_report_has_one_line_for_each_clause_of_a_pack(key: str) -> None:
    """In the pack's order, and fit for JSON."""
    pack = pack_of(key)
    lines = coverage(pack)
    assert [line.clause for line in lines] == [clause.id for clause in pack.policy.clauses]
    assert msgspec.json.decode(msgspec.json.encode(lines), type=list[dict[str, object]])


def test_a_rule_alone_does_not_carry_a_clause_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Volunteering is listed as a channel: if nothing served it, the report would say so."""
    monkeypatch.setitem(WORK, "C6", Work(lacks="a route for volunteers"))
    lines = {line.clause: line for line in coverage(pack_of("sila"))}
    volunteering = lines["SIL-C6"]
    assert volunteering.state == "nothing"
    assert "policy: channels.volunteering" in volunteering.implemented_by
    assert volunteering.lacks


def test_the_reply_period_is_carried_out_by_the_window() -> None:
    """Rules, answers and code stand together."""
    line = next(one for one in coverage(pack_of("hajer")) if one.clause == "HAJ-S5")
    assert {
        "policy: window",
        "policy: body",
        "answer: decision_time",
        "flows.casework.window.open_window",
    } <= set(line.implemented_by)
    assert line.state == "whole"
    assert "flows.casework.deciding.release_due" not in line.implemented_by
    sila = next(one for one in coverage(pack_of("sila")) if one.clause == "SIL-S5")
    assert sila.state == "whole"
    assert "flows.committee.tally.count" in sila.implemented_by


def test_an_answer_without_its_facts_carries_nothing_out() -> None:
    """Nobody has loaded the bylaws, so that asking for them ends with the staff."""
    line = next(one for one in coverage(pack_of("bena")) if one.clause == "BEN-T1")
    assert "answer: bylaws" not in line.implemented_by


def test_a_clause_that_the_approved_text_lacks_is_told_as_missing() -> None:
    """Bena's detailed goals and Sila's approval."""
    bena = {line.clause: line.text for line in coverage(pack_of("bena"))}
    assert bena["BEN-D3"] == "missing"
    sila = {line.clause: line.text for line in coverage(pack_of("sila"))}
    assert sila["SIL-A"] == "missing"
