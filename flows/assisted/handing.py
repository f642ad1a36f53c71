"""What was typed for someone waits for their own confirmation: never for that of the typist."""

import hashlib
from datetime import timedelta

from msgspec.structs import replace

from flows import stages, subjects
from flows.assisted import standing, statement
from flows.assisted.entry import Assist, Offer
from flows.assisted.events import ApplicationHanded, CodeWanted, OfferTaken, OfferVoid
from flows.contacts.closeness import is_close
from flows.dossier import HandingOver, Reviewing
from flows.effects import FindPerson, LetGo, Raise, Silence
from flows.events import PersonFound
from flows.forms.understanding.folding import clean
from flows.identifiers import FileId, Reference
from flows.intake import reminders, snapshot
from flows.intake.sheets import first_unfit, opened, pruned
from flows.matters import Application
from flows.messages import Message, Option
from flows.phrases import Composed, Fixed, plain
from flows.said import Said, pick
from flows.turn import Turn

#: What may still ring for it here.
OF_AN_APPLICATION = (
    subjects.stage,
    subjects.window,
    subjects.draft,
    subjects.gathering,
    subjects.album,
    subjects.documents,
)
#: How long a code is good for that the person shows in their own chat, or says aloud.
SHOWN_WITHIN = timedelta(days=3)
SAID_WITHIN = timedelta(minutes=15)
#: So often a spoken code may be misheard.
MOST_TRIES = 3
#: Digits of the code for a chat, the first of them always the same, and of one that is spoken.
CHAT_DIGITS, FIRST, SPOKEN_DIGITS = 12, "7", 6


def begin(turn: Turn, application: Application) -> None:
    """All is read back: how will the person confirm it? Whether they are known is looked up."""
    application = pruned(turn, application)
    known: FileId | None = None
    if application.identity:
        if not isinstance(turn.found, PersonFound):
            turn.want(FindPerson(application.identity))
            return
        known = turn.found.file
    if application.stage == "draft":
        by = turn.dossier.assist.by if turn.dossier.assist else ""
        application = stages.enter(turn, application, "awaiting_signature", by=by)
        application = reminders.set_first(turn, application)
    turn.put(application)
    turn.swap(HandingOver(application.reference, known))


def show(turn: Turn, frame: HandingOver) -> None:
    """The ways in which the person can confirm; or the code that is awaited."""
    reference = Fixed(frame.reference)
    if frame.spoken:
        turn.ask(turn.phrase("handing-awaits-code"), further=_stopping(turn))
    else:
        turn.ask(turn.phrase("handing-how", reference=reference), _options(turn, frame))


def hear(turn: Turn, frame: HandingOver, said: Said) -> None:
    application = turn.application(frame.reference)
    if application is None or application.attestation is not None:
        turn.pop()
        turn.repeat()
        return
    if frame.spoken:
        _hear_code(turn, frame, application, said)
        return
    match pick(_options(turn, frame), said):
        case "chat":
            _offer(turn, application)
        case "spoken":
            _send_code(turn, frame, application)
        case "paper":
            turn.say_as_written(statement.printed(turn, application))
            turn.say("handing-paper", reference=Fixed(application.reference))
        case "edit":
            turn.swap(Reviewing(frame.reference, "intake"))
        case _:
            turn.say("choose-one")
    turn.repeat()


def taken(turn: Turn, event: OfferTaken) -> None:
    """The person has shown the code: the application goes to their file, if it still waits here."""
    application = turn.application(event.reference)
    offer = application.offer if application is not None else None
    if (
        application is None
        or offer is None
        or offer.to is not None
        or offer.code != event.code
        or offer.expires_at <= turn.at
        or application.stage not in stages.DRAFTS
    ):
        turn.want(Raise(OfferVoid(event.key, turn.at, 0, event.to)))
        return
    if is_close(turn.office, None, event.addresses, application.entered_by):
        # The code stays good: the person may still show it.
        turn.want(Raise(OfferVoid(event.key, turn.at, 0, event.to, own=True)))
        return
    _give(turn, application, event.to)


def grouped(code: str) -> str:
    """A code in groups of four, as it is read aloud and copied."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _offer(turn: Turn, application: Application) -> None:
    """A code for the person's own chat. A new one voids the one before."""
    code = FIRST + _digits(turn, "chat", CHAT_DIGITS - 1)
    turn.put(replace(application, offer=Offer(code, turn.at + SHOWN_WITHIN)))
    website = turn.office.website
    turn.say(
        "handing-code",
        code=Fixed(grouped(code)),
        days=SHOWN_WITHIN.days,
        linked=Composed("yes" if website else "no"),
        link=Fixed(f"{website}/?start=sign-{code}"),
        start=Fixed(f"/start sign-{code}"),
    )


def _send_code(turn: Turn, frame: HandingOver, application: Application) -> None:
    """A code to the channel on which the person is known, to be said to whoever types."""
    assist = turn.dossier.assist
    if frame.known is None or assist is None:
        return
    code = _digits(turn, "spoken", SPOKEN_DIGITS)
    turn.put(replace(application, offer=Offer(code, turn.at + SAID_WITHIN, frame.known)))
    turn.want(Raise(_wanted(turn, frame.known, code, assist)))
    text = statement.of(turn, application)
    turn.say("handing-read-aloud")
    turn.say_as_written(text)
    turn.swap(replace(frame, spoken=True, statement=plain(turn.digits(text))))


def _wanted(turn: Turn, known: FileId, code: str, assist: Assist) -> CodeWanted:
    return CodeWanted(turn.event.key, turn.at, 0, known, code, assist.channel, assist.by)


def _hear_code(turn: Turn, frame: HandingOver, application: Application, said: Said) -> None:
    offer, assist = application.offer, turn.dossier.assist
    typed = clean(said.text).replace(" ", "").replace("-", "")
    if said.value or offer is None or assist is None or offer.expires_at <= turn.at:
        turn.say("handing-code-over")
        _void(turn, frame, application)
    elif typed == offer.code:
        _confirm(turn, frame, application, offer, assist)
        return
    elif offer.tries + 1 >= MOST_TRIES:
        turn.say("handing-code-wrong-often")
        _void(turn, frame, application)
    else:
        turn.put(replace(application, offer=replace(offer, tries=offer.tries + 1)))
        turn.say("handing-code-wrong")
    turn.repeat()


def _confirm(
    turn: Turn, frame: HandingOver, application: Application, offer: Offer, assist: Assist
) -> None:
    """The person said the code after hearing the statement: sealed, and theirs from now on."""
    form = turn.office.pack_of(application.pack).forms["intake"]
    capacity, name = next(
        (one for one in standing.signers(form, application.intake.answers) if one[1]),
        ("self", ""),
    )
    if first_unfit(opened(turn, application, "intake")) is not None or not name:
        turn.say("review-incomplete")
        _void(turn, frame, application)
        turn.swap(Reviewing(frame.reference, "intake"))
        turn.repeat()
        return
    application = replace(pruned(turn, application), offer=None)
    application = snapshot.attested(
        application,
        seed=turn.event.seed,
        statement=frame.statement,
        statement_version=turn.office.policy.notice.statement_version,
        name=name,
        address=turn.dossier.addresses[0],
        at=turn.at,
        method="spoken_code",
        witness=assist.by,
        capacity=capacity,
    )
    turn.clear()
    turn.say("handing-confirmed", reference=Fixed(application.reference))
    if offer.to is not None:
        _give(turn, application, offer.to)
    turn.repeat()


def _give(turn: Turn, application: Application, to: FileId) -> None:
    """Out of this file, and into theirs by an event of its own: no turn holds both."""
    reference = application.reference
    for frame in turn.conversation.frames:
        if getattr(frame, "reference", None) == reference:
            turn.drop(type(frame), reference)
    for subject in OF_AN_APPLICATION:
        turn.settle(subject(reference))
    turn.want(Silence(reference, ("reminder",)))
    lines = tuple(one for one in turn.dossier.matters if one.reference != reference)
    turn.change(matters=lines)
    moved = replace(application, offer=None, holder=to, revision=application.revision + 1)
    turn.want(LetGo(reference, to))
    gender = turn.dossier.gender
    turn.want(Raise(ApplicationHanded(turn.event.key, turn.at, 0, to, moved, gender)))
    if isinstance(turn.event, OfferTaken):
        _tell_typist(turn, reference)


def _tell_typist(turn: Turn, reference: Reference) -> None:
    """Whoever typed learns that the person has it now, on the page and in their own chat."""
    assist = turn.dossier.assist
    message = Message(turn.text("handing-taken", reference=Fixed(reference)))
    member = turn.office.member(assist.by) if assist else None
    turn.post(member.address if member else None, message, "notice")
    turn.post(turn.dossier.addresses[0], message, "notice")


def _void(turn: Turn, frame: HandingOver, application: Application) -> None:
    turn.put(replace(application, offer=None))
    turn.swap(replace(frame, spoken=False, statement=""))


def _digits(turn: Turn, what: str, count: int) -> str:
    """Digits of this turn's randomness, none of which can be told from another code's."""
    drawn = hashlib.sha256(f"{what} code {turn.event.seed}".encode()).digest()
    return str(int.from_bytes(drawn, "big") % 10**count).zfill(count)


def _options(turn: Turn, frame: HandingOver) -> list[Option]:
    assist = turn.dossier.assist
    options: list[Option] = [("chat", turn.label("handing-by-chat"))]
    # A relative may type, but not bear witness.
    if frame.known is not None and assist is not None and not assist.related:
        options.append(("spoken", turn.label("handing-by-voice")))
    options.append(("paper", turn.label("handing-by-paper")))
    options.append(("edit", turn.label("sign-edit")))
    return options


def _stopping(turn: Turn) -> list[Option]:
    return [("stop", turn.label("handing-another-way"))]
