"""Dates as people read them, in both calendars."""

from datetime import date

from flows.dates import both_calendars, instant_in_words
from flows.identifiers import ARABIC, ENGLISH
from support.calendars import riyadh


def test_a_day_is_named_in_both_calendars() -> None:
    """The Hijri date stands first in Arabic, as in an official letter."""
    day = date(2026, 12, 20)
    assert both_calendars(day, ARABIC) == "الأحد 11 رجب 1448هـ الموافق 20 ديسمبر 2026م"
    assert both_calendars(day, ENGLISH) == "Sunday 20 December 2026 (11 Rajab 1448 AH)"


def test_the_two_printed_pairs_of_the_policies_agree() -> None:
    """Two boards printed their approval in both calendars."""
    assert "7 جمادى الأولى 1443هـ" in both_calendars(date(2021, 12, 11), ARABIC)
    assert "12 محرم 1445هـ" in both_calendars(date(2023, 7, 30), ARABIC)


def test_an_instant_has_its_hour_in_riyadh() -> None:
    """Morning, noon and evening are told apart."""
    day = "الأحد 11 رجب 1448هـ الموافق 20 ديسمبر 2026م"
    for clock, words in (
        ("08:05", "الساعة 8:05 صباحًا"),
        ("12:30", "الساعة 12:30 ظهرًا"),
        ("16:00", "الساعة 4:00 مساءً"),
        ("00:15", "الساعة 12:15 صباحًا"),
    ):
        assert instant_in_words(riyadh(f"2026-12-20 {clock}"), ARABIC) == f"{day}، {words}"
    assert instant_in_words(riyadh("2026-12-20 16:00"), ENGLISH).endswith("AH) at 4:00 pm")


def test_a_day_beyond_the_hijri_tables_is_given_in_one_calendar() -> None:
    """Nothing is invented where the tables end."""
    assert both_calendars(date(2090, 1, 2), ARABIC) == "2/1/2090م"
    assert both_calendars(date(2090, 1, 2), ENGLISH) == "2090-01-02"
