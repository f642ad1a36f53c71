"""Messages keep within Telegram's limits, whatever their length and labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.pacing import Pace
from bot.telegram.rendering import MAX_TEXT, Parameters, Renderer, shorten, split_text
from flows.identifiers import Address
from flows.messages import Button, Message
from support.bot_api_specification import check_call, check_entities
from support.telegram_house import telegram_phrases

MONA = Address("telegram:991")


def render(message: Message) -> tuple[Parameters, ...]:
    """The calls, each of which the specification accepts."""
    calls = Renderer(telegram_phrases()).render(MONA, message)
    for call in calls:
        check_call("sendMessage", call)
    return calls


def units(text: str) -> int:
    """UTF-16 units: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def test_short_message_is_one_call_of_plain_text() -> None:
    """What people wrote is shown as they wrote it: nothing in it is a mark-up."""
    [call] = render(Message("اسمك <b>منى</b> *"))
    assert call == {
        "chat_id": 991,
        "text": "اسمك <b>منى</b> *",
        "reply_markup": {"remove_keyboard": True},
    }


def test_rows_become_an_inline_keyboard() -> None:
    """The button's id is the callback data."""
    [call] = render(Message("؟", rows=((Button("3.yes", "نعم"), Button("3.no", "لا")),)))
    assert call["reply_markup"] == {
        "inline_keyboard": [
            [{"text": "نعم", "callback_data": "3.yes"}, {"text": "لا", "callback_data": "3.no"}]
        ]
    }


def test_labels_that_do_not_fit_beside_each_other_stand_below() -> None:
    """A telephone cuts a label off where its row is full."""
    row = (Button("1.a", "أوافق على تسجيل بياناتي"), Button("1.b", "لا أوافق"))
    [call] = render(Message("؟", rows=(row,)))
    assert [len(row) for row in call["reply_markup"]["inline_keyboard"]] == [1, 1]


def test_very_long_label_is_cut_at_a_word() -> None:
    """Never in the middle of a word, and no isolate is left open."""
    label = "\u2068" + "كلمة " * 20 + "\u2069"
    cut = shorten(label)
    assert cut == "كلمة " * 11 + "كلمة…"
    assert shorten("نعم") == "نعم"


@pytest.mark.parametrize(
    ("text", "share"),
    [("رقم جوالك؟", "📱 مشاركة رقم جوّالي"), ("Your mobile?", "📱 Share my number")],
)
def test_wish_for_the_phone_is_a_keyboard_in_the_language_of_the_question(
    text: str, share: str
) -> None:
    """Telegram shares a number from the keyboard under the field only; the choices join it."""
    back = Button("3.@back", "\u2068رجوع\u2069")
    [call] = render(Message(text, rows=((back,),), wants_phone=True))
    assert call["reply_markup"]["keyboard"] == [
        [{"text": share, "request_contact": True}],
        [{"text": "رجوع"}],
    ]
    assert call["reply_markup"]["one_time_keyboard"] is True


def test_long_text_is_cut_between_paragraphs_and_the_choices_stand_last() -> None:
    """Each part is whole in itself."""
    paragraph = "فقرة " * 250
    text = "\n\n".join([paragraph.strip()] * 6)
    calls = render(Message(text, rows=((Button("1.a", "نعم"),),)))
    assert len(calls) > 1
    assert "\n\n".join(call["text"] for call in calls) == text
    assert [("reply_markup" in call) for call in calls] == [False] * (len(calls) - 1) + [True]


@given(st.text(alphabet="اب 😀\n", min_size=1, max_size=300), st.integers(10, 60))
def test_no_part_is_too_long_and_nothing_but_space_is_lost(text: str, limit: int) -> None:
    """Counted in UTF-16 units, so that no emoji is cut in two."""
    parts = split_text(text, limit)
    assert all(units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_text_of_the_greatest_length_stays_one() -> None:
    """4096 is allowed, 4097 is not."""
    assert len(split_text("أ" * MAX_TEXT)) == 1
    assert [units(part) for part in split_text("😀" * (MAX_TEXT // 2 + 1))] == [MAX_TEXT, 2]


def test_pace_allows_a_burst_and_then_one_a_second() -> None:
    """One person's messages wait for each other; another person's go between."""
    pace = Pace(per_second=1000, per_chat=1, burst=3, monotonic=lambda: 100.0)
    assert [round(pace.wait_for(1)) for _ in range(5)] == [0, 0, 0, 1, 2]
    assert round(pace.wait_for(2)) == 0


def test_pace_keeps_the_total_below_the_limit() -> None:
    """Many people at once are served one after another."""
    pace = Pace(per_second=10, monotonic=lambda: 100.0)
    assert round(sum(pace.wait_for(chat) for chat in range(11)), 3) == 5.5


def test_what_is_veiled_is_a_spoiler_from_there_to_the_end() -> None:
    """Entities are counted in UTF-16 units: an emoji before them is two."""
    [call] = render(Message("رسالة 📬:\n\nقُبل الطلب", veiled_from=10))
    [veil] = call["entities"]
    check_entities(call["text"], call["entities"])
    assert veil == {"type": "spoiler", "offset": 11, "length": units("قُبل الطلب")}


@given(st.text(min_size=1, max_size=9000), st.integers(1, 200))
def test_every_part_of_a_long_veiled_text_is_veiled(text: str, begins: int) -> None:
    """Cut into several messages, nothing of it stands openly but its first line."""
    lead = "س" * begins
    for call in Renderer(telegram_phrases()).render(MONA, Message(lead + text, veiled_from=begins)):
        entities = call.get("entities", [])
        check_entities(call["text"], entities)
        shown = call["text"].encode("utf-16-le")
        for one in entities:
            shown = shown[: one["offset"] * 2] + shown[(one["offset"] + one["length"]) * 2 :]
        assert set(shown.decode("utf-16-le")) <= {"س"}
