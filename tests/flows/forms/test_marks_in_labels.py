"""What authors write for screens that show text in bold: a chat shows it as plain text."""

import pytest

from flows.identifiers import Language
from support.forms import form_from


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<b>الاسم</b> الكامل", "الاسم الكامل"),
        ('<span style="color:red">مهم</span>: الاسم', "مهم: الاسم"),
        ("**الاسم** كما في الهوية", "الاسم كما في الهوية"),
        ("## الاسم", "الاسم"),
        ("الاسم<br/>واللقب", "الاسم\nواللقب"),
        ("أقل من < 5 وأكثر من > 2 * 3", "أقل من < 5 وأكثر من > 2 * 3"),
        ("الاسم * _____ # ١", "الاسم * _____ # ١"),
        ("<اختياري> a<b>c", "<اختياري> ac"),
    ],
)
def test_marks_are_left_out_and_signs_stay(written: str, shown: str) -> None:
    """In every text of the form."""
    form = form_from(
        f"| survey |\n| | type | name | label | hint |\n| | text | a | {written} | {written} |\n"
    )
    (question,) = form.questions
    assert question.label.text(Language("ar")) == shown
    assert question.hint.text(Language("ar")) == shown
