"""When the policy lets a reply be given, and when it must have been (clause S5)."""

from collections.abc import Set
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from flows.calendar import Calendar
from flows.policy import ReplyWindow


class Window(msgspec.Struct, frozen=True):
    """The reply window of one matter.

    `min`: a reply may not be given before `opens_at`. `max`: it must have been given by `due_at`,
    `alarms` ring before it, and the overdue alarm rings at `due_at` itself.
    """

    mode: Literal["min", "max"]
    starts_at: datetime
    opens_at: datetime | None = None
    due_at: datetime | None = None
    alarms: tuple[datetime, ...] = ()


def open_window(rule: ReplyWindow, calendar: Calendar, starts_at: datetime) -> Window:
    """Start the period: at the attestation, or at the receipt of an inquiry that it covers.

    The period is of calendar days. A ceiling that falls outside working hours is due at the closing
    hour before it; where no working hour is left for that, at the very moment, alarmed at once.
    """
    ends_at = starts_at + timedelta(days=rule.days)
    if rule.mode == "min":
        return Window(mode="min", starts_at=starts_at, opens_at=ends_at)
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
    if at is None:
        return fresh
    rung = max((alarm for alarm in window.alarms if alarm <= at), default=None)
    missed = [alarm for alarm in fresh.alarms if alarm <= at and (rung is None or alarm > rung)]
    ahead = tuple(alarm for alarm in fresh.alarms if alarm > at)
    return msgspec.structs.replace(fresh, alarms=(at, *ahead) if missed else ahead)


def _moved_back(alarm: datetime, calendar: Calendar, not_before: datetime) -> datetime:
    while alarm > not_before and not calendar.is_working_day(calendar.day_of(alarm)):
        alarm -= timedelta(days=1)
    return alarm


def _has_working_time(calendar: Calendar, starts_at: datetime, due_at: datetime) -> bool:
    return calendar.next_opening(starts_at) < due_at
