"""Several short messages in a row are one answer, where someone tells something at length."""

from datetime import timedelta

from msgspec.structs import replace

from flows import subjects
from flows.dossier import Filling
from flows.forms.form import Question
from flows.forms.understanding.reading import LONGEST_TEXT, Accepted, Rejection, read
from flows.identifiers import channel_of
from flows.intake import answering, proposals, understanding
from flows.intake.sheets import application_of, opened
from flows.matters import Answer, Application
from flows.turn import Turn

#: After such a pause the last message was the last of them.
PAUSE = timedelta(seconds=4)
#: More messages than this nobody sends without waiting for a word.
MOST = 50
#: Where each line is sent on purpose, and an answer to it awaited at once.
AT_ONCE = ("terminal", "desk")


def collects(turn: Turn, question: Question) -> bool:
    """Whether more of the answer may follow: told in the person's own words, and in a messenger."""
    channel = channel_of(getattr(turn.event, "address", turn.dossier.addresses[0]))
    is_slow = channel not in AT_ONCE and turn.dossier.assist is None
    return is_slow and proposals.is_told(question)


def is_open(turn: Turn) -> bool:
    """Whether something was said that more may follow."""
    return isinstance(turn.top, Filling) and bool(turn.top.gathered)


def add(turn: Turn, frame: Filling, text: str) -> None:
    """Keep a message and wait for the next one. Nothing is said meanwhile."""
    gathered = (*frame.gathered, text)
    frame = replace(frame, gathered=gathered)
    turn.swap(frame)
    if len(gathered) >= MOST or sum(map(len, gathered)) > LONGEST_TEXT:
        _conclude(turn, frame)
        return
    subject = subjects.gathering(frame.reference)
    turn.wake("gathered", subject, turn.at + PAUSE, frame.reference)


def ring(turn: Turn, application: Application) -> None:
    """The pause is over: what came is the answer, and one reply follows."""
    frame = turn.top
    if isinstance(frame, Filling) and frame.reference == application.reference:
        conclude(turn)


def flush(turn: Turn) -> None:
    """Something else was done than writing on: what came so far is stored, and the place stays."""
    frame = turn.top
    if not isinstance(frame, Filling) or not frame.gathered:
        return
    turn.settle(subjects.gathering(frame.reference))
    answer = _answer(turn, frame)
    turn.swap(replace(frame, gathered=()))
    if answer is not None:
        answering.store(turn, frame, answer)


def conclude(turn: Turn) -> bool:
    """The person wants to go on: what came so far is the answer. False: nothing came."""
    frame = turn.top
    if not isinstance(frame, Filling) or not frame.gathered:
        return False
    _conclude(turn, frame)
    return True


def _conclude(turn: Turn, frame: Filling) -> None:
    turn.settle(subjects.gathering(frame.reference))
    answer = _answer(turn, frame)
    frame = replace(frame, gathered=())
    turn.swap(frame)
    if answer is not None:
        answering.keep(turn, frame, answer)
    else:
        turn.swap(replace(frame, misses=frame.misses + 1))
        turn.repeat()


def _answer(turn: Turn, frame: Filling) -> Answer | None:
    """The messages as one answer; None where it cannot be one, which is said."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    text = "\n".join(frame.gathered)
    question = sheet.question(frame.question)
    reading = read(question, text, today=turn.today, language=turn.voice.language)
    wrong = sheet.check(frame.question, reading.value) if isinstance(reading, Accepted) else reading
    if isinstance(reading, Accepted) and wrong is None:
        return Answer(reading.value, text, turn.at, reading.calendar)
    if isinstance(wrong, Rejection):
        understanding.say_why(turn, wrong)
    return None
