"""Transcripts: conversations as text, played against the pure core and compared word for word.

A line beginning with `>` is typed by the person, `!` presses the button with that label, `^` sends
a file (`^ photo.jpg «caption»`, several at once, or a kind alone: see `support.sendings`),
`@ +20h` lets time pass (d, h, m, s), `%` is an act of the staff
(`% سارة verify key=value …`, the words of `text=` run to the end of the line), `~ open` presses
Start (`~ open apply` with a deep link), `~ id 3.yes` presses a button by its id, as an old or
forged one, `~ start` starts the system, `~ publish NAME` publishes another pack, `~ does phone
055…` and the like are rarer things,
`~ is test:2` goes on as somebody else, `~ assist سارة interview said_by=… related=yes mark=2` sits
down to type for someone, and `«CODE»` stands for the code that confirms what was typed,
`~ after the-whole-way: ! أقرّ وأوقّع` goes another transcript of the folder in silence, up to that
line. `{ا × 5001}` within what is typed stands for that many.
Everything else is what is expected: the person's messages as shown, `→ desk:role:` before what goes
to others, `=` before a receipt of the staff. `«REF»` and `«TICKET»` stand for the references.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

from flows.assisted.handing import grouped
from flows.commands import commands_of
from flows.dossier import Filling, Relaying
from flows.effects import CountCasework, DrawFileNumber, FindOffer, FindPerson, Say
from flows.events import (
    CaseworkCounted,
    DocumentSeen,
    FileNumberDrawn,
    OfferFound,
    PersonFound,
    RaisedEvent,
    WordsWithheld,
)
from flows.forms.sheets.paths import template_of
from flows.identifiers import ARABIC, Address
from flows.matters import Application
from flows.phrases import plain
from support.chat import Chat, shown
from support.offices import office_of, pack_named
from support.sendings import sendings

MARKS = (">", "!", "^", "@", "%", "~")
_SPAN = re.compile(r"\+(\d+)([dhms])")
_MANY = re.compile(r"\{(.+?) × (\d+)\}")
_UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}


@dataclass
class Coverage:
    """What the transcripts have touched, for the test that demands completeness."""

    commands: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    effects: set[str] = field(default_factory=set)
    actions: set[str] = field(default_factory=set)
    frames: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)
    attachments: set[str] = field(default_factory=set)
    purposes: set[str] = field(default_factory=set)
    stages: set[str] = field(default_factory=set)
    voices: set[tuple[str, str]] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)  #: packs in which an application went all the way


@dataclass
class Transcript:
    """One .chat file. Its folder names the association."""

    path: Path

    def play(self, coverage: Coverage) -> str:
        """The transcript as it really goes: the same lines, each followed by what was sent."""
        chat = Chat(office_of(self.path.parent.name))
        out: list[str] = []
        for line in self.path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                out.append(line)
            elif line.startswith(MARKS):
                heard = _do(chat, line, coverage, self.path.parent)
                out += ["", line, *heard]
        _cover(chat, coverage)
        if "closed" in _stages(chat):
            coverage.closed.add(self.path.parent.name)
        return "\n".join(out).strip() + "\n"


def _do(chat: Chat, line: str, coverage: Coverage, folder: Path) -> list[str]:
    mark, rest = line[0], line[1:].strip()
    before = len(chat.said)
    lines: list[str] = []
    match mark:
        case ">":
            coverage.events.add("TextSent")
            command = commands_of(chat.office.phrases).find(rest)
            if command and not any(isinstance(one, Relaying) for one in _frames(chat)[-1:]):
                coverage.commands.add(command)
            typed = _MANY.sub(lambda found: found[1] * int(found[2]), rest.replace("\\n", "\n"))
            chat.types(_resolved(chat, typed))
        case "!":
            coverage.events.add("ButtonPressed")
            chat.presses(rest)
        case "^":
            coverage.events.add("AttachmentSent")
            coverage.attachments |= {one.attachment for one in sendings(rest, 1)}
            chat.sends(rest)
        case "~":
            lines = _special(chat, rest, coverage, folder)
        case "@":
            coverage.events.add("FollowUpDue")
            chat.passes(_span(rest))
        case "%":
            coverage.events.add("StaffActed")
            lines = [f"= {_anonymous(chat, plain(_act(chat, rest, coverage)))}"]
    if chat.is_known and chat.dossier.gender is not None:
        coverage.voices.add((chat.dossier.language, chat.dossier.gender))
    for frame in _frames(chat):
        coverage.frames.add(type(frame).__name__)
        if isinstance(frame, Filling):
            form = chat.office.pack_of(chat.application.pack).forms[frame.sheet]
            asked = form.by_path.get(template_of(frame.question))
            coverage.kinds |= {asked.kind.name} if asked is not None else set()
            coverage.kinds |= {
                note.kind.name
                for note in form.questions
                if not note.kind.asks
                and any(note.text(ARABIC) in one.message.text for one in chat.said[before:])
            }
    if rest.startswith("after "):
        return []
    return [*lines, *_shown(chat, chat.said[before:])]


def _special(chat: Chat, rest: str, coverage: Coverage, folder: Path) -> list[str]:
    word, _, argument = rest.partition(" ")
    if word == "open":
        coverage.events.add("ConversationOpened")
        chat.opens(_resolved(chat, argument))
    elif word == "id":
        chat.presses_id(_resolved(chat, argument))
    elif word == "is":
        chat.address = Address(argument)
    elif word == "assist":
        coverage.events.add("AssistBegun")
        by, channel, *pairs = argument.split(" ")
        said = {key: value.replace("_", " ") for key, _, value in (p.partition("=") for p in pairs)}
        related = said.pop("related", "") == "yes"
        before = chat.receipt
        chat.assists(by, channel, said.pop("mark", "1"), related=related, **said)
        if chat.receipt is not before and chat.receipt.outcome != "done":
            return [f"= {plain(chat.receipt.text)}"]
    elif word == "publish":
        newer = pack_named(argument)
        packs = {**chat.office.packs, newer.hash: newer}
        chat.office = replace(chat.office, pack=newer, packs=packs)
    elif word == "start":
        coverage.events.add("OfficeOpened")
        chat.begins()
    elif word == "after":
        other, _, last = argument.partition(": ")
        _go(chat, folder / f"{other}.chat", last, coverage)
    elif word == "does":
        event = chat.does(argument)
        coverage.events.add(event)
        if event.startswith("Staff"):
            return [f"= {plain(chat.receipt.text)}"]
    else:
        raise AssertionError(f"unknown mark «~ {rest}»")
    return []


def _go(chat: Chat, path: Path, last: str, coverage: Coverage) -> None:
    """Do what another transcript does, up to the first line that reads like `last`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(MARKS):
            _do(chat, line, coverage, path.parent)
        if line == last:
            return
    raise AssertionError(f"{path.name} has no line «{last}»")


def _act(chat: Chat, rest: str, coverage: Coverage) -> str:
    """`% سارة verify outcome=… reason=… seen=id_card:2027-05-01 text=words to the end`."""
    head, _, text = rest.partition(" text=")
    by, action, *pairs = head.split()
    fields: dict[str, object] = {"text": text}
    documents: list[DocumentSeen] = []
    reference = ""
    place = "desk"
    for pair in pairs:
        key, _, value = pair.partition("=")
        if key == "seen":
            name, _, expiry = value.partition(":")
            known = chat.office.policy.documents.get(name)
            matched = known.matched if known else ()
            documents.append(DocumentSeen(name, place, expiry, matched))
        elif key == "on":
            reference = _resolved(chat, value)
        elif key == "name":
            fields["name"] = value.replace("_", " ")
        elif key == "signed":
            fields["on"] = value
        elif key == "where":
            place = value
        elif key == "revision":
            fields["seen"] = int(value)
        else:
            fields[key] = value
    if documents:
        fields["documents"] = tuple(documents)
    tickets = [one for one in chat.matters if _is_ticket(one)]
    if not reference and action == "close" and chat.open_ticket() and tickets:
        reference = tickets[-1]
    receipt = chat.acts(action, reference, by, **fields)
    if receipt.outcome == "done":
        coverage.actions.add(action)
    return receipt.text


def _shown(chat: Chat, said: list[Say]) -> list[str]:
    lines: list[str] = []
    for say in said:
        text = _anonymous(chat, shown(say.message))
        lines.append(text if say.to == chat.address else f"→ {say.to}: {text}")
    return lines


def _anonymous(chat: Chat, text: str) -> str:
    for reference in {*chat.matters, *chat.known}:
        text = text.replace(reference, "«TICKET»" if _is_ticket(reference) else "«REF»")
    for code in (chat.code, grouped(chat.code)) if chat.code else ():
        text = text.replace(code, "«CODE»")
    return text


def _is_ticket(reference: str) -> bool:
    """Whether it is a ticket's: one letter longer, for an application's may begin with a T too."""
    return len(reference.partition("-")[2]) == 7


def _resolved(chat: Chat, text: str) -> str:
    text = text.replace("«CODE»", chat.code)
    for reference in chat.matters:
        text = text.replace("«TICKET»" if _is_ticket(reference) else "«REF»", reference)
    return text


def _frames(chat: Chat) -> tuple[object, ...]:
    return chat.dossier.conversation.frames if chat.is_known else ()


def _span(text: str) -> timedelta:
    found = _SPAN.fullmatch(text)
    assert found, f"«{text}» is no span like +20h"
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _cover(chat: Chat, coverage: Coverage) -> None:
    coverage.effects |= {type(effect).__name__ for effect in chat.effects}
    handled = {type(event).__name__ for event in chat.events}
    coverage.events |= handled & {one.__name__ for one in get_args(RaisedEvent)}
    coverage.events |= handled & {WordsWithheld.__name__}
    if any(isinstance(effect, FindOffer) for effect in chat.effects):
        coverage.events.add(OfferFound.__name__)
    if any(isinstance(effect, FindPerson) for effect in chat.effects):
        coverage.events.add(PersonFound.__name__)
    coverage.purposes |= {effect.purpose for effect in chat.effects if isinstance(effect, Say)}
    if any(isinstance(effect, DrawFileNumber) for effect in chat.effects):
        coverage.events.add(FileNumberDrawn.__name__)
    if any(isinstance(effect, CountCasework) for effect in chat.effects):
        coverage.events.add(CaseworkCounted.__name__)
    coverage.stages |= set(_stages(chat))


def _stages(chat: Chat) -> list[str]:
    """Every stage that an application has stood at."""
    matters = [chat.matter(reference) for reference in chat.matters]
    return [step.stage for one in matters if isinstance(one, Application) for step in one.history]
