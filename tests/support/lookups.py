"""What storage answers to the look-ups of a turn, over matters that lie in memory."""

from dataclasses import dataclass
from datetime import datetime

from flows.effects import CountCasework, DrawFileNumber, Effect, FindOffer, FindPerson
from flows.events import (
    AnswerEvent,
    AnyEvent,
    CaseworkCounted,
    CaseworkLine,
    FileNumberDrawn,
    OfferFound,
    PersonFound,
)
from flows.matters import AnyMatter, Application

#: What an answer carries, with the event that asked.
Origin = tuple[str, datetime, int, AnyEvent]


@dataclass
class Answers:
    """Counts the file numbers, and looks everything else up."""

    numbers: int = 0

    def to(self, effect: Effect, origin: Origin, stored: list[AnyMatter]) -> AnswerEvent | None:
        """The answer; None for an effect that asks nothing."""
        match effect:
            case DrawFileNumber():
                self.numbers += 1
                return FileNumberDrawn(*origin, self.numbers)
            case CountCasework():
                return CaseworkCounted(*origin, casework(stored))
            case FindOffer(code):
                return _offer(origin, code, stored)
            case FindPerson(identity):
                return _person(origin, identity, stored)
        return None


def casework(stored: list[AnyMatter]) -> tuple[CaseworkLine, ...]:
    """The open matters' plain lines."""
    return tuple(
        CaseworkLine(
            one.reference,
            "application" if isinstance(one, Application) else "ticket",
            one.stage,
            one.owner,
            one.entered_at,
            one.next_at,
            one.window.opens_at if one.window else None,
            one.window.due_at if one.window else None,
        )
        for one in stored
        if one.stage not in ("closed", "archived", "cancelled")
    )


def _offer(origin: Origin, code: str, stored: list[AnyMatter]) -> OfferFound:
    for one in stored:
        offer = one.offer if isinstance(one, Application) else None
        if offer is not None and offer.to is None and offer.code == code:
            return OfferFound(*origin, one.reference, one.holder)
    return OfferFound(*origin, None, None)


def _person(origin: Origin, identity: str, stored: list[AnyMatter]) -> PersonFound:
    theirs = (
        one.holder
        for one in stored
        if isinstance(one, Application)
        and one.identity == identity
        and one.verification is not None
        and not one.holder.startswith("d:assist:")
    )
    return PersonFound(*origin, next(theirs, None))
