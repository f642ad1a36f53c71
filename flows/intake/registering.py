"""The registration sheet is filled: staff are told, and nothing is outstanding any more (S6)."""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.dossier import Reviewing
from flows.matters import Application
from flows.turn import Turn


def complete(turn: Turn, application: Application) -> None:
    """Confirmed by the person, as it stands: staff may enter them in the register."""
    turn.drop(Reviewing, application.reference)
    application = replace(application, registration_confirmed_at=turn.at)
    turn.put(stages.note(turn, application, "registration_filled"))
    turn.say("registration-received")
    bulletin.tell_owner(turn, application, "staff-registration-filled")
