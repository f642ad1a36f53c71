"""An XForm given as a file: where its questions stand, and whether it can be read at all."""

import re
from collections.abc import Mapping
from io import StringIO
from xml.etree import ElementTree

from flows.issues import Issue

#: Groups in groups, deeper than any form and less deep than Python can follow.
DEEPEST = 60
_BIND = re.compile(r"<(?:\w+:)?bind\b[^>]*?\bnodeset\s*=\s*[\"']\s*/[^/\"']+/([^\"']+?)\s*[\"']")
_REMEDY = "Export the form again as an XForm"


def xform_rows(xml: str) -> Mapping[str, str]:
    """The line of each question's bind, by path."""
    rows: dict[str, str] = {}
    line = last = 0
    for found in _BIND.finditer(xml):
        line += xml.count("\n", last, found.start())
        last = found.start()
        rows.setdefault(found[1], f"line {line + 1}")
    return rows


def xform_issues(xml: str, name: str) -> tuple[Issue, ...]:
    """Why this text is no XML that anyone should read further, if it is not."""
    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        # An XForm needs no document type, and without one there are no entities to explode.
        return (Issue(name, "it has a document type declaration", _REMEDY),)
    depth = 0
    try:
        # Step by step: whoever walks a tree of any depth runs out of stack.
        for event, element in ElementTree.iterparse(StringIO(xml), ("start", "end")):  # noqa: S314
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                return (Issue(name, "its groups are nested too deeply", "Nest them less"),)
            if event == "end" and depth > 2:
                element.clear()
    except ElementTree.ParseError as error:
        return (Issue(name, f"it is no XML ({error})", _REMEDY),)
    return ()
