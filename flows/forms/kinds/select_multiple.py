"""Any number of several choices."""

from datetime import date

from flows.forms.form import Choice, Question
from flows.forms.isolation import as_written
from flows.forms.kind import Accepted, Offer, Reading, Rejection, Unsure
from flows.forms.matching import conjuncts, match, pieces
from flows.identifiers import ARABIC, Language
from flows.phrases import Phrases


class SelectMultiple:
    """Numbers or labels, with commas, «و», spaces between numbers, or line breaks between them."""

    name = "select_multiple"
    bases: tuple[str, ...] = ()
    asks = True
    longest = 1000
    hint = "hint-select-multiple"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        whole = match(question.choices, text)
        if whole.exact and len(whole.choices) == 1:
            return Accepted(whole.choices[0].name)
        chosen: dict[str, bool] = {}
        for piece in pieces(text):
            found = self._piece(question.choices, piece)
            if found is None:
                return Rejection("reject-choices", {"count": len(question.choices)})
            for choice, exact in found:
                chosen[choice.name] = chosen.get(choice.name, False) or exact
        if not chosen:
            return Rejection("reject-choices", {"count": len(question.choices)})
        value = " ".join(one.name for one in question.choices if one.name in chosen)
        if all(chosen.values()):
            return Accepted(value)
        return Unsure((Offer(value),), "unsure-choices")

    def _piece(self, choices: tuple[Choice, ...], piece: str) -> list[tuple[Choice, bool]] | None:
        """The choices of one piece, each with whether it was meant exactly; None if unclear."""
        places = conjuncts(piece)
        several: list[tuple[Choice, bool]] = []
        at = 0
        while at < len(places):
            taken = _longest(choices, places[at])
            if taken is None:
                break
            choice, exact, count = taken
            several.append((choice, exact))
            at += count
        else:
            return several
        found, exact = match(choices, piece)
        # Labels within a sentence are offered together; one word of several labels is not clear.
        if len(found) == 1 or all(len(one.folded[0]) < len(piece) for one in found):
            return [(one, exact) for one in found] or None
        return None

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


def _longest(choices: tuple[Choice, ...], texts: list[str]) -> tuple[Choice, bool, int] | None:
    """The choice that the longest of the texts means, and how many conjuncts it takes up."""
    for wants_exact in (True, False):
        for place, text in enumerate(texts):
            found, exact = match(choices, text)
            if len(found) == 1 and exact == wants_exact and (exact or place == len(texts) - 1):
                return found[0], exact, len(texts) - place
    return None
