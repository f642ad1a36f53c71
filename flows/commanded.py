"""Carry out a command word, at whatever step it was written."""

from datetime import timedelta

from flows import menu, status, wishes
from flows.assisted import taking
from flows.dossier import (
    EVERYTHING,
    Attesting,
    Cancelling,
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
)
from flows.identifiers import Reference
from flows.inquiries import inquiring
from flows.intake import asking, consenting, drafts, editing, reviewing, versions
from flows.intake.privacy import say_notice
from flows.relay import relaying
from flows.scripts import running
from flows.scripts.registry import SCRIPTS
from flows.tickets import opening
from flows.turn import Turn

#: After such a silence a person is told what they had answered last.
LONG_PAUSE = timedelta(days=1)
#: In a talk with staff these are said to them; every other command is still obeyed.
WORDS_FOR_STAFF = ("salam", "hello", "thanks", "person", "lost", "ask", "apply", "edit", "skip")


def open_conversation(turn: Turn, payload: str) -> None:
    """Start pressed or page opened. A deep link may name what the person came for."""
    turn.say("salam")
    code = taking.code_in(payload) if payload.startswith(taking.PREFIX) else ""
    if code and taking.show_code(turn, code, surely=True):
        return
    if turn.conversation.frames:
        _resume(turn)
        return
    if payload == "apply":
        drafts.apply(turn)
        return
    if payload == "status":
        status.show(turn)
        return
    menu.greet(turn)


def _receive_again(turn: Turn) -> None:
    """After a greeting: where the person had stopped, or the welcome."""
    if turn.conversation.frames:
        _resume(turn)
    else:
        menu.greet(turn)


def obey(turn: Turn, command: str) -> bool:
    """Do it. False: at this step it is not a command but an answer."""
    frame = turn.top
    if isinstance(frame, Relaying) and command in WORDS_FOR_STAFF:
        return command == "thanks" and relaying.take_thanks(turn, frame)
    if isinstance(frame, Inquiring) and frame.words:
        if command == "person":
            return False  # it answers the question whether to pass the words on
        inquiring.let_go(turn)
    match command:
        case "salam":
            turn.say("salam-returned")
            _receive_again(turn)
        case "hello":
            turn.say("hello-returned")
            _receive_again(turn)
        case "thanks":
            turn.say("thanks-returned")
            turn.repeat()
        case "start":
            open_conversation(turn, "")
        case "menu":
            drafts.keep(turn)
            turn.clear()
            turn.repeat()
        case "back":
            return _go_back(turn)
        case "skip":
            _skip(turn)
        case "edit":
            editing.edit(turn)
        case "save":
            _save(turn)
        case "cancel":
            return _cancel(turn)
        case "help":
            turn.say("help")
            turn.repeat()
        case "person":
            opening.open_ticket(turn, "inquiry")
        case "lost":
            opening.open_ticket(turn, "referral")
        case "apply":
            drafts.apply(turn)
        case "mine":
            status.show(turn)
        case "ask":
            turn.push(Inquiring())
            turn.repeat()
        case "language":
            if isinstance(frame, ChoosingLanguage):
                return False
            turn.push(ChoosingLanguage())
            turn.repeat()
        case "privacy":
            _explain_privacy(turn)
        case _:
            wishes.begin(turn, command)
    return True


def _resume(turn: Turn) -> None:
    """Where the talk had stopped; someone who comes back days later is told their last answer."""
    turn.say("resume-where-you-were")
    frame = turn.top
    if isinstance(frame, Filling) and turn.at - turn.dossier.last_at >= LONG_PAUSE:
        asking.recall(turn, frame)
    application = turn.application(getattr(frame, "reference", Reference("")))
    is_filling = isinstance(frame, Filling | Reviewing)
    if is_filling and application is not None and versions.is_due(turn, application):
        turn.push(Moving(application.reference))
    turn.repeat()


def _skip(turn: Turn) -> None:
    frame = turn.top
    if isinstance(frame, Filling):
        asking.skip(turn, frame)
        return
    turn.say("nothing-to-skip")
    turn.repeat()


def _save(turn: Turn) -> None:
    if drafts.keep(turn):
        turn.clear()
    else:
        turn.say("nothing-to-save")
    turn.repeat()


def _explain_privacy(turn: Turn) -> None:
    """The whole notice; where consent is awaited, it is asked for again below it."""
    if isinstance(turn.top, Consenting):
        consenting.explain(turn)
        return
    say_notice(turn)
    turn.repeat()


def _go_back(turn: Turn) -> bool:
    frame = turn.top
    if isinstance(frame, Filling):
        asking.back(turn, frame)
        return True
    if frame is None:
        turn.repeat()
        return True
    if isinstance(frame, Attesting | HandingOver):
        turn.swap(Reviewing(frame.reference, "intake", right=(EVERYTHING,)))
    elif isinstance(frame, Reviewing):
        reviewing.back(turn, frame)
        return True
    elif isinstance(frame, Scripted):
        running.back(turn, frame, SCRIPTS[frame.script])
        return True
    else:
        turn.pop()
    turn.repeat()
    return True


def _cancel(turn: Turn) -> bool:
    frame = turn.top
    if isinstance(
        frame,
        Filling | Picking | Moving | Reviewing | Attesting | HandingOver | Guarding | Leading,
    ):
        turn.push(Cancelling(frame.reference))
    elif frame is not None:
        turn.pop()
    turn.repeat()
    return True
