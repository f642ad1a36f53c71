"""The privacy notice, which stands before any question (PDPL, articles 12 and 13)."""

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
    )


def has_consented(turn: Turn) -> bool:
    """Whether the newest word about the present notice is a yes."""
    version = turn.office.policy.notice.privacy_version
    said = [
        one
        for one in turn.dossier.consents
        if one.purpose == PURPOSE and one.notice_version == version
    ]
    return bool(said) and said[-1].given
