"""The wording that ships with the program: the Fluent files of `flows/texts`, in both languages."""

from functools import cache
from importlib.resources import files

from flows.identifiers import ARABIC, ENGLISH, Language
from flows.phrases import Phrases


def read_texts() -> dict[Language, tuple[str, ...]]:
    """The text of every `.ftl` file by language, in the order of the files' names."""
    texts = files("flows") / "texts"
    return {
        language: tuple(
            file.read_text("utf-8")
            for file in sorted((texts / language).iterdir(), key=lambda one: one.name)
            if file.name.endswith(".ftl")
        )
        for language in (ARABIC, ENGLISH)
    }


@cache
def load_phrases() -> Phrases:
    """All phrases, loaded once per process."""
    return Phrases.load(read_texts())
