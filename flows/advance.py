"""The door of the core: which flow owns an event, and what it leads to. Pure; never waits."""

from typing import assert_never, cast

from flows import digest, followups, officework, reception, staff, stages
from flows.assisted import assisting, handing, taking
from flows.casework import actions, completing
from flows.commands import LONGEST_COMMAND
from flows.dossier import ChoosingGender, Consenting, DigestBook, Dossier, File, StaffRegister
from flows.events import (
    AddressRefused,
    AnswerEvent,
    AnyEvent,
    ApplicationHanded,
    AssistBegun,
    AttachmentSent,
    ButtonPressed,
    CaseworkCounted,
    CodeWanted,
    ConversationOpened,
    FileNumberDrawn,
    FollowUpDue,
    OfferFound,
    OfferTaken,
    OfferVoid,
    OfficeActed,
    OfficeOpened,
    PersonFound,
    PhoneShared,
    StaffActed,
    StaffAdded,
    StaffJoined,
    TextEdited,
    TextSent,
    WordsWithheld,
    target_of,
)
from flows.identifiers import DIGEST_FILE, STAFF_FILE, Address, FileId, Reference
from flows.intake import proposals
from flows.matters import AnyMatter, Application
from flows.office import Office
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
            return turn.outcome()
        turn.repeating = False
        show(turn)
    raise RecursionError(f"{turn.top!r} asks again without end")


def _work(turn: Turn, event: AnyEvent | AnswerEvent) -> None:
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
            taking.void(turn)
        case CodeWanted():
            taking.send_code(turn, event)
        case OfferFound() | PersonFound():
            # The same event once more, with what it had to know.
            turn.found, turn.event = event, cast(AnyEvent, event.cause)
            _work(turn, turn.event)
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
            digest.set_next(turn)
        case FileNumberDrawn():
            _number(turn, event)
        case CaseworkCounted():
            digest.make(turn, event)
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
    open_ones = {
        line.reference
        for line in file.matters
        if line.stage not in stages.ENDED or (line.untold and line.stage == "closed")
    }
    if file.matters and _is_applying(file, event):
        # Its answers may be offered again.
        earlier = proposals.earlier_line(file.matters)
        if earlier is not None:
            open_ones.add(earlier.reference)
    target = target_of(event)
    if isinstance(event, StaffActed):
        open_ones.add(Reference(target))
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
    address: Address = Address(str(target_of(event)))
    return Dossier(id, event.at, event.at, (address,))
