"""What was said becomes an answer to the question that is open, or a courteous no."""

from msgspec.structs import replace

from flows.dossier import Filling
from flows.forms.form import Question
from flows.forms.kind import Offer
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.showing import offered
from flows.forms.understanding.folding import clean, fold
from flows.forms.understanding.matching import match
from flows.forms.understanding.reading import Accepted, Reading, Rejection, Unsure, read
from flows.messages import Option
from flows.phrases import plain
from flows.said import Said, agrees, pick
from flows.turn import Turn

#: More choices than this are no buttons any more.
MOST_BUTTONS = 12
#: Up to so many choices, in so many characters, are listed with their numbers.
MOST_LISTED = 30
LONGEST_LIST = 1000


def understand(turn: Turn, question: Question, frame: Filling, said: Said) -> Reading:
    """What was said, by button or in words, as an answer to this question."""
    if said.value.startswith("="):
        at = said.value[1:]
        ways = _ways(question, frame)
        if at.isdecimal() and int(at) < len(ways):
            return Accepted(ways[int(at)].value, ways[int(at)].calendar)
        return Rejection("choose-one")
    if said.value:
        choice = question.coded(said.value)
        return Accepted(choice.name) if choice else Rejection("choose-one")
    if len(frame.offered) > 1 and clean(said.text[:9]).strip().isdecimal():
        # Where ways to mean it are shown with numbers, a number is one of those.
        place = pick(options(turn, question, frame), said)
        if place is not None:
            offer = frame.offered[int(place[1:])]
            return Accepted(offer.value, offer.calendar)
    reading = read(question, said.text, today=turn.today, language=turn.voice.language)
    if isinstance(reading, Accepted) or not frame.offered:
        return _among_many(turn, question, said, reading)
    return _taken_offer(turn, question, frame, said, reading) or reading


def fitting(sheet: OpenSheet, path: str, unsure: Unsure) -> Reading:
    """Only what could be stored is asked back: nobody was born tomorrow.

    Where one of several ways is left, that is the one meant; where none is, it is said why.
    """
    refusals = {one: sheet.check(path, one.value) for one in unsure.options}
    left = tuple(one for one, refusal in refusals.items() if refusal is None)
    if not left:
        return next(one for one in refusals.values() if one is not None)
    if len(left) == 1 < len(unsure.options):
        return Accepted(left[0].value, left[0].calendar, sure=False)
    return replace(unsure, options=left)


def options(turn: Turn, question: Question, frame: Filling) -> list[Option]:
    """The buttons of a question: what may be meant, or what may be chosen."""
    language = turn.voice.language
    ways = _ways(question, frame)
    if ways:
        return [
            (f"={at}", plain(turn.digits(offered(question, offer, language, turn.phrases))))
            for at, offer in enumerate(ways)
        ]
    if len(question.choices) > MOST_BUTTONS or question.kind.name == "rank":
        return []
    return [(one.code, one.label.text(language)) for one in question.choices]


def is_choice(turn: Turn, question: Question, text: str) -> bool:
    """Whether the words are, as a whole, what one of its choices is called."""
    typed = fold(clean(text)).strip(" .!؟?،")
    language = turn.voice.language
    return any(fold(clean(one.label.text(language))) == typed for one in question.choices)


def listed(turn: Turn, question: Question, frame: Filling) -> str:
    """The choices that have no buttons: in a list with their numbers, or a word on their count."""
    if frame.offered or not question.choices:
        return ""
    if options(turn, question, frame):
        # A press takes one alone, so whoever means several must see what to write.
        is_several = question.kind.name == "select_multiple" and len(question.choices) > 1
        several = [*_lines(turn, question), turn.phrase("choose-several")]
        return "\n".join(several) if is_several else ""
    if is_hidden(turn, question):
        return turn.phrase("many-choices", count=len(question.choices))
    return "\n".join(_lines(turn, question))


def is_hidden(turn: Turn, question: Question) -> bool:
    """Whether there are too many choices to show: the person types a part of the name."""
    if len(question.choices) <= MOST_BUTTONS:
        return False
    if len(question.choices) > MOST_LISTED:
        return True
    return sum(map(len, _lines(turn, question))) > LONGEST_LIST


def say_why(turn: Turn, rejection: Rejection) -> None:
    """Say what would be right. The form author's own words win over ours."""
    language = turn.voice.language
    if language in rejection.says:
        turn.say_as_written(rejection.says[language])
    else:
        turn.say(rejection.reason, **rejection.values)


def _lines(turn: Turn, question: Question) -> list[str]:
    language = turn.voice.language
    return [
        turn.phrase("choice-line", number=number, choice=one.label.text(language))
        for number, one in enumerate(question.choices, 1)
    ]


def _ways(question: Question, frame: Filling) -> tuple[Offer, ...]:
    return frame.offered or question.kind.buttons(question)


def _among_many(turn: Turn, question: Question, said: Said, reading: Reading) -> Reading:
    """Where the choices are not shown, a number names none of them, and a hint helps more."""
    if not question.choices or not is_hidden(turn, question):
        return reading
    text = clean(said.text[:400])
    if isinstance(reading, Accepted):
        is_place = text.isdecimal() and all(text not in one.folded for one in question.choices)
        is_name = any(text == one.name for one in question.choices)
        return Rejection("choice-by-name") if is_place and not is_name else reading
    if isinstance(reading, Unsure) or not fold(text):
        return reading
    found = len(match(question.choices, text).choices)
    if question.kind.name == "select_one":
        return Rejection("choice-many", {"count": found}) if found else Rejection("choice-unknown")
    return reading


def _taken_offer(
    turn: Turn, question: Question, frame: Filling, said: Said, reading: Reading
) -> Accepted | None:
    """The offer meant by its number, its words, a yes, or by writing the same thing again."""
    ways = options(turn, question, frame)
    choice = pick(ways, said)
    if choice is None and len(ways) == 1:
        same = isinstance(reading, Unsure) and reading.options == frame.offered
        choice = ways[0][0] if same or agrees(turn, said) else None
    if choice is None:
        return None
    offer = frame.offered[int(choice[1:])]
    return Accepted(offer.value, offer.calendar)
