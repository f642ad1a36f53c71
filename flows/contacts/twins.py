"""The same person or household twice: shown to the staff, and never told across people."""

from flows.casework import bulletin
from flows.contacts.closeness import members_of
from flows.effects import FindTwins, NoteIdentities
from flows.events import TwinsFound
from flows.matters import Application
from flows.phrases import Fixed
from flows.turn import Turn


def is_to_look_up(turn: Turn, application: Application) -> bool:
    """Ask whether other files speak of the same people, before a signed application is received."""
    if isinstance(turn.found, TwinsFound):
        return False
    members = members_of(turn.office, application)
    if not application.identity and not members:
        return False
    turn.want(FindTwins(turn.dossier.id, application.reference, application.identity, members))
    return True


def note(turn: Turn, application: Application) -> None:
    """Remember whom it speaks of, and tell the staff of others by their references alone.

    Nothing is said to the person, whether there is one or not.
    """
    members = members_of(turn.office, application)
    turn.want(NoteIdentities(application.reference, application.identity, members))
    if isinstance(turn.found, TwinsFound) and turn.found.twins:
        others = " ".join(one.reference for one in turn.found.twins)
        bulletin.tell_owner(turn, application, "staff-possible-duplicate", others=Fixed(others))
