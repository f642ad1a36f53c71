"""What follow-ups are about. When a subject ends, its follow-ups never ring."""

from flows.identifiers import Reference


def stage(reference: Reference) -> str:
    """The stage an application stands at: ends when it moves on."""
    return f"stage:{reference}"


def window(reference: Reference) -> str:
    """The reply window of a matter: ends with the reply, whatever the stage is."""
    return f"window:{reference}"


def calendar(reference: Reference) -> str:
    """The holidays, as far as they move a matter's window: ends with having looked."""
    return f"calendar:{reference}"


def draft(reference: Reference) -> str:
    """What waits for the person: a draft, or an application that needs their signature again."""
    return f"draft:{reference}"


def ticket(reference: Reference) -> str:
    """The answer that a ticket waits for."""
    return f"ticket:{reference}"


def gathering(reference: Reference) -> str:
    """The messages that are still becoming one answer: ends with the answer."""
    return f"gathering:{reference}"


def album(reference: Reference) -> str:
    """What was sent at once and is still arriving: ends when the person has been answered."""
    return f"album:{reference}"


def documents(reference: Reference) -> str:
    """The copies that a matter holds: each is destroyed when its day has come."""
    return f"documents:{reference}"


def notice(reference: Reference) -> str:
    """The decision that was given: ends when it is proved that it arrived."""
    return f"notice:{reference}"


def provision(reference: Reference) -> str:
    """What was promised or delivered: ends with the last question afterwards."""
    return f"provision:{reference}"


def visit(reference: Reference) -> str:
    """The visit of a study: the offer that waits for an answer, or the day before it."""
    return f"visit:{reference}"
