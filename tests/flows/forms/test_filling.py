"""What is asked next, what an answer must satisfy, and what still counts."""

from flows.forms.understanding.reading import Rejection
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answers
from support.forms import answers_of, form_from, sheet

FORM = form_from("""
| survey |
| | type | name | label::العربية (ar) | label::English (en) | relevant | constraint | constraint_message::العربية (ar) | constraint_message::English (en) | required | required_message::العربية (ar) |
| | note | hello | أهلًا | Hello | | | | | | |
| | integer | age | العمر | Age | | . >= 15 and . <= 110 | العمر من 15 إلى 110 | Age from 15 to 110 | yes | لا بد من العمر |
| | select_one status | status | الحالة | Status | ${age} >= 18 | | | | yes | |
| | begin_group | divorce | الطلاق | Divorce | selected(${status}, 'divorced') | | | | | |
| | note | explained | نسأل عن الصك | About the deed | | | | | | |
| | date | day | تاريخ الصك | Date | | . <= today() | | | ${age} < 60 | |
| | text | court | المحكمة | Court | ${day} != '' | | | | | |
| | end_group | | | | | | | | | |
| | integer | children | عدد الأبناء | Children | | . <= ${age} | الأبناء لا يزيدون على ${age} | | | |
| choices |
| | list_name | name | label::العربية (ar) | label::English (en) |
| | status | single | عزباء | Single |
| | status | divorced | مطلقة | Divorced |
""")  # noqa: E501


def following(answers: Answers, after: str | None = None, *, unanswered: bool = True) -> str | None:
    """The path of the next question."""
    spot = sheet(FORM, answers).next(after, unanswered=unanswered)
    return spot.path if spot else None


def test_the_first_question_is_asked_first_and_notes_are_not_asked() -> None:
    """A note has no answer to wait for."""
    assert following({}) == "age"


def test_only_what_applies_is_asked() -> None:
    """Conditions of a question and of the groups around it."""
    assert following(answers_of(age="16"), "age") == "children"
    assert following(answers_of(age="30"), "age") == "status"
    assert following(answers_of(age="30", status="single"), "status") == "children"
    assert following(answers_of(age="30", status="divorced"), "status") == "divorce/day"
    skipped = answers_of(age="30", status="divorced", divorce__day="")
    assert following(skipped, "divorce/day") == "children"


def test_a_group_is_left_when_what_it_hangs_on_no_longer_applies() -> None:
    """The status does not apply to a minor, so nor does what follows from it."""
    answers = answers_of(age="16", status="divorced")
    assert not sheet(FORM, answers).is_relevant("divorce/day")
    assert following(answers) == "children"


def test_answered_questions_are_passed_over_unless_asked_for() -> None:
    """A skipped one counts as answered."""
    answers = answers_of(age="30", status="", children="2")
    assert following(answers) is None
    assert following(answers, "age", unanswered=False) == "status"
    assert following({}, "children") is None


def test_the_question_before_is_the_last_one_that_applies() -> None:
    """Answered or not, notes passed over."""
    answers = answers_of(age="30", status="divorced")

    def before(path: str, given: Answers = answers) -> str | None:
        spot = sheet(FORM, given).previous(path)
        return spot.path if spot else None

    assert before("age") is None
    assert before("divorce/day") == "status"
    assert before("children") == "divorce/day"
    assert before("children", answers_of(age="16")) == "age"


def test_notes_are_found_between_two_questions() -> None:
    """Where they apply."""
    divorced = answers_of(age="30", status="divorced")
    assert [one.path for one in sheet(FORM, {}).notes(None, "age")] == ["hello"]
    between = sheet(FORM, divorced).notes("status", "divorce/day")
    assert [one.path for one in between] == ["divorce/explained"]
    assert sheet(FORM, answers_of(age="30")).notes("status", None) == ()


def test_progress_counts_what_applies_now() -> None:
    """It may grow as answers open further questions; notes are not counted."""
    assert sheet(FORM, {}).position("age") == (1, 2)
    divorced = answers_of(age="30", status="divorced")
    assert sheet(FORM, divorced).position("status") == (2, 4)
    assert sheet(FORM, divorced).position("children") == (4, 4)


def test_an_answer_that_breaks_a_constraint_is_refused_in_the_authors_words() -> None:
    """In every language they were written in, with other answers in them."""
    age, children = "age", "children"
    assert sheet(FORM, {}).check(age, "30") is None
    assert sheet(FORM, {}).check(age, "12") == Rejection(
        "reject-constraint", says={ARABIC: "العمر من 15 إلى 110", ENGLISH: "Age from 15 to 110"}
    )
    assert sheet(FORM, answers_of(age="30")).check(children, "31") == Rejection(
        "reject-constraint", says={ARABIC: "الأبناء لا يزيدون على 30"}
    )


def test_a_constraint_sees_the_day_that_is_passed_in() -> None:
    """Today is allowed, tomorrow not."""
    day = "divorce/day"
    answers = answers_of(age="30", status="divorced")
    assert sheet(FORM, answers).check(day, "2026-11-20") is None
    refusal = sheet(FORM, answers).check(day, "2026-11-21")
    assert refusal == Rejection("reject-constraint")


def test_a_required_question_cannot_be_skipped() -> None:
    """The requirement may be an expression."""
    age, day = "age", "divorce/day"
    refusal = sheet(FORM, {}).check(age, "")
    assert refusal == Rejection("reject-required", says={ARABIC: "لا بد من العمر"})
    young, old = answers_of(age="30"), answers_of(age="70")
    assert sheet(FORM, young).is_required(day)
    assert not sheet(FORM, old).is_required(day)
    assert sheet(FORM, young).check(day, "") == Rejection("reject-required")
    assert sheet(FORM, old).check(day, "") is None


def test_a_value_that_could_not_have_been_read_is_refused() -> None:
    """A forged button, an edited store."""
    status, age = "status", "age"
    assert sheet(FORM, {}).check(status, "widowed") == Rejection("reject-unknown")
    assert sheet(FORM, {}).check(age, "30 years") == Rejection("reject-unknown")
    assert sheet(FORM, answers_of(age="30")).check(status, "divorced") is None


def test_answers_that_no_longer_apply_are_kept_apart() -> None:
    """In the form's order; they come back when they apply again."""
    answers = answers_of(children="1", status="divorced", divorce__day="2020-01-01", age="30")
    assert list(sheet(FORM, answers).relevant_answers()) == [
        "age",
        "status",
        "divorce/day",
        "children",
    ]
    younger = answers | answers_of(age="16")
    assert list(sheet(FORM, younger).relevant_answers()) == ["age", "children"]
    assert list(sheet(FORM, answers).relevant_answers()) != list(younger)


def test_what_is_missing_is_what_applies_and_must_be_answered() -> None:
    """A skipped question that became required is missing too."""
    assert [one.path for one in sheet(FORM, {}).missing()] == ["age"]
    answers = answers_of(age="30", status="divorced", divorce__day="")
    assert [one.path for one in sheet(FORM, answers).missing()] == ["divorce/day"]
    assert sheet(FORM, answers | answers_of(age="70")).missing() == ()


def test_an_answer_can_become_wrong_by_an_edit_elsewhere() -> None:
    """It is found before signing."""
    answers = answers_of(age="30", status="single", children="20")
    assert sheet(FORM, answers).refused() == {}
    assert list(sheet(FORM, answers | answers_of(age="17")).refused()) == ["children"]


def test_a_form_whose_questions_all_hang_on_each_other_is_filled() -> None:
    """Three hundred conditions in one row must not exhaust the stack."""
    rows = "".join(
        f"| | integer | q{n} | سؤال | ${{q{n - 1}}} >= 0 | . >= ${{q{n - 1}}} |\n"
        for n in range(1, 301)
    )
    chain = form_from(
        "| survey |\n| | type | name | label::العربية (ar) | relevant | constraint |\n"
        f"| | integer | q0 | سؤال | | |\n{rows}"
    )
    answers = answers_of(**{f"q{n}": "1" for n in range(300)})
    last = "q300"
    following = sheet(chain, answers).next("q299")
    assert following is not None
    assert following.path == last
    assert sheet(chain, answers).check(last, "1") is None
    assert sheet(chain, answers).check(last, "0") is not None
    del answers["q0"]
    assert not sheet(chain, answers).is_relevant("q300")
