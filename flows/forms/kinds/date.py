"""A day, in the Hijri calendar or in the Gregorian one."""

import re
from datetime import date
from typing import Literal

from hijridate import Gregorian

from flows.forms.form import Question
from flows.forms.kind import HIJRI, Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.datetext import Finest, Trouble, days_of
from flows.identifiers import ARABIC, Language
from flows.phrases import Composed, Phrases, Voice

#: The days that the Umm al-Qura tables cover.
FIRST_HIJRI, LAST_HIJRI = date(1924, 8, 1), date(2077, 11, 16)

_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_REASONS: dict[Trouble, str] = {
    "unreadable": "reject-date",
    "short-year": "reject-date-year",
    "no-such-day": "reject-date-no-such-day",
    "out-of-range": "reject-date-range",
}


class Date(Kind):
    """Kept as an ISO date, with the calendar it was given in. Two readings are asked back.

    With the appearance `year` or `month-year` no more than that is asked for and shown.
    """

    name = "date"
    bases: tuple[str, ...] = ()
    longest = 100
    hint = "hint-date"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        finest = _finest(question)
        days = days_of(text, today, finest)
        if isinstance(days, str):
            coarse = days == "unreadable" and finest != "day"
            return Rejection(f"reject-date-{finest}" if coarse else _REASONS[days])
        if len(days) == 1 and days[0].sure:
            return Accepted(days[0].day.isoformat(), days[0].calendar)
        if len(days) == 1:
            return Unsure((Offer(days[0].day.isoformat()),), "unsure-date-counted")
        options = tuple(Offer(one.day.isoformat(), one.calendar) for one in days)
        return Unsure(options, "unsure-date")

    def holds(self, question: Question, value: str) -> bool:
        if not _ISO.fullmatch(value):
            return False
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
        return True

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        finest, day = _finest(question), date.fromisoformat(value)
        if finest == "day":
            return show_date(day, calendar, language, phrases)
        return _show_part(day, finest, calendar, Voice(language, "n"), phrases)


def _finest(question: Question) -> Finest:
    words = question.appearance.split()
    return "year" if "year" in words else "month" if "month-year" in words else "day"


def show_date(day: date, calendar: str, language: Language, phrases: Phrases) -> str:
    """A day in both calendars, the one it was given in first."""
    voice = Voice(language, "n")
    first = _gregorian(day, voice, phrases)
    second = _hijri(day, voice, phrases)
    if second is None:
        return first
    if calendar == HIJRI:
        first, second = second, first
    return phrases.say(voice, "show-date", first=Composed(first), second=Composed(second))


def _show_part(day: date, finest: Finest, calendar: str, voice: Voice, phrases: Phrases) -> str:
    """A month or a year. It is none of the other calendar, so it is shown in its own alone."""
    gregorian = Gregorian.fromdate(day)
    if calendar == HIJRI and FIRST_HIJRI <= day <= LAST_HIJRI:
        hijri = gregorian.to_hijri()
        year, month = hijri.year, hijri.month_name(_name_of(voice))
    else:
        calendar, year, month = "", day.year, gregorian.month_name(_name_of(voice))
    id = f"show-{finest}-{calendar or 'gregorian'}"
    return phrases.say(voice, id, month=Composed(month), year=_digits(year))


def _gregorian(day: date, voice: Voice, phrases: Phrases) -> str:
    month = Composed(Gregorian.fromdate(day).month_name(_name_of(voice)))
    return phrases.say(
        voice, "show-date-gregorian", day=day.day, month=month, year=_digits(day.year)
    )


def _hijri(day: date, voice: Voice, phrases: Phrases) -> str | None:
    """The day in Hijri; None where the Umm al-Qura tables do not reach."""
    if not FIRST_HIJRI <= day <= LAST_HIJRI:
        return None
    hijri = Gregorian.fromdate(day).to_hijri()
    month = Composed(hijri.month_name(_name_of(voice)))
    return phrases.say(
        voice, "show-date-hijri", day=hijri.day, month=month, year=_digits(hijri.year)
    )


def _name_of(voice: Voice) -> Literal["ar", "en"]:
    return "ar" if voice.language == ARABIC else "en"


def _digits(year: int) -> Composed:
    # As a number it would be printed with a separator: 1,443.
    return Composed(str(year))
