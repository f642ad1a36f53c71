"""Two files of one person become one: the one that ends is a tombstone, from which all leads on.

No turn holds both: the one lets go of its matters and raises them, the other takes them in.
"""

from msgspec.structs import replace

from flows.assisted.conflicts import is_kept_away
from flows.casework import bulletin
from flows.casework.receipts import done, refuse
from flows.contacts.events import Absorbed, MergeWanted
from flows.contacts.record import Ties
from flows.dossier import Dossier
from flows.effects import FindHolder, LetGo, Raise, Redirect, Wake
from flows.events import FollowUpDue, HolderFound, PersonEvent, StaffActed
from flows.identifiers import FileId, Reference
from flows.matters import AnyMatter
from flows.messages import Message
from flows.phrases import Fixed
from flows.redress import barring
from flows.tickets import opening
from flows.turn import Turn

#: The values that `merge` needs: a reference of the file that goes on, and whether its own
#: addresses lead nowhere from then on, as when an account or a number was given up.
INTO, OLD = "into", "old"
CLOSE = "close"


def merge(turn: Turn, matter: AnyMatter, event: StaffActed) -> None:
    """Staff have seen proof that this file and another are one person's: this one goes on there."""
    into = Reference(event.fields.get(INTO, "").strip().upper())
    if not event.text.strip():
        refuse(turn, "needs_proof")
        return
    if not into:
        refuse(turn, "needs_into")
        return
    if not isinstance(turn.found, HolderFound):
        turn.want(FindHolder(into))
        return
    target, ticket = turn.found.file, turn.found.ticket
    role = barring.role_of(turn.office, event.by)
    is_hidden = ticket is not None and not barring.may_name(turn.office, role, ticket)
    # Not even that both are one person's: that would name who complained.
    if target is None or not target.startswith("d:") or is_hidden:
        refuse(turn, "unknown_into", into=Fixed(into))
        return
    if target == turn.dossier.id:
        refuse(turn, "same_file")
        return
    if turn.dossier.assist is not None:
        refuse(turn, "not_a_person")
        return
    if is_kept_away(turn.office, turn.found.near, turn.found.addresses, event.by):
        refuse(turn, "conflict")
        return
    # Whoever joins files could make themself somebody: one more person hears of each.
    superior = turn.office.policy.referral.escalation_role
    bulletin.tell_role(turn, superior, matter, "staff-files-merged", by=event.by, into=Fixed(into))
    done(turn, "merged", matter, into=Fixed(into))
    go_on_in(turn, target, closes=event.fields.get(OLD) == CLOSE, by=event.by)


def wanted(turn: Turn, event: MergeWanted) -> None:
    """The other file has seen the proof: the code that was sent there was given here."""
    if turn.dossier.ties.into is None and event.into != turn.dossier.id:
        go_on_in(turn, event.into, closes=event.closes, by=event.by)


def go_on_in(turn: Turn, into: FileId, *, closes: bool, by: str) -> None:
    """Become a tombstone. What is asked here is dropped: the other file has a talk of its own."""
    dossier = turn.dossier
    references = tuple(line.reference for line in dossier.matters)
    matters = tuple(
        replace(one, holder=into, revision=one.revision + 1)
        for one in map(turn.matter, references)
        if one is not None
    )
    for one in matters:
        turn.want(LetGo(one.reference, into))
    turn.want(Redirect(dossier.addresses, into, references))
    absorbed = Absorbed(
        turn.event.key,
        turn.at,
        0,
        into,
        addresses=dossier.addresses,
        matters=matters,
        consents=dossier.consents,
        tombstones=(*dossier.ties.absorbed, dossier.id),
        gender=dossier.gender,
        mourning=dossier.mourning,
        closes=closes,
        by=by,
    )
    turn.want(Raise(absorbed))
    # Made anew: whatever a file may hold one day, a tombstone holds none of it.
    turn.file = Dossier(dossier.id, dossier.opened_at, turn.at, (), ties=Ties(into=into))


def absorb(turn: Turn, event: Absorbed) -> None:
    """Take in what the other file held, and tell both devices; the talk here stays as it is."""
    dossier = turn.dossier
    before = () if event.closes else dossier.addresses
    if event.closes:
        for address in dossier.addresses:
            turn.post(address, Message(turn.text("link-closed")), "notice")
        turn.want(Redirect(dossier.addresses))
    added = tuple(one for one in event.addresses if one not in before)
    turn.change(
        addresses=(*before, *added),
        unreachable=tuple(one for one in dossier.unreachable if one in before),
        consents=tuple(sorted((*dossier.consents, *event.consents), key=lambda one: one.at)),
        gender=dossier.gender or event.gender,
        mourning=dossier.mourning or event.mourning,
        ties=replace(
            dossier.ties, absorbed=(*dossier.ties.absorbed, *event.tombstones), relink=None
        ),
    )
    for matter in event.matters:
        turn.put(matter)
    own = Message(turn.text("link-other-device"))
    for address in before:
        turn.post(address, own, "notice")
    # Nothing of what was said elsewhere is repeated here: what they may know they can ask for.
    for address in added:
        turn.post(address, Message(turn.text("link-made")), "notice")


def lead_on(turn: Turn, event: PersonEvent | FollowUpDue) -> None:
    """What reaches a tombstone in the moment between two turns goes on where everything went."""
    into = turn.dossier.ties.into
    if into is None:
        raise LookupError(f"{turn.dossier.id} is no tombstone")
    if isinstance(event, FollowUpDue):
        turn.want(Wake(event.follow_up, event.subject, turn.at, event.reference, into))
    else:
        turn.want(Raise(event))


def ask_staff(turn: Turn) -> None:
    """Whoever has no access to what they used before is helped by a person, who checks an ID."""
    ticket = opening.file(turn, "contact")
    turn.say("relink-staff", reference=Fixed(ticket.reference))
