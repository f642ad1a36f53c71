"""Forms filled by plausible answers, question by question as they come."""

from datetime import UTC, datetime

from flows.forms.form import Form, Question, Repeat
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import template_of
from flows.matters import Answer, Answers

AT = datetime(2026, 12, 20, 9, tzinfo=UTC)

#: A plausible answer, as stored, for questions whose value no other question chooses.
PLAUSIBLE = {
    "national_id": "1012345672",
    "mobile": "+966551234567",
    "iban": "SA0380000000608010167519",
    "short_address": "RRRD2929",
    "full_name": "محمد عبدالله سعد القحطاني",
    "money": "4500",
    "text": "نص",
    "integer": "4",
    "decimal": "4",
    "date": "1985-01-01",
    "geopoint": "21.4 39.8 0 0",
    "image": "u1.jpg",
    "file": "u1.pdf",
}


def name_of(path: str) -> str:
    """The question's own name, which no other question of the form has."""
    return template_of(path).rpartition("/")[2]


def opened(form: Form, answers: Answers | None = None) -> OpenSheet:
    """The form with these answers, at the time of the tests."""
    return OpenSheet(form, answers or {}, Moment(AT))


def given(value: str) -> Answer:
    """An answer as a matter holds it."""
    return Answer(value=value, raw=value, at=AT)


def filled(form: Form, entries: int = 1, /, **chosen: str) -> OpenSheet:
    """The form filled to its end: first choices where nothing else is `chosen`, by name.

    What may be left out is left out, unless chosen. A repeat gets so many `entries`.
    """
    sheet = opened(form)
    while spot := sheet.next():
        name = name_of(spot.path)
        if isinstance(spot.item, Repeat):
            value = str(entries)
        else:
            value = chosen.get(name, _plausible(sheet, spot.path))
            refused = sheet.check(spot.path, value)
            assert refused is None, f"{spot.path} refuses {value!r}: {refused}"
        sheet = sheet.with_({**sheet.answers, spot.path: given(value)})
    return sheet


def asked(sheet: OpenSheet) -> list[str]:
    """The names of the questions that were asked, each as often as it was."""
    return [name_of(spot.path) for spot in sheet.spots() if isinstance(spot.item, Question)]


def _plausible(sheet: OpenSheet, path: str) -> str:
    if not sheet.is_required(path):
        return ""
    question = sheet.question(path)
    if question.choices:
        return question.choices[0].name
    return PLAUSIBLE[question.kind.name]
