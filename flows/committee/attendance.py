"""Who sat when a sitting concluded: nobody concludes for a committee alone."""

from flows.committee.recording import recused_of
from flows.committee.seating import current
from flows.committee.tally import quorum_of
from flows.events import OPERATOR, StaffActed
from flows.matters import Application
from flows.turn import Turn

#: `--set present=NAME،NAME`; a form of the desk sends a field of its own for each: `present.NAME`.
PRESENT = "present"


def named_in(event: StaffActed) -> frozenset[str]:
    """The names that an act gives as those who sat."""
    written = event.fields.get(PRESENT, "").replace(",", "،").split("،")
    ticked = (one.removeprefix(f"{PRESENT}.") for one in event.fields if one.startswith(PRESENT))
    return frozenset(name.strip() for name in (*written, *ticked) if name.strip()) - {PRESENT}


def is_enough(turn: Turn, application: Application, event: StaffActed) -> bool:
    """Whether those who sat make a quorum of the seats that have a voice in this application.

    Where the body is one person nothing sits. The operator writes down what others decided, and is
    asked for a name alone.
    """
    rules = turn.rules(application).committee
    if rules is None or event.by == OPERATOR:
        return True
    round = current(turn, application)
    if round is None:
        return False
    recused = recused_of(turn, application, round)
    voices = [seat for seat in round.seats if seat.name not in recused]
    sat = [seat for seat in voices if seat.name in named_in(event)]
    if rules.quorum_needs_chair and not any(seat.is_chair for seat in sat):
        return False
    return len(sat) >= quorum_of(rules, len(round.seats), len(voices))
