"""What happened in a season, in plain figures, and each promise that was broken."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any

import msgspec

from bot.rehearsal.channel import Platform
from bot.rehearsal.evidence import Broken, Record, clock
from bot.rehearsal.people import Person
from bot.rehearsal.staff import Worker
from flows.calendar import RIYADH
from flows.matters import Application, Ticket, is_untold

if TYPE_CHECKING:
    from bot.rehearsal.season import Season


class Spell(msgspec.Struct, frozen=True):
    """How long a stage took, in days: of so many passages the median, and the longest."""

    count: int
    median: float
    longest: float


class Report(msgspec.Struct, frozen=True):
    """All figures of one rehearsal. `broken` are lines: promise, about, time, what, whose."""

    association: str
    begins: str
    ends: str
    people: int
    events: int
    clock_rings: int
    applications: dict[str, int]  #: by the stage in which the season left them
    tickets: dict[str, int]  #: by topic and stage
    stages: dict[str, Spell]
    decisions: dict[str, int]
    undelivered: dict[str, int]
    messages: dict[str, int]  #: by purpose
    acts: dict[str, int]  #: of the staff, by what came of them
    passed_over: dict[str, int]  #: acts that were allowed and nobody knew how to fill in
    stuck: dict[str, int]  #: screens from which people did not find on
    broken: list[dict[str, str]]
    staff_broken: list[dict[str, str]]
    seconds: float
    processor_seconds: float

    @property
    def is_kept(self) -> bool:
        """Whether every promise was kept by the system; what people broke is told, not held."""
        return not self.broken


def report_of(
    record: Record,
    season: "Season",
    platform: Platform,
    people: Sequence[Person],
    staff: Sequence[Worker],
    broken: Sequence[Broken],
    seconds: float,
    processor_seconds: float,
) -> Report:
    """Count it all."""
    applications = [one for one in record.matters.values() if isinstance(one, Application)]
    tickets = [one for one in record.matters.values() if isinstance(one, Ticket)]
    unknown: Counter[str] = sum((one.unknown for one in staff), Counter())
    stuck = Counter(_first_line(text) for one in people for text in one.responder.stuck)
    return Report(
        association=record.policy.association.key,
        begins=_day(record.begins),
        ends=_day(record.ends),
        people=len(people),
        events=season.events,
        clock_rings=season.rung,
        applications=_sorted(Counter(one.stage for one in applications)),
        tickets=_sorted(Counter(f"{one.topic} {one.stage}" for one in tickets)),
        stages=_spells(applications),
        decisions=_sorted(Counter(one.decision.outcome for one in applications if one.decision)),
        undelivered={
            "unacknowledged": sum(is_untold(one) for one in applications),
            "refused by the channel": len(platform.refused),
            "late": platform.late,
        },
        messages=_sorted(Counter(one.purpose for one in record.told)),
        acts=_sorted(Counter({f"{act}: {code}": n for (act, code), n in season.receipts.items()})),
        passed_over=_sorted(unknown),
        stuck=_sorted(stuck),
        broken=[_line(one) for one in broken if one.whose == "system"],
        staff_broken=[_line(one) for one in broken if one.whose != "system"],
        seconds=round(seconds, 1),
        processor_seconds=round(processor_seconds, 1),
    )


def _spells(applications: Sequence[Application]) -> dict[str, Spell]:
    """From entering a stage to leaving it; what was noted meanwhile is a line of the same stage."""
    spent: dict[str, list[float]] = {}
    for one in applications:
        entered = one.history[:1]
        for step in one.history:
            if step.stage != entered[0].stage:
                took = (step.at - entered[0].at) / timedelta(days=1)
                spent.setdefault(entered[0].stage, []).append(took)
                entered = (step,)
    return {
        stage: Spell(len(days), round(median(days), 1), round(max(days), 1))
        for stage, days in spent.items()
    }


def _line(broken: Broken) -> dict[str, str]:
    return {
        "promise": broken.promise,
        "about": broken.about,
        "at": clock(broken.at),
        "says": broken.says,
    }


def _first_line(text: str) -> str:
    lines = [one for one in text.splitlines() if one.strip()]
    return " / ".join(lines[-3:])[:160]


def _day(at: datetime) -> str:
    return at.astimezone(RIYADH).date().isoformat()


def _sorted(counts: Counter[str]) -> dict[str, Any]:
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))
