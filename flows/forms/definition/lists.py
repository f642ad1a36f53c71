"""The lists of an XForm, and the choices that its questions take from them."""

import csv
import re
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from flows.forms.definition.findings import Findings
from flows.forms.definition.itext import XFORMS, Compile, Texts
from flows.forms.expressions.expression import Places
from flows.forms.form import Choice, Choosing

_LIST = re.compile(r"instance\(\s*'([^']+)'\s*\)")
_WHOLE = re.compile(r"instance\(\s*'[^']+'\s*\)/root/item")
_TEXT_ID = re.compile(r"jr:itext\((.+)\)")
_FILE = re.compile(r"jr://file(?:-csv)?/(.+)")
_LAST_SAVED = "jr://instance/last-saved"

Row = Mapping[str, str]


class Lists:
    """The lists of choices that a form's questions refer to, inline and from files."""

    def __init__(
        self, model: Element, texts: Texts, files: Mapping[str, str], findings: Findings
    ) -> None:
        self._texts = texts
        self._findings = findings
        self._missing: set[str] = set()
        self.rows: dict[str, tuple[Row, ...]] = {}
        for instance in model.findall(f"{XFORMS}instance"):
            name, source = instance.get("id"), instance.get("src")
            if name is None:
                continue
            if source is None:
                items = instance.findall(f"{XFORMS}root/{XFORMS}item")
                self.rows[name] = tuple(map(_row, items))
            elif (file := _FILE.fullmatch(source)) is not None:
                self.rows[name] = self._read_file(file[1].strip(), files)
                if not self.rows[name]:
                    self._missing.add(name)
            elif source == _LAST_SAVED:
                self._findings.add(
                    "it takes answers over from the form that was filled before",
                    "Take last-saved out: an earlier answer is offered to the person anyway",
                )

    @property
    def columns(self) -> dict[str, frozenset[str]]:
        """The columns of each list, by its name."""
        return {
            name: frozenset(column for row in rows for column in row)
            for name, rows in self.rows.items()
        }

    def names(self, control: Element) -> frozenset[str]:
        """The names of all choices that a select may ever offer; none where answers are choices."""
        itemset = control.find(f"{XFORMS}itemset")
        if itemset is None:
            return frozenset(_value(item) for item in control.findall(f"{XFORMS}item"))
        column = _value_column(itemset)
        return frozenset(row.get(column, "") for row in self._rows(itemset))

    def choices(self, control: Element, path: str, compile: Compile) -> tuple[Choice, ...]:
        """All choices that a select may ever offer, checked; none where answers are choices."""
        itemset = control.find(f"{XFORMS}itemset")
        if "search(" in control.get("appearance", ""):
            remedy = "Use select_one_from_file and a choice_filter"
            says = "search() looks its choices up in a file of the device"
            self._findings.add(says, remedy, at=path, column="appearance")
            return ()
        if itemset is None:
            items = control.findall(f"{XFORMS}item")
            choices = tuple(self._inline(item, compile) for item in items)
        elif _LIST.search(itemset.get("nodeset", "")):
            choices = tuple(self._choice(row, itemset, compile) for row in self._rows(itemset))
        else:
            return ()
        has_several = control.tag != f"{XFORMS}select1"
        self._check(choices, path, itemset, has_several=has_several)
        return choices

    def choosing(
        self, control: Element, path: str, choices: tuple[Choice, ...], places: Places
    ) -> Choosing | None:
        """How the choices of the moment are found; None where they are always the same."""
        itemset = control.find(f"{XFORMS}itemset")
        nodeset = "" if itemset is None else itemset.get("nodeset", "").strip()
        if itemset is None or _WHOLE.fullmatch(nodeset):
            return None
        is_of_list = _LIST.search(nodeset) is not None
        if is_of_list and not choices:
            return None
        rows = self._findings.rows(nodeset, "choice_filter", path, places)
        if rows is None:
            return None
        if not is_of_list and control.tag != f"{XFORMS}select1":
            self._findings.add(
                "several of a repeat's answers cannot be chosen: an answer may have spaces",
                "Either let one be chosen or list the choices",
                at=path,
                column="type",
            )
        name, label = _value_column(itemset), _label_column(itemset)
        return Choosing(rows, name, label, {(_of(one, name), _of(one, label)): one
                                            for one in reversed(choices)})  # fmt: skip

    def _rows(self, itemset: Element) -> tuple[Row, ...]:
        found = _LIST.search(itemset.get("nodeset", ""))
        return self.rows.get(found[1], ()) if found else ()

    def _choice(self, row: Row, itemset: Element, compile: Compile) -> Choice:
        name, label = row.get(_value_column(itemset), ""), row.get(_label_column(itemset), "")
        if _TEXT_ID.fullmatch(_label(itemset)):
            media = self._texts.media(label)
            return Choice(name, self._texts.of_id(label, compile), row, media)
        # What has no label is called by its name, as in ODK's own tables.
        return Choice(name, self._texts.message(label or name, compile), row)

    def _inline(self, item: Element, compile: Compile) -> Choice:
        label = item.find(f"{XFORMS}label")
        wording, media = self._texts.element(label, compile), self._texts.media_of(label)
        return Choice(_value(item), wording, {"name": _value(item)}, media)

    def _read_file(self, name: str, files: Mapping[str, str]) -> tuple[Row, ...]:
        text = files.get(name)
        if text is None:
            remedy = "Either put the file beside the form or list the choices in it"
            self._findings.add(f"the file {name!r} is not there", remedy)
            return ()
        try:
            rows = _rows_of_xml(text) if name.lower().endswith(".xml") else _rows_of_csv(text)
        except (csv.Error, ElementTree.ParseError) as error:
            remedy = "Save it again as CSV, in UTF-8"
            self._findings.add(f"the file {name!r} cannot be read ({error})", remedy)
            return ()
        if not rows:
            remedy = "Write a row with the names of the columns, and one for each choice"
            self._findings.add(f"the file {name!r} has no rows", remedy)
        return rows

    def _check(
        self,
        choices: tuple[Choice, ...],
        path: str,
        itemset: Element | None,
        *,
        has_several: bool,
    ) -> None:
        nodeset = "" if itemset is None else itemset.get("nodeset", "")
        of_list = _LIST.search(nodeset)
        if not choices and not (of_list and of_list[1] in self._missing):
            self._findings.add(
                "the question has no choices",
                "Either add its list to the choices sheet or correct the name of the list",
                at=path,
            )
        # Rows of a list that is filtered may share a name: only one of them is offered at a time.
        is_filtered = "[" in nodeset
        seen: set[str] = set()
        for choice in choices:
            if not choice.name or (has_several and choice.name.split() != [choice.name]):
                says, remedy = "has no usable name", "Give it a name without spaces"
            elif not choice.label and not choice.media:
                says, remedy = "has no label", "Write what people are to read"
            elif choice.name in seen and not is_filtered:
                says, remedy = "stands in the list twice", "Either take one away or rename it"
            else:
                seen.add(choice.name)
                continue
            self._findings.add(f"the choice {choice.name!r} {says}", remedy, at=path)


def _rows_of_csv(text: str) -> tuple[Row, ...]:
    text = text.removeprefix("\ufeff")
    header = text.partition("\n")[0]
    # Where the comma is a decimal point, programs put semicolons, and ODK reads them.
    separator = max(",;\t", key=header.count)
    # Not `splitlines`, which sees ends of lines where there are none.
    lines = (f"{line}\n" for line in text.split("\n"))
    rows = csv.DictReader(lines, restval="", delimiter=separator, strict=True)
    found = (
        {key.strip(): (value or "").strip() for key, value in row.items() if key} for row in rows
    )
    return tuple(row for row in found if any(row.values()))


def _rows_of_xml(text: str) -> tuple[Row, ...]:
    # No document type, no entities to explode.
    if "<!DOCTYPE" in text:
        raise ElementTree.ParseError("it has a document type declaration")
    return tuple(map(_row, ElementTree.fromstring(text.encode()).iter("item")))  # noqa: S314


def _row(item: Element) -> Row:
    return {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in item}


def _value(item: Element) -> str:
    return (item.findtext(f"{XFORMS}value") or "").strip()


def _value_column(itemset: Element) -> str:
    value = itemset.find(f"{XFORMS}value")
    return value.get("ref", "name") if value is not None else "name"


def _label(itemset: Element) -> str:
    label = itemset.find(f"{XFORMS}label")
    return label.get("ref", "label") if label is not None else "label"


def _label_column(itemset: Element) -> str:
    """The column with the label, or with the id of the text that it is."""
    found = _TEXT_ID.fullmatch(_label(itemset))
    return found[1].strip() if found else _label(itemset)


def _of(choice: Choice, column: str) -> str:
    return choice.columns.get(column, "")
