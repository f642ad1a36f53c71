"""A correction after signing: why, in the person's own words, if they want to say."""

from msgspec.structs import replace

from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.intake import attesting
from flows.matters import Application
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

CORRECTING = "correcting"


def is_due(application: Application) -> bool:
    """Whether something changed since a signature, and nobody knows why yet."""
    former = application.attestations[-1] if application.attestations else None
    return former is not None and former.unsigned and former.reason is None


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    """Keep the reason beside the former signature, and go on to the new one."""
    application = turn.application(about) if about is not None else None
    if application is None or not is_due(application):
        return
    said = given["reason"]
    is_name = attesting.is_full_name(turn, application, said)
    former = replace(application.attestations[-1], reason="" if is_name else said)
    application = replace(application, attestations=(*application.attestations[:-1], former))
    turn.put(application)
    # Whoever expected the signature typed their name for it: it is not asked for once more.
    attesting.begin(turn, application, name=clean(said).strip() if is_name else "")


SCRIPT = Script(CORRECTING, (Step("reason", optional=True, longest=500),), _finish)
