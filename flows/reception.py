"""Receive a person: whatever arrives gets a courteous answer and leaves them where they were.

Order of precedence: a command, a person of the staff who is in the talk, what was asked last.
"""

from typing import assert_never

from flows import commanded, menu, presses, stack
from flows.commands import commands_of
from flows.dossier import ChoosingLanguage, Filling, Relaying
from flows.events import (
    AddressRefused,
    AttachmentSent,
    ButtonPressed,
    ConversationOpened,
    PersonEvent,
    PhoneShared,
    TextEdited,
    TextSent,
)
from flows.forms.folding import clean
from flows.identifiers import Address
from flows.intake import asking
from flows.relay import relaying
from flows.said import Said
from flows.tickets import undelivered
from flows.turn import Turn


def receive(turn: Turn, event: PersonEvent) -> None:
    """Answer one thing that a person did."""
    if isinstance(event, AddressRefused):
        undelivered.refuse(turn, event.address)
        return
    _welcome_back(turn, event.address)
    match event:
        case ConversationOpened():
            commanded.open_conversation(turn, event.payload)
        case TextSent():
            _read(turn, event)
        case ButtonPressed():
            presses.press(turn, event.button)
        case TextEdited():
            turn.say("edited-message")
            turn.repeat()
        case PhoneShared():
            _take_phone(turn, event)
        case AttachmentSent():
            _decline_attachment(turn, event)
        case _:
            assert_never(event)
    turn.change(last_at=turn.at)


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
    words = commands_of(turn.phrases)
    text = event.text
    if turn.top is None and words.find(text) is None and (rest := words.after_salam(text)):
        # «السلام عليكم، متى الدوام؟»: the salam is returned, and the rest is heard.
        turn.say("salam-returned")
        text = rest.lstrip(" .,،:؛!")
    if _is_foreign(turn, text):
        menu.welcome(turn)
        turn.push(ChoosingLanguage())
        turn.repeat()
        return
    command = words.find(text)
    if command is not None and commanded.obey(turn, command):
        return
    stack.hear(turn, Said(text=text))


def _is_foreign(turn: Turn, text: str) -> bool:
    """Whether someone new writes in Latin letters: their language is asked, never guessed."""
    if turn.dossier.greeted or turn.conversation.frames or text.lstrip().startswith("/"):
        return False
    letters = [one for one in clean(text) if one.isalpha()]
    return bool(letters) and all(one.isascii() for one in letters)


def _take_phone(turn: Turn, event: PhoneShared) -> None:
    frame = turn.top
    if not event.own:
        turn.say("phone-of-another")
        turn.repeat()
    elif isinstance(frame, Filling) and asking.wants_phone(turn, frame):
        stack.hear(turn, Said(text=event.phone))
    else:
        turn.say("phone-not-asked")
        turn.repeat()


def _decline_attachment(turn: Turn, event: AttachmentSent) -> None:
    """Nothing is fetched or kept; a caption alone is not an answer either."""
    frame = turn.top
    if isinstance(frame, Relaying):
        relaying.mention_attachment(turn, frame, event.attachment)
        return
    turn.say(f"attachment-{event.attachment}")
    turn.repeat()
