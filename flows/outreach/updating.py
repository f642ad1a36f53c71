"""«تحديث البيانات»: the person says by themself that something has changed."""

from flows import stages
from flows.identifiers import Reference
from flows.intake import drafts
from flows.matters import Application
from flows.messages import Option
from flows.outreach import yearly
from flows.phrases import Fixed
from flows.policy import Policy
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn

NAME = "update-data"


def is_offered(policy: Policy) -> bool:
    """Everybody's data may change; a desk for members asks its members by itself."""
    return policy.membership is None


def begin(turn: Turn) -> None:
    """Where the answers may still be changed, they are; else what changed goes to the staff."""
    lines = [line for line in reversed(turn.dossier.matters) if line.kind == "application"]
    held = [line for line in lines if line.stage not in ("cancelled", "archived")]
    if not held:
        turn.say("update-nothing")
        turn.repeat()
        return
    line = held[0]
    if line.stage in (*stages.DRAFTS, *stages.CORRECTABLE):
        drafts.edit_newest(turn)
        return
    running.begin(turn, NAME, line.reference)


def _kinds(turn: Turn, given: Given) -> list[Option]:
    kinds = ("contact", "family", "income", "housing", "documents", "other")
    return [(one, turn.label(f"update-data-{one}")) for one in kinds]


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    """A ticket with what changed. The year is renewed by staff, once they have put it right."""
    ticket = opening.file(turn, "update", words=given["words"], about=about, kind=given["kind"])
    turn.say("update-passed-on", reference=Fixed(ticket.reference))
    application: Application | None = turn.application(about) if about is not None else None
    if application is not None and application.stage == yearly.STAGE:
        yearly.hand_over(turn, application)


SCRIPT = Script(NAME, (Step("kind", _kinds), Step("words")), _finish)
