"""The committee at the shell: votes, a sitting, and the minutes printed."""

import pytest

from support.dialogues import application
from support.offices import folder_of
from support.shell import Shell

WORDS = "\n".join(("السلام عليكم", *(said for _, said in application("short/the-whole-way"))))


@pytest.fixture
def reference(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> str:
    """An application before a committee of three, and its secretary."""
    monkeypatch.setenv("ISTIQBAL_POLICY", str(folder_of("short")))
    assert shell("chat", typed=WORDS + "\n").exit_code == 0
    for name, role in (
        ("عبدالله", "committee_member"),
        ("عبدالرحمن", "committee_member"),
        ("عبدالعزيز", "committee_chair"),
        ("هند", "secretary"),
    ):
        assert shell("staff", "add", name, "--role", role).exit_code == 0
    (line,) = shell.json("applications")
    for act in ("verify", "submit"):
        assert shell("act", line["reference"], act).exit_code == 0
    return str(line["reference"])


def test_votes_conclude_and_the_minutes_are_signed(shell: Shell, reference: str) -> None:
    """Two that agree are enough; the secretary signs, and the same minutes are printed."""
    opened = shell.json("committee", "open", "--by", "هند", "--present", "عبدالله")
    assert (opened["code"], opened["data"]["number"]) == ("sitting_opened", "1")
    first = shell.json("act", reference, "vote", "--by", "عبدالله", "--outcome", "accept")
    assert first["code"] == "voted"
    second = shell.json("act", reference, "vote", "--name", "عبدالرحمن", "--outcome", "accept")
    assert second["code"] == "decided_and_held"
    found = shell.json("application", reference)
    (round,) = found["rounds"]
    assert round["concluded"]["how"] == "majority"
    assert [one["name"] for one in round["votes"]] == ["عبدالله", "عبدالرحمن"]
    assert found["decision"]["by"] == "لجنة البحث"
    assert shell("act", reference, "release").exit_code == 3
    signed = shell.json("committee", "sign", "1", "--by", "هند")
    assert signed["code"] == "sitting_signed"
    printed = shell("committee", "minutes").stdout
    assert f"الطلب {reference}: قبول" in printed
    kept = shell.json("committee", "minutes", "1/2026")
    assert kept["digest"] in printed
    assert shell("committee", "minutes", "7").exit_code == 1


def test_a_vote_stands_under_a_name_that_has_a_seat(shell: Shell, reference: str) -> None:
    """The operator has none, and neither has the secretary."""
    vote = ("act", reference, "vote", "--outcome", "accept")
    assert shell.json(*vote)["code"] == "needs_name"
    assert shell.json(*vote, "--name", "هند")["code"] == "not_seated"
    assert shell.json(*vote, "--by", "هند")["code"] == "not_allowed"
    declined = shell.json("act", reference, "vote", "--by", "عبدالله", "--outcome", "decline")
    assert declined["code"] == "needs_reason"
    assert shell.json("application", reference)["rounds"][0]["votes"] == []


def test_a_sitting_records_its_decision_under_a_name(shell: Shell, reference: str) -> None:
    """Once, whatever the members press afterwards."""
    decide = ("act", reference, "decide", "--outcome", "accept")
    assert shell.json(*decide)["code"] == "needs_name"
    named = (*decide, "--by", "هند", "--name", "عبدالعزيز")
    assert shell.json(*named)["code"] == "needs_sitting"
    assert shell.json(*named, "--set", "present=عبدالله")["code"] == "needs_sitting"
    sat = ("--set", "present=عبدالله،عبدالعزيز")
    assert shell.json(*named, *sat)["code"] == "decided_and_held"
    late = shell.json("act", reference, "vote", "--by", "عبدالله", "--outcome", "abstain")
    assert late["code"] == "wrong_stage"
    assert "قرار الجلسة كما سُجّل باسم عبدالعزيز" in shell("committee", "minutes").stdout
