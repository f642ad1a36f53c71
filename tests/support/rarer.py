"""What happens seldom in a talk, each written as a word and what goes with it."""

from datetime import datetime

from flows.effects import Receipt
from flows.events import (
    AddressRefused,
    AnyEvent,
    DataRequested,
    OfficeActed,
    PhoneShared,
    StaffAdded,
    StaffJoined,
    TextEdited,
    TextSent,
)
from flows.identifiers import Address, FileId, Role


def rarer(
    what: str, header: tuple[str, datetime, int], address: Address, receipt: Receipt
) -> AnyEvent:
    """The event that a line means. `join` takes the code that the last receipt showed."""
    word, _, rest = what.partition(" ")
    event: AnyEvent
    match word:
        case "phone":
            event = PhoneShared(*header, address, rest, own=True)
        case "card":
            event = PhoneShared(*header, address, rest, own=False)
        case "edit":
            event = TextEdited(*header, address, rest)
        case "forward":
            event = TextSent(*header, address, rest, forwarded=True)
        case "block":
            event = AddressRefused(*header, address, "blocked")
        case "request":
            kind, _, text = rest.partition(" ")
            event = DataRequested(*header, FileId(f"d:{address}"), "منصور", kind, text)
        case "office":
            # `office o:announcements announce سارة season=ramadan text=words to the end`
            head, _, text = rest.partition(" text=")
            file, action, by, *pairs = head.split()
            fields = dict(pair.split("=", 1) for pair in pairs)
            event = OfficeActed(*header, FileId(file), action, by, text, fields)
        case "hire":
            name, _, role = rest.partition(" ")
            event = StaffAdded(*header, name, Role(role))
        case "join":
            code = rest or receipt.data["code"]
            event = StaffJoined(*header, code, Address("desk:new"))
        case _:
            raise AssertionError(f"unknown act «{what}»")
    return event
