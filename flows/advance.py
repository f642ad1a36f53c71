"""The door of the core: which flow owns an event, and what it leads to. Pure; never waits."""

from typing import assert_never, cast

from flows import followups, officework, reception, staff, stages
from flows.assisted import assisting, handing, taking
from flows.casework import actions, completing, holidays
from flows.commands import LONGEST_COMMAND
from flows.committee import meetings, sittings
from flows.committee.book import SittingBook, is_book
from flows.contacts import tying
from flows.digest import posting
from flows.digest.book import DigestBook
from flows.dossier import ChoosingGender, Consenting, Dossier, File, StaffRegister
from flows.events import (
    Absorbed,
    AddressRefused,
    AnnouncementMade,
    AnswerEvent,
    AnyEvent,
    ApplicationHanded,
    AssistBegun,
    AttachmentSent,
    ButtonPressed,
    CaseworkCounted,
    CodeWanted,
    Concluded,
    ConversationOpened,
    DataRequested,
    ErasureReached,
    FileNumberDrawn,
    FilesFound,
    FollowUpDue,
    HolderFound,
    LetterArrived,
    MemberFound,
    MergeWanted,
    NoteDropped,
    OfferFound,
    OfferTaken,
    OfferVoid,
    OfficeActed,
    OfficeOpened,
    PersonFound,
    PhoneShared,
    PolicyRenewed,
    RelinkAsked,
    RelinkRefused,
    RelinkShown,
    StaffActed,
    StaffAdded,
    StaffJoined,
    TextEdited,
    TextSent,
    TwinsFound,
    WindowsFound,
    WordsWithheld,
    target_of,
)
from flows.feedback.book import QualityBook
from flows.identifiers import (
    ANNOUNCEMENTS_FILE,
    DIGEST_FILE,
    LETTERS_FILE,
    QUALITY_FILE,
    STAFF_FILE,
    VERSIONS_FILE,
    Address,
    FileId,
    Reference,
)
from flows.intake import proposals
from flows.leaving import hushing
from flows.letters import registering as letters
from flows.letters.book import LetterBook
from flows.matters import AnyMatter, Application
from flows.office import Office
from flows.outreach import announcing
from flows.outreach.book import AnnouncementBook
from flows.privacy import erasing, requests
from flows.publishing import renewal
from flows.publishing.book import VersionBook
from flows.stack import show
from flows.turn import Outcome, Turn

#: A turn that asks again more often than this is a bug of ours, not a long conversation.
MOST_REPEATS = 5


def advance(
    office: Office,
    file: File,
    matters: dict[Reference, AnyMatter],
    event: AnyEvent | AnswerEvent,
) -> Outcome:
    """What this event leads to, under these rules, for this file. Changes none of its arguments.

    `matters` holds what `needed` named. An outcome with a look-up changes nothing yet: it is asked
    again with the answer as its event.
    """
    turn = Turn(office, file, matters, event)
    _work(turn, event)
    for _ in range(MOST_REPEATS):
        if not turn.repeating:
            return hushing.hush(turn, turn.outcome())
        turn.repeating = False
        show(turn)
    raise RecursionError(f"{turn.top!r} asks again without end")


def _work(turn: Turn, event: AnyEvent | AnswerEvent) -> None:
    if tying.leads_on(turn, event):
        return
    match event:
        case (
            ConversationOpened()
            | TextSent()
            | ButtonPressed()
            | TextEdited()
            | PhoneShared()
            | AttachmentSent()
            | WordsWithheld()
            | AddressRefused()
        ):
            reception.receive(turn, event)
        case AssistBegun():
            assisting.begin(turn, event)
        case OfferTaken():
            handing.taken(turn, event)
        case ApplicationHanded():
            taking.take(turn, event)
        case OfferVoid():
            taking.void(turn, event)
        case CodeWanted():
            taking.send_code(turn, event)
        case MergeWanted() | Absorbed() | RelinkAsked() | RelinkShown() | RelinkRefused():
            tying.work(turn, event)
        case ErasureReached():
            erasing.reached(turn)
        case DataRequested():
            requests.requested(turn, event)
        case (
            OfferFound()
            | PersonFound()
            | HolderFound()
            | TwinsFound()
            | FilesFound()
            | MemberFound()
        ):
            # The same event once more, with what it had to know.
            turn.found, turn.event = event, cast(AnyEvent, event.cause)
            _work(turn, turn.event)
        case Concluded():
            sittings.enter(turn, event)
        case AnnouncementMade():
            announcing.receive(turn, event)
        case NoteDropped():
            announcing.count_dropped(turn, event)
        case PolicyRenewed():
            renewal.receive(turn, event)
        case LetterArrived():
            letters.arrive(turn, event)
        case StaffActed():
            actions.act(turn, event)
        case OfficeActed():
            officework.act(turn, event)
        case StaffAdded():
            staff.add(turn, event)
        case StaffJoined():
            staff.join(turn, event)
        case FollowUpDue():
            followups.ring(turn, event)
        case OfficeOpened():
            posting.set_next(turn)
            meetings.set_next(turn)
            holidays.look(turn)
        case FileNumberDrawn():
            _number(turn, event)
        case WindowsFound():
            holidays.wake_each(turn, event)
        case CaseworkCounted() if meetings.is_for_meeting(event):
            meetings.remind(turn, event)
        case CaseworkCounted():
            posting.make(turn, event)
        case _:
            assert_never(event)


def _number(turn: Turn, event: FileNumberDrawn) -> None:
    application = turn.matter(getattr(event.cause, "reference", Reference("")))
    if isinstance(application, Application):
        completing.enter_register(turn, application, event)


def needed(file: File, event: AnyEvent) -> frozenset[Reference]:
    """The matters to load: what the event names, what is open, and what the person was not told.

    An old file costs no more than a new one: what ended is not loaded.
    """
    if not isinstance(file, Dossier):
        return frozenset()
    if tying.is_about_all(file, event):
        return frozenset(line.reference for line in file.matters)
    open_ones = {
        line.reference
        for line in file.matters
        if line.stage not in stages.ENDED
        or (line.untold and line.stage == "closed")
        or (line.contestable and isinstance(event, TextSent | ButtonPressed))
    }
    if file.matters and _is_applying(file, event):
        # Its answers may be offered again.
        earlier = proposals.earlier_line(file.matters)
        if earlier is not None:
            open_ones.add(earlier.reference)
    target = target_of(event)
    if isinstance(event, StaffActed):
        open_ones.add(Reference(target))
        if any(line.reference == target and line.kind == "ticket" for line in file.matters):
            # Whoever is close to the person of any of them is kept away from the ticket too.
            open_ones |= {line.reference for line in file.matters if line.kind == "application"}
    elif isinstance(event, OfferTaken | FollowUpDue):
        if event.reference is not None:
            open_ones.add(event.reference)
    elif isinstance(event, ButtonPressed) and event.button.startswith("@"):
        named = Reference(event.button[1:].rpartition(".")[0])
        if any(line.reference == named for line in file.matters):
            open_ones.add(named)
    return frozenset(open_ones)


def _is_applying(dossier: Dossier, event: AnyEvent) -> bool:
    """Whether a form is being filled in for the first time, or may be begun by this very event."""
    if any(line.stage == "draft" for line in dossier.matters):
        return True
    frames = dossier.conversation.frames
    if frames and not isinstance(frames[-1], Consenting | ChoosingGender):
        return False
    return isinstance(event, ButtonPressed | ConversationOpened) or (
        isinstance(event, TextSent) and len(event.text) <= LONGEST_COMMAND
    )


def new_file(id: FileId, event: AnyEvent) -> File:
    """A file as it is before its first turn."""
    if id == STAFF_FILE:
        return StaffRegister(id)
    if id == DIGEST_FILE:
        return DigestBook(id)
    if id == LETTERS_FILE:
        return LetterBook(id)
    if id == QUALITY_FILE:
        return QualityBook(id)
    if is_book(id):
        return SittingBook(id)
    if id == ANNOUNCEMENTS_FILE:
        return AnnouncementBook(id)
    if id == VERSIONS_FILE:
        return VersionBook(id)
    address: Address = Address(str(target_of(event)))
    return Dossier(id, event.at, event.at, (address,))
