"""What a change does to the answers of a sheet: an answer, an entry that comes or goes, and what an
edit leaves without meaning."""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.forms.form import Form, Node
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OPEN, OpenSheet
from flows.forms.sheets.paths import entry_path, renumbered, template_of
from flows.forms.sheets.scope import MOST_ENTRIES
from flows.forms.sheets.settling import settled, with_entry, with_first_values, with_triggered
from flows.matters import Answer, Answers


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a change elsewhere did to answers given before, as paths.

    `dropped` no longer apply (they are kept until submission); `reopened` apply and are no longer
    right, or must be given now, so they are asked again.
    """

    dropped: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()


def begun(form: Form, moment: Moment) -> Answers:
    """The answers of a sheet that nobody has answered yet: what the form sets at its beginning."""
    sheet = OpenSheet(form, {}, moment)
    return settled(sheet, with_first_values(sheet), ()).answers


def answered(sheet: OpenSheet, path: str, answer: Answer) -> Answers:
    """The answers with one given or changed, and with what the form sets in consequence."""
    after = sheet.with_({**sheet.answers, path: answer})
    template = template_of(path)
    touched: set[str] = set()
    if template in sheet.form.triggers and sheet.scope.value(path) != answer.value:
        after, touched = with_triggered(after, path)
    return settled(sheet, after, (template, *touched)).answers


def added(sheet: OpenSheet, repeat: str) -> Answers:
    """The answers with one more entry of a repeat, and with its first values.

    As they are where it has as many as there may be, or where their number is calculated.
    """
    number = sheet.entries(repeat) + 1
    if number > MOST_ENTRIES or _is_counted(sheet, repeat):
        return sheet.answers
    after = with_entry(_counted(sheet, repeat, f"{number}{OPEN}"), repeat, number)
    return settled(sheet, after, (template_of(repeat),)).answers


def completed(sheet: OpenSheet, repeat: str) -> Answers:
    """The answers with the person's word that these are all entries of a repeat."""
    return _counted(sheet, repeat, str(sheet.entries(repeat))).answers


def removed(sheet: OpenSheet, repeat: str, number: int) -> Answers:
    """The answers without one entry of a repeat; those behind it move up.

    As they are where no such entry is there, or where the number of entries is calculated.
    """
    entries = sheet.entries(repeat)
    if not 1 <= number <= entries or _is_counted(sheet, repeat):
        return sheet.answers
    answers: Answers = {}
    for path, answer in sheet.answers.items():
        moved = renumbered(path, repeat, number)
        if moved is not None:
            answers[moved] = answer
    is_open = OPEN if sheet.is_growing(repeat) else ""
    after = _counted(sheet.with_(answers), repeat, f"{entries - 1}{is_open}")
    return settled(sheet, after, (template_of(repeat),)).answers


def consequences(before: OpenSheet, after: OpenSheet, path: str) -> Consequences:
    """What a change at one place did to the answers that depend on it, near or far.

    Of a repeat's own entries nothing is said: whoever takes one out knows.
    """
    form, changed = before.form, template_of(path)
    concerned = form.dependents.get(changed, frozenset())
    if not concerned:
        return Consequences()
    if changed in form.repeats:
        concerned = frozenset(one for one in concerned if not one.startswith(f"{changed}/"))
    given = form.asked(
        other
        for other in before.answers
        if template_of(other) in concerned
        and other != path
        and before.is_relevant(other)
        and before.is_answered(other)
    )
    refused = after.refused(concerned)
    return Consequences(
        dropped=tuple(
            other for other in given if before.answers[other].value and not _counts(after, other)
        ),
        reopened=tuple(
            other
            for other in given
            if _counts(after, other) and (other in refused or not after.is_answered(other))
        ),
    )


def sealed(sheet: OpenSheet) -> Answers:
    """What is submitted: everything that applies and has a value, in the form's order.

    Calculated values are among it, and the numbers of entries. They stay as they were sealed,
    whenever they are looked at, until the sheet is changed.
    """
    answers: Answers = {}
    for path, node in _everything(sheet, sheet.form.tree, ""):
        answer = _sealed(sheet, path, node)
        if answer is not None:
            answers[path] = answer
    return answers


def _sealed(sheet: OpenSheet, path: str, node: Node) -> Answer | None:
    """What is submitted for one place that applies, if anything."""
    known = sheet.answers.get(path)
    if sheet.is_asked(path):
        return known if sheet.is_answered(path) or node.repeats else None
    if sheet.is_without_choices(path):
        return None
    value = str(sheet.entries(path)) if node.repeats else sheet.scope.value(path)
    if not value and sheet.form.preloads.get(node.path) == "end":
        value = sheet.moment.now.isoformat(timespec="milliseconds")
    if known is not None and known.value == value:
        return known
    return Answer(value, "", sheet.moment.at, origin="calculated") if value else None


def _everything(sheet: OpenSheet, node: Node, above: str) -> Iterator[tuple[str, Node]]:
    """Every place that applies and has no others below it, and every repeat before its entries."""
    for child in node.children:
        path = f"{above}/{child.name}" if above else child.name
        if not sheet.is_relevant(path):
            continue
        if child.repeats or not child.children:
            yield path, child
        if child.repeats:
            for number in range(1, sheet.entries(path) + 1):
                yield from _everything(sheet, child, entry_path(path, number))
        else:
            yield from _everything(sheet, child, path)


def _counts(sheet: OpenSheet, path: str) -> bool:
    """Whether there is something to answer at a place."""
    return sheet.is_relevant(path) and not sheet.is_without_choices(path)


def _is_counted(sheet: OpenSheet, repeat: str) -> bool:
    item = sheet.repeat(repeat)
    return item is None or item.count is not None


def _counted(sheet: OpenSheet, repeat: str, value: str) -> OpenSheet:
    answer = Answer(value, "", sheet.moment.at)
    return sheet.with_({**sheet.answers, repeat: answer})
