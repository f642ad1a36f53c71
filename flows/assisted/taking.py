"""The person's side: they show a code in their own chat, and what was typed for them is theirs."""

import re
from datetime import timedelta

from msgspec.structs import replace

from flows import disposal, stages
from flows.assisted.handing import CHAT_DIGITS, FIRST, grouped
from flows.casework import receiving
from flows.contacts.closeness import is_close
from flows.dossier import Consenting
from flows.effects import FindOffer, Raise
from flows.events import ApplicationHanded, CodeWanted, OfferFound, OfferTaken, OfferVoid
from flows.forms.understanding.folding import clean
from flows.intake import cancelling, drafts, privacy, reminders
from flows.matters import Application
from flows.messages import Message
from flows.phrases import Fixed
from flows.turn import Turn

#: What a deep link carries before the code.
PREFIX = "sign-"
#: Wrong codes within this time, after which no more are looked at.
MOST_WRONG, WRONG_WITHIN = 5, timedelta(hours=24)

_CODE = re.compile(rf"(?:{PREFIX})?({FIRST}\d{{{CHAT_DIGITS - 1}}})")


def code_in(text: str) -> str:
    """The code that a whole message is, or a deep link carries; empty where it is none."""
    if len(text) > 40:
        return ""
    typed = clean(text).strip().removeprefix("/start").strip().replace(" ", "")
    found = _CODE.fullmatch(typed if typed.startswith(PREFIX) else typed.replace("-", ""))
    return found[1] if found is not None else ""


def show_code(turn: Turn, code: str, *, surely: bool) -> bool:
    """Take over what waits for this code. False: it is none, and may be meant otherwise.

    `surely` a code was meant: then a wrong one is told of, and counted.
    """
    wrong = [at for at in turn.dossier.wrong_codes if turn.at - at < WRONG_WITHIN]
    if turn.dossier.assist is not None or len(wrong) >= MOST_WRONG:
        if surely:
            turn.say("code-elsewhere" if turn.dossier.assist else "code-too-often")
            turn.repeat()
        return surely
    if not isinstance(turn.found, OfferFound):
        turn.want(FindOffer(code))
        return True
    found = turn.found
    if found.reference is None or found.file is None or found.file == turn.dossier.id:
        if surely:
            turn.change(wrong_codes=(*wrong, turn.at))
            turn.say("code-unknown", code=Fixed(grouped(code)))
            turn.repeat()
        return surely
    taken = OfferTaken(
        turn.event.key,
        turn.at,
        0,
        found.file,
        found.reference,
        code,
        turn.dossier.id,
        turn.dossier.addresses,
    )
    turn.want(Raise(taken))
    turn.say("code-taken", reference=Fixed(found.reference))
    return True


def void(turn: Turn, event: OfferVoid) -> None:
    """The code was used or withdrawn between two turns, or is that of whoever showed it."""
    turn.say("code-own" if event.own else "code-void")
    turn.repeat()


def take(turn: Turn, event: ApplicationHanded) -> None:
    """It lives here from now on. Unsigned, it is read back; signed aloud, it is received."""
    application = replace(event.application, holder=turn.dossier.id)
    turn.change(gender=turn.dossier.gender or event.gender)
    disposal.schedule(turn, application)
    if application.attestation is not None:
        turn.put(application)
        receiving.receive(turn, application)
        return
    turn.put(reminders.set_first(turn, application))
    member = turn.office.member(application.entered_by)
    role = turn.office.policy.roles.get(member.role) if member is not None else None
    title = turn.office.words(role.title, turn.voice.language) if role is not None else ""
    turn.say("taken-over", role=title, reference=Fixed(application.reference))
    turn.change(greeted=True)
    drafts.resume(turn, application.reference)


def send_code(turn: Turn, event: CodeWanted) -> None:
    """A code to be said to whoever types, with a word about what it is for."""
    number = Fixed(event.code)
    text = turn.text("code-to-say", code=number, channel=turn.phrase(f"met-{event.channel}"))
    to = turn.reach()
    # Whoever typed is no witness of their own words: to their own chat no code is sent.
    if to is not None and not is_close(turn.office, None, turn.dossier.addresses, event.by):
        turn.post(to, Message(text), "notice")


def consent_first(turn: Turn, application: Application) -> bool:
    """Whether the person must still agree to the privacy notice: a yes that others heard is not
    theirs in writing.
    """
    if not application.entered_by or turn.dossier.assist or privacy.has_consented(turn):
        return False
    turn.push(Consenting())
    turn.repeat()
    return True


def refuse_consent(turn: Turn) -> None:
    """Whoever does not agree keeps nothing here that was typed for them."""
    for line in turn.dossier.matters:
        application = turn.application(line.reference)
        if (
            application is not None
            and application.entered_by
            and application.stage in stages.DRAFTS
            and application.window is None
        ):
            cancelling.delete(turn, application.reference)
