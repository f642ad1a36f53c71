"""Answer a question in the person's own words, or pass it on; it never ends without either (S1)."""

from flows.dossier import Inquiring
from flows.effects import Count
from flows.identifiers import ENGLISH, Language
from flows.inquiries.answers import Answered, answer_of, answer_to, topic_named
from flows.intake import drafts
from flows.messages import Option
from flows.said import Said, pick
from flows.tickets import opening
from flows.turn import Turn

#: The most words that a greeting has; more than that is something to be answered.
GREETING = 4
#: So many words at once, of which we know no answer, are a story rather than a question.
STORY = 10
#: The most characters of an inquiry that are kept.
MOST = 5000


def show(turn: Turn, frame: Inquiring) -> None:
    if frame.words:
        told = "inquiry-told" if _is_told(frame) else "inquiry-unknown"
        id = "inquiry-which" if frame.offered else told
        turn.ask(turn.phrase(id), _options(turn, frame))
    else:
        turn.ask(turn.phrase("ask-inquiry"), further=[("-no", turn.label("button-back"))])


def hear(turn: Turn, frame: Inquiring, said: Said) -> None:
    """The question itself; or, once it was unclear, what is to become of it."""
    choice = pick(_options(turn, frame), said)
    if choice == "-no":
        turn.pop()
        turn.repeat()
    elif choice == "-apply":
        turn.pop()
        turn.change(told=frame.words)
        drafts.apply(turn)
    elif choice == "-pass":
        turn.pop()
        opening.open_ticket(turn, "inquiry", words=frame.words)
    elif choice is not None:
        topic = topic_named(turn.office, choice)
        turn.pop()
        if topic is not None:
            _conclude(turn, answer_of(turn.office, turn.voice.language, topic), frame.words)
    elif said.value:
        turn.say("choose-one")
        turn.repeat()
    else:
        turn.pop()
        answer(turn, said.text, asked=not frame.words)


def let_go(turn: Turn) -> None:
    """What was unclear is not asked about again below everything else."""
    if isinstance(turn.top, Inquiring) and turn.top.words:
        turn.pop()


def is_inquiry(turn: Turn, words: str) -> bool:
    """Whether words that nobody asked for are a question, or too much to be a mere greeting."""
    found = answer_to(turn.office, turn.voice.language, words)
    return bool(found.topic) or len(words.split()) > GREETING


def answer_in_passing(turn: Turn, words: str) -> bool:
    """Answer a question that came instead of an answer, if it is clearly one that we know.

    What was asked before is asked again afterwards. False: it is no such question.
    """
    found = answer_to(turn.office, turn.voice.language, words)
    if not found.topic or found.outcome == "clarified":
        return False
    _conclude(turn, found, words)
    return True


def answer(turn: Turn, words: str, *, asked: bool = False) -> None:
    """Answer what was written. `asked`: we had asked for a question, so it surely is one."""
    if not words:
        turn.say("choose-one")
        turn.repeat()
        return
    found = answer_to(turn.office, _language_of(turn, words), words)
    if found.outcome == "clarified" or (not found.topic and not asked):
        turn.push(Inquiring(words[:MOST], found.offered))
        turn.repeat()
        return
    _conclude(turn, found, words)


def _language_of(turn: Turn, words: str) -> Language:
    """A question in English is answered in English, whatever the rest of the talk is in."""
    letters = [one for one in words if one.isalpha()]
    if letters and all(one.isascii() for one in letters):
        return ENGLISH
    return turn.voice.language


def _conclude(turn: Turn, found: Answered, words: str) -> None:
    was_answered = found.outcome == "answered"
    turn.want(Count("inquiry", found.topic, "answered" if was_answered else "passed"))
    if was_answered:
        turn.say_as_written(found.text)
        turn.repeat()
        return
    if found.facts:
        turn.say("not-recorded")
    opening.open_ticket(turn, "inquiry", words=words[:MOST])


def _is_told(frame: Inquiring) -> bool:
    """Whether it is no question but someone's story, told before anything was asked."""
    return not frame.offered and len(frame.words.split()) >= STORY


def _options(turn: Turn, frame: Inquiring) -> list[Option]:
    if not frame.words:
        return [("-no", turn.label("button-back"))]
    options: list[Option] = []
    for name in frame.offered:
        topic = topic_named(turn.office, name)
        if topic is not None and topic.button is not None:
            options.append((name, turn.office.words(topic.button, turn.voice.language)))
    if _is_told(frame) and drafts.newest(turn) is None:
        options.append(("-apply", turn.label("menu-apply")))
    options.append(("-pass", turn.label("inquiry-pass-on")))
    options.append(("-no", turn.label("button-back")))
    return options
