"""The services of one application: which of them wait for whom, and how one is changed."""

from collections.abc import Callable

from msgspec.structs import replace

from flows.identifiers import ARABIC
from flows.matters import Application
from flows.policy import Policy
from flows.provision.record import Item
from flows.rules.contacting import Service
from flows.turn import Turn


def rules_of(policy: Policy) -> Service:
    """Who provides and when people are asked; whoever answers inquiries, where no pack says it."""
    number = policy.referral.inquiry_clause.partition("-")[0]
    return policy.service or Service(clause=f"{number}-S7", role=policy.referral.inquiry_role)


def added(application: Application, item: Item) -> Application:
    """With one more service; the questions afterwards begin anew."""
    aid = application.aid
    return replace(application, aid=replace(aid, items=(*aid.items, item), followed=0))


def changed(
    application: Application, which: Callable[[Item], bool], change: Callable[[Item], Item]
) -> Application:
    """With those of its services changed that are meant."""
    items = tuple(change(one) if which(one) else one for one in application.aid.items)
    return replace(application, aid=replace(application.aid, items=items))


def unconfirmed(application: Application) -> list[Item]:
    """Delivered by our own word alone: the person may still say whether it came."""
    return [one for one in application.aid.items if one.is_unconfirmed]


def promised(application: Application) -> list[Item]:
    """What is still owed."""
    return [one for one in application.aid.items if one.state == "promised"]


def denied(application: Application) -> list[Item]:
    """What the person says did not come, and has not come since."""
    return [
        one
        for one in application.aid.items
        if one.state == "delivered" and one.denied_at is not None and one.received_at is None
    ]


def waiting(application: Application) -> bool:
    """Whether anything of it is still owed, or to be confirmed."""
    return bool(promised(application) or unconfirmed(application) or denied(application))


def texts(turn: Turn, items: list[Item]) -> str:
    """Several services as the person is told them."""
    comma = "؛ " if turn.voice.language == ARABIC else "; "
    return comma.join(one.text for one in items)
