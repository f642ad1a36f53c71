"""Text that no database can hold, as broken clients send it in the middle of somebody's words."""

from typing import Any

import msgspec
import pytest

from bot.characters import decode_json, storable

BROKEN = "سلام\x00 عليكم\ud83d"
MENDED = "سلام\ufffd عليكم\ufffd"


def test_what_cannot_be_stored_is_marked_and_the_rest_stays() -> None:
    """Direction marks, line breaks and whole pairs are somebody's words."""
    assert storable(BROKEN) == MENDED
    for text in ("", "نعم", "a\r\nb\t\u200f\u2068c\u2069", "😀"):
        assert storable(text) == text


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"t": "\\ud83d\\ude00"}', {"t": "😀"}),
        (b'{"t": "a\\ud800b", "u": ["\\udc00", 1, null]}', {"t": "a�b", "u": ["�", 1, None]}),
        (b'{"\\ud800": {"t": "\xff"}}', {"�": {"t": "�"}}),
        (b'{"t": "\xed\xa0\x80"}', {"t": "���"}),
    ],
)
def test_json_is_read_whatever_stands_in_its_texts(body: bytes, value: Any) -> None:
    """Halves of pairs, escaped or raw, and bytes that are no UTF-8."""
    assert decode_json(body, dict[str, Any]) == value


@pytest.mark.parametrize("body", [b"", b"{", b'"\\ud800', b"[" * 100_000, b"\xff", b'["\\ud800"]'])
def test_what_is_no_json_of_the_kind_is_one_error(body: bytes) -> None:
    """The caller has one thing to catch."""
    with pytest.raises(msgspec.DecodeError):
        decode_json(body, dict[str, Any])
