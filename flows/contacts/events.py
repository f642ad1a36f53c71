"""What happens between two files of one person, and to one that is erased: raised, a turn each."""

from flows.contacts.twin import Twin
from flows.dossier import Consent
from flows.event import Event
from flows.identifiers import Address, FileId, Gender
from flows.leaving.record import Mourning
from flows.matters import Application, Ticket


class MergeWanted(Event, frozen=True, tag="merge_wanted"):
    """Raised to the file that is to go on in another one, once it is shown to be the same person's.

    With `closes`, the addresses of the other file lead nowhere from then on.
    """

    file: FileId
    into: FileId
    closes: bool = False
    by: str = ""


class Absorbed(Event, frozen=True, tag="absorbed"):
    """Raised to the file that goes on: all that another file of the same person held.

    `tombstones` are the files that led there before, and that file itself.
    """

    file: FileId
    addresses: tuple[Address, ...]
    matters: tuple[Application | Ticket, ...]
    consents: tuple[Consent, ...]
    tombstones: tuple[FileId, ...]
    gender: Gender | None = None
    mourning: Mourning | None = None
    closes: bool = False
    by: str = ""


class RelinkAsked(Event, frozen=True, tag="relink_asked"):
    """Raised to a person's file: whoever waits in the file `to` says that it is theirs.

    `born` is the day of birth that they gave, as an ISO date.
    """

    file: FileId
    to: FileId
    born: str


class RelinkShown(Event, frozen=True, tag="relink_shown"):
    """Raised to the person's file: this code was given in the file `to`."""

    file: FileId
    to: FileId
    code: str
    closes: bool = False


class RelinkRefused(Event, frozen=True, tag="relink_refused"):
    """Raised back to whoever gave the code: it is none, or none any more.

    `old` is what they said of their old device.
    """

    file: FileId
    old: str = "kept"


class ErasureReached(Event, frozen=True, tag="erasure_reached"):
    """Raised to a tombstone: the file that it leads to was erased, and so is this one."""

    file: FileId


class DataRequested(Event, frozen=True, tag="data_requested"):
    """Staff write down what somebody asked about their own data, aloud or in a letter."""

    file: FileId
    by: str
    kind: str
    text: str = ""


class HolderFound(Event, frozen=True, tag="holder_found"):
    """The answer to `FindHolder`: the file that a matter lives in."""

    cause: Event
    file: FileId | None
    about: Application | None = None
    addresses: tuple[Address, ...] = ()
    near: tuple[Application, ...] = ()  #: every application of that file
    ticket: Ticket | None = None  #: the matter, where it is one


class TwinsFound(Event, frozen=True, tag="twins_found"):
    """The answer to `FindTwins`: signed applications in other files that share an identity."""

    cause: Event
    twins: tuple[Twin, ...]


ContactEvent = (
    MergeWanted
    | Absorbed
    | RelinkAsked
    | RelinkShown
    | RelinkRefused
    | ErasureReached
    | DataRequested
)
