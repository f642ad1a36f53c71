"""Where a form stands: what is asked next, what an answer must satisfy, what still counts."""

from collections.abc import Iterator
from datetime import date

from flows.forms.form import Form, Question
from flows.forms.kind import Rejection
from flows.forms.scope import Scope
from flows.matters import Answers


def next_question(
    form: Form, answers: Answers, after: str | None, *, today: date, unanswered: bool = True
) -> Question | None:
    """The first question that applies after `after` (or from the start), notes not counted.

    Answered ones are passed over, a skipped one counting as answered; `unanswered=False` stops at
    those too.
    """
    scope = Scope(form.conditions, answers, today)
    for question in form.questions[_place(form, after) + 1 :]:
        if unanswered and question.path in answers:
            continue
        if question.kind.asks and scope.is_relevant(question.path):
            return question
    return None


def previous_question(form: Form, answers: Answers, before: str, *, today: date) -> Question | None:
    """The last question that applies before this one, answered or not."""
    scope = Scope(form.conditions, answers, today)
    for question in reversed(form.questions[: max(_place(form, before), 0)]):
        if question.kind.asks and scope.is_relevant(question.path):
            return question
    return None


def notes(
    form: Form, answers: Answers, after: str | None, before: str | None, *, today: date
) -> tuple[Question, ...]:
    """The notes that apply between two questions (None: the form's start or end), to be shown."""
    scope = Scope(form.conditions, answers, today)
    end = len(form.questions) if before is None else max(_place(form, before), 0)
    return tuple(
        question
        for question in form.questions[_place(form, after) + 1 : end]
        if not question.kind.asks and scope.is_relevant(question.path)
    )


def is_relevant(form: Form, answers: Answers, path: str, *, today: date) -> bool:
    """Whether a question applies, given the answers."""
    return Scope(form.conditions, answers, today).is_relevant(path)


def is_required(form: Form, question: Question, answers: Answers, *, today: date) -> bool:
    """Whether a question must be answered, given the answers."""
    if question.required is None:
        return False
    return question.required.holds(Scope(form.conditions, answers, today))


def check_answer(
    form: Form, question: Question, value: str, answers: Answers, *, today: date
) -> Rejection | None:
    """Why a value cannot be stored, or None. An empty value is the wish to skip.

    The author's own message is in the rejection where the form has one.
    """
    scope = Scope(form.conditions, answers, today, given=(question.path, value))
    if not value:
        if question.required is not None and question.required.holds(scope):
            return Rejection("reject-required", says=question.required_message.texts(scope))
        # A constraint is not asked about an empty value: so says the XForms specification of ODK.
        return None
    if not question.kind.holds(question, value):
        return Rejection("reject-unknown")
    if question.constraint is not None and not question.constraint.holds(scope):
        return Rejection("reject-constraint", says=question.constraint_message.texts(scope))
    return None


def position(form: Form, answers: Answers, path: str, *, today: date) -> tuple[int, int]:
    """Which question this is, and of how many: those that apply now, notes not counted."""
    here = _place(form, path)
    total = place = 0
    for question in _relevant(form, answers, today):
        total += 1
        if form.order[question.path] <= here:
            place = total
    return place, total


def relevant_answers(form: Form, answers: Answers, *, today: date) -> Answers:
    """The answers that count, in the form's order: what no longer applies is left out."""
    return {
        question.path: answers[question.path]
        for question in _relevant(form, answers, today)
        if question.path in answers
    }


def missing(form: Form, answers: Answers, *, today: date) -> tuple[Question, ...]:
    """The questions that apply and must be answered, and are not."""
    scope = Scope(form.conditions, answers, today)
    return tuple(
        question
        for question in _relevant(form, answers, today)
        if question.required is not None
        and not scope.value(question.path)
        and question.required.holds(scope)
    )


def refused(form: Form, answers: Answers, *, today: date) -> dict[str, Rejection]:
    """The answers that count and that their question no longer accepts, by path.

    An edit elsewhere, or another day, can make a good answer bad.
    """
    found = {}
    for path, answer in relevant_answers(form, answers, today=today).items():
        rejection = check_answer(form, form.by_path[path], answer.value, answers, today=today)
        if rejection is not None:
            found[path] = rejection
    return found


def _relevant(form: Form, answers: Answers, today: date) -> Iterator[Question]:
    scope = Scope(form.conditions, answers, today)
    for question in form.questions:
        if question.kind.asks and scope.is_relevant(question.path):
            yield question


def _place(form: Form, path: str | None) -> int:
    return -1 if path is None else form.order.get(path, -1)
