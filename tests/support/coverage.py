"""What transcripts have touched, for the tests that demand that together they show everything."""

from dataclasses import dataclass, field

from flows.dossier import Filling
from flows.effects import Say
from flows.forms.sheets.paths import template_of
from flows.identifiers import ARABIC
from flows.matters import Application
from support.chat import Chat


@dataclass
class Coverage:
    """Names of all that happened, of whatever sort."""

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

    def line(self, chat: Chat, said: list[Say]) -> None:
        """Note where the person stands after a line, and what was asked and told on the way."""
        if chat.is_known and chat.dossier.gender is not None:
            self.voices.add((chat.dossier.language, chat.dossier.gender))
        for frame in frames(chat):
            self.frames.add(type(frame).__name__)
            if isinstance(frame, Filling):
                form = chat.office.pack_of(chat.application.pack).forms[frame.sheet]
                asked = form.by_path.get(template_of(frame.question))
                self.kinds |= {asked.kind.name} if asked is not None else set()
                self.kinds |= {
                    note.kind.name
                    for note in form.questions
                    if not note.kind.asks
                    and any(note.text(ARABIC) in one.message.text for one in said)
                }

    def whole(self, chat: Chat, pack: str) -> None:
        """Note, at the end, what happened and what was asked for in a conversation."""
        self.effects |= {type(effect).__name__ for effect in chat.effects}
        self.events |= {type(event).__name__ for event in chat.events}
        self.events |= chat.answered
        self.purposes |= {effect.purpose for effect in chat.effects if isinstance(effect, Say)}
        reached = stages(chat)
        self.stages |= reached
        if "closed" in reached:
            self.closed.add(pack)


def frames(chat: Chat) -> tuple[object, ...]:
    """What the conversation waits for, the innermost last."""
    return chat.dossier.conversation.frames if chat.is_known else ()


def stages(chat: Chat) -> set[str]:
    """Every stage that an application has stood at."""
    applications = (one for one in chat.stored() if isinstance(one, Application))
    return {step.stage for one in applications for step in one.history}
