"""The conversation is a stack of frames: which flow asks again, and which one hears."""

from typing import assert_never

from flows import language, menu, wishes
from flows.assisted import guarding, handing
from flows.dossier import (
    Attesting,
    Cancelling,
    ChoosingGender,
    ChoosingLanguage,
    Consenting,
    Filling,
    Guarding,
    HandingOver,
    Inquiring,
    Leading,
    Moving,
    Picking,
    Relaying,
    Reviewing,
    Scripted,
    Wishing,
)
from flows.inquiries import inquiring
from flows.intake import (
    asking,
    attesting,
    cancelling,
    consenting,
    editing,
    gender,
    moving,
    reviewing,
)
from flows.relay import relaying
from flows.said import Said
from flows.scripts import running
from flows.scripts.registry import SCRIPTS
from flows.turn import Turn


def show(turn: Turn) -> None:
    """Ask what the top frame waits for; with no frame, show the menu."""
    guarding.gate(turn)
    frame = turn.top
    match frame:
        case None:
            menu.show(turn)
        case Consenting():
            consenting.show(turn, frame)
        case ChoosingLanguage():
            language.show(turn)
        case ChoosingGender():
            gender.show(turn)
        case Filling():
            asking.show(turn, frame)
        case Picking():
            editing.show(turn, frame)
        case Moving():
            moving.show(turn, frame)
        case Reviewing():
            reviewing.show(turn, frame)
        case Attesting():
            attesting.show(turn, frame)
        case HandingOver():
            handing.show(turn, frame)
        case Guarding() | Leading():
            guarding.show(turn, frame)
        case Cancelling():
            cancelling.show(turn, frame)
        case Wishing():
            wishes.show(turn)
        case Scripted():
            running.show(turn, frame, SCRIPTS[frame.script])
        case Inquiring():
            inquiring.show(turn, frame)
        case Relaying():
            relaying.show(turn, frame)
        case _:
            assert_never(frame)


def hear(turn: Turn, said: Said) -> None:
    """Give what was said to the top frame; with no frame, to the menu."""
    frame = turn.top
    match frame:
        case None:
            menu.hear(turn, said)
        case Consenting():
            consenting.hear(turn, frame, said)
        case ChoosingLanguage():
            language.hear(turn, said)
        case ChoosingGender():
            gender.hear(turn, said)
        case Filling():
            asking.hear(turn, frame, said)
        case Picking():
            editing.hear(turn, frame, said)
        case Moving():
            moving.hear(turn, frame, said)
        case Reviewing():
            reviewing.hear(turn, frame, said)
        case Attesting():
            attesting.hear(turn, frame, said)
        case HandingOver():
            handing.hear(turn, frame, said)
        case Guarding() | Leading():
            guarding.hear(turn, frame, said)
        case Cancelling():
            cancelling.hear(turn, frame, said)
        case Wishing():
            wishes.hear(turn, said)
        case Scripted():
            running.hear(turn, frame, SCRIPTS[frame.script], said)
        case Inquiring():
            inquiring.hear(turn, frame, said)
        case Relaying():
            relaying.hear(turn, frame, said)
        case _:
            assert_never(frame)
