"""Every day of the Umm al-Qura tables, in both calendars, without leaving any out."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from hijridate import Gregorian, Hijri

from bot.content.texts import load_phrases
from flows.forms.showing import show
from flows.forms.understanding.folding import eastern
from flows.forms.understanding.reading import HIJRI, Accepted
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from flows.phrases import plain
from support.forms import AT, hear
from support.questions import asking

QUESTION = asking("date")
LANGUAGES: tuple[Literal["ar"], Literal["en"]] = ("ar", "en")
FIRST, LAST = Hijri(1343, 1, 1), Hijri(1500, 12, 30)


def _days() -> Iterator[tuple[date, Hijri]]:
    """Each day with its name in the other calendar, counted on from month to month."""
    day, hijri = date(*FIRST.to_gregorian().datetuple()), FIRST
    for year in range(FIRST.year, LAST.year + 1):
        for month in range(1, 13):
            for number in range(1, Hijri(year, month, 1).month_length() + 1):
                hijri = Hijri(year, month, number, validate=False)
                yield day, hijri
                day += timedelta(days=1)
    assert hijri == LAST


def test_every_day_of_the_tables_round_trips_in_both_calendars() -> None:
    """Typed with the month's name or the year first, kept as ISO, shown in both, typed again."""
    phrases = load_phrases()
    months = {
        (calendar, language, month): name
        for language in LANGUAGES
        for month in range(1, 13)
        for calendar, name in (
            (HIJRI, Hijri(1443, month, 1).month_name(language)),
            ("", Gregorian(2021, month, 1).month_name(language)),
        )
    }
    count = 0
    for day, hijri in _days():
        iso = day.isoformat()
        in_hijri, in_gregorian = Accepted(iso, HIJRI), Accepted(iso)
        named = f"{hijri.day} {months[HIJRI, 'ar', hijri.month]} {hijri.year}"
        known = f"{day.day} {months['', 'ar', day.month]} {day.year}"
        assert hear(QUESTION, named) == in_hijri
        assert hear(QUESTION, f"{hijri.year}/{hijri.month}/{hijri.day}") == in_hijri
        assert hear(QUESTION, known) == in_gregorian
        assert hear(QUESTION, iso) == in_gregorian
        # What is shown says both, its own calendar first, and means the same when it is typed.
        shown = plain(show(QUESTION, Answer(iso, iso, AT, HIJRI), ARABIC, phrases))
        assert shown == f"{eastern(named)}هـ الموافق {eastern(known)}م"
        assert hear(QUESTION, shown) == in_hijri
        english = plain(show(QUESTION, Answer(iso, iso, AT), ENGLISH, phrases))
        assert english == (
            f"{day.day} {months['', 'en', day.month]} {day.year}, that is "
            f"{hijri.day} {months[HIJRI, 'en', hijri.month]} {hijri.year} AH"
        )
        count += 1
    assert count == (date(*LAST.to_gregorian().datetuple()) - date(1924, 8, 1)).days + 1 == 55_991
