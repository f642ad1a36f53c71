"""Marks of HTML and Markdown in an author's words, which a chat would show as they are."""

import re

#: Tags that end a line. Only known names: «<18>» is what its author wrote.
_LINE = re.compile(r"<br\s*/?>|</(?:p|div|h[1-6]|li)>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|big|center|code|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|sub|sup|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^#{1,6} +", re.MULTILINE)
#: A single star may stand for «required» and a row of lines for a gap: these stay.
_STRONG = re.compile(r"(?<!\*)\*\*(?!\*)")


def without_marks(text: str) -> str:
    """The words alone."""
    if "<" in text:
        text = _TAG.sub("", _LINE.sub("\n", text))
    return _STRONG.sub("", _HEADING.sub("", text))
