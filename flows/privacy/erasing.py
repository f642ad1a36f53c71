"""Erasure: what was known of a person goes for good; that there was something remains, nameless."""

from msgspec.structs import replace

from flows import stages
from flows.casework.receipts import done, refuse
from flows.contacts.events import ErasureReached
from flows.contacts.record import Ties
from flows.dates import both_calendars
from flows.dossier import Dossier
from flows.effects import Erase, Raise
from flows.events import StaffActed
from flows.identifiers import ARABIC, Reference
from flows.matters import AnyMatter, Application, Sheet, Step, Ticket
from flows.messages import Message
from flows.phrases import Composed, Fixed
from flows.privacy import requests
from flows.redress import barring
from flows.turn import Turn

#: The references of matters that must be kept, and the act's `text` says why.
KEEP = "keep"


def erase(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Destroy the keys of everything of this person but for what must be kept, and certify it.

    `text` says how their identity was checked, and why anything is kept.
    """
    kept = _kept(event)
    hidden = _hidden(turn, event)
    own = {line.reference for line in turn.dossier.matters} - hidden
    open_ones = [
        line.reference
        for line in turn.dossier.matters
        if line.stage not in (*stages.ENDED, "draft") and line.reference != ticket.reference
    ]
    named = [one for one in open_ones if one not in hidden]
    if ticket.kind != "erase":
        refuse(turn, "not_an_erasure")
    elif not event.text.strip():
        refuse(turn, "needs_identity_check")
    elif not set(kept) <= own - {ticket.reference}:
        refuse(turn, "unknown_kept")
    elif open_ones:
        refuse(
            turn,
            "erase_open",
            references=Fixed(" ".join(named)),
            whose=Composed(_whose(len(named), len(open_ones) - len(named))),
            others=len(open_ones) - len(named),
        )
    else:
        _erase(turn, ticket, event, kept)


def reached(turn: Turn) -> None:
    """A tombstone of the same person goes with the file that it leads to."""
    dossier = turn.dossier
    turn.change(consents=(), ties=Ties(into=dossier.ties.into, erased_at=turn.at))
    turn.want(Erase(()))


def _erase(turn: Turn, ticket: Ticket, event: StaffActed, kept: tuple[Reference, ...]) -> None:
    dossier = turn.dossier
    gone = tuple(one.reference for one in dossier.matters if one.reference not in kept)
    farewell = Message(turn.text("data-erased", reference=Fixed(ticket.reference), kept=len(kept)))
    for reference in gone:
        matter = turn.matter(reference)
        if matter is not None:
            turn.put(_nameless(turn, matter))
    day = both_calendars(turn.office.calendar.day_of(turn.at), ARABIC)
    done(
        turn,
        "erased",
        turn.ticket(ticket.reference) or ticket,
        day=Composed(day),
        by=event.by,
        count=len(gone),
        kept=Fixed(" ".join(kept) or "–"),
        why=event.text.strip(),
    )
    data = {"count": str(len(gone)), "kept": " ".join(kept), "at": turn.at.isoformat()}
    turn.receipt = replace(turn.receipt, data={**turn.receipt.data, **data})
    # The last message goes out under the new key, and needs the address that is forgotten here.
    turn.post(turn.reach(), farewell, "notice")
    for tombstone in dossier.ties.absorbed:
        turn.want(Raise(ErasureReached(turn.event.key, turn.at, 0, tombstone)))
    lines = turn.dossier.matters
    turn.file = Dossier(
        dossier.id,
        dossier.opened_at,
        turn.at,
        (),
        matters=lines,
        ties=Ties(erased_at=turn.at),
    )
    turn.want(Erase(gone, kept))


def _nameless(turn: Turn, matter: AnyMatter) -> AnyMatter:
    """What remains of a matter: its reference, its stages and their days. Made anew, so that
    nothing that is added to matters one day stays behind unseen.
    """
    history = tuple(Step(one.stage, one.at, "") for one in matter.history)
    if isinstance(matter, Application):
        stage = "cancelled" if matter.stage == "draft" else matter.stage
        return Application(
            reference=matter.reference,
            holder=matter.holder,
            stage=stage,
            entered_at=matter.entered_at,
            owner=matter.owner,
            opened_at=matter.opened_at,
            history=history,
            pack=matter.pack,
            language=matter.language,
            intake=Sheet(matter.intake.form, matter.intake.version),
        )
    return Ticket(
        reference=matter.reference,
        holder=matter.holder,
        stage="closed",
        entered_at=turn.at,
        owner=matter.owner,
        opened_at=matter.opened_at,
        history=(*history, Step("closed", turn.at, "")),
        topic=matter.topic,
        clause=matter.clause,
        kind=matter.kind if matter.topic == requests.TOPIC else "",
    )


def _hidden(turn: Turn, event: StaffActed) -> set[Reference]:
    """Complaints that must not lead whoever erases to their author: they are counted, not named."""
    role = barring.role_of(turn.office, event.by)
    complaints = (line.reference for line in turn.dossier.matters if line.topic == "complaint")
    return {
        one
        for one in complaints
        if (held := turn.matter(one)) is None or not barring.may_name(turn.office, role, held)
    }


def _whose(named: int, others: int) -> str:
    if not others:
        return "theirs"
    return "both" if named else "others"


def _kept(event: StaffActed) -> tuple[Reference, ...]:
    named = event.fields.get(KEEP, "").replace(",", " ").replace("،", " ").upper().split()
    return tuple(Reference(one) for one in named)
