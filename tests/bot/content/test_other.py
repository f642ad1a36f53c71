"""«or_other»: the choice and its question in the form's languages, marked as their question is."""

from bot.content.sheets import unmarked_issues
from bot.content.xlsform import form_of, xform_of
from flows.identifiers import ARABIC, ENGLISH
from support.forms import answers_of, sheet

_TWO = """
| survey |
| | type | name | label::العربية (ar) | label::English (en) | bind::istiqbal:purpose | bind::istiqbal:sensitivity |
| | select_one city or_other | city | المدينة | City | study | sensitive |
| choices |
| | list_name | name | label::العربية (ar) | label::English (en) |
| | city | jeddah | جدة | Jeddah |
| settings |
| | form_id | default_language | namespaces |
| | x | العربية (ar) | istiqbal="urn:istiqbal:xforms" |
"""  # noqa: E501
_ONE = """
| survey |
| | type | name | label |
| | select_one city or_other | city | المدينة |
| choices |
| | list_name | name | label |
| | city | jeddah | جدة |
"""


def test_other_is_said_in_each_language_of_the_form() -> None:
    """The choice, and what is asked of whoever takes it."""
    form = form_of(_TWO, name="two.md")
    other = form.by_path["city"].choice("other")
    assert other is not None
    assert other.label.texts() == {ARABIC: "غير ذلك", ENGLISH: "Other"}
    assert form.by_path["city_other"].label.texts() == {ARABIC: "ما هو؟", ENGLISH: "What is it?"}


def test_a_form_in_arabic_alone_is_asked_in_arabic() -> None:
    """It has no translations to put the words into."""
    form = form_of(_ONE, name="one.md")
    assert [one.text(ARABIC) for one in form.questions] == ["المدينة", "ما هو؟"]
    assert [one.label.text(ARABIC) for one in form.by_path["city"].choices] == ["جدة", "غير ذلك"]


def test_what_other_is_counts_as_its_question_does() -> None:
    """Purpose and sensitivity, so that a pack may use it and staff see no more than they should."""
    assert list(unmarked_issues(xform_of(_TWO, name="two.md").xml, "two.md")) == []
    other = form_of(_TWO, name="two.md").by_path["city_other"]
    assert (other.purpose, other.sensitivity) == ("study", "sensitive")


def test_it_is_asked_of_those_who_chose_it() -> None:
    """And of nobody else."""
    form = form_of(_TWO, name="two.md")
    assert sheet(form, answers_of(city="other")).is_relevant("city_other")
    assert not sheet(form, answers_of(city="jeddah")).is_relevant("city_other")
