"""Messages as parameters of sendMessage, within Telegram's limits, in plain text."""

import re
from collections.abc import Iterable
from typing import Any

from flows.identifiers import ARABIC, ENGLISH, Address
from flows.messages import Button, Message
from flows.phrases import Phrases, Voice, plain

#: The longest text of one message. Telegram counts characters after parsing; UTF-16 units, which
#: its entities are counted in, are never fewer.
MAX_TEXT = 4096

#: About what a telephone shows of a label before cutting it off, by the number of buttons in a row.
_SHOWN = {2: 19, 3: 12}

#: Beyond this a label is a sentence. It belongs into the text, and we cut it at a word.
_MAX_LABEL = 64

#: Where a long text may be cut, best first.
_SEAMS = ("\n\n", "\n", " ")

_ARABIC_LETTER = re.compile("[\u0621-\u064a]")

#: Parameters of one call, ready for JSON.
Parameters = dict[str, Any]


class Renderer:
    """Renders messages. It knows the two labels that are Telegram's own: to share one's number."""

    def __init__(self, phrases: Phrases) -> None:
        self._share = {
            language: plain(phrases.say(Voice(language), "telegram-share-phone"))
            for language in (ARABIC, ENGLISH)
        }

    def render(self, to: Address, message: Message) -> tuple[Parameters, ...]:
        """The calls of sendMessage that show this message, in order: one, unless it is very long.

        The choices stand under the last part. What is veiled is a spoiler: hidden in the chat until
        it is touched, and in every preview.
        """
        chat = int(to.partition(":")[2])
        open_length = _length(message.text[: message.veiled_from])
        parts: list[Parameters] = []
        for text in split_text(message.text):
            part: Parameters = {"chat_id": chat, "text": text}
            length = _length(text)
            if message.veiled_from is not None and open_length < length:
                veil = {"type": "spoiler", "offset": open_length, "length": length - open_length}
                part["entities"] = [veil]
            open_length = max(open_length - length, 0)
            parts.append(part)
        parts[-1]["reply_markup"] = self._markup(message)
        return tuple(parts)

    def _markup(self, message: Message) -> Parameters:
        if message.wants_phone:
            return self._phone_keyboard(message)
        if message.rows:
            rows = [
                [{"text": shorten(button.label), "callback_data": button.id} for button in row]
                for given in message.rows
                for row in _reflow(given)
            ]
            return {"inline_keyboard": rows}
        # Stateless on purpose: where no keyboard is shown, removing it does nothing.
        return {"remove_keyboard": True}

    def _phone_keyboard(self, message: Message) -> Parameters:
        """A keyboard under the input field, the only place where Telegram lets a number be shared.

        Its other buttons send their label as text, which the conversation understands as well.
        """
        language = ARABIC if _ARABIC_LETTER.search(message.text) else ENGLISH
        share = {"text": self._share[language], "request_contact": True}
        others = [[{"text": plain(button.label)} for button in row] for row in message.rows]
        return {
            "keyboard": [[share], *others],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        }


def split_text(text: str, limit: int = MAX_TEXT) -> list[str]:
    """Cut a text into parts of at most `limit` UTF-16 units, between paragraphs where possible."""
    parts = []
    while _length(text) > limit:
        head = _head(text, limit)
        for seam in _SEAMS:
            # A seam near the beginning would leave a part of almost nothing.
            if (place := head.rfind(seam)) > len(head) // 3:
                head = head[:place]
                break
        parts.append(head.rstrip())
        text = text[len(head) :].lstrip()
    return [*parts, text] if text or not parts else parts


def shorten(label: str) -> str:
    """The label, or its beginning up to a word where it is longer than any screen is wide."""
    if len(label) <= _MAX_LABEL:
        return label
    cut = plain(label)[:_MAX_LABEL]
    return f"{cut.rpartition(' ')[0] or cut[:-1]}…"


def _reflow(row: tuple[Button, ...]) -> Iterable[tuple[Button, ...]]:
    """The row as it is, or one button a row where their labels would not be seen whole."""
    if len(row) == 1:
        return (row,)
    shown = _SHOWN.get(len(row), 8)
    return (row,) if all(len(button.label) <= shown for button in row) else zip(row, strict=True)


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _head(text: str, limit: int) -> str:
    """The longest beginning of at most `limit` units that cuts no character in two."""
    return text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
