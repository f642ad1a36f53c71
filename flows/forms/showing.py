"""Questions and answers as people read them."""

from datetime import date

from flows.forms.form import Form, Question
from flows.forms.kind import Offer
from flows.forms.scope import Scope
from flows.identifiers import Language
from flows.matters import Answer, Answers
from flows.phrases import Phrases, Voice


def show(question: Question, answer: Answer, language: Language, phrases: Phrases) -> str:
    """An answer in words: labels, both calendars, currency, a masked ID; a phrase if skipped.

    It is a finished phrase: hand it to `Phrases.say` as `Composed`.
    """
    if not answer.value:
        return phrases.say(Voice(language, "n"), "show-skipped")
    return question.kind.show(question, answer.value, answer.calendar, language, phrases)


def offered(question: Question, offer: Offer, language: Language, phrases: Phrases) -> str:
    """An offer in words, as it would be shown once it is the answer."""
    return question.kind.show(question, offer.value, offer.calendar, language, phrases)


def asked(
    form: Form, question: Question, answers: Answers, language: Language, *, today: date
) -> str:
    """The question's label with the values of other answers in their places."""
    return question.label.text(language, Scope(form.conditions, answers, today))


def hinted(
    form: Form, question: Question, answers: Answers, language: Language, *, today: date
) -> str:
    """The author's hint, or nothing. `question.kind.hint` names the usual phrase of the kind."""
    return question.hint.text(language, Scope(form.conditions, answers, today))
