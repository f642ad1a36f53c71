"""Whether a document was valid on the day of submission, in the calendar printed on it (S2).

What happens to it afterwards is no defect: one that expires during the study was valid.
"""

from datetime import date, timedelta
from typing import Literal

from hijridate import Gregorian, Hijri

from flows.calendar import HIJRI_TABLES
from flows.document import Document
from flows.forms.kind import HIJRI
from flows.forms.sheets.paths import placed
from flows.matters import Answers

Fault = Literal["", "expired", "too_old"]


def fault_of(rule: Document, answers: Answers, submitted_on: date, place: str = "") -> Fault:
    """Why a document does not count, by the dates the person gave; empty where it does.

    `place` is where the document was asked for: within an entry, its dates are those of the entry.
    A date that was not asked for, or not given, speaks neither for nor against it.
    """
    expiry, _ = _day(answers, rule.expiry_question, place)
    if expiry is not None and expiry < submitted_on:
        return "expired"
    issued, calendar = _day(answers, rule.issue_question, place)
    if issued is None:
        return ""
    if rule.max_age_days is not None and issued + timedelta(rule.max_age_days) < submitted_on:
        return "too_old"
    if rule.max_age_months is None:
        return ""
    last = months_after(issued, rule.max_age_months, calendar)
    return "too_old" if last < submitted_on else ""


def months_after(day: date, months: int, calendar: str) -> date:
    """The same day so many months later, counted in the calendar in which the day was given.

    Where that month is shorter it is its last day. Twelve Hijri months are 354 or 355 days.
    """
    if calendar == HIJRI and day.year in HIJRI_TABLES:
        hijri = Gregorian.fromdate(day).to_hijri()
        year, month = _moved(hijri.year, hijri.month, months)
        try:
            length = Hijri(year, month, 1).month_length()
            later = Hijri(year, month, min(hijri.day, length)).to_gregorian()
        except (OverflowError, ValueError):
            return date.max
        return date(later.year, later.month, later.day)
    year, month = _moved(day.year, day.month, months)
    following = date(*_moved(year, month, 1), 1)
    length = (following - timedelta(1)).day
    return date(year, month, min(day.day, length))


def days_given(rule: Document, answers: Answers, place: str = "") -> tuple[str, str]:
    """The days of issue and of expiry as they were answered, ISO; empty where they were not."""
    issued, _ = _day(answers, rule.issue_question, place)
    expiry, _ = _day(answers, rule.expiry_question, place)
    return (issued.isoformat() if issued else "", expiry.isoformat() if expiry else "")


def _day(answers: Answers, question: str | None, place: str) -> tuple[date | None, str]:
    answer = answers.get(placed(question, place)) if question else None
    if answer is None or not answer.value:
        return None, ""
    try:
        return date.fromisoformat(answer.value), answer.calendar
    except ValueError:
        return None, ""


def _moved(year: int, month: int, months: int) -> tuple[int, int]:
    years, rest = divmod(month - 1 + months, 12)
    return year + years, rest + 1
