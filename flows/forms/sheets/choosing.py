"""The choices that a question offers at a moment, where they depend on other answers."""

from collections.abc import Iterator
from dataclasses import replace
from zlib import crc32

from flows.forms.form import Choice, Choosing, Question, Wording
from flows.forms.sheets.scope import Scope
from flows.identifiers import Language


def chosen_now(question: Question, scope: Scope, chance: str) -> tuple[Choice, ...]:
    """The choices of a question as seen from its place, in the order in which they are shown.

    `chance` is what an order by chance hangs on: it must be the same as long as the question is.
    """
    choices = question.choices
    if question.choosing is not None:
        found: dict[str, Choice] = {}
        # The order must not change between the question and its answer.
        steady = scope.with_seed(crc32(f"{chance}\n{scope.here}".encode()))
        for choice in _choices(question.choosing, steady):
            found.setdefault(choice.name, choice)
        choices = tuple(found.values())
    if all(choice.label.is_fixed for choice in choices):
        return choices
    return tuple(replace(one, label=_worded(one.label, scope)) for one in choices)


def _choices(choosing: Choosing, scope: Scope) -> Iterator[Choice]:
    for row in choosing.rows.rows(scope):
        name, label = row.get(choosing.name, ""), row.get(choosing.label, "")
        if choosing.choices:
            yield choosing.choices[name, label]
        elif name:
            # An answer has no translation: it is called the same in every language.
            yield Choice(name, Wording({Language(""): (label or name,)}))


def _worded(label: Wording, scope: Scope) -> Wording:
    return Wording({language: (text,) for language, text in label.texts(scope).items()})
