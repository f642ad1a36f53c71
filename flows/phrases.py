"""Wording: Fluent messages in the person's language and gender, safe in both directions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fluent_compiler.types import FluentInt

from flows.identifiers import ARABIC, Gender, Language
from flows.wording import MissingPhrase as MissingPhrase
from flows.wording import Wording

LEFT_TO_RIGHT = "\u2066"
AS_WRITTEN = "\u2068"
END = "\u2069"

_EASTERN = tuple(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
#: A code of Latin letters and digits is typed as it stands: «RRRD2929».
_CODE = re.compile(r"(?<![A-Za-z0-9])([0-9]*[A-Za-z]+[0-9][A-Za-z0-9]*|[0-9]+[A-Za-z][A-Za-z0-9]*)")
_LATIN = re.compile(r"[A-Za-z]")
_MARKS = re.compile(f"([{LEFT_TO_RIGHT}{AS_WRITTEN}{END}])")
#: What embeds, overrides or isolates a direction.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Fixed(str):
    """A reference, an ID, a phone number: kept to the character, and read from left to right."""

    __slots__ = ()


class Composed(str):
    """Text that is finished already: another phrase, or a date in words. Not isolated again."""

    __slots__ = ()


#: A plain `str` came from a person or a pack, and stands between isolates.
Value = str | int | Fixed | Composed


class _Count(FluentInt):  # type: ignore[misc]  # the library has no types
    """A number in a message. Below a thousand its pattern would add nothing but time."""

    def format(self, locale: object) -> str:
        number = int(self)
        return str(number) if 0 <= number < 1000 else str(super().format(locale))


@dataclass(frozen=True, slots=True)
class Voice:
    """How we speak to someone."""

    language: Language = ARABIC
    gender: Gender = "n"


class Phrases:
    """All messages of all languages."""

    def __init__(self, wordings: Mapping[Language, Wording]) -> None:
        self._wordings = wordings
        self.ids: dict[Language, frozenset[str]] = {
            language: wording.ids for language, wording in wordings.items()
        }
        self._words: dict[tuple[Language, str], tuple[str, ...]] = {}

    @classmethod
    def load(cls, sources: Mapping[Language, Sequence[str]]) -> "Phrases":
        """The .ftl texts of each language, to be compiled as they are needed."""
        return cls({language: Wording(language, texts) for language, texts in sources.items()})

    def compile_all(self) -> None:
        """Compile everything now, as before serving. A malformed text raises `MissingPhrase`."""
        for wording in self._wordings.values():
            wording.compile_all()

    def say(self, voice: Voice, id: str, /, **values: Value) -> str:
        """The message in this voice. Raises `MissingPhrase` rather than show a gap to a person."""
        arguments: dict[str, object] = {"gender": voice.gender}
        for name, value in values.items():
            arguments[name] = _Count(value) if isinstance(value, int) else _isolated(value)
        return in_digits_of(voice.language, self._wordings[voice.language].format(id, arguments))

    def words(self, language: Language, id: str) -> tuple[str, ...]:
        """The alternatives of a message that lists words people type, separated by «|»."""
        key = (language, id)
        if key not in self._words:
            text = self.say(Voice(language), id)
            self._words[key] = tuple(word.strip() for word in text.split("|"))
        return self._words[key]


def plain(text: str) -> str:
    """The text without isolates: for buttons, comparisons and files."""
    return text.replace(LEFT_TO_RIGHT, "").replace(AS_WRITTEN, "").replace(END, "")


def _isolated(value: str) -> str:
    if isinstance(value, Composed):
        return value
    if isinstance(value, Fixed):
        return f"{LEFT_TO_RIGHT}{value}{END}"
    # A mark within the words would end the isolate, and turn what stands after it around.
    return f"{AS_WRITTEN}{_TURNING.sub('', value)}{END}"


def in_digits_of(language: Language, text: str) -> str:
    """Show digits as the language's readers write them, except between isolates."""
    if language != ARABIC:
        return text
    if LEFT_TO_RIGHT not in text and AS_WRITTEN not in text:
        return _in_eastern_digits(text)
    depth = 0
    parts = _MARKS.split(text)
    for place, part in enumerate(parts):
        if part == END:
            depth -= 1
        elif part in (LEFT_TO_RIGHT, AS_WRITTEN):
            depth += 1
        elif depth == 0:
            parts[place] = _in_eastern_digits(part)
    return "".join(parts)


def _in_eastern_digits(text: str) -> str:
    # Looking for a letter first: it is much cheaper than looking for a code.
    if _LATIN.search(text) and _CODE.search(text):
        # Every second part is a code.
        parts = _CODE.split(text)
        parts[::2] = map(_in_eastern_digits, parts[::2])
        return "".join(parts)
    # Not str.translate, which looks every letter up: this is done to all that anyone reads.
    for western, eastern in _EASTERN:
        if western in text:
            text = text.replace(western, eastern)
    return text
