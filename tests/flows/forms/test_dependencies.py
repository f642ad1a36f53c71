"""Whom a change concerns."""

from support.forms import form_from

FORM = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | relevant | constraint | required | choice_filter | repeat_count | trigger | read_only |
| | integer | a | س | | | | | | | | |
| | integer | alone | س | | | | | | | | |
| | calculate | sum | | ${a} + 1 | | | | | | | |
| | begin_group | g | س | | ${sum} > 3 | | | | | | |
| | text | in_group | س | | | | | | | | |
| | end_group | | | | | | | | | | |
| | text | limited | س | | | . != ${a} | | | | | |
| | text | needed | س | | | | ${a} > 1 | | | | |
| | select_one l | narrowed | س | | | | | kind = ${in_group} | | | |
| | begin_repeat | r | س | | | | | | ${a} | | |
| | text | in_repeat | س | | | | | | | | |
| | end_repeat | | | | | | | | | | |
| | calculate | counted | | count(${r}) | | | | | | | |
| | calculate | set_off | | 1 | | | | | | ${limited} | |
| | text | locked | س | | | | | | | | ${needed} = 'x' |
| choices |
| | list_name | name | label::العربية (ar) | kind |
| | l | x | س | k |
""")  # noqa: E501


def test_everything_that_depends_on_an_answer_is_known_near_and_far() -> None:
    """By value, condition, limit, need, choice, number of entries, and by what a change sets."""
    assert FORM.dependents["a"] == {
        "sum",
        "g",
        "g/in_group",
        "limited",
        "needed",
        "narrowed",
        "r",
        "r/in_repeat",
        "counted",
        "set_off",
        "locked",
    }
    assert FORM.dependents["g/in_group"] == {"narrowed"}
    assert "alone" not in FORM.dependents


def test_entries_concern_what_counts_them_and_what_lies_in_them() -> None:
    """A repeat is a place like any other."""
    assert FORM.dependents["r"] == {"r/in_repeat", "counted"}
