"""Who speaks is matched with the members' register before anything is shown (T5).

Three things are asked: the number of the membership, that of the ID, and the last digits of the
mobile the register has. What was wrong is not told, and after three tries a person helps.
"""

import re
from datetime import datetime, timedelta

from flows.effects import FindMember, NoteMiss
from flows.events import MemberFound
from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.membership import reminding
from flows.membership.member import Link, Member
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

#: So many wrong tries within a day, and the way is closed for the rest of it.
TRIES = 3
#: And so many about one member, whoever tries from wherever: nobody is matched with them that day.
GUESSES = 6
WITHIN = timedelta(days=1)

_DIGITS = re.compile(r"\D")


def begin(turn: Turn) -> None:
    """To the members' desk: at once for whoever was matched before, else by being matched."""
    if turn.dossier.member is not None:
        running.begin(turn, "membership")
    elif _is_closed(turn):
        turn.say("member-closed")
        turn.repeat()
    else:
        running.begin(turn, "member")


def _matched(turn: Turn, given: Given, about: Reference | None) -> None:
    number, identity = _digits(given["number"]), _digits(given["identity"])
    found = turn.found
    if not isinstance(found, MemberFound):
        turn.want(FindMember(identity))
        return
    member = found.member
    is_guessed = found.missed >= GUESSES
    if member is not None and not is_guessed and _is_them(member, number, given["mobile"]):
        turn.change(member=Link(member.number, member.identity, turn.at), wrong_members=())
        turn.say("member-matched", name=member.name.split()[0])
        reminding.set_next(turn)
        running.begin(turn, "membership")
        return
    if member is not None:
        turn.want(NoteMiss(identity))
    turn.change(wrong_members=(*_recent(turn), turn.at))
    if _is_closed(turn):
        turn.say("member-closed")
        opening.open_ticket(turn, "inquiry", words=turn.text("member-not-found-words"))
        return
    turn.say("member-not-matched")
    running.begin(turn, "member")


def _is_them(member: Member, number: str, mobile: str) -> bool:
    if _digits(member.number).lstrip("0") != number.lstrip("0") or not number:
        return False
    # Where the register has no mobile two of three are known to too many: a person helps.
    return bool(member.mobile) and _digits(mobile)[-4:] == member.mobile[-4:]


def _is_closed(turn: Turn) -> bool:
    return len(_recent(turn)) >= TRIES


def _recent(turn: Turn) -> tuple[datetime, ...]:
    return tuple(one for one in turn.dossier.wrong_members if one > turn.at - WITHIN)


def _digits(typed: str) -> str:
    return _DIGITS.sub("", clean(typed))


MEMBER = Script(
    "member",
    (
        Step("number", longest=40),
        Step("identity", longest=40),
        Step("mobile", longest=40),
    ),
    _matched,
)
