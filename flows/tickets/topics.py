"""What a ticket may be about, as data: who answers, under which clause, by when, and how."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.identifiers import Role
from flows.matters import Ticket
from flows.policy import Policy

Pick = Callable[[Policy], Role]


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of ticket.

    `owner` and `clause` are read from the pack. `days` are the working days within which it is
    promised to be answered; 0 leaves it to the common clock in hours. `talks`: what the person
    writes goes to the staff until it is closed. `covered`: Hajer's reply period holds for it.
    `actions` are what staff may do besides answering and closing.
    """

    owner: Pick
    clause: Callable[[Policy], str]
    days: Callable[[Policy], int] = lambda policy: 0
    talks: bool = False
    covered: bool = False
    actions: tuple[str, ...] = ()


def _inquiry(policy: Policy) -> Role:
    return policy.referral.inquiry_role


def _inquiry_clause(policy: Policy) -> str:
    return policy.referral.inquiry_clause


TOPICS: dict[str, Topic] = {
    "inquiry": Topic(_inquiry, _inquiry_clause, talks=True, covered=True),
    "referral": Topic(
        lambda policy: policy.referral.role,
        lambda policy: policy.referral.clause,
        talks=True,
        covered=True,
    ),
    "lead": Topic(_inquiry, _inquiry_clause, covered=True),
    "urgent": Topic(_inquiry, _inquiry_clause),
}


#: The stages of a ticket of any topic.
STAGES = ("open", "answered", "closed")


def actions_of(ticket: Ticket) -> tuple[str, ...]:
    """What staff may do with it as it stands."""
    if ticket.stage == "closed":
        return ()
    return (*TOPICS[ticket.topic].actions, "answer", "close")
