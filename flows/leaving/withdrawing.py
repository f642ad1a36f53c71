"""«سحب طلبي»: whoever does not want their application any more says so, and why if they like."""

from flows import stages
from flows.casework import bulletin
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.dossier import Cancelling
from flows.events import StaffActed
from flows.identifiers import Reference
from flows.leaving.ending import leave
from flows.matters import Application
from flows.messages import Message, Option
from flows.phrases import Fixed
from flows.policy import Policy
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

#: Where there is still something that may be withdrawn: afterwards it was decided and served.
_TOO_LATE = ("service", "follow_up", "annual_update")


def can_be(application: Application) -> bool:
    """Whether it is signed, open, and not served yet."""
    return (
        stages.is_open(application)
        and application.window is not None
        and application.stage not in _TOO_LATE
    )


def is_offered(policy: Policy, application: Application) -> bool:
    """Whether its status has the button; the word works wherever it may still be withdrawn.

    Nothing is left to withdraw of what was declined; what is being filled is to be gone on with.
    """
    decision = application.decision
    is_declined = (
        application.stage == "notified"
        and decision is not None
        and not policy.outcomes[decision.outcome].accepts
    )
    return can_be(application) and application.stage not in stages.DRAFTS and not is_declined


def wish(turn: Turn) -> None:
    """Which one, where there are several; a draft is cancelled as drafts are."""
    found = _open(turn)
    if not found:
        turn.say("withdraw-nothing")
        turn.repeat()
    elif len(found) == 1:
        press(turn, found[0].reference)
    else:
        running.begin(turn, "withdraw-which")


def press(turn: Turn, reference: Reference) -> None:
    """«Withdraw» under the status."""
    application = turn.application(reference)
    if application is not None and application.stage in stages.DRAFTS and not application.window:
        turn.push(Cancelling(reference))
        turn.repeat()
    elif application is None or not can_be(application):
        turn.say("withdraw-nothing")
        turn.repeat()
    else:
        running.begin(turn, "withdrawal", about=reference)


def withdraw(turn: Turn, application: Application, event: StaffActed) -> None:
    """Staff record what the person said on the telephone or wrote on paper, in words."""
    words = event.text.strip()
    if not words:
        refuse(turn, "needs_text")
        return
    left = leave(turn, application, "withdrawn", by=event.by, note=words)
    told = turn.text("withdrawn-by-staff", reference=stages.quote(left.reference))
    tell(turn, left, Message(told))
    done(turn, "withdrawn", left)


def _open(turn: Turn) -> list[Application]:
    found = [turn.application(line.reference) for line in reversed(turn.dossier.matters)]
    is_draft = [
        one
        for one in found
        if one is not None and one.stage in stages.DRAFTS and one.window is None
    ]
    signed = [one for one in found if one is not None and can_be(one)]
    return [*signed, *is_draft]


def _which(turn: Turn, given: Given) -> list[Option]:
    return [
        (str(one.reference), turn.label("option-reference", reference=Fixed(one.reference)))
        for one in _open(turn)
    ]


def _picked(turn: Turn, given: Given, about: Reference | None) -> None:
    press(turn, Reference(given["which"]))


def _yes_or_no(turn: Turn, given: Given) -> list[Option]:
    return [("yes", turn.label("withdrawal-yes")), ("no", turn.label("withdrawal-no"))]


def _is_sure(turn: Turn, given: Given) -> bool:
    return given.get("sure") == "yes"


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    application = turn.application(about) if about is not None else None
    if application is None or not can_be(application):
        turn.say("withdraw-nothing")
        return
    if not _is_sure(turn, given):
        turn.say("withdrawal-kept", reference=stages.quote(application.reference))
        return
    owner = application
    left = leave(turn, application, "withdrawn", by="", note=given.get("why", ""))
    bulletin.tell_owner(turn, owner, "staff-application-withdrawn")
    turn.say("withdrawn", reference=stages.quote(left.reference))


WHICH = Script("withdraw-which", (Step("which", options=_which),), _picked)
WITHDRAWAL = Script(
    "withdrawal",
    (
        Step("sure", options=_yes_or_no),
        Step("why", when=_is_sure, optional=True, longest=1000),
    ),
    _finish,
)
