"""Transcripts of the real forms as dialogues: a journey says what its transcript says."""

from collections.abc import Iterator
from pathlib import Path

CONVERSATIONS = Path(__file__).parents[1] / "conversations"

#: The act with which an application is handed in.
SIGNED = "! أقرّ وأوقّع"
_ACTS = (">", "!", "^")
_OTHERS = ("#", "@", "%", "~", "→", "=", "  ")

Step = tuple[str, str]


def application(transcript: str) -> tuple[Step, ...]:
    """From the first button to the signature, of `sila/the-whole-way` and the like.

    Each step is what the person reads, and what they do about it, as `journey.converse` takes it.
    """
    steps = tuple(_until_signed(transcript))
    assert steps[-1][1] == SIGNED, transcript
    return steps[1:]


def _until_signed(transcript: str) -> Iterator[Step]:
    text = (CONVERSATIONS / f"{transcript}.chat").read_text(encoding="utf-8")
    heard: list[str] = []
    for line in text.splitlines():
        if line.startswith(_ACTS):
            yield _asked(heard), line[2:] if line.startswith(">") else line
            heard = []
            if line == SIGNED:
                return
        elif line and not line.startswith(_OTHERS) and "«REF»" not in line:
            heard.append(line)


def _asked(heard: list[str]) -> str:
    """Which question of how many, with its first line; where there is none, the last words."""
    for at, line in enumerate(heard[:-1]):
        if line.startswith(("السؤال ", "القسم ")):
            return f"{line}\n{heard[at + 1]}"
    return heard[-1] if heard else ""
