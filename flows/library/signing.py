"""The copy of what somebody has signed (T4): the answers, the statement, the name, the digest."""

from flows import stages
from flows.dates import instant_in_words
from flows.intake import readback, snapshot
from flows.intake.sheets import opened
from flows.matters import Application
from flows.phrases import Composed, Fixed
from flows.policy import Policy
from flows.turn import Turn


def is_offered(policy: Policy) -> bool:
    """Every association has a form that is signed."""
    return True


def show(turn: Turn) -> None:
    """The newest signed request, word for word, and how its digest is verified."""
    application = _newest(turn)
    attestation = application.attestation if application is not None else None
    if application is None or attestation is None:
        turn.say("signed-none")
        turn.repeat()
        return
    if not snapshot.is_valid(application):
        turn.say("signed-changed")
        turn.repeat()
        return
    sheet = opened(turn, application, "intake")
    lines = tuple(readback.lines_of(sheet))
    turn.say(
        "signed-copy",
        reference=stages.quote(application.reference),
        answers=Composed(readback.text_of(turn, sheet, lines)),
        statement=attestation.statement,
        name=attestation.name,
        at=Composed(turn.digits(instant_in_words(attestation.at, turn.voice.language))),
        digest=Fixed(attestation.digest),
    )
    turn.say("signed-how")
    if turn.office.website:
        turn.say("signed-page", link=Fixed(f"{turn.office.website}/signed/{application.reference}"))
    turn.repeat()


def _newest(turn: Turn) -> Application | None:
    """The signed request that is still at work; else the one that ended last."""
    lines = [line for line in reversed(turn.dossier.matters) if line.kind == "application"]
    held = (turn.application(line.reference) for line in lines)
    return next((one for one in held if one is not None and one.attestation is not None), None)
