"""A time of day."""

import re
from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.clocktext import times_of
from flows.forms.understanding.isolation import number
from flows.identifiers import Language
from flows.phrases import Composed, Phrases, Voice

NOON = 12

_FORM = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z|[+-][01]\d:[0-5]\d)?", re.ASCII)


class Time(Kind):
    """Kept as `15:30:00.000`. A time that may be before or after noon is asked back."""

    name = "time"
    bases: tuple[str, ...] = ()
    longest = 100
    hint = "hint-time"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        times = times_of(text)
        if not times:
            return Rejection("reject-time")
        if len(times) == 1:
            return Accepted(times[0])
        return Unsure(tuple(map(Offer, times)), "unsure-time")

    def holds(self, question: Question, value: str) -> bool:
        return _FORM.fullmatch(value) is not None

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return show_time(value, language, phrases)


def show_time(value: str, language: Language, phrases: Phrases) -> str:
    """A time by the clock of twelve hours, with the part of the day in words."""
    hour, minute, second = int(value[:2]), value[3:5], value[6:8]
    clock = f"{hour % NOON or NOON}:{minute}" + (f":{second}" if second != "00" else "")
    part = "midnight" if hour == 0 else "am" if hour < NOON else "noon" if hour == NOON else "pm"
    said = Composed(number(clock, language))
    return phrases.say(Voice(language, "n"), f"show-time-{part}", clock=said)
