"""An open sheet: one form, the answers given so far, and the moment. Everything the conversation
asks of a form it asks here: what comes next, what an answer must satisfy, what still counts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from flows.forms.form import Form, Question, Repeat, Wording
from flows.forms.kind import Rejection
from flows.forms.sheets.choosing import chosen_now
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.paths import entry_path, template_of
from flows.forms.sheets.scope import MOST_ENTRIES, Scope
from flows.forms.sheets.walk import Spot, Way, asks
from flows.forms.understanding.folding import clean
from flows.identifiers import Language
from flows.matters import Answer, Answers

#: The end of a repeat's answer while another entry may yet come.
OPEN = "+"
#: What stands in `Answer.raw` where the answer is a voice message.
VOICE = "voice"

__all__ = ["OPEN", "VOICE", "OpenSheet", "Spot", "is_voice"]


def is_voice(answer: Answer) -> bool:
    """Whether an answer is a voice message that nobody has written down yet.

    Somebody may also type the very word that marks one.
    """
    return answer.raw == VOICE != answer.value


class OpenSheet:
    """What it has found out it remembers: after any change, open the sheet anew with `with_`.

    Paths are concrete throughout (`flows.forms.sheets.paths`).
    """

    def __init__(self, form: Form, answers: Answers, moment: Moment) -> None:
        self.form = form
        self.answers = answers
        self.moment = moment
        self.scope = Scope(form.rules, answers, moment)
        self._questions: dict[str, Question] = {}

    def with_(self, answers: Answers) -> "OpenSheet":
        """The same form at the same moment with other answers."""
        return OpenSheet(self.form, answers, self.moment)

    # The walk

    def next(self, after: str | None = None, *, unanswered: bool = True) -> Spot | None:
        """The first place that applies after `after` (or from the start), notes not counted.

        After an entry is before its first question. Answered ones are passed over, a skipped one
        counting as answered; `unanswered=False` stops at those too.
        """
        spots = self._way.spots
        for at in range(self._after(after), len(spots)):
            spot = spots[at]
            if (not unanswered or not self.is_answered(spot.path)) and self._asks(spot):
                return spot
        return None

    def previous(self, before: str) -> Spot | None:
        """The last place that applies before this one, answered or not."""
        spots = self._way.spots
        for at in range(self._before(before) - 1, -1, -1):
            if self._asks(spots[at]):
                return spots[at]
        return None

    def notes(self, after: str | None, before: str | None) -> tuple[Spot, ...]:
        """The notes that apply between two places (None: the form's start or end), to be shown."""
        return tuple(
            spot
            for spot in self._way.spots[self._after(after) : self._before(before)]
            if isinstance(spot.item, Question)
            and self.scope.is_relevant(spot.path)
            and not self._may_ask(spot.path)
        )

    def position(self, path: str) -> tuple[int, int]:
        """Which place this is, and of how many: those that apply now, notes not counted."""
        way = self._way
        end = self._after(path)
        place, total = way.asked[end], way.asked[-1]
        for at in way.unsure:
            spot = way.spots[at]
            # Whether any choice is left is not looked up for a whole form at a time.
            if self.scope.is_relevant(spot.path) and self._may_ask_for(spot.item, spot.path):
                total += 1
                place += at < end
        return place, total

    # One place

    def question(self, path: str) -> Question:
        """The question at a place, with the choices it offers now. KeyError if there is none."""
        question = self._questions.get(path)
        if question is None:
            question = self.form.by_path[template_of(path)]
            choices = chosen_now(question, self.scope.at(path), self._started)
            if choices is not question.choices:
                question = replace(question, choices=choices)
            self._questions[path] = question
        return question

    def repeat(self, path: str) -> Repeat | None:
        """The repeat at a place, or of an entry, if it is one."""
        return self.form.repeats.get(template_of(path))

    def is_relevant(self, path: str) -> bool:
        """Whether a place applies."""
        return self.scope.is_relevant(path)

    def is_answered(self, path: str) -> bool:
        """Whether nobody needs to be asked: answered, skipped, or all entries of a repeat told."""
        answer = self.answers.get(path)
        if answer is None or answer.origin == "default":
            return False
        return answer.value[-1:] != OPEN or template_of(path) not in self.form.repeats

    def is_asked(self, path: str) -> bool:
        """Whether a place is one to ask for, if it applies: no note, and not read-only now.

        Where no choice is left there is nothing to ask, either.
        """
        return self._may_ask(path) and not self.is_without_choices(path)

    def is_without_choices(self, path: str) -> bool:
        """Whether a question has choices, and answers given elsewhere leave none of them."""
        question = self.form.by_path.get(template_of(path))
        if question is None or question.choosing is None:
            return False
        return not self.question(path).choices

    def is_required(self, path: str) -> bool:
        """Whether a question must be answered."""
        question = self.form.by_path.get(template_of(path))
        if question is None or question.required is None:
            return False
        return question.required.holds(self.scope.at(path))

    def offered(self, path: str) -> str:
        """The value that the form proposes for a place nobody has answered; empty if none.

        It is what an answer of the same words would be.
        """
        return "" if self.is_answered(path) else clean(self.scope.value(path))

    def answer_value(self, path: str) -> str:
        """What the person answered at a place; empty where they only saw a proposal."""
        answer = self.answers.get(path)
        return answer.value if answer is not None and self.is_answered(path) else ""

    def entries(self, repeat: str) -> int:
        """How many entries a repeat has."""
        return self.scope.entries(repeat)

    def is_growing(self, repeat: str) -> bool:
        """Whether the person has yet to say that these are all entries."""
        item = self.repeat(repeat)
        return item is not None and item.count is None and not self.is_answered(repeat)

    def text(self, wording: Wording, language: Language, path: str) -> str:
        """What the author wrote, with the values of answers as seen from this place.

        A repeat as a whole has none of the values that its entries have.
        """
        if path[-1:] != "]" and template_of(path) in self.form.repeats:
            path = entry_path(path, MOST_ENTRIES + 1)
        return wording.text(language, self.scope.at(path))

    def check(self, path: str, value: str) -> Rejection | None:
        """Why a value cannot be stored at a place, or None. An empty value is the wish to skip.

        The author's own message is in the rejection where the form has one.
        """
        question = self.question(path)
        concerned = self.form.dependents.get(question.path, frozenset())
        is_read = any(
            not expression.reads.isdisjoint(concerned)
            for expression in (question.required, question.constraint)
            if expression is not None
        )
        return _judged(question, value, self.scope.trying(path, value, is_read=is_read))

    # The whole

    def spots(self) -> Iterator[Spot]:
        """Every place that applies and where something is asked, in order."""
        return (spot for spot in self._way.spots if self._asks(spot))

    def relevant_answers(self) -> Answers:
        """The answers of people that count, in the form's order; entries are counted, not shown."""
        return {
            spot.path: self.answers[spot.path]
            for spot in self.spots()
            if isinstance(spot.item, Question) and self.is_answered(spot.path)
        }

    def missing(self) -> tuple[Spot, ...]:
        """The places that apply and must be answered, and are not."""
        return tuple(spot for spot in self.spots() if self._is_missing(spot))

    def refused(self, among: frozenset[str] | None = None) -> dict[str, Rejection]:
        """The answers that count and that their question no longer accepts, by path.

        An edit elsewhere, or another day, can make a good answer bad. `among` names the questions
        to look at, as template paths.
        """
        found = {}
        for spot in self._way.spots:
            if among is not None and spot.item.path not in among:
                continue
            answer = self.answers.get(spot.path)
            if answer is None or isinstance(spot.item, Repeat):
                continue
            # A voice is no text to judge; a person will write it down.
            if is_voice(answer):
                continue
            if self.is_answered(spot.path) and self._asks(spot):
                question, scope = self.question(spot.path), self.scope.at(spot.path)
                rejection = _judged(question, answer.value, scope)
                if rejection is not None:
                    found[spot.path] = rejection
        return found

    def places_of(self, template: str) -> Sequence[str]:
        """All places of a question that the entries there are give it."""
        return self.scope.places(template)

    # Within

    @cached_property
    def _way(self) -> Way:
        return self.form.walk.way(self.scope.entries)

    @cached_property
    def _started(self) -> str:
        """What is the same all through a sheet and another in the next: when it was begun."""
        started = (path for path, what in self.form.preloads.items() if what == "start")
        answer: Answer | None = self.answers.get(next(started, ""))
        return answer.value if answer is not None else ""

    def _after(self, path: str | None) -> int:
        """Where the walk goes on after a place; from the start after one that is not there."""
        if path is None:
            return 0
        entry = self._way.entries.get(path)
        return self._way.places.get(path, -1) + 1 if entry is None else entry

    def _before(self, path: str | None) -> int:
        """Where the walk has come to before a place."""
        if path is None:
            return len(self._way.spots)
        return self._way.entries.get(path, self._way.places.get(path, 0))

    def _may_ask(self, path: str) -> bool:
        item = self.form.by_path.get(template_of(path)) or self.repeat(path)
        return item is not None and self._may_ask_for(item, path)

    def _may_ask_for(self, item: Question | Repeat, path: str) -> bool:
        if not asks(item):
            return False
        if isinstance(item, Repeat) or item.read_only is None:
            return True
        return not item.read_only.holds(self.scope.at(path))

    def _asks(self, spot: Spot) -> bool:
        item, path = spot.item, spot.path
        if not self.scope.is_relevant(path) or not self._may_ask_for(item, path):
            return False
        return (
            isinstance(item, Repeat) or item.choosing is None or bool(self.question(path).choices)
        )

    def _is_missing(self, spot: Spot) -> bool:
        if isinstance(spot.item, Repeat):
            return self.is_growing(spot.path)
        if spot.item.required is None or self.answer_value(spot.path):
            return False
        return spot.item.required.holds(self.scope.at(spot.path))


def _judged(question: Question, value: str, scope: Scope) -> Rejection | None:
    """Why a value cannot stand at the place that `scope` looks from and sees it at."""
    if not value:
        if question.required is not None and question.required.holds(scope):
            return Rejection("reject-required", says=question.required_message.texts(scope))
        # A constraint is not asked about an empty value: so says the XForms specification.
        return None
    if not question.kind.holds(question, value):
        return Rejection("reject-unknown")
    if question.constraint is not None and not question.constraint.holds(scope):
        return Rejection("reject-constraint", says=question.constraint_message.texts(scope))
    return None
