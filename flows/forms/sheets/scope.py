"""What an expression sees while it is evaluated: the answers that count, and the moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from flows.forms.expressions.values import to_number
from flows.forms.sheets.paths import as_entry, entry_path, placed, template_of, within
from flows.forms.sheets.rules import Rules
from flows.forms.sheets.typed import typed

if TYPE_CHECKING:
    from flows.forms.expressions.expression import Expression
    from flows.forms.sheets.moment import Moment
    from flows.identifiers import Language
    from flows.matters import Answer

#: No repeat has more entries, whatever a form calculates.
MOST_ENTRIES = 200


class _Found:
    """What has been found out about a sheet, whichever of its places it is seen from."""

    __slots__ = ("entries", "relevant", "values")

    def __init__(self) -> None:
        self.relevant: dict[str, bool] = {}
        self.values: dict[str, str] = {}
        self.entries: dict[str, int] = {}


class Scope:
    """The answers of one form at one moment, seen from one place. What it has found out it
    remembers; make a new one after any change.

    A value that does not apply is seen as missing, as in ODK.
    """

    __slots__ = ("_answers", "_found", "_given", "_rules", "here", "language", "moment")

    def __init__(
        self,
        rules: Rules,
        answers: Mapping[str, Answer],
        moment: Moment,
        here: str = "",
        language: Language | None = None,
    ) -> None:
        self._rules = rules
        self._answers = answers
        self._found = _Found()
        self._given = ("", "")
        self.moment = moment
        self.here = here
        self.language = language

    def at(self, here: str, language: Language | None = None) -> Scope:
        """The same sheet seen from another place. What one of the two finds out, both know."""
        if here == self.here and language == self.language:
            return self
        return self._copy(here, language)

    def with_seed(self, seed: int) -> Scope:
        """The same sheet from the same place, with another seed for what is left to chance."""
        other = self._copy(self.here, self.language)
        other.moment = replace(self.moment, seed=seed)
        return other

    def trying(self, path: str, value: str, *, is_read: bool) -> Scope:
        """The sheet from a place with a value under examination there, instead of a stored one.

        `is_read`: something that is to be looked at depends on the place, so that nothing that was
        found out before can be relied on.
        """
        other = self._copy(path, None)
        if is_read:
            other._found = _Found()
        other._given = (path, value)
        return other

    def value(self, path: str) -> str:
        """The value at a place, empty if there is none or the place does not apply."""
        if path == self._given[0]:
            return self._given[1]
        known = self._found.values.get(path)
        if known is None:
            known = self._found.values[path] = self._value(path)
        return known

    def calculated(self, path: str) -> str:
        """What is calculated for a place, whatever is stored there."""
        calculate = self._rules.by_path[template_of(path)].calculate
        return "" if calculate is None else self.worked_out(calculate, path)

    def worked_out(self, expression: Expression, path: str) -> str:
        """What an expression comes to as the value of a place."""
        # In the form's own language: what is calculated is the same for everyone.
        value = expression.evaluate(self.at(path))
        return typed(value, self._rules.types.get(template_of(path), ""))

    def is_relevant(self, path: str) -> bool:
        """Whether a place applies: it and all that it lies in."""
        known = self._found.relevant.get(path)
        if known is None:
            known = self._found.relevant[path] = self._is_relevant(path)
        return known

    def entries(self, path: str) -> int:
        """How many entries the repeat at this path has, whether or not it applies."""
        known = self._found.entries.get(path)
        if known is None:
            known = self._found.entries[path] = self._entries(path)
        return known

    def rows(self, name: str) -> Sequence[Mapping[str, str]]:
        """The rows of one of the form's lists, a value by column."""
        return self._rules.lists.get(name, ())

    @property
    def spoken(self) -> Language:
        """The language that values are put into words in."""
        return self.language or self._rules.language

    def label(self, path: str, name: str) -> str:
        """What a choice of the question at a template path is called; empty if it has none."""
        wording = self._rules.labels.get(path, {}).get(name)
        return "" if wording is None else wording.text(self.spoken)

    def words(self, id: str) -> str:
        """One of the form's translated texts; empty if there is none."""
        wording = self._rules.words.get(id)
        return "" if wording is None else wording.text(self.spoken)

    def places(self, template: str, seen_from: str = "") -> Sequence[str]:
        """All places of a question that the entries there are give it; those of the entries that
        it shares with the place it is seen from."""
        path = placed(template, seen_from)
        if not self._rules.repeats:
            return (path,)
        places, passed = [""], ""
        for step in path.split("/"):
            places = [f"{one}/{step}" if one else step for one in places]
            passed = f"{passed}/{template_of(step)}" if passed else template_of(step)
            if passed in self._rules.repeats and passed != template and "[" not in step:
                places = list(self._entries_of(places))
        return places

    def _entries_of(self, repeats: Iterable[str]) -> Iterable[str]:
        for repeat in repeats:
            for number in range(1, self.entries(repeat) + 1):
                yield entry_path(repeat, number)

    def _value(self, path: str) -> str:
        template = template_of(path)
        rule = self._rules.by_path.get(template)
        if rule is not None:
            self._look_at(rule.first, path)
            if not self.is_relevant(path):
                return ""
        answer = self._answers.get(path)
        if template in self._rules.choosing and (answer is None or answer.origin == "default"):
            given = self._rules.givens.get(template, "") if answer is None else answer.value
            return self._offered(path, given) if given else ""
        if rule is not None and rule.calculate is not None:
            is_kept = template in self._rules.kept
            # What was signed stays as it was signed, until something changes.
            if answer is None or not (is_kept or answer.origin == "calculated"):
                if rule.reads_itself:
                    self._calculate_in_order(template)
                    return self._found.values.get(path, "")
                return self.calculated(path)
        if answer is None:
            return self._rules.givens.get(template, "")
        # The number of entries is no value.
        return "" if template in self._rules.repeats else answer.value

    def _offered(self, path: str, given: str) -> str:
        """What of a first value is among the choices of the moment, as in ODK."""
        # Choices that go by this very value are those that there are without it.
        self._found.values[path] = ""
        choosing = self._rules.choosing[template_of(path)]
        names = {row.get(choosing.name, "") for row in choosing.rows.rows(self.at(path))}
        if given in names:
            return given
        return " ".join(name for name in given.split() if name in names)

    def _calculate_in_order(self, template: str) -> None:
        """Calculate a place entry by entry, each seeing what stood there, and those before it."""
        places = self.places(template)
        for path in places:
            answer = self._answers.get(path)
            given = self._rules.givens.get(template, "")
            self._found.values[path] = given if answer is None else answer.value
        for path in places:
            if path not in self._answers and self.is_relevant(path):
                self._found.values[path] = self.calculated(path)

    def _is_relevant(self, path: str) -> bool:
        rule = self._rules.by_path.get(template_of(path))
        if rule is not None:
            self._look_at(rule.first, path)
        if path.endswith("]") and (entry := as_entry(path)) is not None:
            repeat, number = entry
            return number <= self.entries(repeat) and self.is_relevant(repeat)
        if rule is None:
            return True
        if rule.above and not self.is_relevant(within(path, rule.above)):
            return False
        return rule.relevant is None or rule.relevant.holds(self.at(path))

    def _entries(self, path: str) -> int:
        rule = self._rules.by_path.get(template_of(path))
        answer = self._answers.get(path)
        is_sealed = answer is not None and answer.origin == "calculated"
        if rule is not None and rule.count is not None and not is_sealed:
            self._look_at(rule.first, path)
            if rule.counts_itself:
                return self._grown(path, rule.count)
            return _whole(rule.count, self.at(path))
        number = answer.value.rstrip("+") if answer is not None else ""
        # In another version of the form a question may have stood here.
        return min(MOST_ENTRIES, int(number)) if number.isdecimal() else 0

    def _grown(self, path: str, count: Expression) -> int:
        """How many entries there are once the last of them asks for no other."""
        entries = 0
        while True:
            scope = self._copy(path, None)
            scope._found = _Found()
            scope._found.entries[path] = entries
            wanted = _whole(count, scope)
            if wanted <= entries or entries == MOST_ENTRIES:
                return wanted
            entries = wanted

    def _copy(self, here: str, language: Language | None) -> Scope:
        other = object.__new__(Scope)
        other._rules, other._answers = self._rules, self._answers
        other._found, other._given = self._found, self._given
        other.moment, other.here, other.language = self.moment, here, language
        return other

    def _look_at(self, first: tuple[str, ...], path: str) -> None:
        for template in first:
            for other in self.places(template, path):
                self.value(other)


def _whole(count: Expression, scope: Scope) -> int:
    number = to_number(count.evaluate(scope))
    return int(max(0, min(MOST_ENTRIES, number))) if number == number else 0
