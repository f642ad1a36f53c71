"""The texts of an XForm: what its author wrote, in each of the form's languages."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from flows.forms.definition.marks import without_marks
from flows.forms.expressions.expression import Expression
from flows.forms.form import Media, Wording
from flows.identifiers import ARABIC, Language

XFORMS = "{http://www.w3.org/2002/xforms}"

#: The namespace of our own columns; a form's settings declare it as `istiqbal="…"`.
NAMESPACE = "urn:istiqbal:xforms"

_CODE = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z]+)?)\)\s*$")
_REFERENCE = re.compile(r"jr:itext\('(.+)'\)")
_MEDIA = re.compile(r"jr://(?:images|audio|video)/(.+)")
#: What pyxform writes where a translation is missing.
_MISSING = "-"

#: How a value within a text is compiled: its expression in, None back if it is wrong.
Compile = Callable[[str], Expression | None]


def language_of(name: str) -> Language:
    """The code of a language column: `ar` of `label::العربية (ar)`, else the name itself."""
    found = _CODE.search(name)
    return Language(found[1].lower() if found else name.strip())


class Texts:
    """All translations of one form. `languages` stand with the default one first."""

    def __init__(self, model: Element) -> None:
        translations = model.findall(f"{XFORMS}itext/{XFORMS}translation")
        translations.sort(key=lambda one: one.get("default") is None)
        self._by_id: dict[str, dict[Language, Element]] = {}
        self._media: dict[str, dict[Language, tuple[tuple[str, str], ...]]] = {}
        for translation in translations:
            language = language_of(translation.get("lang", ""))
            for text in translation.findall(f"{XFORMS}text"):
                values = [
                    value for value in text.findall(f"{XFORMS}value") if not value.get("form")
                ]
                files = tuple(_files(text))
                if files:
                    self._media.setdefault(text.get("id", ""), {})[language] = files
                if values:
                    self._by_id.setdefault(text.get("id", ""), {})[language] = values[0]
        names = [language_of(translation.get("lang", "")) for translation in translations]
        self.languages: tuple[Language, ...] = tuple(dict.fromkeys(names)) or (ARABIC,)

    def element(self, element: Element | None, compile: Compile) -> Wording:
        """The words of a label or hint: written in it, or referred to."""
        if element is None:
            return Wording({})
        found = _REFERENCE.fullmatch(element.get("ref", ""))
        if found:
            return self.of_id(found[1], compile)
        return self._wording({self.languages[0]: element}, compile)

    def message(self, text: str | None, compile: Compile) -> Wording:
        """The words of a bind's message: themselves, or a reference."""
        if not text:
            return Wording({})
        found = _REFERENCE.fullmatch(text)
        if found:
            return self.of_id(found[1], compile)
        return Wording({self.languages[0]: (without_marks(text),)})

    def media(self, id: str) -> Media:
        """The files kept under an id, by language."""
        return self._media.get(id, {})

    def media_of(self, element: Element | None) -> Media:
        """The files of a label."""
        found = _REFERENCE.fullmatch(element.get("ref", "")) if element is not None else None
        return self.media(found[1]) if found else {}

    @property
    def all(self) -> dict[str, Wording]:
        """All words by their id, without the values that stand in them."""
        return {id: self.of_id(id, lambda source: None) for id in self._by_id}

    def of_id(self, id: str, compile: Compile) -> Wording:
        """The words kept under an id."""
        return self._wording(self._by_id.get(id, {}), compile)

    def _wording(self, elements: dict[Language, Element], compile: Compile) -> Wording:
        by_language = {}
        # In the order of the languages: the first is what stands in for a missing one.
        for language in self.languages:
            element = elements.get(language)
            parts = () if element is None else _parts(element, compile)
            if parts and parts != (_MISSING,):
                by_language[language] = parts
        return Wording(by_language)


def _files(text: Element) -> Iterator[tuple[str, str]]:
    for value in text.findall(f"{XFORMS}value"):
        found = _MEDIA.fullmatch((value.text or "").strip())
        if found and value.get("form") in ("image", "audio", "video"):
            yield str(value.get("form")), found[1]


def _parts(element: Element, compile: Compile) -> tuple[str | Expression, ...]:
    parts: list[str | Expression] = [without_marks(element.text or "").lstrip()]
    for child in element:
        if child.tag == f"{XFORMS}output":
            expression = compile(child.get("value", ""))
            if expression is not None:
                parts.append(expression)
        parts.append(without_marks(child.tail or ""))
    if isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return tuple(part for part in parts if part != "")
