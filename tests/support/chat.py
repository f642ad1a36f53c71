"""A conversation with the pure core: what is typed goes in, what would be sent comes out.

Everything the core hands back is encoded and decoded between turns, so each conversation tests
persistence too. Follow-ups ring when time passes; nothing else stands between test and core.
"""

import dataclasses
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from flows.advance import advance, needed, new_file
from flows.assisted.entry import assist_address, typist_of
from flows.dossier import Dossier, StaffRegister
from flows.effects import (
    Raise,
    Receipt,
    Say,
)
from flows.events import (
    AnyEvent,
    AssistBegun,
    AttachmentSent,
    ButtonPressed,
    ConversationOpened,
    FollowUpDue,
    OfficeOpened,
    RaisedEvent,
    StaffActed,
    TextSent,
    target_of,
)
from flows.identifiers import Address, FileId, Reference
from flows.matters import AnyMatter, Application, Ticket
from flows.messages import Button, Message
from flows.phrases import plain
from flows.secrets import screened
from support.memory import FILES, PERSON, SUNDAY, Memory
from support.rarer import rarer
from support.sendings import sendings

__all__ = ["FILES", "PERSON", "SUNDAY", "Chat", "shown"]


@dataclass
class Chat(Memory):
    """One person and one office, with storage in memory."""

    address: Address = PERSON
    events: list[AnyEvent] = field(default_factory=list)  #: as they are stored
    answered: set[str] = field(default_factory=set)  #: names of what look-ups were answered with

    # What a person does

    def types(self, text: str) -> list[Say]:
        return self.handle(TextSent(*self._header(), self.address, text, by=self._typist))

    def opens(self, payload: str = "") -> list[Say]:
        event = ConversationOpened(*self._header(), self.address, payload, self._typist)
        return self.handle(event)

    def assists(self, name: str, channel: str = "interview", mark: str = "1", **fields: Any) -> str:
        """A member of staff sits down to type for someone; from now on it is they who type."""
        self.address = assist_address(name, mark)
        begun = AssistBegun(*self._header(), self.address, name, channel, **fields)  # type: ignore[arg-type]
        self.handle(begun)
        return self.receipt.text

    def presses(self, label: str) -> list[Say]:
        """Press the button with this label on the newest message that has it."""
        return self.presses_id(self.button(label).id)

    def presses_id(self, id: str) -> list[Say]:
        return self.handle(ButtonPressed(*self._header(), self.address, id, self._typist))

    def sends(self, line: str) -> list[Say]:
        """Send a file or several at once; `location 21.4 39.8` is a pin."""
        word, _, point = line.partition(" ")
        if word == "location" and point:
            pin = f"{point} 0 0"
            return self.handle(AttachmentSent(*self._header(), self.address, "location", point=pin))
        parts = list(sendings(line, self.count + 1))
        group = f"album:{self.count}" if len(parts) > 1 else ""
        heard: list[Say] = []
        for one in parts:
            event = AttachmentSent(
                *self._header(), self.address, one.attachment, one.caption, one.upload, group
            )
            heard += self.handle(event)
        return heard

    def button(self, label: str) -> Button:
        for say in reversed(self.said):
            if say.to == self.address:
                for button in say.message.buttons:
                    if button.label == label:
                        return button
        raise AssertionError(f"no button «{label}» was shown")

    def does(self, what: str) -> str:
        """Something rarer: `phone 0551234567`, `card 055…`, `edit …`, `forward …`, `block`.

        Or by the staff: `hire سالم delegate`, and `join` with the code just shown or another.
        """
        event = rarer(what, self._header(), self.address, self.receipt)
        self.handle(event)
        return type(event).__name__

    @property
    def _typist(self) -> str:
        return typist_of(self.address)

    # What staff and time do

    def acts(self, action: str, reference: str = "", by: str = "", **fields: object) -> Receipt:
        """A member of staff acts on a matter; by default on the newest of its kind."""
        ticket_only = action == "answer"
        found = reference or self.newest(tickets=ticket_only).reference
        event = StaffActed(*self._header(), Reference(found), action, by or "منصور", **fields)  # type: ignore[arg-type]
        self.handle(event)
        return self.receipt

    def views(self, question: str, by: str) -> Receipt:
        """A member of staff opens every page that was sent for a question."""
        for copy in self.application.documents:
            for page in copy.kept if copy.question == question else ():
                self.acts("view", by=by, text=page.id)
        return self.receipt

    def passes(self, span: timedelta) -> list[Say]:
        """Let time pass, and ring what falls due on the way, in order."""
        until = self.now + span
        heard: list[Say] = []
        while True:
            due = [(wake.at, key) for key, wake in self.wakes.items() if wake.at <= until]
            if not due:
                break
            at, key = min(due)
            wake = self.wakes.pop(key)
            self.now = max(self.now, at)
            heard += self.handle(
                FollowUpDue(*self._header(), key[0], wake.follow_up, wake.subject, wake.reference)
            )
        self.now = until
        return heard

    def begins(self) -> None:
        """The system starts: the office's own clocks are set."""
        self.handle(OfficeOpened(*self._header()))

    # What there is

    def newest(self, *, tickets: bool = False) -> AnyMatter:
        for reference in reversed(self.matters):
            matter = self.matter(reference)
            if isinstance(matter, Application) is not tickets:
                return matter
        raise AssertionError("there is no such matter")

    @property
    def is_known(self) -> bool:
        """Whether the person has written yet."""
        return self.file_at(self.address) in self.files

    @property
    def dossier(self) -> Dossier:
        file = FILES.decode(self.files[self.file_at(self.address)])
        assert isinstance(file, Dossier)
        return file

    def open_ticket(self) -> bool:
        """Whether the newest ticket is still open."""
        return bool(self.tickets()) and self.tickets()[-1].stage != "closed"

    def tickets(self) -> list[Ticket]:
        matters = [self.matter(reference) for reference in self.matters]
        return [one for one in matters if isinstance(one, Ticket)]

    @property
    def application(self) -> Application:
        matter = self.newest()
        assert isinstance(matter, Application)
        return matter

    def heard(self) -> str:
        """What the person read last."""
        return next(plain(s.message.text) for s in reversed(self.said) if s.to == self.address)

    # The turn

    def handle(self, event: AnyEvent) -> list[Say]:
        """One turn as storage would do it. Answers what was sent, to whomever."""
        id = self._file_of(event)
        stored = self.files.get(id)
        file = FILES.decode(stored) if stored else new_file(id, event)
        matters = {
            reference: self.matter(reference)
            for reference in needed(file, event)
            if reference in self.matters
        }
        event = screened(file, event)
        outcome = advance(self.office, file, matters, event)
        for effect in outcome.effects:
            asked = self.answers.to(effect, (*self._header(), event), self.stored())
            if asked is not None:
                self.effects.append(effect)
                self.answered.add(type(asked).__name__)
                outcome = advance(self.office, file, matters, asked)
                break
        self.events.append(event)
        if isinstance(outcome.file, StaffRegister):
            # Whoever is hired works here from now on, beside those of the test office.
            hired = {one.name: one for one in outcome.file.members}
            staff = {one.name: one for one in self.office.staff} | hired
            self.office = dataclasses.replace(self.office, staff=tuple(staff.values()))
        sent = self.record(id, outcome)
        raised = [one.event for one in outcome.effects if isinstance(one, Raise)]
        receipt = self.receipt
        for one in raised:
            key, at, seed = self._header()
            stored = msgspec.json.encode(replace(one, key=key, at=at, seed=seed))
            sent += self.handle(msgspec.json.decode(stored, type=AnyEvent))
        self.receipt = receipt
        return sent

    def _file_of(self, event: AnyEvent) -> FileId:
        target = target_of(event)
        if target.startswith("o:"):
            return FileId(target)
        if isinstance(event, FollowUpDue | RaisedEvent):
            return event.file
        if isinstance(event, StaffActed):
            stored = self.matters.get(event.reference)
            return self.matter(event.reference).holder if stored else FileId("d:none")
        return self.file_at(Address(str(target)))


def shown(message: Message) -> str:
    """A message as a transcript shows it: its text, then its buttons."""
    lines = [plain(message.text)]
    lines += ["  " + " ".join(f"[{button.label}]" for button in row) for row in message.rows]
    return "\n".join(lines)
