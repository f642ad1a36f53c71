"""When the policy lets a reply be given, and when it must have been (clause S5)."""

from collections.abc import Set
from datetime import datetime, time, timedelta
from typing import Literal

import msgspec
from msgspec.structs import replace

from flows.calendar import Calendar
from flows.policy import ReplyWindow


class Window(msgspec.Struct, frozen=True):
    """The reply window of one matter.

    `min`: a reply may not be given before `opens_at`. `max`: it must have been given by `due_at`,
    `alarms` ring before it, and the overdue alarm rings at `due_at` itself. Neither ever pauses.

    `target_at` is our own aim under a floor, by which the policy sets no end; `paused_at` is since
    when it waits for the person. `delay_told_at` is when the person was told that it has passed,
    `informed_at` when the owner said in writing, on the last day of a ceiling, what is still open.
    """

    mode: Literal["min", "max"]
    starts_at: datetime
    opens_at: datetime | None = None
    due_at: datetime | None = None
    alarms: tuple[datetime, ...] = ()
    target_at: datetime | None = None
    paused_at: datetime | None = None
    delay_told_at: datetime | None = None
    informed_at: datetime | None = None
    informed_by: str = ""

    @property
    def owed_at(self) -> datetime | None:
        """By when the person must hear something in writing; None once nothing is owed."""
        return None if self.informed_at is not None else self.due_at


def open_window(rule: ReplyWindow, calendar: Calendar, starts_at: datetime) -> Window:
    """Start the period: at the attestation, or at the receipt of an inquiry that it covers.

    The period is of calendar days. A ceiling that falls outside working hours is due at the closing
    hour before it; where no working hour is left for that, at the very moment, alarmed at once.
    """
    ends_at = starts_at + timedelta(days=rule.days)
    if rule.mode == "min":
        target_at = starts_at + timedelta(days=rule.target_days)
        return Window(mode="min", starts_at=starts_at, opens_at=ends_at, target_at=target_at)
    due_at = ends_at
    if not calendar.is_open(ends_at):
        due_at = calendar.closing_before(ends_at, not_before=starts_at) or ends_at
    alarms = {
        max(starts_at, _moved_back(due_at - timedelta(days=days), calendar, starts_at))
        for days in rule.alarm_days_before
    }
    if not _has_working_time(calendar, starts_at, due_at):
        alarms = {starts_at}
    return Window(mode="max", starts_at=starts_at, due_at=due_at, alarms=tuple(sorted(alarms)))


def release_at(window: Window, calendar: Calendar, recorded_at: datetime) -> datetime:
    """When a reply recorded then may reach the person.

    Under a floor, the first opening hour at or after it; under a ceiling, at once.
    """
    if window.opens_at is None:
        return recorded_at
    return calendar.next_opening(max(window.opens_at, recorded_at))


def restart(
    window: Window, rule: ReplyWindow, calendar: Calendar, at: datetime, changed: Set[str]
) -> Window:
    """The window after a correction that was attested at `at`; `changed` names its questions.

    A floor starts again where something material changed, so that the body has its time. A ceiling
    never does: it is the person's right.
    """
    if window.mode == "max" or not changed & set(rule.material):
        return window
    return open_window(rule, calendar, at)


def recompute(
    window: Window, rule: ReplyWindow, calendar: Calendar, at: datetime | None = None
) -> Window:
    """The same window after the calendar changed, as when an Eid is announced a day later.

    Given `at`, the alarms are those still to ring: what the change moved into the past, and no
    earlier alarm stood for, rings once at `at`.
    """
    fresh = open_window(rule, calendar, window.starts_at)
    fresh = replace(
        fresh,
        target_at=window.target_at,
        paused_at=window.paused_at,
        delay_told_at=window.delay_told_at,
        informed_at=window.informed_at,
        informed_by=window.informed_by,
    )
    if at is None:
        return fresh
    rung = max((alarm for alarm in window.alarms if alarm <= at), default=None)
    missed = [alarm for alarm in fresh.alarms if alarm <= at and (rung is None or alarm > rung)]
    ahead = tuple(alarm for alarm in fresh.alarms if alarm > at)
    return replace(fresh, alarms=(at, *ahead) if missed else ahead)


def pause(window: Window, at: datetime) -> Window:
    """The person has something to complete: our own target waits for them, and nothing else."""
    if window.target_at is None or window.paused_at is not None:
        return window
    return replace(window, paused_at=at)


def resume(window: Window, at: datetime) -> Window:
    """It is ours again: the target moves by as long as it waited, if it had not passed before."""
    if window.target_at is None or window.paused_at is None:
        return window
    waited = at - window.paused_at
    passed = window.target_at <= window.paused_at
    target_at = window.target_at if passed else window.target_at + waited
    return replace(window, target_at=target_at, paused_at=None)


def last_day_at(window: Window, calendar: Calendar) -> datetime | None:
    """When the office opens on the last day of a ceiling: then there is one working day left.

    None where it does not open before the very moment that is due.
    """
    if window.due_at is None:
        return None
    opening = calendar.next_opening(calendar.at(calendar.day_of(window.due_at), time.min))
    return opening if window.starts_at < opening < window.due_at else None


def _moved_back(alarm: datetime, calendar: Calendar, not_before: datetime) -> datetime:
    while alarm > not_before and not calendar.is_working_day(calendar.day_of(alarm)):
        alarm -= timedelta(days=1)
    return alarm


def _has_working_time(calendar: Calendar, starts_at: datetime, due_at: datetime) -> bool:
    return calendar.next_opening(starts_at) < due_at
