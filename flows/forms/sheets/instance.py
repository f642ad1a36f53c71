"""A filled sheet as an OpenRosa XML instance: what a server for ODK or Kobo takes as a submission.

https://getodk.github.io/xforms-spec/ says what stands in it: the elements of the form's own
instance in their order, an entry of a repeat an element each, and nothing that does not apply.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from flows.forms.form import Form, Node
from flows.forms.sheets.paths import entry_path
from flows.forms.sheets.scope import Scope

OPENROSA = "http://openrosa.org/xforms"
_XFORMS = "http://www.w3.org/2002/xforms"

#: Signs that XML has no way to write.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_META, _INSTANCE_ID = "meta", "instanceID"


def instance_of(
    form: Form, scope: Scope, *, instance_id: str, metadata: Mapping[str, str] | None = None
) -> str:
    """The XML of a sheet as `scope` sees it.

    `instance_id` names this submission for ever: `uuid:…`. `metadata` are values for places that
    nobody answers, by template path, such as when the sheet was begun; what the scope knows wins.
    """
    known = dict(metadata or {})
    for path in _meta_paths(form.tree):
        if path.rpartition("/")[2] == _INSTANCE_ID:
            known[path] = instance_id
    attributes = [("xmlns:orx", OPENROSA), ("id", form.id)]
    if form.namespace not in ("", _XFORMS):
        attributes.insert(0, ("xmlns", form.namespace))
    if form.version:
        attributes.append(("version", form.version))
    own = [one for one in form.tree.attributes if one[0] not in ("id", "version")]
    lines = [f"<{form.tree.name}{_written(attributes)}{_written(_declared(own))}>"]
    for child in form.tree.children:
        lines += _elements(child, "", form.namespace, scope, known, 1)
    if not any(path.endswith(f"/{_INSTANCE_ID}") for path in known):
        # Servers tell submissions apart by it, whatever the form's author left out.
        lines += [
            f"  <orx:{_META}>",
            f"    <orx:{_INSTANCE_ID}>{_escaped(instance_id)}</orx:{_INSTANCE_ID}>",
            f"  </orx:{_META}>",
        ]
    return "\n".join([*lines, f"</{form.tree.name}>"])


def _meta_paths(node: Node) -> Iterator[str]:
    """The places of the metadata that every submission has."""
    for child in node.children:
        if child.name == _META:
            yield from (one.path for one in child.children)


def _elements(
    node: Node, above: str, outer: str, scope: Scope, known: Mapping[str, str], depth: int
) -> Iterator[str]:
    """The lines of one node; of a repeat, of each of its entries."""
    path = f"{above}/{node.name}" if above else node.name
    if not scope.is_relevant(path):
        return
    if not node.repeats:
        yield from _element(node, path, outer, scope, known, depth)
        return
    for number in range(1, scope.entries(path) + 1):
        yield from _element(node, entry_path(path, number), outer, scope, known, depth)


def _element(
    node: Node, path: str, outer: str, scope: Scope, known: Mapping[str, str], depth: int
) -> Iterator[str]:
    name, attributes = _name(node, outer)
    indent = "  " * depth
    if not node.children:
        # Whether a group holds nothing or a question has no answer looks the same, as in ODK.
        value = scope.value(path) or known.get(node.path, "")
        text = f">{_escaped(value)}</{name}>" if value else "/>"
        yield f"{indent}<{name}{attributes}{text}"
        return
    yield f"{indent}<{name}{attributes}>"
    for child in node.children:
        yield from _elements(child, path, node.namespace, scope, known, depth + 1)
    yield f"{indent}</{name}>"


def _name(node: Node, outer: str) -> tuple[str, str]:
    """The element's name with its prefix, and its attributes, declared namespaces among them."""
    attributes = _written(_declared(node.attributes))
    if node.namespace == OPENROSA:
        return f"orx:{node.name}", attributes
    if node.namespace == outer or node.namespace in ("", _XFORMS):
        return node.name, attributes
    return node.name, _written([("xmlns", node.namespace)]) + attributes


def _declared(attributes: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Attributes as they are written: those of another namespace with a prefix for it."""
    for number, (name, value) in enumerate(attributes):
        namespace, _, local = name.removeprefix("{").rpartition("}")
        if namespace == OPENROSA:
            yield f"orx:{local}", value
        elif namespace:
            yield f"xmlns:n{number}", namespace
            yield f"n{number}:{local}", value
        else:
            yield name, value


def _written(attributes: Iterable[tuple[str, str]]) -> str:
    return "".join(f' {name}="{_quoted(value)}"' for name, value in attributes)


def _escaped(text: str) -> str:
    text = _UNWRITABLE.sub("", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # A bare one would be read as an end of line.
    return text.replace("\r", "&#13;")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")
