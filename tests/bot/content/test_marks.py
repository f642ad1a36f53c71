"""What every question of a pack's form says of itself: what its answer is for, how sensitive."""

from bot.content.sheets import unmarked_issues
from bot.content.xlsform import xform_of

FORM = """
| survey |
| | type | name | label | read_only | bind::istiqbal:purpose | bind::istiqbal:sensitivity |
| | start | begun | | | | |
| | note | hello | أهلًا | | | |
| | text | shown | للاطلاع | yes | | |
| | text | street | الشارع | | contact | normal |
| | text | town | المدينة | ${street} = 'x' | | normal |
| | begin_group | home | البيت | | | |
| | integer | rooms | الغرف | | study | |
| | end_group | | | | | |
| settings |
| | namespaces |
| | istiqbal="urn:istiqbal:xforms" |
"""


def test_a_question_says_what_its_answer_is_for() -> None:
    """Also one that is read-only at times; not what is only shown, or noted by itself."""
    found = [(one.where, one.says) for one in unmarked_issues(xform_of(FORM, name="x").xml, "f")]
    assert found == [
        ("f: town", "its purpose is not given"),
        ("f: rooms", "its sensitivity is not given"),
    ]
