"""The Fluent texts of one language, each compiled when something of it is first said.

All of them at once take seconds, which every command would wait for: most say a few things only.
"""

import re
from collections.abc import Mapping, Sequence

from fluent_compiler.bundle import FluentBundle
from fluent_compiler.resource import FtlResource

from flows.identifiers import Language

_MESSAGE = re.compile(r"^([a-z][\w-]*)[ \t]*=", re.MULTILINE)
_MENTION = re.compile(r"\{\s*([a-z][\w-]*)\s*\}")


class MissingPhrase(Exception):
    """A message, or a variable that it needs, does not exist."""


class Wording:
    """Some texts that belong together. A message may stand in one text and be used in another."""

    def __init__(self, language: Language, texts: Sequence[str]) -> None:
        self._language = language
        self._texts = tuple(texts)
        self._place: dict[str, int] = {}
        for place, text in enumerate(texts):
            for id in _MESSAGE.findall(text):
                if id in self._place:
                    raise MissingPhrase(f"{language}: {id} stands there twice")
                self._place[id] = place
        #: Texts whose messages stand within those of others: they are part of every bundle.
        self._shared = sorted(
            {
                self._place[id]
                for place, text in enumerate(texts)
                for id in _MENTION.findall(text)
                if self._place.get(id, place) != place
            }
        )
        self._bundles: dict[int, FluentBundle] = {}
        self.ids = frozenset(self._place)

    def format(self, id: str, arguments: Mapping[str, object]) -> str:
        """The message with these values. Raises `MissingPhrase` rather than leave a gap."""
        place = self._place.get(id)
        if place is None:
            raise MissingPhrase(f"{self._language}: {id}")
        bundle = self._bundles.get(place)
        if bundle is None:
            bundle = self._bundles[place] = self._compile(place)
        text, errors = bundle.format(id, arguments)
        if errors:
            raise MissingPhrase(f"{self._language}: {id}: {errors[0]}")
        return str(text)

    def compile_all(self) -> None:
        """Compile whatever was not needed yet. Raises `MissingPhrase` for what is malformed."""
        for place in range(len(self._texts)):
            if place not in self._bundles:
                self._bundles[place] = self._compile(place)

    def _compile(self, place: int) -> FluentBundle:
        places = dict.fromkeys((*self._shared, place))
        resources = [FtlResource.from_string(self._texts[one]) for one in places]
        bundle = FluentBundle(self._language, resources, use_isolating=False)
        mistakes = bundle.check_messages()
        if mistakes:
            said = "; ".join(f"{self._language}: {id}: {error}" for id, error in mistakes)
            raise MissingPhrase(said)
        return bundle
