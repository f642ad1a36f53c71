"""The transcripts together show everything that a conversation can be."""

from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from flows.casework.actions import ACTIONS
from flows.commands import COMMANDS
from flows.dossier import Frame
from flows.effects import Effect
from flows.events import AnswerEvent, AnyEvent, AttachmentSent
from flows.forms.kinds import KINDS
from flows.identifiers import ARABIC, Gender
from flows.messages import Purpose
from flows.stages import APPLICATION
from support.offices import PACKS
from support.transcripts import Coverage, Transcript

CHATS = sorted(Path(__file__).parent.glob("*/*.chat"))


@pytest.fixture(scope="module")
def covered() -> Coverage:
    """What all transcripts touch, played once."""
    coverage = Coverage()
    for path in CHATS:
        Transcript(path).play(coverage)
    return coverage


def test_every_command_is_shown(covered: Coverage) -> None:
    """Each word that works at any step is written by somebody."""
    missing = sorted(set(COMMANDS) - covered.commands)
    assert not missing


def test_every_kind_of_question_is_shown(covered: Coverage) -> None:
    """Each kind is asked; a note is told."""
    missing = sorted(set(KINDS) - covered.kinds)
    assert not missing


def test_every_frame_is_shown(covered: Coverage) -> None:
    """Each thing that a conversation can wait for was waited for."""
    missing = sorted({frame.__name__ for frame in get_args(Frame)} - covered.frames)
    assert not missing


def test_every_effect_is_shown(covered: Coverage) -> None:
    """Each thing that a turn can ask for was asked for."""
    missing = sorted({effect.__name__ for effect in get_args(Effect)} - covered.effects)
    assert not missing


def test_every_event_is_shown(covered: Coverage) -> None:
    """Each thing that can happen, and each answer to the core, happened."""
    events = {*get_args(AnyEvent), *get_args(AnswerEvent)}
    missing = sorted({event.__name__ for event in events} - covered.events)
    assert not missing


def test_every_action_of_the_staff_is_shown(covered: Coverage) -> None:
    """Each act was not only tried but done."""
    missing = sorted(ACTIONS - covered.actions)
    assert not missing


def test_every_attachment_is_shown(covered: Coverage) -> None:
    """Whatever a messenger lets a person send has its courteous answer."""
    kinds = get_args(get_type_hints(AttachmentSent)["attachment"])
    missing = sorted(set(kinds) - covered.attachments)
    assert not missing


def test_every_purpose_of_a_message_is_shown(covered: Coverage) -> None:
    """Answers, reminders, notices, decisions, alarms, digests and words of the staff."""
    missing = sorted(set(get_args(Purpose)) - covered.purposes)
    assert not missing


def test_every_stage_is_reached(covered: Coverage) -> None:
    """No stage exists on paper only."""
    missing = sorted(set(APPLICATION) - covered.stages)
    assert not missing


def test_every_association_goes_the_whole_way(covered: Coverage) -> None:
    """From the greeting until the matter is closed, under each of the five policies."""
    missing = sorted(set(PACKS) - covered.closed)
    assert not missing


def test_every_form_of_address_is_shown(covered: Coverage) -> None:
    """A man, a woman and a group in Arabic, and somebody in English."""
    arabic = {(ARABIC, gender) for gender in get_args(Gender)}
    missing = sorted(arabic - covered.voices)
    assert not missing
    assert covered.voices - arabic


def test_every_transcript_says_what_it_shows() -> None:
    """The first line is a sentence, and the name of the file is like one."""
    silent = [path.name for path in CHATS if not path.read_text(encoding="utf-8").startswith("# ")]
    assert not silent
