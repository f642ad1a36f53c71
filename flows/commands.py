"""Words that work at any step, in any spelling: back, menu, a person, and their like."""

from functools import lru_cache
from typing import Literal, get_args

from flows.forms.folding import clean, fold
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


class CommandWords:
    """The words of every language at once: a person may write «back» in an Arabic talk."""

    def __init__(self, phrases: Phrases) -> None:
        self._commands: dict[str, Command] = {
            _key(word): command
            for language in phrases.ids
            for command in COMMANDS
            for word in phrases.words(Language(language), f"command-{command}")
        }

    def find(self, text: str) -> Command | None:
        """The command that the whole message is; a word within a sentence is not a command."""
        if len(text) > 40:
            return None
        return self._commands.get(_key(text))

    def after_salam(self, text: str) -> str | None:
        """What a message says after the salam that it begins with; None where it has no salam.

        One word alone is no salam here: «سلام» may begin a name.
        """
        words = text.split()
        for count in range(min(len(words), 6), 1, -1):
            if self.find(" ".join(words[:count])) == "salam":
                return " ".join(words[count:])
        return None


def _key(text: str) -> str:
    return fold(clean(text)).strip(" .!؟?،/")


@lru_cache(maxsize=4)
def commands_of(phrases: Phrases) -> CommandWords:
    """The command words of these texts, compiled once."""
    return CommandWords(phrases)
