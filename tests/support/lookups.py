"""What storage answers to the look-ups of a turn, over matters that lie in memory."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from bot.desk.lines import line_of
from flows.contacts.twin import Twin
from flows.dossier import Dossier, File
from flows.effects import (
    APPLICANTS,
    CountCasework,
    DrawFileNumber,
    Effect,
    FindFiles,
    FindHolder,
    FindMember,
    FindOffer,
    FindPerson,
    FindTwins,
    FindWindows,
    NoteIdentities,
)
from flows.events import (
    AnswerEvent,
    AnyEvent,
    CaseworkCounted,
    CaseworkLine,
    FileNumberDrawn,
    FilesFound,
    HolderFound,
    MemberFound,
    OfferFound,
    PersonFound,
    TwinsFound,
    WindowsFound,
)
from flows.identifiers import FileId, Reference
from flows.matters import AnyMatter, Application, Ticket
from flows.membership.member import Member
from flows.outreach.wanting import lists_of
from storage.instants import day_in_riyadh

#: What an answer carries, with the event that asked.
Origin = tuple[str, datetime, int, AnyEvent]


#: The register of members in conversations.
REGISTER = {
    "1012345672": Member(
        "1207",
        "1012345672",
        "سالم عبدالله ناصر الحربي",
        "+966551234567",
        (("عدد الأسهم", "40"), ("تاريخ العضوية", "1442/3/1")),
    )
}


@dataclass
class Answers:
    """Counts the file numbers, and looks everything else up."""

    numbers: int = 0
    noted: dict[Reference, NoteIdentities] = field(default_factory=dict)
    files: dict[FileId, bytes] = field(default_factory=dict)  #: those of the chat itself
    misses: Counter[tuple[str, str]] = field(default_factory=Counter)  #: a day's wrong guesses

    def to(self, effect: Effect, origin: Origin, stored: list[AnyMatter]) -> AnswerEvent | None:
        """The answer; None for an effect that asks nothing."""
        match effect:
            case DrawFileNumber():
                self.numbers += 1
                return FileNumberDrawn(*origin, self.numbers)
            case CountCasework(since):
                return CaseworkCounted(*origin, casework(stored), decided(stored, since))
            case FindWindows(after, limit):
                return WindowsFound(*origin, windows(stored, after, limit))
            case FindFiles():
                return FilesFound(*origin, listed(self.files, stored, effect))
            case FindOffer(code):
                return _offer(origin, code, stored)
            case FindMember(identity):
                missed = self.misses[identity, day_in_riyadh(origin[1])]
                return MemberFound(*origin, REGISTER.get(identity), missed)
            case FindPerson(identity):
                return _person(origin, identity, stored)
            case FindHolder(reference):
                held = next((one for one in stored if one.reference == reference), None)
                about = held if isinstance(held, Application) else None
                ticket = held if isinstance(held, Ticket) else None
                holder = held.holder if held is not None else None
                mine = (one for one in stored if one.holder == holder)
                near = tuple(one for one in mine if isinstance(one, Application))
                return HolderFound(*origin, holder, about, (), near, ticket)
            case FindTwins():
                return TwinsFound(*origin, self._twins(effect, stored))
        return None

    def _twins(self, sought: FindTwins, stored: list[AnyMatter]) -> tuple[Twin, ...]:
        """Whoever is noted for another file's application, as the index of storage tells it."""
        found = []
        for one in stored:
            noted = self.noted.get(one.reference)
            if noted is None or one.holder == sought.file:
                continue
            if sought.applicant and noted.applicant == sought.applicant:
                found.append(Twin(one.reference, "same_person"))
            elif noted.applicant in sought.members:
                found.append(Twin(one.reference, "in_this_household"))
            elif sought.applicant in noted.members:
                found.append(Twin(one.reference, "in_their_household"))
        return tuple(found)


def casework(stored: list[AnyMatter]) -> tuple[CaseworkLine, ...]:
    """The open matters' plain lines."""
    return tuple(line_of(one) for one in stored if one.next_at is not None)


def listed(
    files: dict[FileId, bytes], stored: list[AnyMatter], wanted: FindFiles
) -> tuple[FileId, ...]:
    """The next files on a list, as storage keeps them."""
    decoder: msgspec.json.Decoder[File] = msgspec.json.Decoder(File)
    if wanted.list == APPLICANTS:
        held = {one.holder for one in stored if one.next_at is not None}
    else:
        opened = (decoder.decode(file) for file in files.values())
        held = {
            one.id for one in opened if isinstance(one, Dossier) and wanted.list in lists_of(one)
        }
    return tuple(sorted(one for one in held if one > wanted.after)[: wanted.limit])


def decided(stored: list[AnyMatter], since: datetime | None) -> int:
    """How many decisions were recorded since then."""
    if since is None:
        return 0
    found = (one.decision for one in stored if isinstance(one, Application))
    return sum(one is not None and one.recorded_at >= since for one in found)


def windows(
    stored: list[AnyMatter], after: str, limit: int
) -> tuple[tuple[Reference, FileId], ...]:
    """Open matters with a reply window, and the files they lie in."""
    found = sorted(
        (one.reference, one.holder)
        for one in stored
        if one.next_at is not None and one.window is not None and one.reference > after
    )
    return tuple(found[:limit])


def _offer(origin: Origin, code: str, stored: list[AnyMatter]) -> OfferFound:
    for one in stored:
        offer = one.offer if isinstance(one, Application) else None
        if offer is not None and offer.to is None and offer.code == code:
            return OfferFound(*origin, one.reference, one.holder)
    return OfferFound(*origin, None, None)


def _person(origin: Origin, identity: str, stored: list[AnyMatter]) -> PersonFound:
    theirs = (
        one.holder
        for one in stored
        if isinstance(one, Application)
        and one.identity == identity
        and one.verification is not None
        and not one.holder.startswith("d:assist:")
    )
    return PersonFound(*origin, next(theirs, None))
