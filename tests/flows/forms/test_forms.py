"""What a form keeps of the spreadsheet it was written in."""

from flows.forms.form import Group
from flows.forms.showing import asked, hinted
from flows.identifiers import ARABIC, ENGLISH
from support.forms import answers_of, form_from, sheet

FORM = form_from("""
| survey |
| | type | name | label::العربية (ar) | label::English (en) | hint::العربية (ar) | relevant | bind::istiqbal:kind | bind::istiqbal:purpose | bind::istiqbal:sensitivity |
| | text | name | الاسم | Name | كما في الهوية | | full_name | identity | normal |
| | begin_group | family | الأسرة | Family | | ${name} != '' | | | |
| | integer | children | كم ابنًا لك يا ${name}؟ | Children of ${name} | | | | study | third_party |
| | note | thanks | شكرًا | | | ${children} > 0 | | | |
| | decimal | income | الدخل | Income | | ${children} > 0 | money | study | financial |
| | end_group | | | | | | | | |
| | select_one yn | owns | هل تملك بيتًا؟ | A house? | | | | | |
| choices |
| | list_name | name | label::العربية (ar) | label::English (en) |
| | yn | yes | نعم | Yes |
| | yn | no | لا | No |
| settings |
| | form_id | form_title | version | default_language | namespaces | attribute::istiqbal:title_en |
| | intake | طلب دعم | 7 | العربية (ar) | istiqbal="urn:istiqbal:xforms" | Request |
""")  # noqa: E501


def test_a_form_has_its_settings() -> None:
    """Id, version, titles, languages with the default one first."""
    assert (FORM.name, FORM.id, FORM.version) == ("trial.md", "intake", "7")
    assert FORM.title == {ARABIC: "طلب دعم", ENGLISH: "Request"}
    assert FORM.languages == (ARABIC, ENGLISH)


def test_questions_stand_in_order_and_are_found_by_path() -> None:
    """Groups keep them together."""
    paths = ["name", "family/children", "family/thanks", "family/income", "owns"]
    assert [one.path for one in FORM.questions] == paths
    assert [FORM.by_path[path].path for path in paths] == paths
    group = FORM.items[1]
    assert isinstance(group, Group)
    assert group.label.text(ARABIC) == "الأسرة"
    assert [one.path for one in group.items] == paths[1:4]


def test_a_question_has_its_kind_its_purpose_and_its_sensitivity() -> None:
    """Our own columns of the spreadsheet."""
    income = FORM.by_path["family/income"]
    assert (income.kind.name, income.type) == ("money", "decimal")
    assert (income.purpose, income.sensitivity) == ("study", "financial")
    assert FORM.by_path["name"].kind.name == "full_name"
    assert FORM.by_path["family/thanks"].kind.name == "note"
    assert FORM.by_path["owns"].kind.name == "select_one"
    assert FORM.by_path["owns"].sensitivity == "normal"


def test_labels_are_in_the_persons_language_with_other_answers_in_them() -> None:
    """A missing translation falls back to the default language."""
    filled = sheet(FORM, answers_of(name="محمد علي"))
    children = FORM.by_path["family/children"]
    assert asked(filled, children.path, ARABIC) == "كم ابنًا لك يا محمد علي؟"
    assert asked(filled, children.path, ENGLISH) == "Children of محمد علي"
    assert children.text(ENGLISH) == "Children of …"
    assert FORM.by_path["family/thanks"].text(ENGLISH) == "شكرًا"
    assert hinted(filled, "name", ENGLISH) == "كما في الهوية"
    assert hinted(filled, children.path, ARABIC) == ""


def test_choices_have_names_and_labels() -> None:
    """In the order of the list."""
    owns = FORM.by_path["owns"]
    assert [(one.name, one.label.text(ENGLISH)) for one in owns.choices] == [
        ("yes", "Yes"),
        ("no", "No"),
    ]
    assert owns.choice("yes") == owns.choices[0]
    assert owns.choice("maybe") is None
