"""The binds of an XForm: what its model says of each place, whoever asks for it."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from flows.forms.definition.findings import Findings
from flows.forms.definition.itext import NAMESPACE
from flows.forms.expressions.expression import Expression, Places
from flows.forms.sheets.typed import TYPES

JAVAROSA = "{http://openrosa.org/javarosa}"
OWN = f"{{{NAMESPACE}}}"
_ENTITIES = "{http://www.opendatakit.org/xforms/entities}"
_COLUMNS = {f"{OWN}{column}" for column in ("kind", "purpose", "sensitivity")}
_NONE: Mapping[str, str] = {}

#: What is filled in by itself, by the kind and parameter of the preload.
_PRELOADS = {
    ("timestamp", "start"): "start",
    ("timestamp", "end"): "end",
    ("date", "today"): "today",
    ("uid", ""): "uid",
    ("property", "username"): "username",
}
#: What a telephone knows of itself, and a conversation does not: left empty.
_UNKNOWN = "unknown"
#: The columns of an XLSForm, where an XForm has another name for them.
_NAMES = {"calculate": "calculation", "readonly": "read_only"}
#: Columns in which «no» is as good as nothing.
_FLAGS = ("required", "readonly")


class Binds:
    """Reads the binds of one XForm, noting everything that is wrong with them."""

    def __init__(self, binds: Iterator[Element], root: str, findings: Findings) -> None:
        self._root = root
        self._findings = findings
        self._binds: dict[str, Element] = {}
        for bind in binds:
            path = self.path(bind.get("nodeset", ""))
            # One place may have several: what they say of it adds up.
            known = self._binds.setdefault(path, bind)
            if known is not bind:
                known.attrib.update(bind.attrib)
        self._check_columns()

    def of(self, path: str) -> Mapping[str, str]:
        """The attributes of a place's bind; empty if it has none."""
        bind = self._binds.get(path)
        return bind.attrib if bind is not None else _NONE

    def path(self, nodeset: str) -> str:
        """A path within the form: without the root element."""
        return nodeset.strip().removeprefix(f"/{self._root}").removeprefix("/")

    @property
    def preloads(self) -> dict[str, str]:
        """What is filled in by itself, by path."""
        found = {}
        for path, bind in self._binds.items():
            kind = bind.get(f"{JAVAROSA}preload")
            if kind is not None:
                parameter = bind.get(f"{JAVAROSA}preloadParams", "")
                found[path] = _PRELOADS.get((kind, parameter), _UNKNOWN)
        return found

    @property
    def types(self) -> dict[str, str]:
        """The types of places in which a value is not simply its own text."""
        types = {
            path: bind.get("type", "").rpartition(":")[2] for path, bind in self._binds.items()
        }
        return {path: type for path, type in types.items() if type in TYPES}

    def expression(self, path: str, column: str, places: Places) -> Expression | None:
        """What a bind says of a place in one of its columns."""
        source = self.of(path).get(column)
        if source is not None and source.strip() == "false()" and column in _FLAGS:
            return None
        return self._findings.expression(source, _NAMES.get(column, column), path, places)

    def calculations(self, places: Places) -> dict[str, Expression]:
        """The calculated places and how."""
        found = {}
        for path in self._binds:
            expression = self.expression(path, "calculate", places)
            if expression is not None:
                found[path] = expression
        return found

    def check_entities(self) -> None:
        """Note if the form keeps a register."""
        if any(
            "@" in path or any(key.startswith(_ENTITIES) for key in bind.attrib)
            for path, bind in self._binds.items()
        ):
            self._findings.add(
                "it keeps a register of entities, which is for the server of ODK to do",
                "Take the entities sheet and the column save_to out",
            )

    def _check_columns(self) -> None:
        for path, bind in self._binds.items():
            for key in set(bind.keys()) - _COLUMNS:
                if key.startswith(OWN):
                    column = f"istiqbal:{key.removeprefix(OWN)}"
                    remedy = "Use one of istiqbal:kind, istiqbal:purpose, istiqbal:sensitivity"
                    self._findings.add("there is no such column", remedy, at=path, column=column)
