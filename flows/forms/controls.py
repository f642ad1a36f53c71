"""The controls of an XForm's body and the binds they belong to become questions and groups."""

from collections.abc import Iterator, Mapping
from typing import get_args
from xml.etree.ElementTree import Element

from flows.forms.expressions import Expression, Places
from flows.forms.findings import Findings
from flows.forms.form import Choice, Group, Item, Question, Sensitivity, Wording
from flows.forms.itext import NAMESPACE, XFORMS, Texts
from flows.forms.kind import Kind
from flows.forms.kinds import KINDS

JAVAROSA = "{http://openrosa.org/javarosa}"

_OWN = f"{{{NAMESPACE}}}"
_COLUMNS = {f"{_OWN}{column}" for column in ("kind", "purpose", "sensitivity")}
_SENSITIVITIES: tuple[Sensitivity, ...] = get_args(Sensitivity)
_INPUTS = {"string": "text", "int": "integer", "decimal": "decimal", "date": "date"}
_SELECTS = {f"{XFORMS}select1": "select_one", f"{XFORMS}select": "select_multiple"}
_WORDS = {f"{XFORMS}label", f"{XFORMS}hint", f"{XFORMS}itemset", f"{XFORMS}item"}
_REMEDY = "Either ask it as another type of question or take it out"


class Controls:
    """Reads the body of one XForm, noting everything that is wrong with it."""

    def __init__(self, model: Element, root: str, texts: Texts, findings: Findings) -> None:
        self._root = root
        self._texts = texts
        self._findings = findings
        self._binds = {
            self._path(bind.get("nodeset", "")): bind for bind in model.iter(f"{XFORMS}bind")
        }
        for action in (*model.iter(f"{XFORMS}setvalue"), *model.iter(f"{XFORMS}setgeopoint")):
            self._unsupported("its first value is calculated", action.get("ref", ""), "default")
        for path, bind in self._binds.items():
            for key in set(bind.keys()) - _COLUMNS:
                if key.startswith(_OWN):
                    column = f"istiqbal:{key.removeprefix(_OWN)}"
                    remedy = "Use one of istiqbal:kind, istiqbal:purpose, istiqbal:sensitivity"
                    self._findings.add("there is no such column", remedy, at=path, column=column)
            if bind.get("calculate") is not None:
                self._unsupported("it is calculated", path, "calculation")
            if bind.get(f"{JAVAROSA}preload") not in (None, "uid"):
                self._unsupported("the device would fill it in", path, "type")

    def selects(self, body: Element) -> Iterator[tuple[str, Element]]:
        """Every question with choices, by path."""
        for element in body.iter():
            if element.tag in _SELECTS:
                yield self._path(element.get("ref", "")), element

    def items(
        self,
        body: Element,
        places: Places,
        choices: Mapping[str, tuple[Choice, ...]],
        data: Element,
    ) -> tuple[Item, ...]:
        """The questions and groups of the body, in order."""
        self._places, self._choices, self._data = places, choices, data
        self._seen: set[str] = set()
        return tuple(self._items(body))

    def _items(self, parent: Element) -> Iterator[Item]:
        for control in parent:
            path = self._path(control.get("ref") or control.get("nodeset") or "")
            if control.tag in _WORDS:
                continue
            if control.tag == f"{XFORMS}group":
                yield self._group(control, path)
            elif control.tag == f"{XFORMS}repeat":
                self._unsupported("it repeats", path, "type")
            else:
                question = self._question(control, path)
                if question is not None:
                    yield question

    def _group(self, control: Element, path: str) -> Group:
        relevant = self._expression(path, "relevant") if path else None
        label = self._wording(control, "label", path)
        return Group(path, label, relevant, tuple(self._items(control)))

    def _question(self, control: Element, path: str) -> Question | None:
        if path not in self._places.paths:
            self._findings.add("the question has no place in the form's data", _REMEDY, at=path)
            return None
        if path in self._seen:
            self._findings.add("the question is asked twice", "Take one of the two out", at=path)
            return None
        self._seen.add(path)
        bind = self._binds.get(path, Element("bind"))
        base = self._base(control, bind)
        kind = self._kind(control, bind, base, path)
        label = self._wording(control, "label", path)
        if not label:
            self._findings.add("the question has no label", "Write what is to be asked", at=path)
        self._check_default(path)
        # Everything is read even if the kind is unknown: all mistakes are to be told at once.
        required = self._expression(path, "required")
        relevant = self._expression(path, "relevant")
        constraint = self._expression(path, "constraint")
        sensitivity = self._sensitivity(bind, path)
        if kind is None or base is None:
            return None
        return Question(
            path=path,
            kind=kind,
            label=label,
            hint=self._wording(control, "hint", path),
            type=base,
            required=required,
            required_message=self._message(bind, "requiredMsg", path),
            relevant=relevant,
            constraint=constraint,
            constraint_message=self._message(bind, "constraintMsg", path),
            choices=self._choices.get(path, ()),
            purpose=bind.get(f"{_OWN}purpose", ""),
            sensitivity=sensitivity,
        )

    def _base(self, control: Element, bind: Element) -> str | None:
        """The XLSForm type of a question, if it is one that can be asked."""
        if control.tag != f"{XFORMS}input":
            return _SELECTS.get(control.tag)
        base = _INPUTS.get(bind.get("type", "string").rpartition(":")[2])
        if bind.get("readonly", "").strip() == "true()":
            return "note" if base == "text" else None
        return base

    def _kind(self, control: Element, bind: Element, base: str | None, path: str) -> Kind | None:
        own = bind.get(f"{_OWN}kind")
        if base is None:
            kind = bind.get("type") or control.tag.rpartition("}")[2]
            self._findings.add(
                f"a conversation cannot ask for {kind!r}", _REMEDY, at=path, column="type"
            )
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

    def _sensitivity(self, bind: Element, path: str) -> Sensitivity:
        given = bind.get(f"{_OWN}sensitivity", "normal")
        found = next((one for one in _SENSITIVITIES if one == given), None)
        if found is None:
            self._findings.add(
                f"{given!r} is no sensitivity",
                f"Use one of: {', '.join(_SENSITIVITIES)}",
                at=path,
                column="istiqbal:sensitivity",
            )
        return found or "normal"

    def _check_default(self, path: str) -> None:
        node: Element | None = self._data
        for step in path.split("/"):
            node = next((one for one in node or () if one.tag.rpartition("}")[2] == step), None)
        if node is not None and (node.text or "").strip():
            self._unsupported("it has a first value", path, "default")

    def _expression(self, path: str, column: str) -> Expression | None:
        bind = self._binds.get(path)
        source = bind.get(column) if bind is not None else None
        if source is not None and source.strip() == "false()" and column == "required":
            return None
        return self._findings.expression(source, column, path, self._places)

    def _wording(self, control: Element, tag: str, path: str) -> Wording:
        return self._texts.element(
            control.find(f"{XFORMS}{tag}"),
            lambda source: self._findings.expression(source, tag, path, self._places),
        )

    def _message(self, bind: Element, attribute: str, path: str) -> Wording:
        return self._texts.message(
            bind.get(f"{JAVAROSA}{attribute}"),
            lambda source: self._findings.expression(source, attribute, path, self._places),
        )

    def _unsupported(self, says: str, path: str, column: str) -> None:
        self._findings.add(
            f"{says}, which a conversation does not do", _REMEDY, at=self._path(path), column=column
        )

    def _path(self, nodeset: str) -> str:
        """A path within the form: without the root element."""
        return nodeset.strip().removeprefix(f"/{self._root}/")
