"""A pack's calendar: its own hours on the Kingdom's days."""

from collections import Counter
from datetime import date, time

import msgspec
from hijridate import Gregorian

from bot.content.calendar import calendar_of, official_holidays
from flows.policy import Holidays
from support.offices import PACKS as KEYS
from support.offices import pack_named as pack_of

RAMADAN, SHAWWAL, DHU_AL_HIJJAH = 9, 10, 12
WEEKEND = (4, 5)
FIXED = ((2, 22), (9, 23))


def test_each_eid_takes_four_working_days() -> None:
    """Weekend days within an Eid are made up for after it."""
    eids: Counter[tuple[int, int]] = Counter()
    for day in official_holidays():
        if (day.month, day.day) in FIXED:
            continue
        hijri = Gregorian.fromdate(day).to_hijri()
        working = day.weekday() not in WEEKEND
        if (hijri.month, hijri.day) >= (RAMADAN, 29) and (hijri.month, hijri.day) <= (SHAWWAL, 9):
            eids[hijri.year, SHAWWAL] += working
        elif hijri.month == DHU_AL_HIJJAH and 9 <= hijri.day <= 17:
            eids[hijri.year, DHU_AL_HIJJAH] += working
    for year in range(1448, 1455):
        assert eids[year, SHAWWAL] == 4, year
        assert eids[year, DHU_AL_HIJJAH] == 4, year


def test_founding_day_and_national_day_are_closed() -> None:
    """22 February and 23 September."""
    office = calendar_of(pack_of("sila").policy)
    assert not office.is_working_day(date(2027, 2, 22))
    assert not office.is_working_day(date(2026, 9, 23))
    assert office.is_working_day(date(2026, 9, 24))


def test_a_pack_opens_and_closes_days_of_its_own() -> None:
    """The moon may be seen a day later than it was computed."""
    policy = pack_of("sila").policy
    own = Holidays(closed=(date(2026, 12, 21),), opened=(date(2027, 3, 14),))
    office = calendar_of(msgspec.structs.replace(policy, holidays=own))
    assert not office.is_working_day(date(2026, 12, 21))
    assert office.is_working_day(date(2027, 3, 14))
    assert not calendar_of(policy).is_working_day(date(2027, 3, 14))


def test_every_pack_works_from_sunday_to_thursday_and_shorter_in_ramadan() -> None:
    """Until an association gives its hours, these steer the clocks."""
    for key in KEYS:
        office = calendar_of(pack_of(key).policy)
        assert office.intervals(date(2026, 12, 20)) == ((time(8), time(16)),)
        assert office.intervals(date(2026, 12, 18)) == ()
        assert office.intervals(date(2027, 2, 9)) == ((time(10), time(15)),)
