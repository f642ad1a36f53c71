"""What the committee's book is told by the files of people: in a turn of its own."""

from flows.committee.book import Item
from flows.event import Event
from flows.identifiers import FileId


class Concluded(Event, frozen=True, tag="concluded"):
    """Raised to the committee's book: an application was concluded, and belongs in the minutes."""

    file: FileId
    item: Item
