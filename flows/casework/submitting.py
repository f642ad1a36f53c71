"""Raise a verified application: to the study where the pack has one, then to the body (S5)."""

from flows import stages
from flows.casework import bulletin
from flows.casework.receipts import done, refuse
from flows.casework.verifying import missing_documents, titles_of
from flows.events import StaffActed
from flows.intake.snapshot import is_valid
from flows.matters import Application
from flows.study import researchers, visiting
from flows.turn import Turn


def submit(turn: Turn, application: Application, event: StaffActed) -> None:
    """Refused without a complete verification (S2), or if what was signed has changed since.

    What only a visit can show passes to the study, and must be matched there before it goes on.
    """
    is_studied = researchers.is_studied(turn, application)
    # What the committee sent back to be completed was studied before, and goes back to it.
    was_studied = application.rounds and application.study is not None
    to_study = is_studied and application.stage == "matching" and not was_studied
    left = missing_documents(turn, application, but_visits=to_study)
    if application.verification is None or left:
        titles = titles_of(turn, application, left)
        refuse(turn, "not_verified", documents=titles)
    elif not is_valid(application):
        refuse(turn, "not_signed")
    elif to_study:
        researchers.hand_over(turn, application, event)
    elif is_studied and application.study is None:
        refuse(turn, "no_report")
    else:
        application = visiting.call_off(turn, application)
        moved = stages.enter(turn, application, "committee", by=event.by)
        bulletin.tell_owner(turn, moved, "staff-application-raised")
        done(turn, "submitted", moved)
