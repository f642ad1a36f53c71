"""The talk is put together in the order in which it was said, whatever the clock does."""

from datetime import UTC, datetime

from bot.web.history import read_history
from flows.events import AnyEvent, ButtonPressed, TextSent
from flows.identifiers import ARABIC, Address
from flows.messages import Button, Message
from storage.views import Sent

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
ME = Address("web:1")


def sent(row: int, key: str, text: str, state: str = "ready", *buttons: Button) -> Sent:
    """One message of ours."""
    message = Message(text, (buttons,) if buttons else ())
    return Sent(row, key, ME, message, "answer", state, 0, AT, None)


def wrote(key: str, text: str) -> TextSent:
    """One message of the person's, at the one time there is."""
    return TextSent(key, AT, 1, ME, text)


def texts(*talk: AnyEvent | Sent) -> list[str]:
    """What the page shows."""
    return [line.text for line in read_history(ARABIC, talk).lines]


def test_what_was_said_stands_right_before_what_it_led_to() -> None:
    """Although the times are all the same and the keys sort otherwise."""
    talk = (
        wrote("a", "second"),
        sent(2, "a/0", "answer to the second"),
        wrote("z", "first"),
        sent(1, "z/0", "answer to the first"),
    )
    assert texts(*talk) == ["first", "answer to the first", "second", "answer to the second"]


def test_what_led_to_nothing_keeps_its_place() -> None:
    """A message that a person of the staff reads gets no answer of ours."""
    talk = (sent(1, "a/0", "ours"), wrote("b", "unanswered"), sent(2, "c/0", "later"))
    assert texts(*talk) == ["ours", "unanswered", "later"]


def test_a_press_is_shown_by_its_label_and_a_forged_one_not_at_all() -> None:
    """Ids are for the core; people pressed words."""
    pressed = ButtonPressed("b", AT, 1, ME, "1.yes")
    forged = ButtonPressed("c", AT, 1, ME, "9.no")
    asked = sent(1, "a/0", "agree?", "ready", Button("1.yes", "نعم"))
    assert texts(asked, pressed, forged) == ["agree?", "نعم"]


def test_what_was_voided_or_swept_was_never_said() -> None:
    """The page must not show what silence took back."""
    swept = Sent(2, "b/0", ME, None, "answer", "delivered", 0, AT, AT)
    talk = (sent(1, "a/0", "void", "void"), swept, sent(3, "c/0", "said"))
    history = read_history(ARABIC, talk)
    assert [line.text for line in history.lines] == ["said"]
    assert (history.after, history.proved) == (3, 2)
