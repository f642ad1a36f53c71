"""The office's time: Asia/Riyadh, working hours, Ramadan, holidays and quiet hours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hijridate import Gregorian

RIYADH = ZoneInfo("Asia/Riyadh")
FRIDAY = 4
RAMADAN = 9

#: Nobody is written to on a Friday before this hour: the morning belongs to the prayer.
FRIDAY_SILENT_UNTIL = time(13)

#: The years that the Umm al-Qura tables cover whole.
HIJRI_TABLES = range(1925, 2077)

#: Longer than any closure: an office that has not opened by then never opens.
LONGEST_CLOSURE_DAYS = 120

#: Opens and closes. One that closes at or before its opening hour closes on the next day.
Interval = tuple[time, time]
Spell = tuple[datetime, datetime]


class NeverOpen(Exception):
    """The calendar has no working hour, so nothing can be promised in working time."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working time. All instants in and out are aware UTC; days are days in Riyadh.

    `week` has seven entries, Monday first, each the day's intervals as (opens, closes), in order.
    `ramadan` replaces them on every day on which the office works. `opened` days win over `closed`
    ones, and have the hours of the week's first working day where their own weekday has none.
    """

    week: tuple[tuple[Interval, ...], ...]
    ramadan: tuple[Interval, ...]
    closed: frozenset[date]
    opened: frozenset[date]
    quiet_from: time
    quiet_until: time

    def at(self, day: date, hour: time) -> datetime:
        """The instant at which clocks in Riyadh show `hour` on `day`."""
        return datetime.combine(day, hour, RIYADH).astimezone(UTC)

    def day_of(self, at: datetime) -> date:
        """The date in Riyadh."""
        return at.astimezone(RIYADH).date()

    def is_working_day(self, day: date) -> bool:
        """Whether the office opens at all on that day."""
        return bool(self.intervals(day))

    def intervals(self, day: date) -> tuple[Interval, ...]:
        """The day's working hours, none on a day off."""
        usual = self.week[day.weekday()]
        if day in self.opened:
            usual = usual or next((hours for hours in self.week if hours), ())
        elif day in self.closed:
            return ()
        return self.ramadan if usual and self.ramadan and self.is_ramadan(day) else usual

    def is_ramadan(self, day: date) -> bool:
        """Whether the day lies in Ramadan, by the Umm al-Qura calendar."""
        return day.year in HIJRI_TABLES and Gregorian.fromdate(day).to_hijri().month == RAMADAN

    def is_open(self, at: datetime) -> bool:
        """Whether the office works at that instant. It does at its opening hour, not at closing."""
        first = self.day_of(at) - timedelta(days=1)
        return any(opens <= at < closes for opens, closes in self._spells(first, days=2))

    def next_opening(self, at: datetime) -> datetime:
        """The first instant of working time at or after `at`: itself while the office is open."""
        for opens, closes in self._spells(self.day_of(at) - timedelta(days=1)):
            if at < closes:
                return max(at, opens)
        raise NeverOpen

    def closing_before(self, at: datetime, not_before: datetime) -> datetime | None:
        """The last closing hour at or before `at` that comes after `not_before`, if any."""
        day = self.day_of(at)
        while day >= self.day_of(not_before) - timedelta(days=1):
            closings = [closes for _, closes in self._spells(day, days=1) if closes <= at]
            if closings:
                return closings[-1] if closings[-1] > not_before else None
            day -= timedelta(days=1)
        return None

    def add_working_hours(self, at: datetime, hours: int) -> datetime:
        """The instant by which the office has worked that many hours since `at`."""
        left = timedelta(hours=hours)
        for opens, closes in self._spells(self.day_of(at) - timedelta(days=1)):
            begins = max(at, opens)
            if begins >= closes:
                continue
            if begins + left <= closes:
                return begins + left
            left -= closes - begins
        raise NeverOpen

    def add_working_days(self, at: datetime, days: int) -> datetime:
        """The same hour that many working days later, counted from the next opening.

        Where that hour is not worked on the day found, the opening after it.
        """
        begins = self.next_opening(at)
        day = self.day_of(begins)
        for _ in range(days):
            day = self._working_day_after(day)
        return self.next_opening(self.at(day, begins.astimezone(RIYADH).time()))

    def out_of_quiet(self, at: datetime) -> datetime:
        """When a message that can wait may be sent: `at` itself, or the end of the quiet hours."""
        local = at.astimezone(RIYADH)
        day, hour = local.date(), local.time()
        overnight = self.quiet_from > self.quiet_until
        if overnight and hour >= self.quiet_from:
            day, quiet = day + timedelta(days=1), True
        elif overnight:
            quiet = hour < self.quiet_until
        else:
            quiet = self.quiet_from <= hour < self.quiet_until
        end = self.at(day, self.quiet_until) if quiet else at
        if day.weekday() == FRIDAY:
            end = max(end, self.at(day, FRIDAY_SILENT_UNTIL))
        return end

    def _working_day_after(self, day: date) -> date:
        for ahead in range(1, LONGEST_CLOSURE_DAYS):
            if self.is_working_day(day + timedelta(days=ahead)):
                return day + timedelta(days=ahead)
        raise NeverOpen

    def _spells(self, day: date, days: int | None = None) -> Iterator[Spell]:
        """Working time from `day` on, in order, as instants: for some days, or without end."""
        idle = 0
        while idle < LONGEST_CLOSURE_DAYS if days is None else days > 0:
            hours = self.intervals(day)
            idle = 0 if hours else idle + 1
            for opens, closes in hours:
                ends = day if closes > opens else day + timedelta(days=1)
                yield self.at(day, opens), self.at(ends, closes)
            day += timedelta(days=1)
            days = None if days is None else days - 1
