"""Points that speak for a need, and for each of them why. They advise; no code decides by them."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.forms.sheets.opensheet import OpenSheet
from flows.rule import Words
from flows.rules.study import ScoreLine


@dataclass(frozen=True, slots=True)
class Given:
    """One line of the pack that applies: its title, how often, and the points it gave."""

    title: Words
    times: int
    points: int


@dataclass(frozen=True, slots=True)
class Score:
    """The sum, and every line that it is made of. There is nothing else in it."""

    total: int
    lines: tuple[Given, ...]


def score(rules: Iterable[ScoreLine], intake: OpenSheet, study: OpenSheet | None) -> Score:
    """Look at each line of the pack: what the report says of a question wins over the intake."""
    lines = tuple(
        Given(rule.title, times, rule.points * times)
        for rule in rules
        if (times := _times(rule, intake, study))
    )
    return Score(sum(one.points for one in lines), lines)


def _times(rule: ScoreLine, intake: OpenSheet, study: OpenSheet | None) -> int:
    """How often the line counts: not at all where one of its conditions does not hold."""

    def value(path: str) -> str:
        return _value(path, intake, study)

    holds = (
        all(set(choices) & set(value(path).split()) for path, choices in rule.when.items())
        and all(_at_least(value(path), bound) for path, bound in rule.at_least.items())
        and all(_at_most(value(path), bound) for path, bound in rule.at_most.items())
    )
    if not holds:
        return 0
    return _entries(rule.each, intake) if rule.each is not None else 1


def _value(path: str, intake: OpenSheet, study: OpenSheet | None) -> str:
    """The value at a place of the report, or else of the intake; empty where it does not apply."""
    for sheet in (study, intake):
        if sheet is not None and _knows(sheet, path):
            return sheet.scope.value(path) if sheet.is_relevant(path) else ""
    return ""


def _knows(sheet: OpenSheet, path: str) -> bool:
    return path in sheet.form.by_path or path in sheet.form.rules.by_path


def _entries(repeat: str, intake: OpenSheet) -> int:
    return intake.entries(repeat) if intake.is_relevant(repeat) else 0


def _at_least(value: str, bound: int) -> bool:
    number = _number(value)
    return number is not None and number >= bound


def _at_most(value: str, bound: int) -> bool:
    number = _number(value)
    return number is not None and number <= bound


def _number(value: str) -> float | None:
    """The number that was answered. Where there is none, no bound holds."""
    try:
        return float(value)
    except ValueError:
        return None
