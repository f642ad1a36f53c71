"""Plain updates are read without aiogram, and exactly as aiogram would have them read."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from aiogram.types import Update

from bot.telegram.plain import read_plain
from bot.telegram.reading import read_update

RECORDED = Path(__file__).parents[2] / "recorded" / "telegram"
AT = datetime(2026, 11, 20, 8, tzinfo=UTC)

#: What is left to aiogram is anything but these.
PLAIN = {
    "command_like_start",
    "command_menu",
    "press",
    "press_on_a_message_too_old_to_see",
    "start",
    "start_with_bot_name",
    "start_with_payload",
    "text",
    "text_html_and_bidi",
    "text_with_link",
}


@pytest.mark.parametrize("path", sorted(RECORDED.glob("*.json")), ids=lambda path: path.stem)
def test_a_plain_update_gives_the_event_that_aiogram_gives(path: Path) -> None:
    """And whatever is not plain gives none, so that aiogram reads it."""
    body = path.read_bytes()
    plain = read_plain(body, AT, 7)
    assert (plain is not None) == (path.stem in PLAIN)
    if plain is not None:
        assert plain.event == read_update(Update.model_validate_json(body), AT, 7)


def test_a_press_is_named_so_that_it_can_be_ended() -> None:
    """The waiting sign on the button belongs to the press, not to the update."""
    body = (RECORDED / "press.json").read_bytes()
    plain = read_plain(body, AT, 7)
    assert plain is not None
    assert plain.press == Update.model_validate_json(body).callback_query.id  # type: ignore[union-attr]


@pytest.mark.parametrize("field", ["forward_origin", "media_group_id", "via_bot", "yet_unknown"])
def test_one_more_field_leaves_an_update_to_aiogram(field: str) -> None:
    """Nothing is overlooked that Telegram says of a message."""
    update = msgspec.json.decode((RECORDED / "text.json").read_bytes())
    update["message"][field] = {}
    assert read_plain(msgspec.json.encode(update), AT, 7) is None


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"{}", b"\xff\xfe", b'{"update_id":1}'])
def test_what_is_no_update_is_not_read(body: bytes) -> None:
    """It is left to the part that says what is wrong with it."""
    assert read_plain(body, AT, 7) is None
