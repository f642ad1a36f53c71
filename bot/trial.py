"""A form tried out at the terminal: the very conversation that people have, and nothing is kept."""

import secrets
from datetime import datetime, timedelta
from typing import cast
from uuid import uuid4

from bot.content.formfile import FormFile
from bot.content.texts import load_phrases
from bot.trialfiles import Attachment, attachment_of
from bot.trialrules import trial_calendar, trial_rules
from flows.advance import advance, needed
from flows.dossier import Attesting, Dossier, File, Frame
from flows.effects import Say, Settle, Wake
from flows.events import (
    AnyEvent,
    AttachmentSent,
    ButtonPressed,
    ConversationOpened,
    FollowUpDue,
    TextSent,
)
from flows.forms.sheets.changing import begun, sealed
from flows.forms.sheets.instance import instance_of
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import Address, FileId, Language, Reference, Role
from flows.intake import drafts
from flows.matters import Answers, AnyMatter, Application, Sheet
from flows.messages import Button, Message
from flows.office import Office, Pack
from flows.phrases import plain
from flows.stack import show
from flows.turn import Outcome, Turn

_ADDRESS = Address("terminal:trial")
_FILE = FileId("d:trial")
_REFERENCE = Reference("TRY-000000")
_PACK = "trial"


class Trial:
    """One person and one form, in memory. `messages` are what was said since they were last taken.

    The words that belong to an association (what it calls people, its rules for documents) are
    those of `policy`, a text that may be empty: a form can be tried without any pack.
    """

    def __init__(self, file: FormFile, *, policy: str, language: Language, at: datetime) -> None:
        self.form = file.form
        self.language = language
        self.now = at
        self.messages: list[Message] = []
        rules = trial_rules(policy)
        pack = Pack(_PACK, rules, {"intake": self.form}, (), media=file.media)
        self._office = Office(pack, {_PACK: pack}, load_phrases(), trial_calendar(rules))
        self._buttons: list[Button] = []
        self._newest: tuple[Button, ...] = ()
        self._wakes: dict[tuple[str, str], Wake] = {}
        self._file: File = Dossier(
            _FILE, at, at, (_ADDRESS,), language=language, gender="n", greeted=True
        )
        self._matters: dict[Reference, AnyMatter] = {}
        self._begin()

    @property
    def is_finished(self) -> bool:
        """Whether the person has confirmed that everything is right."""
        return isinstance(self.frame, Attesting)

    @property
    def frame(self) -> Frame | None:
        """What is asked now: a place of the form, or the read-back."""
        frames = self._dossier.conversation.frames
        return frames[-1] if frames else None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons of the newest message that had any."""
        return self._newest

    @property
    def is_left(self) -> bool:
        """Whether the talk is about the form no longer: put off, or cancelled."""
        frames = self._dossier.conversation.frames
        return not any(getattr(one, "reference", "") == _REFERENCE for one in frames)

    @property
    def sheet(self) -> OpenSheet:
        """What was answered so far."""
        application = cast(Application, self._matters[_REFERENCE])
        return OpenSheet(self.form, application.intake.answers, self._moment)

    @property
    def answers(self) -> Answers:
        """What would be submitted now: what applies, with what is calculated from it."""
        return sealed(self.sheet)

    def submission(self) -> str:
        """The OpenRosa XML of what was answered, as a server for ODK or Kobo takes it."""
        sheet = self.sheet.with_(self.answers)
        return instance_of(self.form, sheet.scope, instance_id=f"uuid:{uuid4()}")

    def write(self, text: str) -> None:
        """Send a text."""
        self._handle(TextSent(*self._header(), _ADDRESS, text))

    def press(self, label: str) -> Button | None:
        """Press the newest button with this label; None where there is none."""
        wanted = fold(clean(label))
        for button in reversed(self._buttons):
            if fold(clean(plain(button.label))) == wanted:
                self.press_button(button)
                return button
        return None

    def press_button(self, button: Button) -> None:
        """Press this very button, which may be an old one."""
        self._handle(ButtonPressed(*self._header(), _ADDRESS, button.id))

    async def send(self, named: str) -> None:
        """Send a file by its path, `location LAT LON`, or only the kind of something: `photo`."""
        self.attach(await attachment_of(named))

    def attach(self, sent: Attachment) -> None:
        """Send what was looked at already."""
        self._handle(
            AttachmentSent(
                *self._header(), _ADDRESS, sent.kind, upload=sent.upload, point=sent.point
            )
        )

    def pass_time(self, span: timedelta) -> None:
        """Let time pass; what falls due in it rings, each at its own time."""
        until = self.now + span
        while self._wakes:
            at, key = min((wake.at, key) for key, wake in self._wakes.items())
            if at > until:
                break
            wake = self._wakes.pop(key)
            self.now = max(self.now, at)
            self._handle(
                FollowUpDue(*self._header(), _FILE, wake.follow_up, wake.subject, wake.reference)
            )
        self.now = until

    # Within

    def _begin(self) -> None:
        """Stand at the first question: no greeting, no consent, no reference to remember."""
        form, at = self.form, self.now
        event = ConversationOpened(*self._header(), _ADDRESS)
        sheet = Sheet(form.name, form.version, begun(form, self._moment))
        turn = Turn(self._office, self._file, {}, event)
        application = Application(
            reference=_REFERENCE,
            holder=_FILE,
            stage="draft",
            entered_at=at,
            owner=Role("beneficiary"),
            opened_at=at,
            pack=_PACK,
            language=self._dossier.language,
            intake=sheet,
        )
        turn.put(application)
        drafts.open_sheet(turn, application, "intake")
        while turn.repeating:
            turn.repeating = False
            show(turn)
        self._take(turn.outcome())

    @property
    def _dossier(self) -> Dossier:
        return cast(Dossier, self._file)

    @property
    def _moment(self) -> Moment:
        return Moment(self.now, secrets.randbits(63))

    def _header(self) -> tuple[str, datetime, int]:
        return f"trial:{uuid4()}", self.now, secrets.randbits(63)

    def _handle(self, event: AnyEvent) -> None:
        matters = {
            reference: self._matters[reference]
            for reference in needed(self._file, event)
            if reference in self._matters
        }
        self._take(advance(self._office, self._file, matters, event))

    def _take(self, outcome: Outcome) -> None:
        self._file = outcome.file
        self._matters |= outcome.matters
        for effect in outcome.effects:
            match effect:
                case Say() if effect.to == _ADDRESS:
                    self.messages.append(effect.message)
                    self._buttons.extend(effect.message.buttons)
                    self._newest = tuple(effect.message.buttons) or self._newest
                case Wake() if effect.file is None:
                    self._wakes[(effect.subject, effect.follow_up)] = effect
                case Settle():
                    for subject, name in list(self._wakes):
                        if subject == effect.subject and effect.follow_up in (None, name):
                            del self._wakes[(subject, name)]
                case _:
                    # Whom else an office would tell, there is nobody here to tell.
                    pass
