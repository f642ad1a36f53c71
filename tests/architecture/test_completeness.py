"""Everything that can happen in a conversation happens in a transcript."""

from contextlib import suppress
from functools import cache
from typing import get_args

from flows.casework.actions import ACTIONS, EVERYWHERE, PART_OF, RIGHTS
from flows.casework.rights import is_used
from flows.commands import COMMANDS
from flows.dossier import Frame
from flows.effects import Effect
from flows.events import AnswerEvent, AnyEvent
from flows.forms.kinds import KINDS
from flows.stages import APPLICATION, LEAVE
from flows.tickets.topics import TOPICS
from support.offices import PACKS, pack_named
from support.sources import ROOT
from support.transcripts import Coverage, Transcript

CONVERSATIONS = ROOT / "tests" / "conversations"

#: Events that are no part of a talk, and the tests that show them.
SHOWN_ELSEWHERE = {
    "StaffAdded": "tests/flows/test_staff.py",
    "StaffJoined": "tests/flows/test_staff.py",
}

#: Question types that no form of a pack has, shown where forms are made for the purpose.
KINDS_SHOWN_ELSEWHERE = {
    "decimal": "tests/flows/forms/test_numbers.py",
    "note": "tests/flows/forms/test_filling.py",
    "range": "tests/flows/forms/test_scales_and_orders.py",
    "rank": "tests/flows/forms/test_scales_and_orders.py",
    "acknowledge": "tests/flows/forms/test_scales_and_orders.py",
    "time": "tests/flows/forms/test_times.py",
    "dateTime": "tests/flows/forms/test_times.py",
    "geopoint": "tests/flows/forms/test_places_on_the_map.py",
    "image": "tests/flows/forms/test_uploads.py",
    "audio": "tests/flows/forms/test_uploads.py",
    "video": "tests/flows/forms/test_uploads.py",
    "file": "tests/flows/forms/test_uploads.py",
    "barcode": "tests/flows/forms/test_uploads.py",
}


@cache
def coverage() -> Coverage:
    """What all transcripts together have touched."""
    touched = Coverage()
    for path in sorted(CONVERSATIONS.glob("*/*.chat")):
        # One that does not go as written is told of by its own test.
        with suppress(AssertionError):
            Transcript(path).play(touched)
    return touched


def test_every_command_is_written_by_somebody() -> None:
    """A word that works at any step is shown to work."""
    assert not set(COMMANDS) - coverage().commands


def test_every_question_type_is_answered_by_somebody() -> None:
    """How a type is asked for and read is shown in a talk, or where its file says."""
    assert set(KINDS) == coverage().kinds | KINDS_SHOWN_ELSEWHERE.keys()
    _assert_named(KINDS_SHOWN_ELSEWHERE)


def test_every_effect_follows_from_something() -> None:
    """An effect that no talk leads to is not needed."""
    assert not _names(Effect) - coverage().effects


def test_every_event_happens() -> None:
    """Whatever may come in is shown to lead somewhere."""
    happened = coverage().events | SHOWN_ELSEWHERE.keys()
    assert _names(AnyEvent) | _names(AnswerEvent) == happened
    _assert_named(SHOWN_ELSEWHERE)


def test_every_frame_is_stood_on() -> None:
    """A conversation can wait for each thing that it says it can."""
    assert not _names(Frame) - coverage().frames


def test_every_act_of_the_desk_is_done() -> None:
    """Staff can do what the desk offers."""
    assert not ACTIONS - coverage().actions


def test_every_association_goes_the_whole_way() -> None:
    """From the greeting to the service, for each pack of this repository."""
    missing = [name for name in PACKS if not (CONVERSATIONS / name / "the-whole-way.chat").exists()]
    assert not missing
    packs = {path.parent.name for path in (ROOT / "policies").glob("*/policy.toml")}
    assert packs == set(PACKS)


def test_every_act_can_be_done_at_some_stage() -> None:
    """The stages offer all acts, and no others; what is done with copies is part of verifying.

    Wherever a reply is still owed under a ceiling, its owner may say what is open.
    """
    offered = {action for stage in APPLICATION.values() for action in stage.actions}
    offered |= {*LEAVE, "answer", "close", "inform"} | {
        act for topic in TOPICS.values() for act in topic.actions
    }
    assert offered | PART_OF.keys() | EVERYWHERE.keys() == ACTIONS


def test_every_act_is_somebodys_in_every_association() -> None:
    """What may be done at a stage is not left to the operator alone."""
    for name in PACKS:
        policy = pack_named(name).policy
        may = {action for role in policy.roles.values() for action in role.may}
        assert may == {right for right in RIGHTS if is_used(policy, right)}, name


def _names(union: object) -> set[str]:
    return {one.__name__ for one in get_args(union)}


def _assert_named(shown: dict[str, str]) -> None:
    silent = [
        f"{name}: {file}"
        for name, file in shown.items()
        if name not in (ROOT / file).read_text(encoding="utf-8")
    ]
    assert not silent
