"""What a button of the staff bot means: which act, on which matter, seen at which revision."""

import re
from dataclasses import dataclass, replace

from flows.identifiers import Reference
from flows.messages import MAX_BUTTON_BYTES
from flows.phrases import plain

#: The last of the choices says that the person has confirmed.
YES = "yes"

_ACT = re.compile(
    r"act:(?P<reference>[A-Z]{3}-[0-9A-Z]{6,8}):(?P<action>[a-z]+):(?P<revision>\d{1,9})"
    r"(?P<choices>(?::[a-z0-9_]+)*)"
)
_OPEN = re.compile(r"open:([A-Z]{3}-[0-9A-Z]{6,8})|@([A-Z]{3}-[0-9A-Z]{6,8})\.[a-z]+")
_REFERENCE = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{3}-[0-9A-Za-z]{6,8})(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Act:
    """One act under way. `choices` are what was chosen so far: an outcome, a reason, a document."""

    reference: Reference
    action: str
    revision: int
    choices: tuple[str, ...] = ()

    @property
    def data(self) -> str:
        """The act as callback data. Raises ValueError beyond what a button can carry."""
        parts = ("act", self.reference, self.action, str(self.revision), *self.choices)
        data = ":".join(parts)
        if len(data.encode()) > MAX_BUTTON_BYTES:
            raise ValueError(f"too long for a button: {data}")
        return data

    def choosing(self, *choices: str) -> "Act":
        """The same act with further choices made."""
        return replace(self, choices=(*self.choices, *choices))


def read_act(data: str) -> Act | None:
    """The act that callback data means; None for anything that is none of ours."""
    match = _ACT.fullmatch(data)
    if match is None:
        return None
    return Act(
        Reference(match["reference"]),
        match["action"],
        int(match["revision"]),
        tuple(match["choices"].split(":")[1:]),
    )


def read_opening(data: str) -> Reference | None:
    """The matter that an «open» button is about."""
    match = _OPEN.fullmatch(data)
    return Reference(match[1] or match[2]) if match else None


def find_reference(text: str) -> Reference | None:
    """The first reference number in what someone typed, in any case."""
    match = _REFERENCE.search(plain(text))
    return Reference(match[1].upper()) if match else None
