"""A changed form is published while people are inside: what stays, and what may move with them."""

from msgspec.structs import replace

from flows.forms.form import Form
from flows.forms.sheets.changing import answered, begun
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import template_of
from flows.intake.sheets import form_of, identifying
from flows.matters import Answers, Application, Sheet
from flows.policy import Words
from flows.turn import Turn


def is_due(turn: Turn, application: Application) -> bool:
    """Whether the person is to be asked if they want the newer form. Once for each of them."""
    pack = turn.office.pack
    if application.pack == pack.hash or not pack.policy.versions.ask_to_move:
        return False
    if application.stage != "draft" or application.window is not None:
        return False
    known, newer = application.intake, pack.forms["intake"]
    is_other = (known.form, known.version) != (newer.id, newer.version)
    return is_other and application.stays != pack.hash


def changes(turn: Turn, application: Application) -> list[Words]:
    """What is new since the version that was begun, in the words of the pack."""
    told = turn.office.policy.versions.changes
    names = list(told)
    if application.intake.version in told:
        names = names[names.index(application.intake.version) + 1 :]
    else:
        names = [turn.office.pack.forms["intake"].version]
    return [told[name] for name in names if name in told]


def moved(turn: Turn, application: Application) -> Application:
    """The application on the newer form, with every answer that is still right there."""
    form = turn.office.pack.forms["intake"]
    known = form_of(turn, application, "intake")
    answers = begun(form, turn.moment)
    for path, answer in application.intake.answers.items():
        if answer.origin in ("", "earlier") and _is_same(known, form, template_of(path)):
            answers[path] = answer
    answers = _without_wrong(turn, form, answers)
    for path in list(answers):
        if any(one.trigger == template_of(path) for one in form.settings):
            sheet = OpenSheet(form, {**answers}, turn.moment)
            del sheet.answers[path]
            answers = answered(sheet, path, answers[path])
    question = identifying(form)
    given = answers.get(question.path) if question is not None else None
    return replace(
        application,
        pack=turn.office.pack.hash,
        intake=Sheet(form.id, form.version, answers),
        identity=given.value if given is not None else "",
    )


def _is_same(known: Form, newer: Form, template: str) -> bool:
    """Whether a place asks the same kind of thing in both versions."""
    if template in known.repeats:
        return template in newer.repeats and newer.repeats[template].count is None
    one, other = known.by_path.get(template), newer.by_path.get(template)
    return one is not None and other is not None and one.kind.name == other.kind.name


def _without_wrong(turn: Turn, form: Form, answers: Answers) -> Answers:
    while True:
        wrong = OpenSheet(form, answers, turn.moment).refused()
        if not wrong:
            return answers
        answers = {path: answer for path, answer in answers.items() if path not in wrong}
