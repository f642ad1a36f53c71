"""The body of an XForm, each of its controls with the whole path of its place."""

import re
from xml.etree.ElementTree import Element

from flows.forms.definition.itext import XFORMS

ODK = "{http://www.opendatakit.org/xforms}"
_PREFIX = re.compile(r"(?<![\w.-])[A-Za-z_][\w.-]*:")


def spell_out(model: Element, body: Element, root: str) -> None:
    """Write the absolute path of its place into each bind, control and action, in `ref`.

    An XForm may also write it relative to what a control lies in, name a bind by its id, and call
    an attribute `nodeset` or `ref`. Of namespaces nothing is left: one name has one place.
    """
    for bind in model.iter(f"{XFORMS}bind"):
        bind.set("nodeset", _absolute(bind.get("nodeset", ""), f"/{root}"))
    by_id = {bind.get("id", ""): bind.get("nodeset", "") for bind in model.iter(f"{XFORMS}bind")}
    for action in model:
        if action.get("ref") is not None:
            action.set("ref", _absolute(action.get("ref", ""), f"/{root}"))
    _spell_out(body, f"/{root}", by_id)


def _spell_out(parent: Element, above: str, by_id: dict[str, str]) -> None:
    for element in parent:
        below = above
        if element.tag.endswith("}rank"):
            # The one control that is ODK's own, and not always written as its own.
            element.tag = f"{ODK}rank"
        if element.tag in _TEXTS:
            continue
        for attribute in ("ref", "nodeset"):
            written = element.get(attribute)
            if written is not None:
                below = _absolute(written, above)
                element.set(attribute, below)
        if element.get("bind") in by_id and element.get("ref") is None:
            below = by_id[element.get("bind", "")]
            element.set("ref", below)
        _spell_out(element, below, by_id)


#: What has an attribute of the same name for something else.
_TEXTS = {f"{XFORMS}{tag}" for tag in ("label", "hint", "help", "itemset", "item", "output")}


def _absolute(written: str, above: str) -> str:
    path = _PREFIX.sub("", "".join(written.split()))
    steps = [] if path.startswith("/") else above.strip("/").split("/")
    for step in path.split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/" + "/".join(steps)
