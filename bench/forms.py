"""The form engine alone, on a form of 300 questions: loading it, and one answer after another."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from statistics import median

from bench.longform import CALCULATIONS, CONSTRAINTS, QUESTIONS, RELEVANTS, long_form, typed
from bot.content.formfile import FormFile
from bot.content.xlsform import form_of
from bot.trial import Trial
from flows.dossier import Filling
from flows.forms.form import Form, Question
from flows.forms.kind import Accepted
from flows.forms.sheets.changing import answered, begun
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.understanding.reading import read
from flows.identifiers import ARABIC
from flows.matters import Answer, Answers

_AT = datetime(2026, 11, 22, 7, tzinfo=UTC)
#: What the form engine has to reach.
LOAD_UNDER = 1.0
ANSWER_UNDER = 1e-3
GROWTH_AT_MOST = 2.0
#: Twelve questions around the 10th and the last twelve: two of each type, in the same order.
_EARLY, _LATE = slice(6, 18), slice(288, 300)
#: How often the form is gone through, and each answer given each time.
_PASSES, _TIMES = 5, 7


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of processor time: of loading, and of each answer in the order of the questions.

    `least` is what each took where nothing else on the machine was in its way.
    """

    loading: float
    answers: tuple[float, ...]
    least: tuple[float, ...]

    @property
    def answer(self) -> float:
        """One answer, at the median."""
        return median(self.answers)

    @property
    def growth(self) -> float:
        """What answers at the end cost, divided by what the same ones at the beginning do."""
        return sum(self.least[_LATE]) / sum(self.least[_EARLY])


def measure() -> Measured:
    """Load the form, and answer all of it, each answer several times."""
    text = long_form()
    rounds = [_seconds(partial(form_of, text, name=f"long {number}")) for number in range(5)]
    form = form_of(text, name="long")
    # Several times through the form, so that what else the machine does falls on all alike.
    passes = [_passed(form) for _ in range(_PASSES)]
    costs = [[cost for one in passes for cost in one[at]] for at in range(len(passes[0]))]
    return Measured(median(rounds), tuple(map(median, costs)), tuple(map(min, costs)))


def _passed(form: Form) -> list[list[float]]:
    """Seconds of each try of each answer, from the first question to the last."""
    answers = begun(form, Moment(_AT))
    costs: list[list[float]] = []
    spot = OpenSheet(form, answers, Moment(_AT)).next()
    while spot is not None:
        path, question = spot.path, form.question(spot.path)
        costs.append(_costs(form, answers, path, question))
        answers = _answer(form, answers, path, question)
        spot = OpenSheet(form, answers, Moment(_AT)).next(path)
    return costs


def turns(form: Form) -> tuple[float, ...]:
    """Seconds of each whole turn: an answer is heard, and the next question put in words."""
    trial = Trial(FormFile(form, "", {}), policy="", language=ARABIC, at=_AT)
    costs: list[float] = []
    while isinstance(frame := trial.frame, Filling) and len(costs) < QUESTIONS:
        text = typed(_type(form.question(frame.question)))
        costs.append(_seconds(partial(trial.write, text)))
        trial.messages.clear()
    return tuple(costs)


def report() -> str:
    """The figures and whether they are what they have to be."""
    found = measure()
    if len(found.answers) < QUESTIONS:
        return f"VOID: {len(found.answers)} of {QUESTIONS} questions were asked"
    what = f"{QUESTIONS} questions, {RELEVANTS} relevants, {CONSTRAINTS} constraints, "
    lines = [f"form engine, {what}{CALCULATIONS} calculations, seconds of processor time:"]
    lines += [
        _goal("load", f"{found.loading:.3f} s", found.loading < LOAD_UNDER, "under 1 s"),
        _goal(
            "an answer: read, checked, stored, the next question found",
            f"{found.answer * 1e6:.0f} µs",
            found.answer < ANSWER_UNDER,
            "under 1000 µs at the median",
        ),
        _goal(
            "an answer at the end ÷ one at the beginning",
            f"{found.growth:.2f}",
            found.growth <= GROWTH_AT_MOST,
            "at most 2",
        ),
    ]
    whole = turns(form_of(long_form(), name="long"))
    lines.append(f"  a whole turn, the next question in words: {median(whole) * 1e6:.0f} µs")
    return "\n".join(lines)


def _costs(form: Form, answers: Answers, path: str, question: Question) -> list[float]:
    return [_seconds(lambda: _answer(form, answers, path, question)) for _ in range(_TIMES)]


def _answer(form: Form, answers: Answers, path: str, question: Question) -> Answers:
    """One answer as a turn takes it: the sheet is opened anew, since it was stored meanwhile."""
    moment = Moment(_AT)
    sheet = OpenSheet(form, answers, moment)
    text = typed(_type(question))
    reading = read(sheet.question(path), text, today=moment.today, language=ARABIC)
    assert isinstance(reading, Accepted), (path, reading)
    assert sheet.check(path, reading.value) is None, path
    after = answered(sheet, path, Answer(reading.value, text, _AT))
    sheet.with_(after).next(path)
    return after


def _type(question: Question) -> str:
    return f"{question.type} few" if question.choices else question.type


def _goal(what: str, figure: str, reached: bool, goal: str) -> str:
    return f"  {what}: {figure}, {goal}: {'reached' if reached else 'MISSED'}"


def _seconds(call: Callable[[], object]) -> float:
    start = time.process_time_ns()
    call()
    return (time.process_time_ns() - start) / 1e9
