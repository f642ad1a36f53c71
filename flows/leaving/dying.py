"""Somebody writes that the applicant has died: condolence, silence, and a person who finds out.

The words are no proof, and a chat does not say who writes in it. So nothing of the file is changed
before staff have asked; only everything that would be sent of itself stops at once.
"""

from msgspec.structs import replace

from flows import stages
from flows.casework import notice, returning
from flows.casework.receipts import done, refuse
from flows.dossier import Attesting, Filling, Picking, Reviewing, Scripted
from flows.effects import Silence
from flows.events import StaffActed
from flows.identifiers import Reference
from flows.leaving.ending import UNASKED, leave
from flows.leaving.record import Mourning
from flows.matters import Application, Step, Ticket, is_untold
from flows.mentions import mentions, near
from flows.messages import Message
from flows.phrases import Fixed
from flows.tickets import answering, opening
from flows.turn import Turn

#: Words that may stand between «has died» and who has.
_BETWEEN = 3
_MOST = 3000
#: Where a sentence about a death is an answer rather than news.
_FORM = (Filling, Picking, Reviewing, Attesting, Scripted)


def hear(turn: Turn, text: str) -> bool:
    """Take in the news of a death. False: these words are none, or an answer like any other."""
    if turn.dossier.assist is not None or not _is_news(turn, text):
        return False
    of_applicant = mentions(turn.phrases, "death-applicants", text)
    if isinstance(turn.top, _FORM) and not of_applicant:
        return _ask_staff(turn, text)
    concerned = _concerned(turn)
    turn.say("condolence")
    if turn.dossier.mourning is not None:
        return True
    if concerned is None:
        # No file whose silence it could be: the words themselves are heard as any others are.
        return False
    ticket = _file(turn, text, concerned)
    turn.change(mourning=Mourning(turn.at, ticket.reference, turn.dossier.gender), gender="n")
    for line in turn.dossier.matters:
        turn.want(Silence(line.reference, UNASKED))
    turn.clear()
    turn.say("death-stopped", ticket=Fixed(ticket.reference))
    return True


def _is_news(turn: Turn, text: str) -> bool:
    """Whether somebody close has died, and not years ago: that is a story, or an answer."""
    if mentions(turn.phrases, "death-long-ago", text):
        return False
    if mentions(turn.phrases, "death-phrases", text):
        return True
    return near(turn.phrases, "death-verbs", "death-people", text, words=_BETWEEN)


def _ask_staff(turn: Turn, text: str) -> bool:
    """In the midst of a form these words may be an answer. Staff look, and the form goes on.

    Only where something has been signed: before that there is nobody to be mistaken about.
    """
    if _concerned(turn) is not None and opening.open_one(turn, "death") is None:
        _file(turn, text, _concerned(turn))
    return False


def _file(turn: Turn, text: str, about: Reference | None) -> Ticket:
    known = opening.open_one(turn, "death")
    if known is not None:
        return known
    return opening.file(turn, "death", words=text[:_MOST], about=about)


def _concerned(turn: Turn) -> Reference | None:
    """The newest application that was signed and has not ended."""
    for line in reversed(turn.dossier.matters):
        application = turn.application(line.reference)
        if application is not None and application.window and stages.is_open(application):
            return application.reference
    return None


def confirm(turn: Turn, application: Application, event: StaffActed) -> None:
    """Staff have found out: who told them, and what they saw of it. The file ends in silence."""
    told, proof = event.fields.get("told", "").strip(), event.fields.get("proof", "").strip()
    if not told or not proof:
        refuse(turn, "needs_who_and_proof")
        return
    left = leave(turn, application, "deceased", by=event.by, note=f"{told}، {proof}")
    mourning = turn.dossier.mourning
    ticket = turn.ticket(mourning.ticket) if mourning is not None else None
    if mourning is None:
        mourning = Mourning(turn.at, left.reference)
    turn.change(mourning=replace(mourning, confirmed=True))
    if ticket is not None and stages.is_open(ticket) and _concerned(turn) is None:
        answering.end(turn, ticket, by=event.by)
    done(turn, "deceased", left)


def alive(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """It was a mistake, or about somebody else: what was stopped goes on, with an apology."""
    mourning = turn.dossier.mourning
    confirmed = mourning is not None and mourning.confirmed
    if mourning is not None and mourning.ticket == ticket.reference:
        turn.change(mourning=None, gender=mourning.gender)
        if not confirmed:
            # Whoever lost somebody is not told once more that it was a mistake.
            turn.send(Message(turn.text("death-mistaken")), "notice", ticket.reference)
        _send_what_was_held(turn, mourning)
    note = Step("closed", turn.at, event.by, event.text.strip())
    ended = answering.end(turn, replace(ticket, history=(*ticket.history, note)), by=event.by)
    done(turn, "alive", ended)


def _waits_to_be_told(turn: Turn, application: Application) -> bool:
    """Whether its decision would have been told meanwhile. Before its day the clock still rings."""
    decision = application.decision
    if decision is None or application.stage not in ("decided", "notified"):
        return False
    return decision.released_at is None and decision.release_at <= turn.at


def _send_what_was_held(turn: Turn, mourning: Mourning) -> None:
    """What staff asked for or decided meanwhile, and was kept back."""
    for line in turn.dossier.matters:
        application = turn.application(line.reference)
        if application is None:
            continue
        entered, decision = application.entered_at, application.decision
        newest = max(entered, decision.recorded_at) if decision is not None else entered
        if _waits_to_be_told(turn, application):
            notice.give(turn, application, by="")
        elif newest < mourning.since:
            continue
        elif application.stage == "docs_required":
            returning.send(turn, application)
        elif is_untold(application):
            notice.send(turn, application)
