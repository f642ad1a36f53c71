"""What simulated people and staff write, as it stands in `words.toml`."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec


class Wordbook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All their words. `acts` are the sentences of the staff, by the act's name."""

    garbled: tuple[str, ...]
    texts: tuple[str, ...]
    agrees: str
    opinion: str
    death: str
    separator: str
    son: str
    certificate: str
    men: tuple[str, ...]
    women: tuple[str, ...]
    families: tuple[str, ...]
    questions: tuple[str, ...]
    acts: dict[str, str]


@cache
def wordbook() -> Wordbook:
    """Read once in a process."""
    text = (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Wordbook)
