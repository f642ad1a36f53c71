"""Raise a verified application to the deciding body (clause S5)."""

from flows import stages
from flows.casework import bulletin
from flows.casework.receipts import done, refuse
from flows.casework.verifying import missing_documents, titles_of
from flows.events import StaffActed
from flows.intake.snapshot import is_valid
from flows.matters import Application
from flows.turn import Turn


def submit(turn: Turn, application: Application, event: StaffActed) -> None:
    """Refused without a complete verification (S2), or if what was signed has changed since."""
    left = missing_documents(turn, application)
    if application.verification is None or left:
        titles = titles_of(turn, application, left)
        refuse(turn, "not_verified", documents=titles)
        return
    if not is_valid(application):
        refuse(turn, "not_signed")
        return
    moved = stages.enter(turn, application, "committee", by=event.by)
    bulletin.tell_owner(turn, moved, "staff-application-raised")
    done(turn, "submitted", moved)
