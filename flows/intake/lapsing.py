"""Documents that would not count if the application were signed now, by the dates given (S2)."""

from dataclasses import dataclass

from flows import validity
from flows.document import Document
from flows.forms.sheets.opensheet import OpenSheet
from flows.intake.sheets import opened
from flows.matters import Application
from flows.phrases import Composed
from flows.turn import Turn


@dataclass(frozen=True, slots=True)
class Lapse:
    """What has lapsed, and the place at which the person can put it right."""

    fault: str
    rule: Document
    place: str


def first_lapse(turn: Turn, application: Application) -> Lapse | None:
    """The first document that is too old or has expired, or that staff asked for again.

    Judged on the day of submission: of what is signed already that is the day of the signature.
    Where the pack lets it be submitted all the same, staff see it.
    """
    sheet = opened(turn, application, "intake")
    rules = turn.rules(application).documents
    for copy in application.documents:
        if copy.state == "rejected" and copy.document in rules and sheet.is_relevant(copy.question):
            return Lapse("asked_again", rules[copy.document], copy.question)
    attestation = application.attestation
    day = turn.office.calendar.day_of(attestation.at) if attestation is not None else turn.today
    for rule in rules.values():
        if rule.expired == "flag" or not _applies(sheet, rule):
            continue
        for place in _places(sheet, rule):
            answers = application.intake.answers
            fault = validity.fault_of(rule, answers, day, place)
            if fault:
                question = rule.expiry_question if fault == "expired" else rule.issue_question
                at = next((one for one in _all(sheet, question) if _beside(one, place)), place)
                return Lapse(fault, rule, at)
    return None


def say(turn: Turn, lapse: Lapse) -> None:
    """Explain it: nothing of the draft is lost."""
    title = Composed(turn.office.words(lapse.rule.title, turn.voice.language))
    turn.say(f"document-{lapse.fault.replace('_', '-')}", document=title)


def _applies(sheet: OpenSheet, rule: Document) -> bool:
    return rule.applies({question: sheet.scope.value(question) for question in rule.when})


def _places(sheet: OpenSheet, rule: Document) -> tuple[str, ...]:
    """Where its dates were asked for: once, or in every entry of a list."""
    places = (*_all(sheet, rule.expiry_question), *_all(sheet, rule.issue_question))
    return tuple(one for one in places if sheet.is_relevant(one))


def _all(sheet: OpenSheet, question: str | None) -> tuple[str, ...]:
    if question is None:
        return ()
    return tuple(sheet.places_of(question)) if question in sheet.form.by_path else ()


def _beside(one: str, other: str) -> bool:
    """Whether two places lie in the same entries."""
    return one.rpartition("]")[0] == other.rpartition("]")[0]
