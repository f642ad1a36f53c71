"""Transcripts: conversations as text, played against the pure core and compared word for word.

What the person does:

- `> words` are typed; `{ا × 5001}` within them stands for that many
- `! label` presses the newest button with that label
- `^ photo.jpg «caption»` sends a file, several at once, or a kind alone (see `support.sendings`)
- `~ open` presses Start, `~ open apply` follows a deep link
- `~ id 3.yes` presses a button by its id, as an old or forged one
- `~ does phone 055…` and the like are rarer things (see `support.rarer`)
- `~ is test:2` goes on as somebody else

What the staff do, and what they are:

- `% سارة verify key=value text=words to the end` is an act; `set.NAME=VALUE` a further value of
  it, `set.NAME=«…»` where it has spaces; `% سارة view question=…` opens every page of a copy
- `~ assist سارة interview said_by=… related=yes mark=2` sits down to type for someone
- `~ kin سارة 1012345672` and `~ desk سارة 77` say whose relative and which Telegram user one is

What time and the office do:

- `@ +20h` lets time pass (d, h, m, s), `~ start` starts the system
- `~ early` lets decisions out before their time, `~ publish NAME` publishes another pack
- `~ close 2027-03-08..2027-03-12` announces a holiday
- `~ after the-whole-way: ! أقرّ وأوقّع` goes another transcript of the folder in silence, up to
  that line

Everything else is what is expected: the person's messages as shown, `→ desk:role:` before what goes
to others, `=` before a receipt of the staff. `«REF»` and `«TICKET»` stand for the references
(typed, `«REF2»` is the second application), `«CODE»` for the code that confirms what was typed for
someone, and `«RELINK»` for the one by which a former file is linked.
"""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from flows.assisted.handing import grouped
from flows.commands import commands_of
from flows.dossier import Relaying
from flows.effects import Say
from flows.events import DocumentSeen
from flows.identifiers import Address
from flows.phrases import plain
from support.calendars import days
from support.chat import Chat, shown
from support.coverage import Coverage, frames
from support.knowing import know, numbered, relink_code
from support.offices import office_of, pack_named, with_early_release
from support.sendings import sendings

__all__ = ["Coverage", "Transcript", "go", "gone"]

MARKS = (">", "!", "^", "@", "%", "~")
_SPAN = re.compile(r"\+(\d+)([dhms])")
#: Words of an act; between «» they may have spaces.
_WORDS = re.compile(r"(?:[^\s«]|«[^»]*»)+")
#: Of a signature: another one whenever the pack changes.
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_MANY = re.compile(r"\{(.+?) × (\d+)\}")
_UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}


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
        coverage.whole(chat, self.path.parent.name)
        return "\n".join(out).strip() + "\n"

    def chat_until(self, last: str, coverage: Coverage) -> Chat:
        """The conversation as it stands after the first line that reads like `last`."""
        chat = Chat(office_of(self.path.parent.name))
        go(chat, self.path, last, coverage)
        return chat


def gone(folder: str, name: str, last: str, address: str = "test:1") -> Chat:
    """A chat that has come as far as a line of a transcript, at this address to begin with."""
    path = Path(__file__).parents[1] / "conversations" / folder / f"{name}.chat"
    chat = Chat(office_of(folder), address=Address(address))
    go(chat, path, last, Coverage())
    return chat


def _do(chat: Chat, line: str, coverage: Coverage, folder: Path) -> list[str]:
    mark, rest = line[0], line[1:].strip()
    before = len(chat.said)
    lines: list[str] = []
    match mark:
        case ">":
            command = commands_of(chat.office.phrases).find(rest)
            if command and not any(isinstance(one, Relaying) for one in frames(chat)[-1:]):
                coverage.commands.add(command)
            typed = _MANY.sub(lambda found: found[1] * int(found[2]), rest.replace("\\n", "\n"))
            chat.types(_resolved(chat, typed))
        case "!":
            chat.presses(rest)
        case "^":
            coverage.attachments |= {one.attachment for one in sendings(rest, 1)}
            chat.sends(rest)
        case "~":
            lines = _special(chat, rest, coverage, folder)
        case "@":
            chat.passes(_span(rest))
        case "%":
            lines = [f"= {_anonymous(chat, plain(_act(chat, rest, coverage)))}"]
    coverage.line(chat, chat.said[before:])
    if rest.startswith("after "):
        return []
    return [*lines, *_shown(chat, chat.said[before:])]


def _special(chat: Chat, rest: str, coverage: Coverage, folder: Path) -> list[str]:
    word, _, argument = rest.partition(" ")
    if word == "open":
        chat.opens(_resolved(chat, argument))
    elif word == "id":
        chat.presses_id(_resolved(chat, argument))
    elif word == "is":
        chat.address = Address(argument)
    elif word == "assist":
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
    elif word in ("kin", "desk"):
        know(chat, word, *argument.split(" "))
    elif word == "early":
        chat.office = with_early_release(chat.office)
    elif word == "start":
        chat.begins()
    elif word == "close":
        first, _, last = argument.partition("..")
        calendar = chat.office.calendar
        closed = calendar.closed | days(first, last)
        chat.office = replace(chat.office, calendar=replace(calendar, closed=closed))
        chat.begins()
    elif word == "after":
        other, _, last = argument.partition(": ")
        go(chat, folder / f"{other}.chat", last, coverage)
    elif word == "does":
        event = chat.does(_resolved(chat, argument))
        if event.startswith(("Staff", "Office")):
            return [f"= {plain(chat.receipt.text)}"]
    else:
        raise AssertionError(f"unknown mark «~ {rest}»")
    return []


def go(chat: Chat, path: Path, last: str, coverage: Coverage) -> None:
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
    by, action, *pairs = _WORDS.findall(head)
    fields: dict[str, object] = {"text": text}
    further: dict[str, str] = {}
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
        elif key.startswith("set."):
            further[key.removeprefix("set.")] = _resolved(chat, value).strip("«»")
        else:
            fields[key] = value
    if further:
        fields["fields"] = further
    if documents:
        fields["documents"] = tuple(documents)
    tickets = [one for one in chat.matters if _is_ticket(one)]
    if not reference and action == "close" and chat.open_ticket() and tickets:
        reference = tickets[-1]
    if action == "view":
        chat.views(str(fields["question"]), by)
        return chat.receipt.text or chat.receipt.code
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
    return _DIGEST.sub("«DIGEST»", text)


def _is_ticket(reference: str) -> bool:
    """Whether it is a ticket's: one letter longer, for an application's may begin with a T too."""
    return len(reference.partition("-")[2]) == 7


def _resolved(chat: Chat, text: str) -> str:
    text = text.replace("«CODE»", chat.code)
    text = text.replace("«RELINK»", relink_code(chat))
    for number, reference in enumerate(numbered(chat), 1):
        text = text.replace(f"«REF{number}»", reference)
    for reference in chat.matters:
        text = text.replace("«TICKET»" if _is_ticket(reference) else "«REF»", reference)
    return text


def _span(text: str) -> timedelta:
    found = _SPAN.fullmatch(text)
    assert found, f"«{text}» is no span like +20h"
    return timedelta(**{_UNITS[found[2]]: int(found[1])})
