"""My applications: the true stage in plain words, the next step, and the date the policy gives."""

from flows import stages
from flows.casework import notice
from flows.casework.receiving import say_window
from flows.intake import drafts
from flows.matters import Application, Ticket
from flows.phrases import Fixed
from flows.turn import Turn

#: The most matters told at once; the newest first.
AT_ONCE = 5


def show(turn: Turn) -> None:
    """Tell of everything that is open, and of what ended last."""
    lines = [line for line in reversed(turn.dossier.matters) if line.stage != "cancelled"]
    if not lines:
        turn.say("status-none")
        turn.repeat()
        return
    turn.repeat()
    for line in lines[:AT_ONCE]:
        matter = turn.matter(line.reference)
        if isinstance(matter, Application):
            _tell(turn, matter)
        elif isinstance(matter, Ticket):
            turn.say(f"status-ticket-{matter.stage}", reference=Fixed(line.reference))
            if matter.stage == "open":
                say_window(turn, matter)
        elif line.kind == "ticket":
            turn.say("status-ticket-closed", reference=Fixed(line.reference))
        else:
            turn.say("status-ended", reference=Fixed(line.reference))


def _tell(turn: Turn, application: Application) -> None:
    """What is decided and held reads exactly as what is still studied."""
    stage = stages.shown_stage(application)
    policy = turn.rules(application)
    body = turn.office.words(policy.body.title, turn.voice.language)
    reference = Fixed(application.reference)
    reason = application.return_reason
    turn.say(f"status-{stage.replace('_', '-')}", reference=reference, body=body, reason=reason)
    if stage in ("submitted", "matching", "committee"):
        say_window(turn, application)
    elif stage == "notified":
        turn.say_as_written(notice.decision_text(turn, application))
    if stage in stages.DRAFTS:
        done, total = drafts.progress(turn, application)
        turn.say("status-progress", done=done, total=total)
    elif stage in stages.CORRECTABLE:
        turn.attach("correct", application.reference, turn.label("correct-answers"))
    elif stages.may_fill_registration(turn.office, application):
        turn.attach("register", application.reference, turn.label("fill-registration"))
