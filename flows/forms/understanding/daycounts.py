"""Days that people count from today, most of them roughly: «أمس», «قبل سنتين»."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from flows.forms.understanding.folding import fold
from flows.forms.understanding.numerals import loose_number

_DAYS = {
    "اليوم|today": 0,
    "أمس|امبارح|البارحة|yesterday": -1,
    "أول أمس|قبل أمس|أول امس|قبل البارحة|the day before yesterday|day before yesterday": -2,
    "غدا|بكرة|باكر|tomorrow": 1,
    "بعد غد|بعد بكرة|the day after tomorrow|day after tomorrow": 2,
    "الأسبوع الماضي|الأسبوع اللي فات|last week": -7,
    "الأسبوع القادم|الأسبوع الجاي|next week": 7,
}
_MONTHS = {
    "الشهر الماضي|الشهر اللي فات|last month": -1,
    "الشهر القادم|الشهر الجاي|next month": 1,
    "السنة الماضية|العام الماضي|السنة اللي فاتت|العام اللي فات|last year": -12,
    "السنة القادمة|العام القادم|السنة الجاية|next year": 12,
}
_BEFORE = "قبل|من قبل|منذ|من|مند|صار لي|لي"
_AFTER = "بعد|خلال|in|after"
_AGO = fold("ago")
_HALVES = frozenset(map(fold, ("ونص", "ونصف", "و نص", "و نصف", "and a half")))
_FILLERS = frozenset(map(fold, ("تقريبا", "حوالي", "نحو", "about")))
#: Nobody counts further.
_MOST_MONTHS = 150 * 12
_MOST_DAYS = 150 * 366


class Unit(NamedTuple):
    """What is counted: so many days, or so many months; a dual is two of them in one word."""

    days: int = 0
    months: int = 0
    how_many: int = 1


_UNITS = {
    "يوم|يوما|ايام|day|days": Unit(days=1),
    "يومين|يومان": Unit(days=1, how_many=2),
    "اسبوع|اسبوعا|اسابيع|week|weeks": Unit(days=7),
    "اسبوعين|اسبوعان": Unit(days=7, how_many=2),
    "شهر|شهرا|شهور|اشهر|month|months": Unit(months=1),
    "شهرين|شهران": Unit(months=1, how_many=2),
    "سنه|سنين|سنوات|عام|عاما|اعوام|year|years": Unit(months=12),
    "سنتين|سنتان|عامين|عامان": Unit(months=12, how_many=2),
}

DAYS = {fold(word): days for words, days in _DAYS.items() for word in words.split("|")}
MONTHS = {fold(word): months for words, months in _MONTHS.items() for word in words.split("|")}
UNITS = {fold(word): unit for words, unit in _UNITS.items() for word in words.split("|")}
BEFORE = tuple(f"{fold(word)} " for word in _BEFORE.split("|"))
AFTER = tuple(f"{fold(word)} " for word in _AFTER.split("|"))


def day_from(today: date, folded: str) -> date | None:
    """The day that a folded text counts to from today; None if it counts nothing."""
    try:
        if folded in DAYS:
            return today + timedelta(days=DAYS[folded])
        if folded in MONTHS:
            return _months_from(today, MONTHS[folded])
        sign, counted = _counted(folded)
        return _distant(today, sign, counted) if counted else None
    except (OverflowError, ValueError):
        # Before the year 1, or after 9999.
        return None


def _counted(folded: str) -> tuple[int, list[str]]:
    """Which way a text counts, and the words that say how far; none if it does not count."""
    if folded.endswith(f" {_AGO}"):
        return -1, folded.removesuffix(_AGO).split()
    for beginnings, sign in ((BEFORE, -1), (AFTER, 1)):
        for beginning in beginnings:
            if folded.startswith(beginning):
                return sign, folded.removeprefix(beginning).split()
    return 0, []


def _distant(today: date, sign: int, words: list[str]) -> date | None:
    words = [word for word in words if word not in _FILLERS]
    place = next((at for at, word in enumerate(words) if word in UNITS), None)
    if place is None:
        return None
    unit = UNITS[words[place]]
    count = Decimal(unit.how_many)
    if place:
        loose = loose_number(" ".join(words[:place]))
        if loose is None or unit.how_many > 1:
            return None
        count = loose.value
    rest = " ".join(words[place + 1 :])
    if rest:
        if rest not in _HALVES or not unit.months:
            return None
        count += Decimal("0.5")
    months, days = count * unit.months, count * unit.days
    if months > _MOST_MONTHS or days > _MOST_DAYS or months % 1 or days % 1:
        return None
    if unit.months:
        return _months_from(today, sign * int(months))
    return today + timedelta(days=sign * int(days))


def _months_from(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
