"""One message to someone who did not ask: only if they want any, at a free moment, and seldom.

The cap is the person's own: it is kept in their file, and counts nothing but outreach. What finds
no room in it waits for the next free moment, and is dropped and counted where that comes too late.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows.effects import Raise, Say, Silence
from flows.identifiers import ANNOUNCEMENTS_FILE, FileId, Reference
from flows.outreach.events import NoteDropped
from flows.outreach.reaching import PURPOSE, Note, Reaching
from flows.outreach.wanting import is_stopped
from flows.turn import Turn

SUBJECT = "outreach"
WEEK = timedelta(days=7)


def offer(turn: Turn, note: Note) -> None:
    """Send it now, or at the next moment at which this person may be written to.

    The same `key` again takes the place of the one that waits.
    """
    reaching = turn.dossier.outreach
    if not _may_reach(turn):
        return
    others = tuple(one for one in reaching.waiting if one.key != note.key)
    turn.change(outreach=replace(reaching, waiting=(*others, note)))
    ring(turn)


def ring(turn: Turn) -> None:
    """Send what may go, in order, and look again when more may."""
    waiting = turn.dossier.outreach.waiting
    if not _may_reach(turn):
        forget(turn)
        return
    while waiting:
        note, waiting = waiting[0], waiting[1:]
        free_at = next_free(turn)
        if max(free_at, turn.at) >= note.until:
            _drop(turn, note)
        elif free_at > turn.at:
            turn.wake(SUBJECT, SUBJECT, free_at)
            return
        else:
            _send(turn, note)
    turn.settle(SUBJECT, SUBJECT)


def next_free(turn: Turn) -> datetime:
    """The first moment from now on at which this person may be written to unasked."""
    rule = turn.office.policy.outreach
    lately = _lately(turn.dossier.outreach, turn.at)
    at = turn.at
    if rule is not None and len(lately) >= rule.most_per_week:
        at = lately[-rule.most_per_week] + WEEK
    return turn.office.calendar.out_of_quiet(at)


def forget(turn: Turn) -> None:
    """Nothing waits any more, and what lies in the outbox unsent is void."""
    turn.change(outreach=replace(turn.dossier.outreach, waiting=()))
    turn.settle(SUBJECT, SUBJECT)
    turn.want(Silence(lane_of(turn.dossier.id), (PURPOSE,)))


def lane_of(file: FileId) -> Reference:
    """What the outbox knows of all outreach to one file, so that silence finds it at once."""
    return Reference(f"{PURPOSE}:{file}")


def _may_reach(turn: Turn) -> bool:
    """Whether anything may be sent: it is wanted, there is a way, and nobody types for them."""
    dossier = turn.dossier
    if turn.office.policy.outreach is None or dossier.assist is not None or is_stopped(dossier):
        return False
    return turn.reach() is not None and not dossier.outreach.visits


def _send(turn: Turn, note: Note) -> None:
    to = turn.reach()
    if to is None:
        return
    reaching = turn.dossier.outreach
    sent_at = (*_lately(reaching, turn.at), turn.at)
    kept = tuple(one for one in reaching.waiting if one.key != note.key)
    turn.change(outreach=replace(reaching, sent_at=sent_at, waiting=kept))
    turn.want(Say(to, note.message, PURPOSE, lane_of(turn.dossier.id)))


def _drop(turn: Turn, note: Note) -> None:
    """It comes too late to be of use. An announcement's book counts it too."""
    reaching = turn.dossier.outreach
    kept = tuple(one for one in reaching.waiting if one.key != note.key)
    turn.change(outreach=replace(reaching, waiting=kept, dropped=reaching.dropped + 1))
    if note.announcement:
        origin = (turn.event.key, turn.at, turn.event.seed)
        turn.want(Raise(NoteDropped(*origin, ANNOUNCEMENTS_FILE, note.announcement)))


def _lately(reaching: Reaching, at: datetime) -> tuple[datetime, ...]:
    return tuple(one for one in reaching.sent_at if one > at - WEEK)
