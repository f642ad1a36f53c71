"""Go through a script: ask the next step, take the answer, go back, and finish."""

from msgspec.structs import replace

from flows.dossier import Scripted
from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.messages import Option
from flows.said import Said, pick
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

PAST = "-skip"
PERSON = "-person"
#: Answers in a row that could not be used, after which a person is offered.
PATIENCE = 2


def begin(
    turn: Turn, script: str, about: Reference | None = None, given: Given | None = None
) -> None:
    """Start a script on top of where the person is; `given` steps are answered already."""
    turn.push(Scripted(script, about, given or {}))
    turn.repeat()


def show(turn: Turn, frame: Scripted, script: Script) -> None:
    """Ask the next step; with none left, finish."""
    step = script.next_step(turn, frame.given)
    if step is None:
        turn.pop()
        script.finish(turn, frame.given, frame.about)
        turn.repeat()
        return
    options, further = _options(turn, step, frame), _further(turn, step, frame)
    values = step.values(turn, frame.given)
    turn.ask(
        turn.phrase(_id(script, step), **values),
        options,
        further=further,
        wants_phone=step.takes_phone,
    )


def hear(turn: Turn, frame: Scripted, script: Script, said: Said) -> None:
    """Take the answer to the step that is open."""
    step = script.next_step(turn, frame.given)
    if step is None:
        turn.repeat()
        return
    if said.value == "-back":
        back(turn, frame, script)
        return
    if said.value == PERSON:
        turn.pop()
        opening.open_ticket(turn, "inquiry")
        return
    answer = _read(turn, step, frame, said)
    if answer is None:
        turn.say("choose-one" if step.options is not None else "script-write")
        turn.swap(replace(frame, misses=frame.misses + 1))
    elif len(answer) > step.longest:
        turn.say("script-too-long", most=step.longest)
    else:
        turn.swap(replace(frame, given={**frame.given, step.name: answer}, misses=0))
    turn.repeat()


def back(turn: Turn, frame: Scripted, script: Script) -> None:
    """To the step before; from the first one, out of the script. What was begun with stays."""
    own = [one.name for one in script.steps if one.name in frame.given]
    if not own:
        turn.pop()
    else:
        given = {name: answer for name, answer in frame.given.items() if name != own[-1]}
        turn.swap(replace(frame, given=given))
    turn.repeat()


def _id(script: Script, step: Step) -> str:
    return f"{script.name}-{step.name}".replace("_", "-")


def _options(turn: Turn, step: Step, frame: Scripted) -> list[Option]:
    return list(step.options(turn, frame.given)) if step.options is not None else []


def _further(turn: Turn, step: Step, frame: Scripted) -> list[Option]:
    further: list[Option] = [("-back", turn.label("button-back"))]
    if step.optional:
        further.append((PAST, turn.label("button-skip")))
    if frame.misses >= PATIENCE:
        further.append((PERSON, turn.label("menu-person")))
    return further


def _read(turn: Turn, step: Step, frame: Scripted, said: Said) -> str | None:
    """The answer; None where it was not understood."""
    if said.value == PAST and step.optional:
        return ""
    options = _options(turn, step, frame)
    if options:
        return pick(options, said)
    # As they were written: what counts as empty is judged without marks nobody sees.
    return said.text.strip() if not said.value and clean(said.text).strip() else None
