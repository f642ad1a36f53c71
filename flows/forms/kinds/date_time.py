"""A day and a time of it."""

import re
from datetime import date, datetime

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.kinds.date import show_date
from flows.forms.kinds.time import show_time
from flows.forms.understanding.momenttext import is_day_alone, moments_of
from flows.identifiers import Language
from flows.phrases import Composed, Phrases, Voice

#: The most readings that are offered of one text.
MOST_OFFERS = 4

_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-][01]\d:[0-5]\d)", re.ASCII)


class DateTime(Kind):
    """Kept as `2026-11-20T15:30:00.000+03:00`: a day of either calendar, and our time of it."""

    name = "dateTime"
    bases: tuple[str, ...] = ()
    longest = 150
    hint = "hint-date-time"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        found = moments_of(text, today)
        if not found:
            alone = is_day_alone(text, today)
            return Rejection("reject-date-time-hour" if alone else "reject-date-time")
        if len(found) == 1 and found[0].sure:
            return Accepted(found[0].value, found[0].calendar)
        offers = tuple(Offer(one.value, one.calendar) for one in found[:MOST_OFFERS])
        return Unsure(offers, "unsure-date-time")

    def holds(self, question: Question, value: str) -> bool:
        if not _FORM.fullmatch(value):
            return False
        try:
            datetime.fromisoformat(value)
        except ValueError:
            return False
        return True

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        day = show_date(date.fromisoformat(value[:10]), calendar, language, phrases)
        time = show_time(value[11:], language, phrases)
        voice = Voice(language, "n")
        return phrases.say(voice, "show-date-time", day=Composed(day), time=Composed(time))
