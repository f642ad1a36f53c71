"""What sort of person somebody is, and how many of which sort there are."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Manner:
    """One person's habits. Numbers are chances, unless they say otherwise."""

    applies: bool  #: else comes for something else only
    stops: bool  #: in the middle of the form
    returns: bool  #: after having stopped, days later
    mistypes: float
    strays: float  #: answers with another kind of thing, or asks something in between
    corrects: bool  #: changes an answer after signing
    wishes: int  #: further things of the menu, in number
    reads: bool  #: acknowledges a decision
    blocks: bool  #: blocks the bot at some time
    dies: bool
    entries: int  #: people or things in a list of the form
    absent: float  #: a document is not at hand


def draw(random: Random) -> Manner:
    """One of five stops in the middle, one of ten never reads, one of twenty blocks the bot."""
    return Manner(
        applies=random.random() < 0.75,
        stops=random.random() < 0.22,
        returns=random.random() < 0.6,
        mistypes=random.choice((0.0, 0.0, 0.03, 0.12)),
        strays=random.choice((0.0, 0.0, 0.0, 0.04)),
        corrects=random.random() < 0.1,
        wishes=random.choice((0, 0, 0, 0, 1, 1, 2)),
        reads=random.random() < 0.9,
        blocks=random.random() < 0.05,
        dies=random.random() < 0.02,
        entries=random.choice((0, 1, 1, 2)),
        absent=random.choice((0.4, 0.7, 0.95)),
    )


#: What somebody does about buttons that stay: the chance, and the hours it takes at least and most.
REACTIONS: dict[str, tuple[float, float, float]] = {
    "seen": (0.85, 0.1, 40),
    "register": (0.85, 0.2, 60),
    "resume": (0.5, 0.2, 30),
    "correct": (0.8, 0.3, 50),
    "resend": (0.85, 0.3, 50),
    "reply": (0.12, 0.1, 10),
    "slot": (0.3, 0.2, 40),
    "slotless": (0.06, 0.2, 40),
    "appeal": (0.25, 5, 200),
    "withdraw": (0.01, 1, 100),
    "received": (0.7, 0.5, 60),
    "unreceived": (0.1, 0.5, 60),
    "well": (0.6, 0.5, 60),
    "remains": (0.15, 0.5, 60),
    "rate": (0.5, 0.2, 40),
}
#: The same for an act that nobody has told a chance of.
OTHERWISE = (0.4, 0.1, 30)


def reaction(act: str) -> tuple[float, float, float]:
    """For `slot-202703011000` that of `slot`."""
    return REACTIONS.get(act) or REACTIONS.get(act.partition("-")[0]) or OTHERWISE
