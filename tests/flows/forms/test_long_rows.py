"""Places that depend on each other in long rows: the interpreter's stack must not decide."""

import pytest

from support.forms import form_from
from support.pens import Pen


@pytest.mark.parametrize("within", [False, True])
def test_three_hundred_calculations_in_a_row_are_worked_out(within: bool) -> None:
    """Each depends on the one before: the interpreter's stack must not decide."""
    deep, ends = "if(1 = 1, if(1 = 1, coalesce(number(" * 3, "), 0), 0), 0)" * 3
    rows = "".join(
        f"| | calculate | c{n} | | {deep}${{c{n - 1}}} + 1{ends} | ${{c{n - 1}}} >= 0 |\n"
        for n in range(1, 301)
    )
    begin, end = ("| | begin_repeat | r | س | | |\n", "| | end_repeat | | | | |\n")
    form = form_from(
        "| survey |\n| | type | name | label::العربية (ar) | calculation | relevant |\n"
        f"{begin if within else ''}| | integer | c0 | سؤال | | |\n{rows}{end if within else ''}"
        "| | calculate | all | | sum(${c300}) | |\n"
    )
    pen = Pen(form)
    entries = [f"{pen.add('r')}/" for _ in range(3)] if within else [""]
    for entry in entries:
        pen.put(f"{entry}c0", "5")
    assert pen.value(f"{entries[-1]}c300") == "305"
    assert pen.sheet.with_(pen.sheet.answers).scope.value("all") == str(305 * len(entries))


def test_a_row_of_sums_over_entries_of_sums_is_worked_out() -> None:
    """From the entries to the whole and back, a hundred times."""
    inside = "".join(f"| | calculate | in{n} | | ${{out{n - 1}}} + 1 |\n" for n in range(1, 101))
    outside = "".join(f"| | calculate | out{n} | | sum(${{in{n}}}) |\n" for n in range(1, 101))
    form = form_from(
        "| survey |\n| | type | name | label::العربية (ar) | calculation |\n"
        "| | integer | out0 | سؤال | |\n| | begin_repeat | r | س | |\n| | text | t | س | |\n"
        f"{inside}| | end_repeat | | | |\n{outside}"
    )
    pen = Pen(form)
    pen.put("out0", "0")
    pen.add("r")
    assert pen.value("out100") == "100"
    pen.add("r")
    assert int(pen.value("out9")) == 2**10 - 2
