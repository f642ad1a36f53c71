"""Words that work at any step, in any spelling: back, menu, a person, and their like."""

import re
from functools import lru_cache
from typing import Literal, get_args

from flows.forms.understanding.folding import clean, fold
from flows.identifiers import Language
from flows.phrases import Phrases

Command = Literal[
    "back",
    "skip",
    "cancel",
    "save",
    "menu",
    "edit",
    "help",
    "person",
    "lost",
    "apply",
    "mine",
    "ask",
    "language",
    "privacy",
    "salam",
    "hello",
    "thanks",
    "start",
]
COMMANDS: tuple[Command, ...] = get_args(Command)
#: Names of wishes that may be asked for by a word, at any step.
WISH_WORDS: tuple[str, ...] = (
    "membership",
    "my_data",
    "relink",
    "callback",
    "appeal",
    "complaint",
    "suggestion",
    "withdraw",
    "rights_duties",
    "help_request",
    "alerts",
    "stop",
    "restart",
    "update_data",
    "library",
    "bylaws",
    "signed",
    "volunteer",
    "supporter",
    "parties",
)


_DRAWN_OUT = re.compile(r"([^\W\d])\1+")
#: No command is written in more characters.
LONGEST_COMMAND = 40


class CommandWords:
    """The words of every language at once: a person may write «back» in an Arabic talk."""

    def __init__(self, phrases: Phrases) -> None:
        self._commands: dict[str, str] = {
            _key(word): command
            for language in phrases.ids
            for command in (*COMMANDS, *WISH_WORDS)
            for word in phrases.words(Language(language), f"command-{command}")
        }

    def find(self, text: str) -> str | None:
        """The command that the whole message is; a word within a sentence is not a command."""
        if len(text) > LONGEST_COMMAND:
            return None
        return self._commands.get(_key(text))

    def after_edit(self, text: str) -> str | None:
        """What a message wants to change, by its words after «edit»; None for any other message."""
        words = text.split()
        for count in range(min(len(words) - 1, 2), 0, -1):
            if self.find(" ".join(words[:count])) == "edit":
                return " ".join(words[count:])
        return None

    def after_greeting(self, text: str) -> tuple[str, str] | None:
        """The greeting that a message begins with, salam or hello, and what it says after it."""
        words = text.split()
        for count in range(min(len(words), 6), 0, -1):
            greeting = self.find(" ".join(words[:count]))
            if greeting in ("salam", "hello"):
                return greeting, " ".join(words[count:])
        return None


def _key(text: str) -> str:
    # «رجووووع»: a letter that is drawn out counts once.
    return _DRAWN_OUT.sub(r"\1", fold(clean(text)).strip(" .!؟?،/"))


@lru_cache(maxsize=4)
def commands_of(phrases: Phrases) -> CommandWords:
    """The command words of these texts, compiled once."""
    return CommandWords(phrases)
