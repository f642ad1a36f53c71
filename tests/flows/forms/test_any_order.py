"""However a form was filled, a straight run with the same answers gives the same submission."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.forms.form import Form, Question, Repeat
from flows.forms.sheets.changing import added, answered, begun, completed, removed, sealed
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OPEN, OpenSheet
from flows.forms.sheets.paths import template_of
from flows.matters import Answer, Answers
from support.forms import AT, form_from

MOMENT = Moment(AT)
VALUES = ("", "0", "1", "2", "3", "5")

#: What may stand in each column; `{}` is a question above.
RELEVANT = ("", "", "${%s} > 1", "${%s} != ''", "not(${%s} = 2)")
CONSTRAINT = ("", "", ". < 5", ". != ${%s}", ". <= ${%s} or ${%s} = ''")
CALCULATION = ("${%s} + 1", "sum(${%s})", "if(${%s} > 1, ${%s} * 2, 0)", "coalesce(${%s}, 7)")
Draw = Callable[[st.SearchStrategy[str]], str]


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A form of questions and calculations, in groups and repeats that lie in each other."""
    rows: list[str] = []
    names: list[str] = []
    _add(draw, rows, names, 0)
    return form_from(
        "| survey |\n"
        "| | type | name | label::العربية (ar) | relevant | constraint | required | calculation |"
        " choice_filter | repeat_count | default |\n"
        "| | integer | first | س | | | | | | | |\n" + "".join(rows) + "| choices |\n"
        "| | list_name | name | label::العربية (ar) | of |\n"
        "| | l | 1 | أ | 1 |\n| | l | 2 | ب | 2 |\n| | l | 3 | ج | 1 |\n"
    )


def _add(draw: st.DrawFn, rows: list[str], names: list[str], depth: int) -> None:
    for _ in range(draw(st.integers(1, 4))):
        above = draw(st.sampled_from(["first", *names]))
        name = f"q{len(rows)}"

        def filled(column: tuple[str, ...], above: str = above) -> str:
            return draw(st.sampled_from(column)).replace("%s", above)

        what = draw(
            st.sampled_from(("integer", "select", "calculate", "own", "group", "repeat", "repeat"))
        )
        relevant = filled(RELEVANT)
        if what in ("group", "repeat") and depth < 2:
            count = filled(("", "", "2", "${%s}", "min(3, ${%s})")) if what == "repeat" else ""
            rows.append(f"| | begin_{what} | {name} | س | {relevant} | | | | | {count} | |\n")
            _add(draw, rows, names, depth + 1)
            rows.append(f"| | end_{what} | | | | | | | | | |\n")
        elif what == "calculate":
            value = filled(CALCULATION)
            rows.append(f"| | calculate | {name} | | {relevant} | | | {value} | | | |\n")
            names.append(name)
        elif what == "select":
            narrowed = filled(("", "of = ${%s}", "of != ${%s}"))
            rows.append(f"| | select_one l | {name} | س | {relevant} | | | | {narrowed} | | |\n")
            names.append(name)
        else:
            value = filled(CALCULATION) if what == "own" else ""
            first = "" if value else filled(("", "", "2", "${%s} + 1"))
            needed = filled(("", "yes", "${%s} > 1"))
            rows.append(
                f"| | integer | {name} | س | {relevant} | {filled(CONSTRAINT)} | {needed} |"
                f" {value} | | | {first} |\n"
            )
            names.append(name)


Acts = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30), st.sampled_from(VALUES)),
                max_size=40)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(forms(), Acts)
def test_any_sequence_of_acts_ends_as_a_straight_run_with_its_answers(
    form: Form, acts: list[tuple[int, int, str]]
) -> None:
    """Answers, skips, edits, entries added, completed and taken out, in any order at all."""
    sheet = OpenSheet(form, begun(form, MOMENT), MOMENT)
    for kind, at, value in acts:
        sheet = sheet.with_(_done(sheet, kind, at, value))
    wanted = _finished(sheet)
    straight = _straight(form, wanted)
    assert _submitted(straight) == _submitted(wanted)
    for path, answer in wanted.answers.items():
        if wanted.is_relevant(path) and wanted.is_asked(path) and not wanted.repeat(path):
            assert wanted.check(path, answer.value) is None


def _done(sheet: OpenSheet, kind: int, at: int, value: str) -> Answers:
    """What one act makes of the answers; one that cannot be done there changes nothing."""
    spots = list(sheet.spots())
    if not spots:
        return sheet.answers
    spot = spots[at % len(spots)]
    if isinstance(spot.item, Question):
        if sheet.check(spot.path, value) is not None:
            return sheet.answers
        return answered(sheet, spot.path, Answer(value, value, AT))
    if kind == 0:
        return completed(sheet, spot.path)
    if kind == 1:
        return removed(sheet, spot.path, 1 + at % 3)
    return added(sheet, spot.path) if sheet.entries(spot.path) < 3 else sheet.answers


def _finished(sheet: OpenSheet) -> OpenSheet:
    """Everything open answered, and everything that is no longer right answered anew."""
    for _ in range(400):
        spot = sheet.next()
        path = spot.path if spot else next(iter(sheet.refused()), None)
        if path is None:
            return sheet
        if sheet.repeat(path):
            sheet = sheet.with_(completed(sheet, path))
            continue
        good = [one for one in (sheet.offered(path), *VALUES) if sheet.check(path, one) is None]
        if not good:
            # No answer is right any more: the form cannot be finished, nor could a straight run.
            return sheet
        sheet = sheet.with_(answered(sheet, path, Answer(good[0], good[0], AT)))
    return sheet


def _straight(form: Form, wanted: OpenSheet) -> OpenSheet:
    """A run from the first question to the last that says what was said in the end."""
    sheet = OpenSheet(form, begun(form, MOMENT), MOMENT)
    for _ in range(600):
        spot = sheet.next()
        if spot is None:
            break
        path = spot.path
        if isinstance(spot.item, Repeat):
            number = wanted.entries(path)
            act = added if sheet.entries(path) < number else completed
            sheet = sheet.with_(act(sheet, path))
            continue
        known = wanted.answers.get(path)
        if known is None or not wanted.is_answered(path):
            break
        sheet = sheet.with_(answered(sheet, path, known))
    return sheet


def _submitted(sheet: OpenSheet) -> dict[str, str]:
    """What is sealed of a sheet that was finished."""
    return {
        path: answer.value.removesuffix(OPEN) if template_of(path) in sheet.form.repeats
        else answer.value
        for path, answer in sealed(sheet).items()
    }  # fmt: skip
