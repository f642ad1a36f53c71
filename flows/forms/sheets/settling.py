"""The values that a form itself puts on a sheet when something happens, and what it takes back.

Most of what a form calculates is worked out whenever it is looked at and never stored. What stands
here is the rest: first values, what follows from a change only once, what would differ each time.
"""

from collections.abc import Iterable, Iterator

from flows.forms.form import Form, Setting
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import entry_path, template_of
from flows.matters import Answer, Answers, Origin

#: A change sets off another at most so many times: a form may have them go round in circles.
_MOST_CHANGES = 50


def with_first_values(sheet: OpenSheet) -> OpenSheet:
    """The sheet with what its form sets when it is begun."""
    for path, what in sheet.form.preloads.items():
        value = _preloaded(sheet, what)
        if value and not repeat_around(sheet.form, path):
            sheet = _put(sheet, path, value, "fixed")
    for setting in sheet.form.settings:
        if setting.when == "begun" and not repeat_around(sheet.form, setting.path):
            sheet = _set(sheet, setting, setting.path)
    return sheet


def with_entry(sheet: OpenSheet, repeat: str, number: int) -> OpenSheet:
    """The sheet with what its form sets in a new entry."""
    for setting in _in_entries(sheet.form, template_of(repeat), is_first=number == 1):
        for path in sheet.scope.places(setting.path, entry_path(repeat, number)):
            sheet = _set(sheet, setting, path)
    return sheet


def with_triggered(sheet: OpenSheet, path: str) -> tuple[OpenSheet, set[str]]:
    """The sheet with what its form sets when an answer changes; the questions that it set."""
    waiting, touched = [path], set[str]()
    for _ in range(_MOST_CHANGES):
        if not waiting:
            break
        changed = waiting.pop(0)
        for setting in sheet.form.triggers.get(template_of(changed), ()):
            for target in sheet.scope.places(setting.path, changed):
                known = sheet.scope.value(target)
                after = _set(sheet, setting, target)
                if after.scope.value(target) == known and target in sheet.answers:
                    continue
                sheet = after
                touched.add(setting.path)
                waiting.append(target)
    return sheet, touched


def settled(before: OpenSheet, after: OpenSheet, changed: Iterable[str]) -> OpenSheet:
    """The sheet after a change, with everything that follows of itself.

    An answer that stood in place of a calculation goes where the calculation now gives something
    else, as in ODK: it is asked again. `changed` are the questions that the change was made to.
    """
    form = after.form
    concerned = {other for path in changed for other in form.dependents.get(path, ())}
    outdated = set(_outdated(before, after, concerned))
    # What was worked out for a signature holds no longer.
    if any(answer.origin == "calculated" for answer in after.answers.values()):
        outdated |= {path for path, one in after.answers.items() if one.origin == "calculated"}
    if outdated:
        answers = {path: one for path, one in after.answers.items() if path not in outdated}
        after = after.with_(answers)
    return _with_lasting(_with_counted(_with_choices(after, concerned)))


def repeat_around(form: Form, path: str) -> str:
    """The innermost repeat that a question lies in; empty if in none."""
    around = [repeat for repeat in form.repeats if path.startswith(f"{repeat}/")]
    return max(around, key=len, default="")


def _preloaded(sheet: OpenSheet, what: str) -> str:
    moment = sheet.moment
    if what == "start":
        return moment.now.isoformat(timespec="milliseconds")
    if what == "today":
        return moment.today.isoformat()
    return moment.user if what == "username" else ""


def _in_entries(form: Form, repeat: str, *, is_first: bool = False) -> list[Setting]:
    """What is set in an entry of a repeat; in the first one also what is set at the beginning."""
    here = [one for one in form.settings if repeat_around(form, one.path) == repeat]
    added = [one for one in here if one.when == "added"]
    known = {one.path for one in added}
    begun = [one for one in here if one.when == "begun" and one.path not in known]
    return [*begun, *added] if is_first else added


def _set(sheet: OpenSheet, setting: Setting, path: str) -> OpenSheet:
    """The sheet with the value of a setting, which a person is still asked for where one is."""
    value = "" if setting.value is None else sheet.scope.worked_out(setting.value, path)
    if _is_asked(sheet.form, path):
        return _put(sheet, path, value, "default")
    return _put(sheet, path, value, "triggered" if setting.when == "changed" else "fixed")


def _put(sheet: OpenSheet, path: str, value: str, origin: Origin) -> OpenSheet:
    answer = Answer(value, "", sheet.moment.at, origin=origin)
    return sheet.with_({**sheet.answers, path: answer})


def _outdated(before: OpenSheet, after: OpenSheet, concerned: set[str]) -> Iterator[str]:
    """The places whose stored answer gives way to what is calculated for them now."""
    for template in sorted(before.form.rules.kept & concerned):
        rule = before.form.rules.by_path[template]
        if rule.calculate is None or rule.calculate.source.startswith("once("):
            continue
        for path in after.places_of(template):
            answer = after.answers.get(path)
            if answer is None or answer is not before.answers.get(path):
                continue
            if before.scope.calculated(path) != after.scope.calculated(path):
                yield path


def _with_choices(sheet: OpenSheet, concerned: set[str]) -> OpenSheet:
    """The sheet without the answers of questions that no choice is left for, as in ODK."""
    questions = sheet.form.by_path
    narrowed = (one for one in concerned if one in questions and questions[one].choosing)
    for template in sorted(narrowed, key=sheet.form.order.__getitem__):
        emptied = {
            path
            for path in sheet.places_of(template)
            if path in sheet.answers and sheet.is_without_choices(path)
        }
        if emptied:
            left = {path: one for path, one in sheet.answers.items() if path not in emptied}
            sheet = sheet.with_(left)
    return sheet


def _with_counted(sheet: OpenSheet) -> OpenSheet:
    """The sheet with first values in the entries that a calculated number has brought about."""
    for template, repeat in sheet.form.repeats.items():
        settings = _in_entries(sheet.form, template) if repeat.count is not None else ()
        for setting in settings:
            for path in sheet.places_of(setting.path):
                if path not in sheet.answers:
                    sheet = _set(sheet, setting, path)
    return sheet


def _with_lasting(sheet: OpenSheet) -> OpenSheet:
    """The sheet with a first value of whatever would be another each time it is calculated."""
    answers: Answers = {}
    for template in sorted(sheet.form.rules.kept):
        rule = sheet.form.rules.by_path[template]
        if rule.calculate is None or not rule.calculate.volatile:
            continue
        for path in sheet.places_of(template):
            if path not in sheet.answers and (value := sheet.scope.value(path)):
                origin: Origin = "default" if _is_asked(sheet.form, path) else "fixed"
                answers[path] = Answer(value, "", sheet.moment.at, origin=origin)
    return sheet.with_({**sheet.answers, **answers}) if answers else sheet


def _is_asked(form: Form, path: str) -> bool:
    question = form.by_path.get(template_of(path))
    return question is not None and question.asks
