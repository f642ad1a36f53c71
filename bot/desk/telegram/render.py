"""From pages and messages to what python-telegram-bot sends, within the limits of the Bot API."""

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.desk.telegram.page import Page
from flows.messages import Button
from flows.phrases import plain

#: In UTF-16 code units, as Telegram counts; a little below its limit of 4096.
MAX_TEXT = 4000
MAX_HINT = 64


def render_keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    """Buttons under a message. Labels lose their isolates: clients count and may show them."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(plain(one.label), callback_data=one.id) for one in row]
            for row in rows
        ]
    )


def render_markup(page: Page) -> InlineKeyboardMarkup | ForceReply | None:
    """What stands under a page: its buttons, or the open reply field of a prompt."""
    if page.kind == "prompt":
        return ForceReply(input_field_placeholder=plain(page.hint)[:MAX_HINT] or None)
    return render_keyboard(page.rows)


def split_text(text: str, limit: int = MAX_TEXT) -> list[str]:
    """Parts that each fit one message, cut between paragraphs, else lines, else words."""
    parts = []
    while units(text) > limit:
        cut = _cut(text, limit)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text]


def _cut(text: str, limit: int) -> int:
    head = text[:limit]
    while units(head) > limit:
        head = head[:-1]
    for mark in ("\n\n", "\n", " "):
        place = head.rfind(mark)
        if place > 0:
            return place
    return len(head)


def units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)
