"""Consent before any data: shown, given or refused, and recorded either way."""

from flows.assisted import taking
from flows.dossier import Consent, Consenting
from flows.intake import drafts
from flows.intake.privacy import PURPOSE, say_brief, say_notice
from flows.messages import Option
from flows.said import Said, agrees, pick
from flows.turn import Turn


def show(turn: Turn, frame: Consenting) -> None:
    say_brief(turn)
    _ask(turn)


def explain(turn: Turn) -> None:
    """The whole notice, and the same question again."""
    say_notice(turn)
    _ask(turn)


def hear(turn: Turn, frame: Consenting, said: Said) -> None:
    choice = pick([*_options(turn), *_further(turn)], said)
    if choice == "more":
        explain(turn)
        return
    if choice is None and (word := agrees(turn, said)) is not None:
        choice = "yes" if word else "no"
    if choice is None:
        turn.say("choose-one")
        turn.repeat()
        return
    address = getattr(turn.event, "address", turn.dossier.addresses[0])
    version = turn.office.policy.notice.privacy_version
    heard_by = turn.dossier.assist.by if turn.dossier.assist else ""
    consent = Consent(PURPOSE, choice == "yes", version, address, turn.at, heard_by)
    turn.change(consents=(*turn.dossier.consents, consent))
    turn.pop()
    if choice == "yes":
        drafts.apply(turn)
    else:
        taking.refuse_consent(turn)
        turn.change(told="")
        turn.say("consent-refused")
        turn.repeat()


def _ask(turn: Turn) -> None:
    turn.ask(turn.phrase("ask-consent"), _options(turn), further=_further(turn))


def _options(turn: Turn) -> list[Option]:
    return [("yes", turn.label("consent-yes")), ("no", turn.label("consent-no"))]


def _further(turn: Turn) -> list[Option]:
    return [("more", turn.label("privacy-more"))]
