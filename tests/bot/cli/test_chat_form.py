"""Any form can be filled in the terminal, in the conversation that people have; nothing is kept."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from support.formfiles import as_csv, as_markdown, as_xls, as_xlsx
from support.shell import Shell

FORM = """
| survey |
| | type | name | label::العربية (ar) | label::English (en) | relevant | constraint | constraint_message::العربية (ar) | calculation |
| | start | begun | | | | | | |
| | text | name | ما اسمك؟ | Your name? | | | | |
| | integer | age | كم عمرك؟ | How old are you? | | . > 0 | العمر أكبر من الصفر | |
| | select_multiple need | needs | ما حاجتكم؟ | What do you need? | | | | |
| | text | detail | أي علاج؟ | Which cure? | selected(${needs}, 'cure') | | | |
| | begin_repeat | child | الأبناء | Children | | | | |
| | text | child_name | اسم الابن | Child's name | | | | |
| | end_repeat | | | | | | | |
| | calculate | adult | | | | | | if(${age} > 17, 'yes', 'no') |
| choices |
| | list_name | name | label::العربية (ar) | label::English (en) |
| | need | food | غذاء | Food |
| | need | rent | إيجار | Rent |
| | need | cure | علاج | Cure |
| settings |
| | form_id | form_title | version | default_language |
| | family | أسرة | 7 | العربية (ar) |
"""  # noqa: E501
TALK = "هند & سعد\n٣٠\n١ و٢\nنعم\nنورة\nلا\n! كلها صحيحة\n"


@pytest.fixture
def form(tmp_path: Path) -> str:
    """The form as staff keep it."""
    return str(as_xlsx(FORM, tmp_path / "form.xlsx"))


def test_a_form_is_filled_from_a_pipe(shell: Shell, form: str, tmp_path: Path) -> None:
    """It is asked as it would be; in the end stands what was answered, and nothing is stored."""
    done = shell("chat", "--form", form, typed=TALK)
    assert done.exit_code == 0, done.stdout + done.stderr
    assert "ما اسمك؟" in done.stdout
    assert "> هند & سعد" in done.stdout
    assert "أي علاج؟" not in done.stdout
    assert "needs: food rent" in done.stdout
    assert "adult: yes" in done.stdout
    assert list(tmp_path.iterdir()) == [Path(form)]


def test_the_submission_is_what_a_server_takes(shell: Shell, form: str) -> None:
    """Alone on standard output: the form's id and version, entries as elements, nothing else."""
    done = shell("chat", "--form", form, "--submission", typed=TALK)
    root = ElementTree.fromstring(done.stdout)  # noqa: S314
    assert (root.tag, root.get("id"), root.get("version")) == ("data", "family", "7")
    assert root.findtext("name") == "هند & سعد"
    assert root.findtext("needs") == "food rent"
    assert [one.findtext("child_name") for one in root.findall("child")] == ["نورة"]
    assert root.find("detail") is None
    assert root.findtext("adult") == "yes"
    assert (root.findtext("begun") or "").startswith("2026-11-22T09:00:00.000+03:00")
    assert (root.findtext("meta/instanceID") or "").startswith("uuid:")
    assert "ما اسمك؟" in done.stderr


def test_two_submissions_are_told_apart(shell: Shell, form: str) -> None:
    """A server takes the same name for the same submission."""
    texts = [shell("chat", "--form", form, "--submission", typed=TALK).stdout for _ in range(2)]
    names = {ElementTree.fromstring(one).findtext("meta/instanceID") for one in texts}  # noqa: S314
    assert len(names) == 2


def test_a_form_that_is_not_finished_ends_with_2(shell: Shell, form: str) -> None:
    """With what was answered so far; no submission is printed."""
    left = shell("chat", "--form", form, typed="هند\nصفر\n-5\n")
    assert left.exit_code == 2
    assert "العمر أكبر من الصفر" in left.stdout
    assert "name: هند" in left.stdout
    assert "لم يكتمل النموذج" in left.stderr
    left = shell("chat", "--form", form, "--submission", typed="هند\n")
    assert (left.exit_code, left.stdout) == (2, "")


@pytest.mark.parametrize("write", [as_markdown, as_csv, as_xls])
def test_every_format_is_filled(shell: Shell, tmp_path: Path, write: Callable[..., Path]) -> None:
    """Whatever staff keep their forms in."""
    names = {as_markdown: "form.md", as_csv: "form.csv", as_xls: "form.xls"}
    file = write(FORM, tmp_path / names[write])
    assert shell("chat", "--form", str(file), typed=TALK).exit_code == 0


def test_putting_it_off_leaves_the_form(shell: Shell, form: str) -> None:
    """Nobody comes back to a trial."""
    left = shell("chat", "--form", form, typed="هند\n! حفظ لوقت آخر\n٣٠\n")
    assert left.exit_code == 2
    assert "٣٠" not in left.stdout


def test_it_is_asked_in_english(shell: Shell, form: str) -> None:
    """Where the form has that language."""
    assert "Your name?" in shell("chat", "--form", form, "--language", "en").stdout


def test_a_form_with_mistakes_prints_them(shell: Shell, tmp_path: Path) -> None:
    """As `check` does: every one, with its row."""
    broken = FORM.replace("${needs}", "${neds}").replace("integer", "intger")
    as_xlsx(broken, tmp_path / "form.xlsx")
    for words in (("chat", "--form"), ("check",)):
        refused = shell(*words, "form.xlsx")
        assert refused.exit_code == 1
        assert "form.xlsx, survey row 4: Unknown question type 'intger'" in refused.stderr
        assert "form.xlsx, survey row 6: " in refused.stderr
        assert "'neds'" in refused.stderr
    assert shell("chat", "--form", "nowhere.xlsx").exit_code == 1


def test_buttons_and_spans_that_do_not_exist_are_told(shell: Shell, form: str) -> None:
    """And the talk goes on."""
    told = shell("chat", "--form", form, typed=f"! لا\n@ soon\n@ +2d\n{TALK}")
    assert told.exit_code == 0
    assert "[رجوع]" in told.stderr
    assert "@ soon" in told.stderr


def test_time_passes_in_a_trial(shell: Shell, form: str) -> None:
    """The submission says when it was begun, and when it was confirmed."""
    table = FORM.replace(
        "| | start | begun |", "| | end | ended | | | | | | |\n| | start | begun |"
    )
    as_xlsx(table, Path(form))
    done = shell("chat", "--form", form, "--submission", typed=f"@ +2h\n@ +99999w\n{TALK}")
    root = ElementTree.fromstring(done.stdout)  # noqa: S314
    assert (root.findtext("begun") or "").startswith("2026-11-22T09:00")
    assert (root.findtext("ended") or "").startswith("2026-11-22T11:00")
    assert "@ +99999w" in done.stderr


def test_a_submission_goes_with_a_form(shell: Shell) -> None:
    """An application is no submission."""
    assert shell("chat", "--submission").exit_code == 2
