"""Pictures and sounds of a form's labels are sent before the question."""

from flows.identifiers import ARABIC, ENGLISH
from flows.intake.asking import files_of
from support.forms import form_from

FORM = """
| survey |
| | type | name | label::العربية (ar) | media::image::العربية (ar) | media::image::English (en) |
| | select_one gate | gate | أي باب هو الأقرب؟ | gates.png | gates-en.png |

| choices |
| | list_name | name | label::العربية (ar) | media::image::العربية (ar) |
| | gate | north | الشمالي | north.png |
| | gate | south | الجنوبي | |
"""


def test_files_come_in_the_language_of_the_talk() -> None:
    """The question's own first, then those of its choices."""
    question = form_from(FORM).by_path["gate"]
    assert files_of(question, ARABIC) == ["gates.png", "north.png"]
    assert files_of(question, ENGLISH)[0] == "gates-en.png"
