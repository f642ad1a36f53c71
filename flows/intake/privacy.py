"""The privacy notice, which stands before any question (PDPL, articles 12 and 13)."""

from flows.identifiers import channel_of
from flows.phrases import Composed
from flows.turn import Turn

PURPOSE = "study"


def say_brief(turn: Turn) -> None:
    """Say in three lines what is kept, who sees it, and what the person may ask for."""
    _say(turn, "privacy-brief")


def say_notice(turn: Turn) -> None:
    """Say all that a person has a right to know, in plain words."""
    _say(turn, "privacy-notice")


def _say(turn: Turn, id: str) -> None:
    office = turn.office
    turn.say(
        id,
        association=office.association_name(turn.voice.language),
        body=office.words(office.policy.body.title, turn.voice.language),
        abroad=Composed("yes" if _passes_abroad(turn) else "no"),
    )


def _passes_abroad(turn: Turn) -> bool:
    """Whether the talk passes through a processor that the pack names, who may be abroad."""
    address = getattr(turn.event, "address", turn.dossier.addresses[0])
    processors = {name.lower() for name in turn.office.policy.notice.processors}
    return channel_of(address) in processors


def has_consented(turn: Turn) -> bool:
    """Whether the newest word about the present notice is a yes."""
    version = turn.office.policy.notice.privacy_version
    said = [
        one
        for one in turn.dossier.consents
        if one.purpose == PURPOSE and one.notice_version == version
    ]
    return bool(said) and said[-1].given
