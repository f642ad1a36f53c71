"""What an unclear answer may mean: only what could be stored is offered, and a number names it."""

from support.chat import Chat
from support.offices import office_of


def _asked(label: str) -> Chat:
    """A talk that stands at the question with this label in it, all before it answered simply."""
    chat = Chat(office_of("short"))
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة المذكّر")
    answers = iter(("محمد عبدالله أحمد السالم", "1012345672", "2030-01-01"))
    for _ in range(12):
        if label in chat.said[-1].message.text:
            return chat
        chat.types(next(answers))
    raise AssertionError(chat.said[-1].message.text)


def test_a_day_that_has_not_come_is_no_way_to_mean_a_birth() -> None:
    """Of two readings the first of December lies ahead, so the twelfth of January is meant."""
    chat = _asked("الميلاد")
    chat.types("1/12/2026")
    assert chat.application.intake.answers["birth_date"].value == "2026-01-12"


def test_a_number_names_the_way_that_stands_at_it() -> None:
    """«2» after two ways is the second of them, whatever it would be as an answer."""
    chat = _asked("الميلاد")
    chat.types("3/4/1990")
    chat.types("2")
    assert chat.application.intake.answers["birth_date"].value == "1990-03-04"


def test_edit_and_a_number_is_never_an_answer() -> None:
    """«تعديل ٩» where nothing has that number yet is answered, and stored nowhere."""
    chat = _asked("الاسم")
    chat.types("تعديل ٩")
    assert "لا جواب بعدُ برقم ٩" in chat.said[-1].message.text
    assert "full_name" not in chat.application.intake.answers
