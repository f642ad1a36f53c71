"""The actions of an XForm: values that it puts somewhere when something happens."""

from collections.abc import Iterator
from typing import Literal
from xml.etree.ElementTree import Element

from flows.forms.definition.binds import Binds
from flows.forms.definition.findings import Findings
from flows.forms.definition.itext import XFORMS
from flows.forms.expressions.expression import Places
from flows.forms.form import Setting

_EVENTS: dict[str, Literal["begun", "added", "changed"]] = {
    "odk-instance-first-load": "begun",
    "odk-instance-load": "begun",
    "odk-new-repeat": "added",
    "xforms-value-changed": "changed",
}
#: What is filled in by itself, as an expression: within a repeat it is so for each new entry.
_PRELOADED = {"start": "now()", "today": "today()", "username": "property('username')"}
#: What a device would do by itself.
_BY_ITSELF = {
    "setgeopoint": "the device would note where it is, without asking",
    "recordaudio": "the device would record what is said, without asking",
}


def settings(
    model: Element, body: Element, binds: Binds, places: Places, findings: Findings
) -> tuple[Setting, ...]:
    """All that the form sets, noting what is wrong with it."""
    found = [
        setting
        for action in model.findall(f"{XFORMS}setvalue")
        for setting in _settings(action, "", binds, places, findings)
    ]
    for control in body.iter():
        trigger = binds.path(control.get("ref") or control.get("nodeset") or "")
        for action in control.findall(f"{XFORMS}setvalue"):
            found += _settings(action, trigger, binds, places, findings)
    for path, what in binds.preloads.items():
        if what in _PRELOADED and places.is_repeated(path):
            value = findings.expression(_PRELOADED[what], "type", path, places)
            found.append(Setting(path, "added", value))
    for part in (model, body):
        for action in part.iter():
            says = _BY_ITSELF.get(action.tag.rpartition("}")[2])
            if says is not None:
                at = binds.path(action.get("ref", ""))
                findings.add(says, "Ask for it as a question of its own", at=at, column="type")
    return tuple(found)


def _settings(
    action: Element, trigger: str, binds: Binds, places: Places, findings: Findings
) -> Iterator[Setting]:
    path = binds.path(action.get("ref", ""))
    if "@" in path:
        return
    if path not in places.paths:
        findings.add("it sets a value at no place of the form", "Take it out", at=path)
        return
    value, words = action.get("value"), (action.text or "").strip()
    if value is None and words:
        value = f"'{words}'" if "'" not in words else f'"{words}"'
    events = action.get("event", "").split()
    column = "calculation" if "xforms-value-changed" in events else "default"
    expression = findings.expression(value, column, path, places)
    for when in dict.fromkeys(_EVENTS.get(event) for event in events):
        if when is None:
            findings.add("it sets a value when something unknown happens", "Take it out", at=path)
        else:
            yield Setting(path, when, expression, trigger if when == "changed" else "")
