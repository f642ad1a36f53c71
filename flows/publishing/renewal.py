"""Somebody with an open application is told, once, that rules which touch them have changed."""

from flows import stages
from flows.matters import Application
from flows.messages import Message
from flows.outreach.events import PolicyRenewed
from flows.outreach.wanting import has_died
from flows.turn import Turn


def receive(turn: Turn, event: PolicyRenewed) -> None:
    """Only where something runs on under an older version: that version stays theirs."""
    if turn.dossier.assist is not None or has_died(turn.dossier):
        return
    older = [
        matter.reference
        for line in turn.dossier.matters
        if isinstance(matter := turn.matter(line.reference), Application)
        and stages.is_open(matter)
        and matter.window is not None
        and matter.pack != event.hash
    ]
    if older:
        text = turn.text("policy-renewed", reference=stages.quote(older[-1]), count=len(older))
        turn.send(Message(text), "notice", older[-1])
