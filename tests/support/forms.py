"""Forms for tests, written as XLSForms in a Markdown table, and answers to them."""

from datetime import UTC, date, datetime

from bot.content.xlsform import form_of
from flows.forms.form import Form, Question
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.understanding.reading import Reading, read
from flows.identifiers import ARABIC
from flows.matters import Answer, Answers

TODAY = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 9, tzinfo=UTC)

_SETTINGS = """
| settings |
| | form_id | form_title | version | default_language | namespaces |
| | trial | نموذج | 1 | العربية (ar) | istiqbal="urn:istiqbal:xforms" |
"""


def form_from(table: str) -> Form:
    """The form of a Markdown table; settings are added if it has none."""
    return form_of(table if "| settings |" in table else table + _SETTINGS, name="trial.md")


def hear(question: Question, text: str) -> Reading:
    """What a text means as an answer, on the day of the tests."""
    return read(question, text, today=TODAY, language=ARABIC)


def answers_of(**values: str) -> Answers:
    """Answers by path, `__` standing for the slash."""
    return {path.replace("__", "/"): Answer(value, value, AT) for path, value in values.items()}


def sheet(form: Form, answers: Answers | None = None, at: datetime = AT) -> OpenSheet:
    """The form with these answers, open at the time of the tests."""
    return OpenSheet(form, {} if answers is None else answers, Moment(at))
