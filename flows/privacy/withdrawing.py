"""Consent is given for one purpose at a time, and taken back the same way, with its effect said."""

from datetime import datetime

from flows import stages
from flows.dossier import Consent
from flows.identifiers import Reference
from flows.intake import cancelling
from flows.intake.privacy import PURPOSE
from flows.leaving.ending import leave
from flows.messages import Option
from flows.phrases import Composed
from flows.privacy import requests
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

#: Purposes that are asked within a form, by the questions that ask for them.
ASKED = {
    "sensitive": ("health_consent", "prison_consent"),
    "sharing": ("verify_consent",),
}
OUTREACH = "outreach"


def given_purposes(turn: Turn) -> list[str]:
    """The purposes whose latest word is a yes, in the order in which they were given."""
    given: dict[str, datetime] = {}
    taken_back: dict[str, datetime] = {}
    for purpose, questions in ASKED.items():
        agreed = _agreed_at(turn, questions)
        if agreed:
            given[purpose] = max(agreed)
    for one in turn.dossier.consents:
        words = given if one.given else taken_back
        words[one.purpose] = max(one.at, words.get(one.purpose, one.at))
    # Of two words at one moment the one that takes back holds.
    return [one for one, at in given.items() if one not in taken_back or at > taken_back[one]]


def take_back(turn: Turn, purpose: str) -> None:
    """Record it, end what rested on it, and say what follows."""
    address = getattr(turn.event, "address", turn.dossier.addresses[0])
    version = turn.office.policy.notice.privacy_version
    no = Consent(purpose, False, version, address, turn.at)
    turn.change(consents=(*turn.dossier.consents, no))
    if purpose == PURPOSE:
        _end_study(turn)
    elif purpose in ASKED:
        # What was written under it is staff's to take out: an answer under a signature.
        requests.say_opened(turn, requests.open_request(turn, "withdraw", purpose=purpose))
    turn.say("data-withdrawn", purpose=Composed(purpose))


def _end_study(turn: Turn) -> None:
    """Nothing is studied without it: drafts are deleted, and what was signed goes no further."""
    for line in turn.dossier.matters:
        application = turn.application(line.reference)
        if application is None or not stages.is_open(application):
            continue
        if application.stage in stages.DRAFTS and application.window is None:
            cancelling.forget(turn, application.reference)
        elif application.stage not in stages.REPLIED:
            leave(turn, application, "withdrawn", by="", note="")
    requests.say_opened(turn, requests.open_request(turn, "withdraw", purpose=PURPOSE))


def _agreed_at(turn: Turn, questions: tuple[str, ...]) -> list[datetime]:
    """When one of these questions was answered with a yes, in any application at hand."""
    applications = (turn.application(line.reference) for line in turn.dossier.matters)
    return [
        answer.at
        for one in applications
        if one is not None
        for path, answer in one.intake.answers.items()
        if path.rpartition("/")[2] in questions and answer.value == "yes"
    ]


def _purposes(turn: Turn, given: Given) -> list[Option]:
    return [
        (one, turn.label("consent-purpose", purpose=Composed(one))) for one in given_purposes(turn)
    ]


def _sure(turn: Turn, given: Given) -> list[Option]:
    return [("yes", turn.label("data-withdraw-yes")), ("no", turn.label("data-withdraw-no"))]


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    if given["sure"] == "yes":
        take_back(turn, given["purpose"])
    else:
        turn.say("data-as-it-was")


SCRIPT = Script(
    "data_withdraw",
    (
        Step("purpose", options=_purposes),
        Step(
            "sure",
            options=_sure,
            values=lambda turn, given: {"purpose": Composed(given["purpose"])},
        ),
    ),
    _finish,
)
