"""Dates in both calendars, as people write them."""

from datetime import date

import pytest

from flows.forms.understanding.daycounts import day_from
from flows.forms.understanding.reading import HIJRI, Accepted, Offer, Rejection, Unsure
from support.forms import hear
from support.questions import asking

BIRTH = asking("date")


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
        ("7 ج1 1443", "2021-12-11", HIJRI),
        ("1 ذالقعدة 1440", "2019-07-04", HIJRI),
        ("١ ذي القعده ١٤٤٠ هـ", "2019-07-04", HIJRI),
        ("1 dhu al-qi'dah 1440", "2019-07-04", HIJRI),
        ("5 كانون الثاني 1990", "1990-01-05", ""),
        ("5 كانون ثاني 1990", "1990-01-05", ""),
        ("5 كانون الأول 1990", "1990-12-05", ""),
        ("5 تشرين أول 1990", "1990-10-05", ""),
        ("5 آب 1990", "1990-08-05", ""),
        ("من 7 رمضان 1443", "2022-04-08", HIJRI),
        ("سبعة رمضان 1443", "2022-04-08", HIJRI),
        ("خمسة وعشرين رمضان ١٤٤٣", "2022-04-26", HIJRI),
        ("السابع من رمضان 1443 هـ", "2022-04-08", HIJRI),
        ("٢ صفر ١٤٤٣", "2021-09-09", HIJRI),
        ("مواليد 7 رمضان 1443", "2022-04-08", HIJRI),
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
        ("7 رمضان", "reject-date-year"),
        ("5 أو 6 رمضان 1443", "reject-date"),
        ("تقريبا 7 رمضان 1443", "reject-date"),
        ("30/2/1990", "reject-date-no-such-day"),
        ("1443/13/7", "reject-date-no-such-day"),
        ("31/12/1443", "reject-date-no-such-day"),
        ("7/5/1299", "reject-date-range"),
        ("7/5/1310", "reject-date-range"),
        ("1/1/2200", "reject-date-range"),
        ("7 رجب 1990", "reject-date-range"),
        ("رمضان 1443", "reject-date"),
        ("1443", "reject-date"),
        ("قبل رمضان", "reject-date"),
        ("قبل 500 سنة", "reject-date"),
        ("قبل نص يوم", "reject-date"),
        ("من زمان", "reject-date"),
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


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("اليوم", "2026-11-20"),
        ("أمس", "2026-11-19"),
        ("أول أمس", "2026-11-18"),
        ("بكرة", "2026-11-21"),
        ("قبل سنتين", "2024-11-20"),
        ("قبل ٣ شهور", "2026-08-20"),
        ("من سنة ونص", "2025-05-20"),
        ("منذ عشر سنوات تقريبا", "2016-11-20"),
        ("قبل أسبوعين", "2026-11-06"),
        ("السنة الماضية", "2025-11-20"),
        ("الشهر اللي فات", "2026-10-20"),
        ("بعد شهر", "2026-12-20"),
        ("3 years ago", "2023-11-20"),
        ("in two weeks", "2026-12-04"),
    ],
)
def test_a_day_counted_from_today_is_asked_back(typed: str, day: str) -> None:
    """It is seldom meant to the day."""
    assert hear(BIRTH, typed) == Unsure((Offer(day),), "unsure-date-counted")


def test_a_month_back_from_its_last_day_ends_on_a_day_that_exists() -> None:
    """There is no thirty-first of June."""
    assert day_from(date(2026, 7, 31), "قبل شهر") == date(2026, 6, 30)
    assert day_from(date(2024, 2, 29), "قبل سنه") == date(2023, 2, 28)
    assert day_from(date(9999, 12, 31), "غدا") is None
    assert day_from(date(1, 1, 1), "قبل شهر") is None


def test_a_day_named_in_both_calendars_is_the_one_that_both_name() -> None:
    """Each settles what is unclear of the other; where they differ, the person is asked."""
    assert hear(BIRTH, "07/05/1443 الموافق 11/12/2021") == Accepted("2021-12-11", HIJRI)
    assert hear(BIRTH, "12/1/1445 الموافق 30/7/2023") == Accepted("2023-07-30", HIJRI)
    assert hear(BIRTH, "11/12/2021 الموافق 7/5/1443") == Accepted("2021-12-11")
    assert hear(BIRTH, "7 جمادى الأولى 1443 الموافق السبت") == Accepted("2021-12-11", HIJRI)
    apart = hear(BIRTH, "7 جمادى الأولى 1443 الموافق 12 ديسمبر 2021")
    assert apart == Unsure((Offer("2021-12-11", HIJRI), Offer("2021-12-12")), "unsure-date")


@pytest.mark.parametrize(
    ("appearance", "typed", "day", "calendar"),
    [
        ("year", "1990", "1990-01-01", ""),
        ("year", "١٤١٠", "1989-08-02", HIJRI),
        ("year", "١٤١٠هـ", "1989-08-02", HIJRI),
        ("no-calendar year", "مواليد 1990", "1990-01-01", ""),
        ("year", "6/1/1990", "1990-01-01", ""),
        ("month-year", "رمضان ١٤٤٣", "2022-04-02", HIJRI),
        ("month-year", "2/1990", "1990-02-01", ""),
        ("month-year", "1990-02", "1990-02-01", ""),
        ("month-year", "28 فبراير 1990", "1990-02-01", ""),
    ],
)
def test_a_month_or_a_year_is_kept_as_its_first_day(
    appearance: str, typed: str, day: str, calendar: str
) -> None:
    """Where the form asks for no more."""
    assert hear(asking("date", appearance=appearance), typed) == Accepted(day, calendar)


def test_what_is_no_month_or_year_is_asked_again() -> None:
    """With an example of what would be."""
    year, month = asking("date", appearance="year"), asking("date", appearance="month-year")
    assert hear(year, "90") == Rejection("reject-date-year")
    assert hear(month, "1990") == Rejection("reject-date-month")
    assert hear(month, "رمضان 43") == Rejection("reject-date-year")
    assert hear(year, "1299") == Rejection("reject-date-range")
    assert hear(year, "السنة الماضية") == Unsure((Offer("2025-01-01"),), "unsure-date-counted")
