"""Which flow owns what happens between two files of one person, and what such a turn must load."""

from typing import assert_never, get_args

from msgspec.structs import replace

from flows.contacts import merging, relinking
from flows.contacts.events import Absorbed, MergeWanted, RelinkAsked, RelinkRefused, RelinkShown
from flows.dossier import Dossier, File, Scripted
from flows.effects import Raise
from flows.events import (
    AnswerEvent,
    AnyEvent,
    ErasureReached,
    FollowUpDue,
    PersonEvent,
    RaisedEvent,
    StaffActed,
)
from flows.turn import Turn

#: Acts and talks that are about everything of a person, ended matters too.
ABOUT_ALL = ("merge", "erase")
TALKS_ABOUT_ALL = ("my_data", "data_withdraw", "data_erase")

_FOR_ONE_FILE = get_args(RaisedEvent)


def leads_on(turn: Turn, event: AnyEvent | AnswerEvent) -> bool:
    """Whether the file is a tombstone, and what came was sent on to where it leads."""
    if not isinstance(turn.file, Dossier) or turn.file.ties.into is None:
        return False
    if isinstance(event, PersonEvent | FollowUpDue):
        merging.lead_on(turn, event)
        return True
    if isinstance(event, _FOR_ONE_FILE) and not isinstance(event, ErasureReached | MergeWanted):
        turn.want(Raise(replace(event, file=turn.file.ties.into)))
        return True
    return False


def work(
    turn: Turn, event: MergeWanted | Absorbed | RelinkAsked | RelinkShown | RelinkRefused
) -> None:
    """Hand it to its flow."""
    match event:
        case MergeWanted():
            merging.wanted(turn, event)
        case Absorbed():
            merging.absorb(turn, event)
        case RelinkAsked():
            relinking.asked(turn, event)
        case RelinkShown():
            relinking.shown(turn, event)
        case RelinkRefused():
            relinking.refused(turn, event)
        case _:
            assert_never(event)


def is_about_all(file: File, event: AnyEvent) -> bool:
    """Whether the turn must load every matter of the file."""
    if not isinstance(file, Dossier):
        return False
    if isinstance(event, StaffActed):
        return event.action in ABOUT_ALL
    if isinstance(event, MergeWanted | RelinkAsked):
        return True
    frames = file.conversation.frames
    top = frames[-1] if frames else None
    return isinstance(top, Scripted) and top.script in TALKS_ABOUT_ALL
