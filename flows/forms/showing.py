"""Questions and answers as people read them."""

from flows.forms.form import Question
from flows.forms.kind import Offer
from flows.forms.sheets.opensheet import OpenSheet, is_voice
from flows.forms.understanding.isolation import as_written
from flows.identifiers import Language
from flows.matters import Answer
from flows.phrases import Phrases, Voice


def show(question: Question, answer: Answer, language: Language, phrases: Phrases) -> str:
    """An answer in words: labels, both calendars, currency, a masked ID.

    A phrase stands for what was skipped, and for a voice message. What comes back is finished: hand
    it to `Phrases.say` as `Composed`.
    """
    if not answer.value:
        return phrases.say(Voice(language, "n"), "show-skipped")
    # Whoever types that very word has it as the value, too.
    if is_voice(answer):
        return phrases.say(Voice(language, "n"), "show-voice")
    is_made = question.read_only is not None or answer.origin not in ("", "earlier")
    # What a form works out need not be anything that a person could answer.
    if is_made and not question.kind.holds(question, answer.value):
        return as_written(answer.value)
    return question.kind.show(question, answer.value, answer.calendar, language, phrases)


def offered(question: Question, offer: Offer, language: Language, phrases: Phrases) -> str:
    """An offer in words, as it would be shown once it is the answer."""
    return question.kind.show(question, offer.value, offer.calendar, language, phrases)


def asked(sheet: OpenSheet, path: str, language: Language) -> str:
    """The label of a question or repeat with the values of other answers in their places."""
    item = sheet.repeat(path) or sheet.form.question(path)
    return sheet.text(item.label, language, path)


def hinted(sheet: OpenSheet, path: str, language: Language) -> str:
    """The author's hint, or nothing. `question.kind.hint` names the usual phrase of the kind."""
    return sheet.text(sheet.form.question(path).hint, language, path)
