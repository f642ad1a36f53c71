"""Any number of several choices."""

from collections.abc import Iterable
from datetime import date

from flows.forms.form import Choice, Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.folding import fold
from flows.forms.understanding.isolation import as_written
from flows.forms.understanding.matching import match
from flows.forms.understanding.several import several, span
from flows.forms.understanding.synonyms import ALL, is_none, is_other
from flows.identifiers import ARABIC, Language
from flows.phrases import Phrases


class SelectMultiple(Kind):
    """Numbers or labels, with commas, «و», spaces or line breaks between them; «الكل» for all."""

    name = "select_multiple"
    bases: tuple[str, ...] = ()
    longest = 1000
    hint = "hint-select-multiple"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        whole = match(question.choices, text)
        if whole.exact and len(whole.choices) == 1:
            return Accepted(whole.choices[0].name)
        if fold(text) in ALL:
            return _all(question)
        chosen = several(question.choices, text)
        between = span(question.choices, text)
        if between is not None:
            return _between(question, between.choices, between.sure)
        if not chosen:
            return Rejection("reject-choices", {"count": len(question.choices)})
        picked = [one.choice for one in chosen]
        none = [one for one in picked if is_none(one.folded)]
        if none and len(none) < len(picked):
            others = [one for one in picked if one not in none]
            return Unsure((_offer(question, others), _offer(question, none)), "unsure-choice")
        offer = _offer(question, picked)
        exactly = {one.choice.name for one in chosen if one.exact}
        if all(one.name in exactly for one in picked):
            return Accepted(offer.value)
        return Unsure((offer,), "unsure-choices")

    def holds(self, question: Question, value: str) -> bool:
        names = value.split(" ")
        return len(set(names)) == len(names) and all(map(question.choice, names))

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        labels = []
        for name in value.split():
            choice = question.choice(name)
            labels.append(as_written(choice.label.text(language) if choice else name))
        return ("، " if language == ARABIC else ", ").join(labels)


def _offer(question: Question, chosen: Iterable[Choice]) -> Offer:
    """Choices in the order of the form."""
    names = {one.name for one in chosen}
    return Offer(" ".join(one.name for one in question.choices if one.name in names))


def _all(question: Question) -> Reading:
    """Everything but «none of these»; «other» has to be said by itself."""
    meant = [one for one in question.choices if not is_none(one.folded)]
    named = [one for one in meant if not is_other(one.folded)]
    if not named:
        return Rejection("reject-choices", {"count": len(question.choices)})
    offer = _offer(question, named)
    if len(named) < len(meant):
        return Unsure((offer,), "unsure-choices")
    return Accepted(offer.value, sure=False)


def _between(question: Question, chosen: tuple[Choice, ...], sure: bool) -> Reading:
    offer = _offer(question, chosen)
    if sure or len(chosen) == 2:
        return Accepted(offer.value, sure=False)
    ends = _offer(question, (chosen[0], chosen[-1]))
    return Unsure((offer, ends), "unsure-choice")
