"""A letter goes from the register to the file of the person it is about."""

from flows.event import Event
from flows.identifiers import FileId, Reference


class LetterArrived(Event, frozen=True, tag="letter_arrived"):
    """Raised to the person's file: a letter about this matter has come. `number` is ours."""

    file: FileId
    reference: Reference
    number: int
    sender: str
    summary: str
    theirs: str = ""
    on: str = ""
