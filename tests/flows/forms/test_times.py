"""Times of day, and days with a time."""

import pytest

from bot.content.texts import load_phrases
from flows.forms.showing import show
from flows.forms.understanding.reading import HIJRI, Accepted, Offer, Rejection, Unsure
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from flows.phrases import plain
from support.forms import AT, hear
from support.questions import asking

PHRASES = load_phrases()
TIME = asking("time")
MOMENT = asking("dateTime")


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("٣ العصر", "15:00"),
        ("٩:٣٠ صباحًا", "09:30"),
        ("15:30", "15:30"),
        ("٩.٣٠ ص", "09:30"),
        ("3:15 م", "15:15"),
        ("8 pm", "20:00"),
        ("9 a.m.", "09:00"),
        ("12 pm", "12:00"),
        ("12:30 am", "00:30"),
        ("١٢ ظهرا", "12:00"),
        ("وحدة الظهر", "13:00"),
        ("١ إلا ربع الظهر", "12:45"),
        ("تسع إلا ربع الصبح", "08:45"),
        ("الثالثة والنصف عصرا", "15:30"),
        ("الحادية عشرة ليلا", "23:00"),
        ("الساعة ٢ بالليل", "02:00"),
        ("ثمان بالليل", "20:00"),
        ("٥ الفجر", "05:00"),
        ("٧ المغرب", "19:00"),
        ("الساعة ٤ ونص وخمس العصر", "16:35"),
        ("عشر وعشر دقائق صباحا", "10:10"),
        ("منتصف الليل", "00:00"),
        ("00:05", "00:05"),
        ("15:30:00.000+03:00", "15:30"),
    ],
)
def test_a_clear_time_is_accepted(typed: str, time: str) -> None:
    """By the clock of 24 hours, or with the part of the day."""
    assert hear(TIME, typed) == Accepted(f"{time}:00.000")


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("الساعة تسع ونص", "09:30", "21:30"),
        ("9", "09:00", "21:00"),
        ("9:05", "09:05", "21:05"),
        ("١٢", "00:00", "12:00"),
        ("١٢ مساءً", "00:00", "12:00"),
        ("الساعة واحدة وثلث", "01:20", "13:20"),
    ],
)
def test_a_time_before_or_after_noon_is_asked_back(typed: str, first: str, second: str) -> None:
    """Two buttons; twelve in the evening is midnight to some and noon to others."""
    offers = (Offer(f"{first}:00.000"), Offer(f"{second}:00.000"))
    assert hear(TIME, typed) == Unsure(offers, "unsure-time")


@pytest.mark.parametrize(
    "typed",
    ["24:00", "25:10", "3:75", "بعد العصر", "9 ص م", "الآن", "3.5", "15 الفجر", "1 2 3", "تسع تسع"],
)
def test_what_is_no_time_is_asked_again(typed: str) -> None:
    """Times that no clock shows, and vague ones."""
    assert hear(TIME, typed) == Rejection("reject-time")


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        ("15:30:00.000", "٣:٣٠ مساءً", "3:30 pm"),
        ("09:05:00.000", "٩:٠٥ صباحًا", "9:05 am"),
        ("12:00:00.000", "١٢:٠٠ ظهرًا", "12:00 pm (noon)"),
        ("00:10:00.000", "١٢:١٠ بعد منتصف الليل", "12:10 am (after midnight)"),
        ("09:05:07.000+03:00", "٩:٠٥:٠٧ صباحًا", "9:05:07 am"),
    ],
)
def test_a_time_is_shown_by_the_clock_of_twelve_hours(
    value: str, arabic: str, english: str
) -> None:
    """With the part of the day, so that no time can be mistaken for the other."""
    assert plain(show(TIME, Answer(value, value, AT), ARABIC, PHRASES)) == arabic
    assert plain(show(TIME, Answer(value, value, AT), ENGLISH, PHRASES)) == english


@pytest.mark.parametrize(
    ("typed", "value", "calendar"),
    [
        ("٢٠ نوفمبر ٢٠٢٦ الساعة ٣ العصر", "2026-11-20T15:00", ""),
        ("20/11/2026 15:30", "2026-11-20T15:30", ""),
        ("20/11/2026، 3:30 م", "2026-11-20T15:30", ""),
        ("الساعة 9 ص يوم ٧ رمضان ١٤٤٨", "2027-02-14T09:00", HIJRI),
        ("2026-11-20T15:30", "2026-11-20T15:30", ""),
        ("2026-11-20T15:30:00.000+03:00", "2026-11-20T15:30", ""),
    ],
)
def test_a_day_with_a_time_is_accepted(typed: str, value: str, calendar: str) -> None:
    """In either order and either calendar, in the Kingdom's own time."""
    assert hear(MOMENT, typed) == Accepted(f"{value}:00.000+03:00", calendar)


def test_an_instant_of_another_zone_keeps_it() -> None:
    """It was written by a device, which knows."""
    assert hear(MOMENT, "2026-11-20T15:30:00.500+0100") == Accepted("2026-11-20T15:30:00.500+01:00")


def test_all_that_is_unclear_of_a_day_and_time_is_offered_together() -> None:
    """The order of day and month, and which half of the day."""
    read = hear(MOMENT, "7/5/2026 9:00")
    assert isinstance(read, Unsure)
    assert [one.value[:16] for one in read.options] == [
        "2026-05-07T09:00",
        "2026-05-07T21:00",
        "2026-07-05T09:00",
        "2026-07-05T21:00",
    ]
    counted = hear(MOMENT, "غدا ٣ العصر")
    assert counted == Unsure((Offer("2026-11-21T15:00:00.000+03:00"),), "unsure-date-time")


def test_a_day_without_its_time_is_told_what_is_lacking() -> None:
    """It need not be guessed."""
    assert hear(MOMENT, "20/11/2026") == Rejection("reject-date-time-hour")
    assert hear(MOMENT, "قريبا") == Rejection("reject-date-time")
    assert hear(MOMENT, "2026-02-30T10:00:00.000+03:00") == Rejection("reject-date-time")


def test_a_day_with_a_time_is_shown_in_both_calendars() -> None:
    """The one it was given in first."""
    answer = Answer("2027-02-14T09:00:00.000+03:00", "", AT, HIJRI)
    shown = plain(show(MOMENT, answer, ARABIC, PHRASES))
    assert shown == "٧ رمضان ١٤٤٨هـ الموافق ١٤ فبراير ٢٠٢٧م، الساعة ٩:٠٠ صباحًا"
