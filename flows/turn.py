"""One event being worked on: what it may consult, and what it has led to so far."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar, cast

from msgspec.structs import replace

from flows.assisted.stamping import stamped
from flows.dossier import Conversation, Dossier, File, Frame
from flows.effects import Effect, Receipt, Say, Settle, Wake
from flows.events import AnswerEvent, AnyEvent
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.identifiers import Address, Gender, Reference, Role
from flows.listing import listed, reached_at
from flows.matters import AnyMatter, Application, Ticket
from flows.messages import Button, Message, Option, Purpose, in_rows
from flows.office import Office
from flows.outcome import Outcome as Outcome
from flows.phrases import Composed, Phrases, Value, Voice, in_digits_of, plain
from flows.policy import Policy, Term

AnyFrame = TypeVar("AnyFrame", bound=Frame)

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Turn:
    """The workbench of one event. Flows read it and add to it; only storage sees the result."""

    def __init__(
        self,
        office: Office,
        file: File,
        matters: dict[Reference, AnyMatter],
        event: AnyEvent | AnswerEvent,
    ) -> None:
        self.office = office
        self.file = file
        self.event = event
        self.at: datetime = event.at
        self.receipt = Receipt()
        self.purpose: Purpose = "answer"
        self._matters = matters
        self._changed: dict[Reference, AnyMatter] = {}
        self._effects: list[Effect] = []
        self._drawn = 0
        self._parts: list[str] = []
        self._rows: tuple[tuple[Button, ...], ...] = ()
        self._attached: tuple[tuple[Button, ...], ...] = ()
        self._wants_phone = False
        self._media: tuple[str, ...] = ()
        self.repeating = False
        #: What storage has answered to a question that this turn's event led to.
        self.found: AnswerEvent | None = None
        #: The sheets looked at in this turn: each remembers what it found out.
        self.sheets: dict[tuple[Reference, str], OpenSheet] = {}

    def outcome(self) -> Outcome:
        effects = self._effects
        to: Address | None = getattr(self.event, "address", None)
        if self._parts and to is None:
            to = self.reach()
        if self._parts and to is not None:
            rows = (*self._attached, *self._rows)
            reply = Message("\n\n".join(self._parts), rows, self._wants_phone, self._media)
            effects = [Say(to, reply, self.purpose), *effects]
        return Outcome(self.file, self._changed, tuple(effects), self.receipt)

    # What the turn consults

    @property
    def phrases(self) -> Phrases:
        return self.office.phrases

    @property
    def today(self) -> date:
        """The day in Riyadh."""
        return self.office.calendar.day_of(self.at)

    @cached_property
    def moment(self) -> Moment:
        """What a form may know of this turn."""
        assist = self.dossier.assist
        return Moment(self.at, self.event.seed, assist.by if assist else "")

    @property
    def dossier(self) -> Dossier:
        return cast(Dossier, self.file)

    @property
    def gender(self) -> Gender:
        return self.dossier.gender or self.office.policy.terms.default_gender

    @property
    def voice(self) -> Voice:
        return Voice(self.dossier.language, self.gender)

    def term(self, term: Term) -> str:
        """The policy's word for this person, in their gender and language."""
        if self.dossier.language != "ar":
            return term.en
        return str(getattr(term, self.gender))

    def matter(self, reference: Reference) -> AnyMatter | None:
        return self._changed.get(reference) or self._matters.get(reference)

    def application(self, reference: Reference) -> Application | None:
        matter = self.matter(reference)
        return matter if isinstance(matter, Application) else None

    def rules(self, application: Application) -> Policy:
        """The policy in the version that the application began under."""
        return self.office.pack_of(application.pack).policy

    def ticket(self, reference: Reference) -> Ticket | None:
        matter = self.matter(reference)
        return matter if isinstance(matter, Ticket) else None

    def draw_reference(self, mark: str = "") -> Reference:
        """A new reference from the event's seed. Storage reruns the turn if it is taken."""
        bits = self.event.seed >> (self._drawn * 7) ^ self._drawn
        self._drawn += 1
        letters = "".join(_CROCKFORD[bits >> place & 31] for place in range(0, 30, 5))
        return Reference(f"{self.office.policy.association.prefix}-{mark}{letters}")

    # What the turn changes

    def change(self, **changes: object) -> None:
        """Replace fields of the dossier."""
        self.file = replace(self.dossier, **changes)

    def put(self, matter: AnyMatter, *, unseen: bool = False) -> None:
        """Keep a new or changed matter, and the dossier's own line about it.

        `unseen` changes are those of a clock: a page that shows the matter is not stale for them.
        """
        if isinstance(matter, Application) and self.dossier.assist is not None:
            matter = stamped(matter, self.dossier.assist, self.at)
        known = self._matters.get(matter.reference)
        if known is None:
            revision = matter.revision
        else:
            kept = self._changed.get(matter.reference, known).revision
            revision = kept if unseen else known.revision + 1
        self._changed[matter.reference] = replace(matter, revision=revision)
        lines = listed(self.dossier.matters, matter)
        if lines is not self.dossier.matters:
            self.change(matters=lines)

    # The conversation

    @property
    def conversation(self) -> Conversation:
        return self.dossier.conversation

    @property
    def top(self) -> Frame | None:
        frames = self.conversation.frames
        return frames[-1] if frames else None

    def push(self, frame: Frame) -> None:
        """Put a frame on top; one of the same kind gives way, so asking twice stacks nothing."""
        frames = self.conversation.frames
        if frames and type(frames[-1]) is type(frame):
            frames = frames[:-1]
        self._frames((*frames, frame))

    def pop(self) -> None:
        self._frames(self.conversation.frames[:-1])

    def swap(self, frame: Frame) -> None:
        """Put another frame in the place of the top one."""
        self._frames((*self.conversation.frames[:-1], frame))

    def drop(self, unwanted: type[AnyFrame], reference: Reference) -> bool:
        """Remove the frames of this kind about this matter, wherever they stand in the stack."""
        frames = self.conversation.frames
        kept = tuple(
            one
            for one in frames
            if not (isinstance(one, unwanted) and getattr(one, "reference", None) == reference)
        )
        self._frames(kept)
        return len(kept) < len(frames)

    def clear(self) -> None:
        """Back to the menu."""
        self._frames(())

    def stand(self, frames: tuple[Frame, ...]) -> None:
        """Leave only these frames."""
        self._frames(frames)

    def _frames(self, frames: tuple[Frame, ...]) -> None:
        self.change(conversation=Conversation(self.conversation.step, frames))

    # What is said

    def phrase(self, id: str, /, **values: Value) -> Composed:
        """A wording in the person's voice, to stand within another or to be sent."""
        return Composed(self.phrases.say(self.voice, id, **values))

    def text(self, id: str, /, **values: Value) -> str:
        """A wording in the person's voice, to be sent as a message of its own."""
        return self.phrases.say(self.voice, id, **values)

    def label(self, id: str, /, **values: Value) -> str:
        """A wording for a button: without isolates, which channels count as characters."""
        return plain(self.phrases.say(self.voice, id, **values))

    def say(self, id: str, /, **values: Value) -> None:
        """Tell the person something. All that is said in one turn goes out as one message."""
        self._parts.append(self.phrase(id, **values))

    @property
    def said(self) -> Composed:
        """All that was said so far, where it must reach the person another way."""
        return Composed("\n\n".join(self._parts))

    def say_as_written(self, text: str) -> None:
        """Tell the person words that are finished already: a form author's, a statement."""
        self._parts.append(self.digits(text))

    def digits(self, text: str) -> str:
        """The text with the digits its readers use, outside isolates."""
        return in_digits_of(self.voice.language, text)

    def ask(
        self,
        text: str,
        options: Sequence[Option] = (),
        *,
        proposed: Sequence[Option] = (),
        further: Sequence[Option] = (),
        wants_phone: bool = False,
        media: tuple[str, ...] = (),
    ) -> None:
        """Ask something: a new step, whose buttons alone are current from now on.

        `proposed` options stand in rows of their own above, such as «keep it»; `further` ones
        below, such as «back» and «skip».
        """
        step = self.conversation.step + 1
        self.change(conversation=Conversation(step, self.conversation.frames))
        self.say_as_written(text)
        rows = (in_rows(each, step) for each in (proposed, options, further))
        self._rows = tuple(row for each in rows for row in each)
        self._wants_phone = wants_phone
        self._media = media

    def repeat(self) -> None:
        """Ask again what stands on top of the conversation, after all that was said."""
        self.repeating = True

    def attach(self, act: str, reference: Reference, label: str) -> None:
        """Put a button under the reply that stays good after this step."""
        self._attached = (*self._attached, (Button(f"@{reference}.{act}", label),))

    def send(self, message: Message, purpose: Purpose, about: Reference) -> bool:
        """Send the person a message of its own, apart from the reply: a decision, a reminder.

        False: there is no address that takes messages, so it must reach them another way.
        """
        to = self.reach()
        if to is None:
            return False
        self._effects.append(Say(to, message, purpose, about))
        return True

    def reach(self) -> Address | None:
        """The first address of the person's own that has not refused us."""
        return reached_at(self.dossier)

    def tell(self, role: Role, message: Message, about: Reference | None = None) -> None:
        """Tell the members of a role that have linked the desk bot, each in private."""
        for member in self.office.members(role):
            if member.address is not None:
                self._effects.append(Say(member.address, message, "alarm", about))

    def post(self, to: Address | None, message: Message, purpose: Purpose) -> None:
        """Send to an address that is not the person's: a group chat, the board of the desk."""
        if to is not None:
            self._effects.append(Say(to, message, purpose))

    # What is woken later

    def wake(
        self, follow_up: str, subject: str, at: datetime, reference: Reference | None = None
    ) -> None:
        self._effects.append(Wake(follow_up, subject, at, reference))

    def settle(self, subject: str, follow_up: str | None = None) -> None:
        self._effects.append(Settle(subject, follow_up))

    def want(self, effect: Effect) -> None:
        """Ask for anything else: a look-up, silence."""
        self._effects.append(effect)
