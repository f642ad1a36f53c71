"""Functions of days, times and moments. Where there is none, the result is empty."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Literal

from hijridate import Gregorian

from flows.forms.expressions.functions.function import Function, of_values
from flows.forms.expressions.operands import Operand
from flows.forms.expressions.standpoint import Evaluate, Standpoint
from flows.forms.expressions.timestamps import midnight, read_time
from flows.forms.expressions.values import NAN, Value, to_date, to_moment, to_number, to_text
from flows.identifiers import ARABIC, ENGLISH, Language

Tables = Literal["ar", "en"]  #: the languages of the calendar's own tables


def _months(language: Tables, letters: int | None = None) -> tuple[str, ...]:
    months = (Gregorian(2000, month, 1) for month in range(1, 13))
    return tuple(month.month_name(language)[:letters] for month in months)


def _days(language: Tables, letters: int | None = None) -> tuple[str, ...]:
    # The third of January 2000 was a Monday.
    days = (Gregorian(2000, 1, day) for day in range(3, 10))
    return tuple(day.day_name(language)[:letters] for day in days)


#: The short names that `%b` and `%a` stand for. Arabic has no shorter ones than the names.
_MONTHS = {ARABIC: _months("ar"), ENGLISH: _months("en", 3)}
_DAYS = {ARABIC: _days("ar"), ENGLISH: _days("en", 3)}
_PATTERN = re.compile(r"%(.)", re.DOTALL)
_PARTS: dict[str, Callable[[datetime, Language], str]] = {
    "Y": lambda at, language: f"{at.year:04}",
    "y": lambda at, language: f"{at.year % 100:02}",
    "m": lambda at, language: f"{at.month:02}",
    "n": lambda at, language: str(at.month),
    "b": lambda at, language: _MONTHS[language][at.month - 1],
    "d": lambda at, language: f"{at.day:02}",
    "e": lambda at, language: str(at.day),
    "a": lambda at, language: _DAYS[language][at.weekday()],
    "H": lambda at, language: f"{at.hour:02}",
    "h": lambda at, language: str(at.hour),
    "M": lambda at, language: f"{at.minute:02}",
    "S": lambda at, language: f"{at.second:02}",
    "3": lambda at, language: f"{at.microsecond // 1000:03}",
    "%": lambda at, language: "%",
}


def _date(value: Value) -> Value:
    day = to_date(value)
    return "" if day is None else day


def _date_time(value: Value) -> Value:
    moment = to_moment(value)
    return "" if moment is None else moment


def _day_count(value: Value) -> float:
    return NAN if isinstance(value, bool) else to_number(value)


def _time(value: Value) -> float:
    """The part of its day that a time or moment is."""
    if isinstance(value, str) and (time := read_time(value)) is not None:
        return time
    number = _day_count(value)
    return number - number // 1 if abs(number) != float("inf") else NAN


def _formatted(given: tuple[Operand, ...]) -> Evaluate:
    value, pattern = given[0].value, given[1].value

    def evaluate(scope: Standpoint) -> str:
        moment = _shown_moment(value(scope), scope)
        if moment is None:
            return ""
        return _format(moment, to_text(pattern(scope)), scope.spoken)

    return evaluate


def _shown_moment(value: Value, scope: Standpoint) -> datetime | None:
    """What is to be shown of a value. A time alone is one of today."""
    moment = to_moment(value)
    if moment is None and isinstance(value, str) and (time := read_time(value)) is not None:
        return to_moment(to_number(midnight(scope.moment.today)) + time)
    return moment


def _format(moment: datetime, pattern: str, language: Language) -> str:
    names = language if language in _MONTHS else ENGLISH

    def part(found: re.Match[str]) -> str:
        show = _PARTS.get(found[1])
        return found[0] if show is None else show(moment, names)

    return _PATTERN.sub(part, pattern)


def _today(given: tuple[Operand, ...]) -> Evaluate:
    return lambda scope: scope.moment.today


def _now(given: tuple[Operand, ...]) -> Evaluate:
    return lambda scope: scope.moment.now


DATES: dict[str, Function] = {
    "today": Function(0, 0, _today),
    "now": Function(0, 0, _now, volatile=True),
    "date": of_values(1, 1, _date),
    "date-time": of_values(1, 1, _date_time),
    "decimal-date-time": of_values(1, 1, _day_count),
    "decimal-time": of_values(1, 1, _time),
    "format-date": Function(2, 2, _formatted),
    "format-date-time": Function(2, 2, _formatted),
}
