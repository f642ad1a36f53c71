"""What happens between the file of one who types for others and the file of the person.

A raised event is stored by the turn that caused it and handled in a turn of its own: no turn ever
locks two files. Each names the `file` it belongs to.
"""

from flows.assisted.entry import AssistChannel
from flows.committee.events import Concluded
from flows.contacts.events import ContactEvent
from flows.event import Event
from flows.identifiers import Address, FileId, Gender, Reference
from flows.letters.events import LetterArrived
from flows.matters import Application
from flows.outreach.events import OutreachEvent


class AssistBegun(Event, frozen=True, tag="assist_begun"):
    """A member of staff sits down to type for someone, or comes back to it.

    `said_by` is whose words they are: empty for the beneficiary's own, else a representative's
    name, or the number and date of a letter. `related`: they declare that it is a relative.
    """

    address: Address
    by: str
    channel: AssistChannel
    said_by: str = ""
    related: bool = False


class OfferTaken(Event, frozen=True, tag="offer_taken"):
    """Raised to the typist's file: a person has shown the code, and waits in the file `to`.

    `addresses` are those of that file: none of them may be the typist's own.
    """

    file: FileId
    reference: Reference
    code: str
    to: FileId
    addresses: tuple[Address, ...] = ()


class ApplicationHanded(Event, frozen=True, tag="application_handed"):
    """Raised to the person's file: from now on the application lives there.

    `gender` is how they asked the typist to be addressed.
    """

    file: FileId
    application: Application
    gender: Gender | None = None


class OfferVoid(Event, frozen=True, tag="offer_void"):
    """Raised to the person's file: the code they showed was used or withdrawn in the meantime.

    `own`: it was made by whoever shows it, who may not confirm what they typed themself.
    """

    file: FileId
    own: bool = False


class CodeWanted(Event, frozen=True, tag="code_wanted"):
    """Raised to the person's file: send them this code, to be said aloud to whoever types."""

    file: FileId
    code: str
    channel: AssistChannel
    by: str = ""


class OfferFound(Event, frozen=True, tag="offer_found"):
    """The answer to `FindOffer`: which application the code was made for, and where it lies."""

    cause: Event
    reference: Reference | None
    file: FileId | None


class PersonFound(Event, frozen=True, tag="person_found"):
    """The answer to `FindPerson`: the file in which this identity was verified, if there is one."""

    cause: Event
    file: FileId | None


RaisedEvent = (
    Concluded
    | OfferTaken
    | ApplicationHanded
    | OfferVoid
    | CodeWanted
    | ContactEvent
    | OutreachEvent
    | LetterArrived
)
