"""My applications: the true stage in plain words, the next step, and the date the policy gives."""

from collections.abc import Collection

from flows import stages
from flows.casework import notice
from flows.casework.receiving import say_window
from flows.identifiers import Reference
from flows.intake import drafts
from flows.leaving import hushing, withdrawing
from flows.matters import Application, Ticket
from flows.phrases import Fixed
from flows.redress import standing
from flows.study import visiting
from flows.tickets import waiting
from flows.turn import Turn

#: The most matters told at once; the newest first.
AT_ONCE = 5
#: What staff were told of a person is no question of theirs.
NOT_THEIRS = ("death", "threat", "call")

#: Stages at which the person waits for a decision.
WAITING = ("submitted", "matching", "study", "visit", "committee")


def show(turn: Turn, only: Collection[Reference] = ()) -> None:
    """Tell of everything that is open, and of what ended last; of these alone, if any are named."""
    lines = [
        line
        for line in reversed(turn.dossier.matters)
        if line.stage != "cancelled" and (not only or line.reference in only)
    ]
    if not lines:
        turn.say("status-none")
        turn.repeat()
        return
    turn.repeat()
    told = lines[:AT_ONCE]
    several = sum(line.kind == "application" for line in told) > 1
    for line in told:
        if line.topic in NOT_THEIRS:
            continue
        matter = turn.matter(line.reference)
        if matter is not None and hushing.is_hushed(turn, matter):
            turn.say("status-mourning", reference=Fixed(line.reference))
        elif isinstance(matter, Application):
            _tell(turn, matter, several)
        elif isinstance(matter, Ticket):
            turn.say(
                f"status-ticket-{matter.stage}",
                reference=Fixed(line.reference),
                topic=matter.topic,
            )
            if matter.stage == "open":
                say_window(turn, matter)
        elif line.kind == "ticket":
            turn.say("status-ticket-closed", reference=Fixed(line.reference), topic=line.topic)
        elif line.stage in (*stages.LEAVING, "archived"):
            turn.say(f"status-{line.stage}", reference=Fixed(line.reference))
        else:
            turn.say("status-ended", reference=Fixed(line.reference))


def _tell(turn: Turn, application: Application, several: bool) -> None:
    """What is decided and held reads exactly as what is still studied.

    Among several, its buttons say which one they are about.
    """
    stage = stages.shown_stage(application)
    policy = turn.rules(application)
    body = turn.office.words(policy.body.title, turn.voice.language)
    reference = Fixed(application.reference)
    reason = application.return_reason
    turn.say(f"status-{stage.replace('_', '-')}", reference=reference, body=body, reason=reason)
    if stage in WAITING and waiting.is_beyond_target(turn, application):
        waiting.pass_on(turn, application)
    elif stage in WAITING:
        say_window(turn, application)
    elif stage == "notified":
        turn.say_as_written(notice.decision_text(turn, application))

    def attach(act: str, label: str) -> None:
        shown = turn.label(label)
        if several:
            shown = turn.label("button-about", label=shown, reference=Fixed(application.reference))
        turn.attach(act, application.reference, shown)

    if stage == "visit" and (visit := application.research.ahead):
        when = visiting.in_words(visit.slot, turn.voice.language)
        turn.say("status-visit-when", when=when)
        attach(visiting.NONE, "visit-other-time")
    if stage in stages.DRAFTS:
        done, total = drafts.progress(turn, application)
        turn.say("status-progress", done=done, total=total)
    elif stage in stages.CORRECTABLE:
        attach("correct", "correct-answers")
    elif stages.may_fill_registration(turn.office, application):
        attach("register", "fill-registration")
    if standing.is_contestable(policy, application) and standing.is_in_time(turn, application):
        attach("appeal", "appeal")
    if withdrawing.is_offered(policy, application):
        attach("withdraw", "withdraw")
