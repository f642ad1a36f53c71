"""What a ticket may be about, as data: who answers, under which clause, by when, and how."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.identifiers import Role
from flows.matters import AnyMatter, Ticket
from flows.policy import Policy

Pick = Callable[[Policy], Role]


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of ticket.

    `owner` and `clause` are read from the pack. `days` are the working days within which it is
    promised to be answered; 0 leaves it to the common clock in hours. `talks`: what the person
    writes goes to the staff until it is closed. `covered`: Hajer's reply period holds for it.
    `actions` are what staff may do besides answering and closing, or instead of it where `answers`
    is false. `private`: told to its owner alone and never in a group, and listed to nobody else.
    """

    owner: Pick
    clause: Callable[[Policy], str]
    days: Callable[[Policy], int] = lambda policy: 0
    talks: bool = False
    covered: bool = False
    actions: tuple[str, ...] = ()
    answers: bool = True
    private: bool = False


def _inquiry(policy: Policy) -> Role:
    return policy.referral.inquiry_role


def _inquiry_clause(policy: Policy) -> str:
    return policy.referral.inquiry_clause


def _escalation(policy: Policy) -> Role:
    return policy.referral.escalation_role


# A pack without these sections offers none of this, so that nobody can open such a ticket.
def _appeal(policy: Policy) -> Role:
    return policy.appeals.role if policy.appeals else _escalation(policy)


def _hearer(policy: Policy) -> Role:
    return policy.complaints.role if policy.complaints else _escalation(policy)


def _heard_within(policy: Policy) -> int:
    return policy.complaints.answer_within_days if policy.complaints else 0


def _caller(policy: Policy) -> Role:
    return policy.contacting.role if policy.contacting else _inquiry(policy)


def _called_within(policy: Policy) -> int:
    return policy.contacting.call_within_days if policy.contacting else 0


def _reply_clause(policy: Policy) -> str:
    return policy.window.clause


def _phone_clause(policy: Policy) -> str:
    return policy.channels["phone"].clause if "phone" in policy.channels else _reply_clause(policy)


def _letters_clause(policy: Policy) -> str:
    listed = policy.channels.get("letters")
    return listed.clause if listed is not None else _inquiry_clause(policy)


def _provider(policy: Policy) -> Role:
    return policy.service.role if policy.service else _inquiry(policy)


def _service_clause(policy: Policy) -> str:
    return policy.service.clause if policy.service else _inquiry_clause(policy)


def _party_clause(policy: Policy, party: str) -> str:
    return policy.parties[party].clause if party in policy.parties else _inquiry_clause(policy)


def _channel_clause(policy: Policy, channel: str) -> str:
    held = policy.channels.get(channel)
    return held.clause if held is not None else _inquiry_clause(policy)


def _member_desk(policy: Policy) -> Role:
    return policy.membership.role if policy.membership else _inquiry(policy)


def _catalogue_clause(policy: Policy) -> str:
    rule = policy.membership
    return rule.catalogue_clause if rule else _inquiry_clause(policy)


def _assembly_clause(policy: Policy) -> str:
    rule = policy.membership
    return rule.statements_clause if rule else _inquiry_clause(policy)


TOPICS: dict[str, Topic] = {
    "inquiry": Topic(_inquiry, _inquiry_clause, talks=True, covered=True),
    "referral": Topic(
        lambda policy: policy.referral.role,
        lambda policy: policy.referral.clause,
        talks=True,
        covered=True,
    ),
    "lead": Topic(_inquiry, _inquiry_clause, covered=True),
    "urgent": Topic(_inquiry, _inquiry_clause, actions=("relieve",)),
    "delay": Topic(_inquiry, _inquiry_clause),
    # It ends with what it is for, never by being closed over.
    "call": Topic(
        _caller, _reply_clause, days=_called_within, actions=("call", "letter"), answers=False
    ),
    "callback": Topic(_caller, _phone_clause, days=_called_within, covered=True, actions=("call",)),
    "letter": Topic(_inquiry, _letters_clause, covered=True),
    "unreceived": Topic(_provider, _service_clause),
    "appeal": Topic(
        _appeal,
        lambda policy: policy.appeals.clause if policy.appeals else _inquiry_clause(policy),
        days=lambda policy: policy.appeals.answer_within_days if policy.appeals else 0,
        actions=("uphold", "dismiss"),
        answers=False,
    ),
    "complaint": Topic(
        _hearer,
        lambda policy: policy.complaints.clause if policy.complaints else _inquiry_clause(policy),
        days=_heard_within,
        private=True,
    ),
    "suggestion": Topic(
        _hearer,
        lambda policy: (
            policy.complaints.suggestion_clause if policy.complaints else _inquiry_clause(policy)
        ),
        days=_heard_within,
    ),
    "data": Topic(
        lambda policy: policy.rights.role if policy.rights else _escalation(policy),
        _inquiry_clause,
        actions=("extend", "deny", "erase"),
        private=True,
    ),
    "contact": Topic(_inquiry, _inquiry_clause, talks=True),
    "threat": Topic(_escalation, _inquiry_clause),
    "crisis": Topic(_inquiry, _inquiry_clause, talks=True),
    "death": Topic(_inquiry, _inquiry_clause, actions=("alive",), answers=False),
    "party": Topic(_inquiry, lambda policy: _party_clause(policy, "supporters")),
    "volunteer": Topic(_inquiry, lambda policy: _channel_clause(policy, "volunteering")),
    "help": Topic(
        lambda policy: policy.help.role if policy.help else _inquiry(policy),
        lambda policy: policy.help.clause if policy.help else _inquiry_clause(policy),
    ),
    "interest": Topic(_member_desk, _catalogue_clause, days=lambda policy: 3),
    "proxy": Topic(_member_desk, _assembly_clause, days=lambda policy: 3),
    "update": Topic(_inquiry, _inquiry_clause, days=lambda policy: 3),
    "document": Topic(_inquiry, _inquiry_clause),
}


#: The stages of a ticket of any topic.
STAGES = ("open", "answered", "closed")


def actions_of(ticket: Ticket) -> tuple[str, ...]:
    """What staff may do with it as it stands."""
    if ticket.stage == "closed":
        return ()
    topic = TOPICS[ticket.topic]
    actions = topic.actions
    if ticket.topic == "call" and ticket.kind != "decision":
        # Only a decision has a letter that may take the place of the call.
        actions = tuple(one for one in actions if one != "letter")
    return (*actions, "answer", "close") if topic.answers else actions


def is_private(matter: AnyMatter) -> bool:
    """Whether it is nobody's but its owner's: no group, no list of others, no digest names it."""
    return isinstance(matter, Ticket) and TOPICS[matter.topic].private
