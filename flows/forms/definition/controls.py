"""The controls of an XForm's body become questions, groups and repeats."""

from collections.abc import Iterator, Mapping
from typing import get_args
from xml.etree.ElementTree import Element

from flows.forms.definition.binds import JAVAROSA, OWN, Binds
from flows.forms.definition.body import ODK
from flows.forms.definition.findings import Findings
from flows.forms.definition.itext import XFORMS, Texts
from flows.forms.definition.lists import Lists
from flows.forms.expressions.expression import Places
from flows.forms.form import (
    ALWAYS,
    Choice,
    Choosing,
    Group,
    Item,
    Question,
    Repeat,
    Sensitivity,
    Wording,
)
from flows.forms.kind import Kind
from flows.forms.kinds import KINDS
from flows.forms.kinds.range import scale_of

_SENSITIVITIES: tuple[Sensitivity, ...] = get_args(Sensitivity)
#: The XLSForm type of an input by the data type of its bind.
_INPUTS = {
    "string": "text",
    "text": "text",
    "note": "text",
    "int": "integer",
    "integer": "integer",
    "long": "integer",
    "double": "decimal",
    "float": "decimal",
    "decimal": "decimal",
    "date": "date",
    "time": "time",
    "dateTime": "dateTime",
    "datetime": "dateTime",
    "geopoint": "geopoint",
    "barcode": "barcode",
}
_SELECTS = {
    f"{XFORMS}select1": "select_one",
    f"{XFORMS}select": "select_multiple",
    f"{ODK}rank": "rank",
}
_UPLOADS = {"image": "image", "audio": "audio", "video": "video", "osm": "osm"}
_PARTS = {
    f"{XFORMS}{tag}" for tag in ("label", "hint", "help", "itemset", "item", "setvalue", "value")
}
#: What of a control is a parameter of its question.
_PARAMETERS = ("start", "end", "step", "rows")
_REMEDY = "Either ask it as another type of question or take it out"
_WHY = {
    "geotrace": "a line on a map cannot be drawn in a chat",
    "geoshape": "an area on a map cannot be drawn in a chat",
    "osm": "a map cannot be edited in a chat",
}


class Controls:
    """Reads the body of one XForm, noting everything that is wrong with it."""

    def __init__(
        self,
        binds: Binds,
        texts: Texts,
        lists: Lists,
        places: Places,
        entries: Mapping[str, int],
        findings: Findings,
    ) -> None:
        self._binds = binds
        self._texts = texts
        self._lists = lists
        self._places = places
        self._entries = entries
        self._findings = findings
        self._seen: set[str] = set()

    def items(self, body: Element) -> tuple[Item, ...]:
        """The questions, groups and repeats of the body, in order."""
        return tuple(self._items(body))

    def _items(self, parent: Element) -> Iterator[Item]:
        for control in parent:
            if control.tag in _PARTS:
                continue
            path = self._binds.path(control.get("ref") or control.get("nodeset") or "")
            if control.tag == f"{XFORMS}group":
                yield self._group(control, path)
            elif control.tag == f"{XFORMS}repeat":
                yield self._repeat(control, path, self._entry_label(control, path))
            else:
                question = self._question(control, path)
                if question is not None:
                    yield question

    def _group(self, control: Element, path: str) -> Item:
        repeat = control.find(f"{XFORMS}repeat")
        if repeat is not None and self._binds.path(repeat.get("nodeset", "")) == path:
            return self._repeat(repeat, path, self._entry_label(control, path))
        label = self._wording(control, "label", path)
        relevant = self._binds.expression(path, "relevant", self._places) if path else None
        return Group(path, label, relevant, tuple(self._items(control)))

    def _repeat(self, control: Element, path: str, label: Wording) -> Repeat:
        if path not in self._places.repeats:
            self._findings.add("the repeat has no place in the form's data", _REMEDY, at=path)
        count = control.get(f"{JAVAROSA}count")
        if count is None and control.get(f"{JAVAROSA}noAddRemove", "").strip() == "true()":
            count = str(self._entries.get(path, 0))
        return Repeat(
            path=path,
            label=label,
            relevant=self._binds.expression(path, "relevant", self._places),
            count=self._findings.expression(count, "repeat_count", path, self._places),
            items=tuple(self._items(control)),
        )

    def _question(self, control: Element, path: str) -> Question | None:
        if path not in self._places.paths:
            self._findings.add("the question has no place in the form's data", _REMEDY, at=path)
            return None
        if path in self._seen:
            self._findings.add("the question is asked twice", "Take one of the two out", at=path)
            return None
        self._seen.add(path)
        bind = self._binds.of(path)
        base = _base(control, bind)
        kind = self._kind(control, bind, base, path)
        label = self._wording(control, "label", path) or self._wording(control, "hint", path)
        media = self._texts.media_of(control.find(f"{XFORMS}label"))
        if not label and not media:
            if "label" in control.get("appearance", "").split():
                # The head of a table: there are no tables in a conversation.
                return None
            self._findings.add("the question has no label", "Write what is to be asked", at=path)
        # Everything is read even if the kind is unknown: all mistakes are to be told at once.
        required = self._binds.expression(path, "required", self._places)
        relevant = self._binds.expression(path, "relevant", self._places)
        constraint = self._binds.expression(path, "constraint", self._places)
        read_only = self._binds.expression(path, "readonly", self._places)
        parameters = {name: control.attrib[name] for name in _PARAMETERS if name in control.attrib}
        if base == "range" and scale_of(parameters) is None:
            self._findings.add(
                "its scale has no values",
                "Write a start, another end, and a step that lies between them",
                at=path,
                column="parameters",
            )
        sensitivity = self._sensitivity(bind, path)
        choices, choosing = self._offered(control, path)
        if kind is None or base is None:
            return None
        is_note = base == "text" and read_only is not None and read_only.source == ALWAYS
        return Question(
            path=path,
            kind=KINDS["note"] if is_note else kind,
            label=label,
            hint=self._wording(control, "hint", path),
            type="note" if is_note else base,
            required=required,
            required_message=self._message(bind, "requiredMsg", path),
            relevant=relevant,
            constraint=constraint,
            constraint_message=self._message(bind, "constraintMsg", path),
            choices=choices,
            choosing=choosing,
            read_only=None if is_note else read_only,
            parameters=parameters,
            appearance=control.get("appearance", ""),
            media=media,
            purpose=bind.get(f"{OWN}purpose", ""),
            sensitivity=sensitivity,
        )

    def _offered(self, control: Element, path: str) -> tuple[tuple[Choice, ...], Choosing | None]:
        """The choices of a question, and how those of the moment are found among them."""
        if control.tag not in _SELECTS:
            return (), None
        choices = self._lists.choices(
            control,
            path,
            lambda source: self._findings.expression(source, "choices", path, self._places),
        )
        return choices, self._lists.choosing(control, path, choices, self._places)

    def _kind(
        self, control: Element, bind: Mapping[str, str], base: str | None, path: str
    ) -> Kind | None:
        own = bind.get(f"{OWN}kind")
        if base is None or base not in KINDS:
            kind = base or bind.get("type") or control.tag.rpartition("}")[2]
            says = _WHY.get(kind, f"a conversation cannot ask for {kind!r}")
            self._findings.add(says, _REMEDY, at=path, column="type")
            return None
        if own is None:
            return KINDS[base]
        kinds = sorted(name for name, kind in KINDS.items() if base in kind.bases)
        if own not in kinds:
            remedy = f"Either use one of: {', '.join(kinds)}" if kinds else "Either leave it empty"
            says = f"{own!r} is no kind of a question of type {base}"
            self._findings.add(
                says, f"{remedy} or change the type", at=path, column="istiqbal:kind"
            )
            return None
        return KINDS[own]

    def _sensitivity(self, bind: Mapping[str, str], path: str) -> Sensitivity:
        given = bind.get(f"{OWN}sensitivity", "normal")
        found = next((one for one in _SENSITIVITIES if one == given), None)
        if found is None:
            self._findings.add(
                f"{given!r} is no sensitivity",
                f"Use one of: {', '.join(_SENSITIVITIES)}",
                at=path,
                column="istiqbal:sensitivity",
            )
        return found or "normal"

    def _entry_label(self, control: Element, path: str) -> Wording:
        """The label of a repeat, or of each entry: what it refers to there is the entry's own."""
        own = f"../{path.rpartition('/')[2]}/"
        return self._texts.element(
            control.find(f"{XFORMS}label"),
            lambda source: self._findings.expression(
                source.strip().removeprefix(own), "label", path, self._places
            ),
        )

    def _wording(self, control: Element, tag: str, path: str) -> Wording:
        return self._texts.element(
            control.find(f"{XFORMS}{tag}"),
            lambda source: self._findings.expression(source, tag, path, self._places),
        )

    def _message(self, bind: Mapping[str, str], attribute: str, path: str) -> Wording:
        return self._texts.message(
            bind.get(f"{JAVAROSA}{attribute}"),
            lambda source: self._findings.expression(source, attribute, path, self._places),
        )


def selects(body: Element, binds: Binds) -> Iterator[tuple[str, Element]]:
    """Every question with choices, by path."""
    for element in body.iter():
        if element.tag in _SELECTS:
            yield binds.path(element.get("ref", "")), element


def _base(control: Element, bind: Mapping[str, str]) -> str | None:
    """The XLSForm type of a question, if it is one that can be asked."""
    if control.tag in _SELECTS:
        return _SELECTS[control.tag]
    if control.tag == f"{XFORMS}trigger":
        return "acknowledge"
    if control.tag == f"{XFORMS}range":
        return "range"
    if control.tag == f"{XFORMS}upload":
        return _UPLOADS.get(control.get("mediatype", "").partition("/")[0], "file")
    if control.tag != f"{XFORMS}input":
        return None
    return _INPUTS.get(bind.get("type", "string").rpartition(":")[2])
