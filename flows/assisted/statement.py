"""The words that are confirmed, in the voice of whoever confirms them (clause S4)."""

from flows import stages
from flows.assisted import standing
from flows.matters import Application
from flows.phrases import Composed
from flows.turn import Turn


def of(turn: Turn, application: Application) -> str:
    """The statement: the beneficiary's own, or that of who may stand for them."""
    form = turn.office.pack_of(application.pack).forms["intake"]
    capacities = [one for one, _ in standing.signers(form, application.intake.answers)]
    ids = {"guardian": "statement-guardian", "representative": "statement-on-behalf"}
    return turn.phrase(
        ids.get(capacities[-1], "statement"),
        applicant=turn.term(turn.office.policy.terms.applicant),
        association=turn.office.association_name(turn.voice.language),
        reference=stages.quote(application.reference),
    )


def printed(turn: Turn, application: Application) -> str:
    """The statement with the lines to be filled in by hand."""
    return turn.phrase("statement-printed", statement=Composed(of(turn, application)))
