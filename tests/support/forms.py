"""Forms for tests, written as XLSForms in a Markdown table, and answers to them."""

from datetime import UTC, date, datetime

from bot.content.xlsform import form_of
from flows.forms.form import Form, Question
from flows.forms.reading import Reading, read
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


def question_of(kind: str, type: str = "text") -> Question:
    """A question of one of the Saudi kinds."""
    return form_from(
        f"""
| survey |
| | type | name | label::العربية (ar) | bind::istiqbal:kind |
| | {type} | asked | سؤال | {kind} |
"""
    ).by_path["asked"]


def choosing(type: str, *labels: str) -> Question:
    """A question with choices named `c1`, `c2` …"""
    rows = "".join(f"| | list | c{at} | {label} |\n" for at, label in enumerate(labels, 1))
    return form_from(
        f"""
| survey |
| | type | name | label::العربية (ar) |
| | {type} list | asked | سؤال |
| choices |
| | list_name | name | label::العربية (ar) |
{rows}"""
    ).by_path["asked"]


def hear(question: Question, text: str) -> Reading:
    """What a text means as an answer, on the day of the tests."""
    return read(question, text, today=TODAY, language=ARABIC)


def answers_of(**values: str) -> Answers:
    """Answers by path, `__` standing for the slash."""
    return {path.replace("__", "/"): Answer(value, value, AT) for path, value in values.items()}
