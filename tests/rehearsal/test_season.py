"""A season of each association: everybody comes, everybody works, and every promise is kept."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from bot.clock import read_moment
from bot.rehearsal import season
from bot.rehearsal.rehearsing import rehearse
from bot.rehearsal.report import Report
from flows.casework import receiving
from flows.casework.window import Window, open_window
from flows.events import FollowUpDue
from flows.identifiers import FileId
from support.offices import folder_of
from support.shell import Shell

#: The month before an Eid, so that days off lie within.
BEGINS = read_moment("2027-02-15")
PACKS = ("bena", "hajer", "rabi_tufula", "ridha", "sila")


def play(pack: str, *, days: int, people: int, seed: int = 1) -> Report:
    """One season of a pack."""
    folder: Path = folder_of(pack)
    return asyncio.run(rehearse(folder, days=days, people=people, seed=seed, start=BEGINS))


@pytest.mark.parametrize("pack", PACKS)
def test_a_season_keeps_every_promise(pack: str) -> None:
    """Five weeks: people stop, mistype, block; staff are late and away; a meeting is missed."""
    report = play(pack, days=35, people=24)
    assert report.broken == []
    assert sum(report.decisions.values()) >= 4
    assert report.messages["decision"] >= 2
    assert report.messages["reminder"] >= 1
    assert not report.passed_over, "acts of the staff that bot/rehearsal/ways.py does not know"


def test_the_same_seed_is_the_same_season() -> None:
    """But for the seconds that it took; and another seed is another season."""
    first, second, other = (play("hajer", days=10, people=8, seed=seed) for seed in (3, 3, 4))
    still = {"seconds": 0.0, "processor_seconds": 0.0}
    assert replace(first, **still) == replace(second, **still)
    assert first.events != other.events


def test_a_window_that_opens_too_early_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The flows believe in two days: the judge counts the policy's fourteen by itself."""

    def too_early(*given: Any) -> Window:
        window = honest(*given)
        opens = window.starts_at + timedelta(days=2)
        return replace(window, opens_at=opens)

    honest = open_window
    monkeypatch.setattr(receiving, "open_window", too_early)
    report = play("ridha", days=21, people=20)
    assert "floor" in {one["promise"] for one in report.broken}


def test_a_clock_that_stands_ends_the_run_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something that falls due again and again is named, and nobody waits for its end."""

    def always(conn: Any, until: datetime, limit: int) -> list[FollowUpDue]:
        return [FollowUpDue("followup:0:0", until, 1, FileId("o:none"), "endless", "x")]

    monkeypatch.setattr(season, "due", always)
    monkeypatch.setattr(season, "STANDING", 5)
    with pytest.raises(season.ClockStands, match="endless of x"):
        play("hajer", days=1, people=0)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell in an empty folder: a rehearsal needs neither a database nor a key."""
    monkeypatch.chdir(tmp_path)
    return Shell(tmp_path, CliRunner())


def test_the_shell_prints_it_and_says_by_its_exit_code(shell: Shell, tmp_path: Path) -> None:
    """Figures for a person, JSON for a script, and 0 where every promise was kept."""
    rehearsal = ("rehearse", "--days", "3", "--people", "2", "--policy", str(folder_of("hajer")))
    told = shell(*rehearsal)
    assert told.exit_code == 0, told.output
    assert "Every promise was kept." in told.output
    assert shell.json(*rehearsal)["people"] == 2
    assert list(tmp_path.iterdir()) == []
