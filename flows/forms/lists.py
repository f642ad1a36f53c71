"""The choices of an XForm's questions."""

import re
from xml.etree.ElementTree import Element

from flows.forms.findings import Findings
from flows.forms.form import Choice, Wording
from flows.forms.itext import XFORMS, Texts

#: A choice's name must fit on a button beside the step it belongs to.
LONGEST_NAME_BYTES = 48

_LIST = re.compile(r"instance\('([^']+)'\)/root/item")


class Lists:
    """The lists of choices that a form's questions refer to."""

    def __init__(self, model: Element, texts: Texts, findings: Findings) -> None:
        self._texts = texts
        self._findings = findings
        self._lists: dict[str, tuple[Choice, ...]] = {}
        for instance in model.findall(f"{XFORMS}instance"):
            items = instance.findall(f"{XFORMS}root/{XFORMS}item")
            if items:
                self._lists[instance.get("id", "")] = tuple(map(self._item, items))

    def of(self, control: Element, path: str) -> tuple[Choice, ...]:
        """The choices of a select, checked."""
        itemset = control.find(f"{XFORMS}itemset")
        if itemset is None:
            choices = tuple(map(self._inline, control.findall(f"{XFORMS}item")))
        else:
            nodeset = itemset.get("nodeset", "")
            found = _LIST.fullmatch(nodeset.strip())
            if found is None:
                self._findings.add(
                    "the list of choices depends on other answers or comes from a file",
                    "Either give the question a list of its own or ask one question per list, each "
                    "with a relevant",
                    at=path,
                    column="choice_filter",
                )
                return ()
            choices = self._lists.get(found[1], ())
        self._check(choices, path)
        return choices

    def _item(self, item: Element) -> Choice:
        name = _text(item, "name")
        id = _text(item, "itextId")
        if id:
            return Choice(name, self._texts.of_id(id, lambda source: None))
        return Choice(name, self._label(_text(item, "label")))

    def _inline(self, item: Element) -> Choice:
        label = self._texts.element(item.find(f"{XFORMS}label"), lambda source: None)
        return Choice(_text(item, "value"), label)

    def _label(self, text: str) -> Wording:
        return self._texts.message(text, lambda source: None)

    def _check(self, choices: tuple[Choice, ...], path: str) -> None:
        if not choices:
            self._findings.add(
                "the question has no choices",
                "Either add its list to the choices sheet or correct the name of the list",
                at=path,
            )
        seen: set[str] = set()
        for choice in choices:
            if not choice.name or choice.name.split() != [choice.name]:
                says, remedy = "has no usable name", "Give it a name without spaces"
            elif len(choice.name.encode()) > LONGEST_NAME_BYTES:
                says = "has too long a name for a button"
                remedy = f"Give it a name of at most {LONGEST_NAME_BYTES} bytes"
            elif not choice.label:
                says, remedy = "has no label", "Write what people are to read"
            elif choice.name in seen:
                says, remedy = "stands in the list twice", "Either take one away or rename it"
            else:
                seen.add(choice.name)
                continue
            self._findings.add(f"the choice {choice.name!r} {says}", remedy, at=path)


def _text(item: Element, tag: str) -> str:
    return (item.findtext(f"{XFORMS}{tag}") or "").strip()
