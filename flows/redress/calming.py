"""Anger is met with understanding and the way that is open; a threat or despair, with a person.

What somebody wrote in anger leaves no mark on their file: nothing is stored but what staff must
answer.
"""

from flows.casework import bulletin
from flows.dossier import Filling, Inquiring, Relaying
from flows.identifiers import Reference
from flows.inquiries.answers import held_fact
from flows.matters import Application
from flows.mentions import mentions
from flows.phrases import Fixed
from flows.redress import standing
from flows.relay import relaying
from flows.said import Said
from flows.tickets import opening
from flows.turn import Turn

#: The most characters that are passed on.
MOST = 3000
#: A number to call in such an hour, as far as the pack holds it as a verified fact.
LINE = "crisis_line"


def hear(turn: Turn, text: str) -> bool:
    """Answer what must not wait for anything else. False: there is nothing of the kind in it."""
    if mentions(turn.phrases, "self-harm-words", text):
        _stand_by(turn, text)
        return True
    if mentions(turn.phrases, "harm-words", text):
        return _warn_supervisor(turn, text)
    if isinstance(turn.top, Filling | Relaying):
        return False  # An answer, or words to a person.
    if mentions(turn.phrases, "insult-words", text):
        _understand(turn)
        return True
    return False


def _stand_by(turn: Turn, text: str) -> None:
    """A person at once: the owner and the role above are told, and the talk is theirs."""
    known = opening.open_one(turn, "crisis")
    if known is None:
        known = opening.file(turn, "crisis", words=text[:MOST])
        escalation = turn.office.policy.referral.escalation_role
        if escalation != known.owner:
            bulletin.tell_role(turn, escalation, known, "staff-ticket-crisis")
        turn.say("crisis-heard", ticket=Fixed(known.reference))
        line = held_fact(turn.office, turn.voice.language, LINE)
        if line:
            turn.say("crisis-line", line=line)
        turn.push(Relaying(known.reference))
        turn.repeat()
        return
    relay(turn, known.reference, text)


def relay(turn: Turn, reference: Reference, text: str) -> None:
    """The talk with a person is under way: the words go there."""
    frame = Relaying(reference)
    if turn.top != frame:
        turn.drop(Relaying, reference)
        turn.push(frame)
    relaying.hear(turn, frame, Said(text=text))


def _warn_supervisor(turn: Turn, text: str) -> bool:
    """Whoever leads the work hears of it at once. The person is not argued with.

    False: they are in a talk with staff, which goes on by itself.
    """
    if opening.open_one(turn, "threat") is None:
        opening.file(turn, "threat", words=text[:MOST])
    if isinstance(turn.top, Relaying):
        return False
    turn.say("threat-heard")
    turn.repeat()
    return True


def _understand(turn: Turn) -> None:
    """That it hurts, once more why, and what is open; a person of the staff is one word away."""
    if isinstance(turn.top, Inquiring):
        turn.pop()
    turn.say("anger-understood")
    refused = _refused(turn)
    if refused is not None:
        _say_reasons(turn, refused)
        if standing.is_contestable(turn.rules(refused), refused) and standing.is_in_time(
            turn, refused
        ):
            turn.attach("appeal", refused.reference, turn.label("appeal"))
    turn.say("anger-person")
    turn.repeat()


def _say_reasons(turn: Turn, application: Application) -> None:
    decision = application.decision
    if decision is None:
        return
    turn.say("anger-decision", reference=Fixed(application.reference))
    if decision.reason:
        reason = turn.rules(application).reasons[decision.reason]
        turn.say("decision-reason", reason=turn.office.words(reason, turn.voice.language))
    if decision.text:
        turn.say("decision-text", text=decision.text)


def _refused(turn: Turn) -> Application | None:
    """The newest application whose decision the person knows, and which was not accepted."""
    for line in reversed(turn.dossier.matters):
        application = turn.application(line.reference)
        decision = application.decision if application is not None else None
        if application is None or decision is None or decision.released_at is None:
            continue
        if not turn.rules(application).outcomes[decision.outcome].accepts:
            return application
    return None
