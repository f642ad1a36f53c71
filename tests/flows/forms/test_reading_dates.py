"""Dates in both calendars, as people write them."""

from datetime import date, timedelta

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from flows.forms.reading import HIJRI, Accepted, Offer, Rejection, Unsure
from support.forms import TODAY, form_from, hear

BIRTH = form_from("""
| survey |
| | type | name | label::العربية (ar) |
| | date | birth | تاريخ الميلاد |
""").by_path["birth"]

FIRST, LAST = date(1924, 8, 1), date(2077, 11, 16)


@pytest.mark.parametrize(
    ("typed", "day", "calendar"),
    [
        ("1443/5/7", "2021-12-11", HIJRI),
        ("٧ جمادى الأولى ١٤٤٣", "2021-12-11", HIJRI),
        ("7 جمادى الاولى 1443 هـ", "2021-12-11", HIJRI),
        ("7 جماد أول 1443", "2021-12-11", HIJRI),
        ("1443 جمادى الأولى 7", "2021-12-11", HIJRI),
        ("7 jumada al-ula 1443", "2021-12-11", HIJRI),
        ("٢٥/٥/١٤٤٣هـ", "2021-12-29", HIJRI),
        ("1990-02-28", "1990-02-28", ""),
        ("28/2/1990", "1990-02-28", ""),
        ("28.2.1990م", "1990-02-28", ""),
        ("٢٨ فبراير ١٩٩٠", "1990-02-28", ""),
        ("28 شباط 1990", "1990-02-28", ""),
        ("February 28th, 1990", "1990-02-28", ""),
        ("يوم السبت 7 جمادى الأولى 1443 الموافق 11/12/2021", "2021-12-11", HIJRI),
        ("2/13/2022", "2022-02-13", ""),
        ("6/6/2022", "2022-06-06", ""),
        ("اليوم", "2026-11-20", ""),
        ("أمس", "2026-11-19", ""),
    ],
)
def test_a_clear_date_is_accepted(typed: str, day: str, calendar: str) -> None:
    """Year first, or day before month, or the month by its name."""
    assert hear(BIRTH, typed) == Accepted(day, calendar)


def test_a_date_with_two_readings_is_asked_back() -> None:
    """Day before month stands first."""
    read = hear(BIRTH, "6/1/2022")
    assert read == Unsure((Offer("2022-01-06"), Offer("2022-06-01")), "unsure-date")
    hijri = hear(BIRTH, "٧-٥-١٤٤٣")
    assert hijri == Unsure((Offer("2021-12-11", HIJRI), Offer("2022-02-06", HIJRI)), "unsure-date")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("7/5/43", "reject-date-year"),
        ("7 رجب 43", "reject-date-year"),
        ("30/2/1990", "reject-date-no-such-day"),
        ("1443/13/7", "reject-date-no-such-day"),
        ("31/12/1443", "reject-date-no-such-day"),
        ("7/5/1299", "reject-date-range"),
        ("7/5/1310", "reject-date-range"),
        ("1/1/2200", "reject-date-range"),
        ("7 رجب 1990", "reject-date-range"),
        ("رمضان 1443", "reject-date"),
        ("1443", "reject-date"),
        ("قبل سنتين", "reject-date"),
        ("5/5/5/5", "reject-date"),
    ],
)
def test_what_is_no_date_is_asked_again(typed: str, reason: str) -> None:
    """Two-digit years, days that do not exist, years nobody can convert."""
    assert hear(BIRTH, typed) == Rejection(reason)


def test_the_thirtieth_exists_only_in_long_months() -> None:
    """As the Umm al-Qura tables have it: Ramadan 1443 had thirty days, Shaban twenty-nine."""
    assert hear(BIRTH, "30 رمضان 1443") == Accepted("2022-05-01", HIJRI)
    assert hear(BIRTH, "30 شعبان 1443") == Rejection("reject-date-no-such-day")


@given(st.dates(FIRST, LAST))
def test_every_day_of_the_tables_reads_the_same_in_both_calendars(day: date) -> None:
    """By month names, in Arabic and in English, and year first."""
    gregorian = Gregorian.fromdate(day)
    hijri = gregorian.to_hijri()
    for typed in (
        f"{hijri.day} {hijri.month_name('ar')} {hijri.year}",
        f"{hijri.day} {hijri.month_name('en')} {hijri.year}",
        f"{hijri.year}-{hijri.month:02}-{hijri.day:02}",
        f"{hijri.year:04}{hijri.month:02}{hijri.day:02}" if hijri.year > 1400 else str(hijri),
    ):
        read = hear(BIRTH, typed)
        assert read == Accepted(day.isoformat(), HIJRI)
    for typed in (
        f"{day.day} {gregorian.month_name('ar')} {day.year}",
        f"{day.day} {gregorian.month_name('en')} {day.year}",
        day.isoformat(),
    ):
        assert hear(BIRTH, typed) == Accepted(day.isoformat())


def test_tomorrow_is_counted_from_the_day_that_is_passed_in() -> None:
    """There is no other clock."""
    assert hear(BIRTH, "بكرة") == Accepted((TODAY + timedelta(days=1)).isoformat())
