"""The office's days have changed: every open window follows, however late an Eid is announced.

The office's file notices it when the system starts and when a pack is published. It wakes each open
matter, a slice of them at a time; each then looks at its own window in a turn of its own.
"""

import hashlib
from datetime import datetime, timedelta
from typing import cast

from msgspec.structs import replace

from flows import stages, subjects
from flows.calendar import Calendar
from flows.casework import alarms
from flows.casework.receiving import set_alarms
from flows.casework.window import Window, recompute, release_at
from flows.digest.book import DigestBook
from flows.effects import FindWindows, Wake
from flows.events import WindowsFound
from flows.matters import AnyMatter, Application
from flows.turn import Turn

SUBJECT = "windows"

#: Matters that are woken in one turn.
SLICE = 500
#: By then every process works by the calendar that has just been published.
SETTLED = timedelta(seconds=5)


def look(turn: Turn) -> None:
    """See whether the calendar is another one than the windows were last computed by."""
    book = cast(DigestBook, turn.file)
    mark = mark_of(turn.office.calendar)
    if book.calendar == mark:
        return
    turn.file = replace(book, calendar=mark, swept="")
    turn.wake("windows", SUBJECT, turn.at + SETTLED)


def mark_of(calendar: Calendar) -> str:
    """What changes with any change of working time."""
    days = [sorted(map(str, some)) for some in (calendar.closed, calendar.opened)]
    return hashlib.sha256(repr((calendar.week, calendar.ramadan, days)).encode()).hexdigest()


def sweep(turn: Turn) -> None:
    """Ask for the next slice of open windows."""
    turn.want(FindWindows(after=cast(DigestBook, turn.file).swept, limit=SLICE))


def wake_each(turn: Turn, event: WindowsFound) -> None:
    """Wake every matter of the slice, and go on with the next one."""
    for reference, file in event.found:
        turn.want(Wake("calendar", subjects.calendar(reference), turn.at, reference, file))
    is_last = len(event.found) < SLICE
    turn.file = replace(cast(DigestBook, turn.file), swept="" if is_last else event.found[-1][0])
    if not is_last:
        turn.wake("windows", SUBJECT, turn.at + timedelta(seconds=1))


def follow(turn: Turn, matter: AnyMatter) -> None:
    """Compute the matter's window again; what the change has moved into the past is told now."""
    window = matter.window
    if window is None or not stages.is_open(matter):
        return
    if isinstance(matter, Application) and matter.decision is not None:
        _follow_release(turn, matter, window)
    elif window.owed_at is not None and matter.stage not in stages.REPLIED:
        _follow_ceiling(turn, matter, window)


def _follow_release(turn: Turn, application: Application, window: Window) -> None:
    decision = application.decision
    if decision is None or application.stage != "decided":
        return
    at = release_at(window, turn.office.calendar, decision.recorded_at)
    if at == decision.release_at:
        return
    at = max(at, turn.at)
    turn.put(
        replace(application, decision=replace(decision, release_at=at), next_at=at), unseen=True
    )
    turn.wake("release", subjects.stage(application.reference), at, application.reference)


def _follow_ceiling(turn: Turn, matter: AnyMatter, window: Window) -> None:
    rules = turn.rules(matter) if isinstance(matter, Application) else turn.office.policy
    fresh = recompute(window, rules.window, turn.office.calendar, turn.at)
    if fresh.due_at == window.due_at and set(fresh.alarms) <= set(window.alarms):
        return
    rings_now = turn.at in fresh.alarms
    moved = replace(matter, window=replace(fresh, alarms=_ahead(fresh, turn)))
    turn.put(moved, unseen=True)
    set_alarms(turn, moved)
    if fresh.due_at is not None and window.due_at is not None and fresh.due_at < turn.at:
        if window.due_at >= turn.at:
            alarms.window_due(turn, moved)
    elif rings_now:
        alarms.window_alarm(turn, moved)


def _ahead(window: Window, turn: Turn) -> tuple[datetime, ...]:
    return tuple(alarm for alarm in window.alarms if alarm > turn.at)
