"""The times of a pack: the reply window, the office's hours, the reminders."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.content.standins import Finding
from flows.issues import Issue
from flows.policy import Policy

#: One shift of a day, `08:00-16:00`.
SHIFT = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")


def period_issues(policy: Policy, file: str) -> Iterator[Finding]:
    """Every time that contradicts another, or that is none."""
    for key, says, remedy, *rests_on in (*_window(policy), *_hours(policy), *_reminders(policy)):
        yield Finding(Issue(f"{file}: {key}", says, remedy), tuple(rests_on))


def _window(policy: Policy) -> Iterator[tuple[str, ...]]:
    window = policy.window
    if "request" not in window.covers:
        yield "window.covers", "it leaves the request out", "Add 'request'", "window.covers.**"
    if window.mode == "min" and "inquiry" in window.covers:
        yield (
            "window.covers",
            "a floor would keep inquiries waiting for it",
            "Either take 'inquiry' out or, where the policy has a ceiling, write mode = 'max'",
            "window.mode",
            "window.covers.**",
        )
    if window.mode == "min" and window.alarm_days_before:
        remedy = "Either take it out or, where the policy has a ceiling, write mode = 'max'"
        yield "window.alarm_days_before", "a floor is never overdue", remedy, "window.mode"
    for days in window.alarm_days_before:
        if not 0 < days < window.days:
            remedy = f"Write numbers from 1 to {window.days - 1}"
            says = f"{days} is outside the period"
            yield (
                "window.alarm_days_before",
                says,
                remedy,
                "window.days",
                "window.alarm_days_before.**",
            )
    if window.mode == "max" and window.material:
        yield "window.material", "a ceiling never starts again", "Take it out", "window.mode"
    if window.mode == "max" and window.target_approved_by:
        says, remedy = "under a ceiling there is no other day to tell of", "Take it out"
        yield "window.target_approved_by", says, remedy, "window.mode"
    if window.mode == "min" and window.target_days <= window.days:
        says, remedy = "it would end before the floor opens", f"Write more than {window.days}"
        yield "window.target_days", says, remedy, "window.days", "window.mode"


def _hours(policy: Policy) -> Iterator[tuple[str, ...]]:
    week = {f"hours.week.{day}": shifts for day, shifts in policy.hours.week.items()}
    for key, shifts in {**week, "hours.ramadan": policy.hours.ramadan}.items():
        wrong = [shift for shift in shifts if not SHIFT.fullmatch(shift)]
        for shift in wrong:
            yield key, f"{shift!r} are no hours", "Write them as '08:00-16:00'"
        if not wrong and not _in_order(shifts):
            says = "the shifts overlap or are out of order"
            yield key, says, "Put the earlier shift first", f"{key}.**"
    if not any(policy.hours.week.values()):
        says = "the office never opens"
        yield "hours.week", says, "Give at least one day its hours", "hours.week.**"


def _in_order(shifts: tuple[str, ...]) -> bool:
    """Only a day's last shift may run past midnight."""
    edges = [edge for shift in shifts for edge in shift.split("-")][: 2 * len(shifts) - 1]
    return all(earlier < later for earlier, later in pairwise(edges))


def _reminders(policy: Policy) -> Iterator[tuple[str, ...]]:
    days, archive = policy.reminders.days, policy.reminders.archive_day
    if list(days) != sorted({*days}) or any(not 0 < day < archive for day in days):
        remedy = "Write growing numbers, all smaller than archive_day"
        rests_on = ("reminders.days.**", "reminders.archive_day")
        yield "reminders.days", "they are out of order", remedy, *rests_on
