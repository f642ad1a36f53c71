"""The columns of an export are those that users of Kobo know."""

from bot.export.columns import tables_of
from flows.forms.form import Form
from flows.identifiers import ARABIC
from support.exports import FORM
from support.forms import form_from


def headers(*forms: Form, sensitive: bool = False, labels: bool = False) -> dict[str, list[str]]:
    """The headers of each table by its name."""
    main = tables_of(forms, labels=ARABIC if labels else None, sensitive=sensitive)
    return {
        table.name: [column.header for column in table.columns.values()] for table in main.walk()
    }


def test_a_question_is_a_column_by_its_path_and_a_repeat_a_table() -> None:
    """Several choices have a column each besides; notes have none; calculated values do."""
    assert headers(form_from(FORM)) == {
        "trial": [
            "begun",
            "home/name",
            "home/rooms",
            "needs",
            "needs/food",
            "needs/rent",
            "plus",
        ],
        "child": ["child/child_name"],
        "toy": ["child/toy/toy_name"],
    }


def test_what_is_sensitive_is_asked_for() -> None:
    """And what is calculated from it, which would give it away."""
    with_it = headers(form_from(FORM), sensitive=True)["trial"]
    assert set(with_it) - set(headers(form_from(FORM))["trial"]) == {"income", "doubled"}


def test_labels_stand_for_names() -> None:
    """For those who read the sheet, not for those who compute with it."""
    assert headers(form_from(FORM), labels=True)["نموذج"][1:6] == [
        "الاسم",
        "الغرف",
        "الحاجات",
        "الحاجات/غذاء",
        "الحاجات/إيجار",
    ]


def test_the_columns_of_all_versions_are_united() -> None:
    """A question that was taken out, and a choice that was, stand where they stood."""
    newer = FORM.replace(
        "| | integer | rooms | الغرف | | |\n", "| | text | street | الشارع | | |\n"
    )
    newer = newer.replace("| | need | rent | إيجار |\n", "| | need | school | مدرسة |\n")
    newer = newer.replace("| | calculate | plus | | ${rooms} + 1 | |\n", "")
    found = headers(form_from(newer), form_from(FORM))["trial"]
    assert found == [
        "begun",
        "home/name",
        "home/rooms",
        "home/street",
        "needs",
        "needs/food",
        "needs/rent",
        "needs/school",
        "plus",
    ]
