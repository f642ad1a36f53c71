"""Receive a person: whatever arrives gets a courteous answer and leaves them where they were.

Order of precedence: a command, a person of the staff who is in the talk, what was asked last.
"""

from typing import assert_never

from flows import commanded, menu, presses, secrets, stack
from flows.assisted import assisting, taking
from flows.commands import WISH_WORDS, commands_of
from flows.dossier import Attesting, ChoosingLanguage, Filling, HandingOver, Relaying, Scripted
from flows.effects import Receipt
from flows.events import (
    AddressRefused,
    AttachmentSent,
    ButtonPressed,
    ConversationOpened,
    PersonEvent,
    PhoneShared,
    TextEdited,
    TextSent,
    WordsWithheld,
)
from flows.forms.understanding.folding import clean
from flows.identifiers import Address
from flows.inquiries.inquiring import MOST
from flows.intake import albums, asking, documents, editing, gathering, roster, understanding
from flows.leaving import dying
from flows.notices import proof
from flows.redress import calming
from flows.rescue import rescue
from flows.said import Said
from flows.scripts.registry import SCRIPTS
from flows.scripts.script import Step
from flows.tickets import opening, undelivered
from flows.tongues import tongue_of
from flows.turn import Turn

#: Within a tale that is being told these are words of it.
GREETINGS = ("salam", "hello", "thanks")


def receive(turn: Turn, event: PersonEvent) -> None:
    """Answer one thing that a person did."""
    if isinstance(event, AddressRefused):
        undelivered.refuse(turn, event.address)
        return
    if not assisting.may_go_on(turn, event):
        return
    _welcome_back(turn, event.address)
    proof.hear(turn, event)
    if not isinstance(event, AttachmentSent) and albums.flush(turn) and _is_aside(turn, event):
        turn.change(last_at=turn.at)
        return
    match event:
        case ConversationOpened():
            commanded.open_conversation(turn, event.payload)
        case TextSent():
            _read(turn, event)
        case ButtonPressed():
            presses.press(turn, event.button)
        case WordsWithheld():
            _warn(turn, event)
        case TextEdited():
            _read_again(turn, event)
        case PhoneShared():
            gathering.flush(turn)
            _take_phone(turn, event)
        case AttachmentSent():
            gathering.flush(turn)
            _take_attachment(turn, event)
        case _:
            assert_never(event)
    spoke = isinstance(event, TextSent) and secrets.speaks_of_code(event.text)
    turn.change(last_at=turn.at, spoke_of_code_at=turn.at if spoke else None)


def _warn(turn: Turn, event: WordsWithheld) -> None:
    """We never ask for it, and have not kept it; they should delete it on their side too."""
    turn.receipt = Receipt("done", "words_withheld", "", {"why": event.why})
    documents.drop(turn, event.upload, "withheld")
    turn.say(f"withheld-{event.why}")
    turn.repeat()


def _is_aside(turn: Turn, event: PersonEvent) -> bool:
    """Words beside what was sent («this is the ID») are no answer to what is asked next."""
    return isinstance(event, TextSent) and commands_of(turn.phrases).find(event.text) is None


def _welcome_back(turn: Turn, address: Address) -> None:
    """Someone who writes can be reached again, and this address is the one they use now."""
    dossier = turn.dossier
    if address in dossier.unreachable:
        turn.change(unreachable=tuple(one for one in dossier.unreachable if one != address))
        undelivered.send_again(turn)
    if address not in dossier.addresses:
        turn.change(addresses=(address, *dossier.addresses))


def _read(turn: Turn, event: TextSent) -> None:
    if event.forwarded:
        turn.say("forwarded-message")
        turn.repeat()
        return
    if not clean(event.text).strip():
        turn.say("empty-message")
        turn.repeat()
        return
    if (code := taking.code_in(event.text)) and taking.show_code(
        turn, code, surely=not isinstance(turn.top, Filling | HandingOver | Attesting)
    ):
        return
    if calming.hear(turn, event.text):
        return
    words = commands_of(turn.phrases)
    text = event.text
    is_plain = turn.top is not None or _is_foreign(turn, text) or words.find(text) is not None
    greeted = None if is_plain else words.after_greeting(text)
    if greeted is not None and (rest := greeted[1].lstrip(" .,،:؛!")):
        # «السلام عليكم، متى الدوام؟»: the greeting is returned, and the rest is heard as if alone.
        turn.say(f"{greeted[0]}-returned")
        text = rest
    if dying.hear(turn, text):
        return
    tongue = tongue_of(text) if turn.top is None else None
    if tongue is not None:
        turn.say_as_written(turn.text(f"interpreter-{tongue}"))
        opening.open_ticket(turn, "inquiry", words=text[:MOST])
        return
    if _is_foreign(turn, text):
        menu.welcome(turn)
        turn.push(ChoosingLanguage())
        turn.repeat()
        return
    command = words.find(text)
    if command == "skip" and gathering.conclude(turn):
        return
    if command in GREETINGS and gathering.is_open(turn):
        command = None
    if command in WISH_WORDS and _is_choice(turn, text):
        # «شكوى» is what they choose here, not what they wish.
        command = None
    if command is not None:
        gathering.flush(turn)
        if commanded.obey(turn, command):
            return
    if rescue.is_called(turn, text):
        _call_for_help(turn, text)
        return
    wanted = words.after_edit(text)
    if wanted is not None and editing.edit_named(turn, wanted):
        return
    stack.hear(turn, Said(text=text))


def _is_choice(turn: Turn, text: str) -> bool:
    """Whether the question of a form that is open has a choice of that name."""
    frame = turn.top
    if not isinstance(frame, Filling) or roster.is_one(turn, frame):
        return False
    return understanding.is_choice(turn, asking.place_of(turn, frame).question, text)


def _call_for_help(turn: Turn, text: str) -> None:
    """Before anything else; what was written still is what was asked for, or said to the staff."""
    frame = turn.top
    is_told = isinstance(frame, Filling) and asking.wants_words(turn, frame)
    if is_told or isinstance(frame, Relaying):
        stack.hear(turn, Said(text=text))
    rescue.call(turn)


def _read_again(turn: Turn, event: TextEdited) -> None:
    """A message put right counts where its step is still open: it could not be used as it was."""
    frame = turn.top
    if isinstance(frame, Filling) and (frame.misses or frame.offered):
        stack.hear(turn, Said(text=event.text))
        return
    turn.say("edited-message")
    turn.repeat()


def _is_foreign(turn: Turn, text: str) -> bool:
    """Whether someone new writes in Latin letters: their language is asked, never guessed."""
    if turn.dossier.greeted or turn.conversation.frames or text.lstrip().startswith("/"):
        return False
    letters = [one for one in clean(text) if one.isalpha()]
    return bool(letters) and all(one.isascii() for one in letters)


def _take_phone(turn: Turn, event: PhoneShared) -> None:
    if not event.own:
        turn.say("phone-of-another")
        turn.repeat()
    elif _wants_phone(turn):
        stack.hear(turn, Said(text=event.phone))
    else:
        turn.say("phone-not-asked")
        turn.repeat()


def _wants_phone(turn: Turn) -> bool:
    frame, step = turn.top, _open_step(turn)
    if isinstance(frame, Filling):
        return asking.wants_phone(turn, frame)
    return step is not None and step.takes_phone


def _open_step(turn: Turn) -> Step | None:
    """The step of the short talk that is asked now, if one is."""
    frame = turn.top
    if not isinstance(frame, Scripted):
        return None
    return SCRIPTS[frame.script].next_step(turn, frame.given)


def _take_attachment(turn: Turn, event: AttachmentSent) -> None:
    """A pin where a place is asked for; anything else belongs to the documents."""
    frame = turn.top
    if event.point and isinstance(frame, Filling) and asking.wants_location(turn, frame):
        stack.hear(turn, Said(text=event.point))
        return
    if event.point and (step := _open_step(turn)) is not None and step.takes_point:
        stack.hear(turn, Said(text=", ".join(event.point.split()[:2])))
        return
    documents.receive(turn, event)
