"""A decision that is held: the secretary may put its sentence better, and the board hasten it."""

from msgspec.structs import replace

from flows import stages
from flows.casework import notice
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.events import OPERATOR, StaffActed
from flows.matters import Application
from flows.turn import Turn


def word(turn: Turn, application: Application, event: StaffActed) -> None:
    """Another sentence for the same outcome and reason. The former one stays in the history."""
    text = event.text.strip()
    if application.decision is None or not text:
        refuse(turn, "needs_text")
        return
    former = application.decision.text
    line = str(staff_phrase(turn, "staff-reworded", former=former)) if former else ""
    worded = replace(application, decision=replace(application.decision, text=text))
    worded = stages.note(turn, worded, line, by=event.by)
    turn.put(worded)
    done(turn, "worded", worded)


def hasten(turn: Turn, application: Application, event: StaffActed) -> None:
    """Tell it before the floor. Only where the association has it, on a reference of the board."""
    rules = turn.office.policy.committee
    named = event.name.strip() or event.fields.get("name", "").strip()
    name = named or ("" if event.by == OPERATOR else event.by)
    board = event.text.strip()
    if rules is None or not rules.early_release:
        refuse(turn, "never_early")
    elif not name:
        refuse(turn, "needs_name")
    elif not board:
        refuse(turn, "needs_board")
    else:
        line = str(staff_phrase(turn, "staff-hastened", name=name, board=board))
        hastened = stages.note(turn, application, line, by=event.by)
        done(turn, "released", notice.give(turn, hastened, by=event.by))
