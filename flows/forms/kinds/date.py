"""A day, in the Hijri calendar or in the Gregorian one."""

import re
from datetime import date
from typing import Literal

from hijridate import Gregorian

from flows.forms.datetext import Trouble, days_of
from flows.forms.form import Question
from flows.forms.kind import HIJRI, Accepted, Offer, Reading, Rejection, Unsure
from flows.identifiers import ARABIC, Language
from flows.phrases import Composed, Phrases, Voice

_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_REASONS: dict[Trouble, str] = {
    "unreadable": "reject-date",
    "short-year": "reject-date-year",
    "no-such-day": "reject-date-no-such-day",
    "out-of-range": "reject-date-range",
}


class Date:
    """Kept as an ISO date, with the calendar it was given in. Two readings are asked back."""

    name = "date"
    bases: tuple[str, ...] = ()
    asks = True
    longest = 100
    hint = "hint-date"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        days = days_of(text, today)
        if isinstance(days, str):
            return Rejection(_REASONS[days])
        if len(days) == 1:
            return Accepted(days[0].day.isoformat(), days[0].calendar)
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
        day = date.fromisoformat(value)
        voice = Voice(language, "n")
        first = _gregorian(day, voice, phrases)
        second = _hijri(day, voice, phrases)
        if second is None:
            return first
        if calendar == HIJRI:
            first, second = second, first
        return phrases.say(voice, "show-date", first=Composed(first), second=Composed(second))


def _gregorian(day: date, voice: Voice, phrases: Phrases) -> str:
    month = Composed(Gregorian.fromdate(day).month_name(_name_of(voice)))
    return phrases.say(
        voice, "show-date-gregorian", day=day.day, month=month, year=_digits(day.year)
    )


def _hijri(day: date, voice: Voice, phrases: Phrases) -> str | None:
    """The day in Hijri; None where the Umm al-Qura tables do not reach."""
    try:
        hijri = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    month = Composed(hijri.month_name(_name_of(voice)))
    return phrases.say(
        voice, "show-date-hijri", day=hijri.day, month=month, year=_digits(hijri.year)
    )


def _name_of(voice: Voice) -> Literal["ar", "en"]:
    return "ar" if voice.language == ARABIC else "en"


def _digits(year: int) -> Composed:
    # As a number it would be printed with a separator: 1,443.
    return Composed(str(year))
