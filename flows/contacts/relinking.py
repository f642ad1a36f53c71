"""One person with a new telephone or account: their own file again, by what only they can show.

Whoever gives the ID and day of birth of a verified person is told the same in every case. The code
goes to the address that is known, and nothing of the file is shown before it came back.
"""

import hashlib
import hmac
from datetime import datetime, timedelta

from msgspec.structs import replace

from flows.assisted import standing
from flows.contacts import merging
from flows.contacts.events import MergeWanted, RelinkAsked, RelinkRefused, RelinkShown
from flows.contacts.record import Relink
from flows.dossier import Dossier, Scripted
from flows.effects import FindPerson, Raise
from flows.events import PersonFound
from flows.forms.kinds.national_id import is_well_formed
from flows.forms.understanding.datetext import days_of
from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.messages import Message, Option
from flows.phrases import Fixed
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

#: How long a code is good for, how often it may be misread, and how often one may ask in a day.
GOOD_FOR = timedelta(minutes=15)
MOST_TRIES = 3
MOST_ASKED, ASKED_WITHIN = 3, timedelta(hours=24)
DIGITS = 6
#: Whether the old device stays with them.
KEPT, CLOSED = "kept", "closed"


def begin(turn: Turn) -> None:
    """The wish: «I have a file already, under another number»."""
    if turn.dossier.assist is not None:
        turn.say("service-not-offered")
        turn.repeat()
        return
    while _is_asking(turn):
        turn.pop()
    running.begin(turn, RELINK.name)


def asked(turn: Turn, event: RelinkAsked) -> None:
    """Somebody says that this file is theirs. If the day of birth fits, a code goes out here."""
    recent = _recent(turn)
    if len(recent) >= MOST_ASKED or turn.dossier.ties.into is not None:
        return
    ties = replace(turn.dossier.ties, asked_at=(*recent, turn.at))
    to = turn.reach()
    if to is not None and event.born in _days_of_birth(turn):
        code = _digits(turn)
        ties = replace(ties, relink=Relink(code, event.to, turn.at + GOOD_FOR))
        minutes = int(GOOD_FOR.total_seconds() // 60)
        text = turn.text("relink-code-message", code=Fixed(code), minutes=minutes)
        turn.post(to, Message(text), "notice")
    turn.change(ties=ties)


def shown(turn: Turn, event: RelinkShown) -> None:
    """The code was given on the other device: right, and the two files become one."""
    waiting = turn.dossier.ties.relink
    fits = (
        waiting is not None
        and waiting.to == event.to
        and waiting.expires_at > turn.at
        and hmac.compare_digest(waiting.code, event.code)
    )
    if fits:
        turn.change(ties=replace(turn.dossier.ties, relink=None))
        wanted = MergeWanted(turn.event.key, turn.at, 0, event.to, turn.dossier.id, event.closes)
        turn.want(Raise(wanted))
        return
    if waiting is not None and waiting.to == event.to:
        tried = replace(waiting, tries=waiting.tries + 1)
        left = tried if tried.tries < MOST_TRIES else None
        turn.change(ties=replace(turn.dossier.ties, relink=left))
    old = _old_way(event.closes)
    turn.want(Raise(RelinkRefused(turn.event.key, turn.at, 0, event.to, old)))


def refused(turn: Turn, event: RelinkRefused) -> None:
    """It was no code, or is none any more. The same words as where there is no such file.

    It may have been mistyped, so that it is asked for again, as often as it may be given.
    """
    tries = turn.dossier.ties.tries + 1
    turn.change(ties=replace(turn.dossier.ties, tries=tries))
    if tries < MOST_TRIES and not _is_asking(turn):
        turn.say("relink-again")
        running.begin(turn, CODE.name, given={"old": event.old})
        return
    turn.say("relink-wrong")
    turn.repeat()


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    """Look the file up, and ask it; whether there is one is not told."""
    identity = clean(given["id"]).replace(" ", "").replace("-", "")
    days = days_of(clean(given["born"]), turn.today)
    if not is_well_formed(identity) or isinstance(days, str) or not days:
        turn.say("relink-unclear")
        return
    recent = _recent(turn)
    if len(recent) >= MOST_ASKED:
        turn.say("relink-too-often")
        return
    if not isinstance(turn.found, PersonFound):
        turn.want(FindPerson(identity))
        return
    asked_at = (*recent, turn.at)
    file = turn.found.file if turn.found.file != turn.dossier.id else None
    turn.change(ties=replace(turn.dossier.ties, seeks=file, asked_at=asked_at, tries=0))
    if file is not None:
        born = days[0].day.isoformat()
        turn.want(Raise(RelinkAsked(turn.event.key, turn.at, 0, file, turn.dossier.id, born)))
    running.begin(turn, CODE.name, given={"old": given["old"]})


def _finish_code(turn: Turn, given: Given, about: Reference | None) -> None:
    """Ask the file whether it is the code; without one, a person of the staff checks."""
    code = clean(given["code"]).replace(" ", "").replace("-", "")
    file = turn.dossier.ties.seeks
    if not code:
        merging.ask_staff(turn)
        return
    turn.say("relink-checking")
    own = turn.dossier.id
    if file is None:
        # Told later, like a wrong code: how soon an answer comes tells nothing either.
        turn.want(Raise(RelinkRefused(turn.event.key, turn.at, 0, own, given["old"])))
        return
    is_closed = given["old"] == CLOSED
    turn.want(Raise(RelinkShown(turn.event.key, turn.at, 0, file, own, code, is_closed)))


def _old(turn: Turn, given: Given) -> list[Option]:
    return [(one, turn.label(f"relink-old-{one}")) for one in (KEPT, CLOSED)]


def _old_way(closes: bool) -> str:
    return CLOSED if closes else KEPT


def _is_asking(turn: Turn) -> bool:
    """Whether one of these talks is open already: they began anew before the answer came."""
    frame = turn.top
    return isinstance(frame, Scripted) and frame.script in (RELINK.name, CODE.name)


def _recent(turn: Turn) -> tuple[datetime, ...]:
    return tuple(one for one in turn.dossier.ties.asked_at if turn.at - one < ASKED_WITHIN)


def _days_of_birth(turn: Turn) -> set[str]:
    """The day of birth as it stands in what staff have compared with originals."""
    dossier: Dossier = turn.dossier
    applications = (turn.application(line.reference) for line in dossier.matters)
    return {
        born
        for one in applications
        if one is not None
        and one.verification is not None
        and (born := standing.given(one.intake.answers).get(standing.BIRTH_DATE))
    }


def _digits(turn: Turn) -> str:
    drawn = hashlib.sha256(f"relink code {turn.event.seed}".encode()).digest()
    return str(int.from_bytes(drawn, "big") % 10**DIGITS).zfill(DIGITS)


RELINK = Script(
    "relink",
    (Step("id", longest=40), Step("born", longest=60), Step("old", options=_old)),
    _finish,
)
CODE = Script("relink_code", (Step("code", optional=True, longest=20),), _finish_code)
