"""What people send: kept where it was asked for, otherwise courteously not kept (domain §5b)."""

from msgspec.structs import replace

from flows import stages
from flows.copies import Copy
from flows.dossier import Attesting, Filling, Relaying, Reviewing
from flows.effects import Destroy, Keep
from flows.events import AttachmentSent
from flows.forms.sheets.opensheet import VOICE
from flows.forms.sheets.paths import template_of
from flows.forms.understanding.folding import clean, fold
from flows.forms.understanding.synonyms import NONE
from flows.identifiers import Reference
from flows.intake import albums, answering, captions, drafts, holding
from flows.intake.holding import Asked
from flows.intake.sheets import opened
from flows.matters import Answer, Application
from flows.messages import Option
from flows.phrases import Composed
from flows.relay import relaying
from flows.said import LONGEST, Said, pick
from flows.turn import Turn
from flows.uploads import Upload

#: A page that cannot be read is asked for twice more; the third time it is kept as it is.
PATIENCE = 2
#: Answers in a row that were something else, after which a person is offered.
MISTAKES = 2
ABSENT, INAPPLICABLE = "-absent", "-inapplicable"


def receive(turn: Turn, event: AttachmentSent) -> None:
    """Take what was sent for what was asked, or say why it is not kept."""
    frame = turn.top
    if isinstance(frame, Relaying):
        drop(turn, event.upload, "not_asked")
        relaying.mention_attachment(turn, frame, event.attachment)
        return
    if event.group and albums.continues(turn, event):
        return
    asked = asked_by(turn, frame) if isinstance(frame, Filling) else None
    if asked is not None and isinstance(frame, Filling):
        if event.group:
            albums.add(turn, asked, event)
        else:
            take(turn, frame, asked, event)
    elif isinstance(frame, Filling) and event.attachment in ("voice", "audio"):
        _take_voice(turn, frame, event)
    else:
        _take_unasked(turn, event)


def asked_by(turn: Turn, frame: Filling) -> Asked | None:
    """The upload question that a frame stands at; None where it asks for something else."""
    application = turn.application(frame.reference)
    if application is None:
        return None
    return holding.asked_at(turn, application, frame.sheet, frame.question)


def take(turn: Turn, frame: Filling, asked: Asked, event: AttachmentSent) -> None:
    """One thing was sent while a document was asked for."""
    upload = event.upload
    other = captions.named(turn.rules(asked.application).documents, event.caption)
    if upload is None:
        _take_wrong(turn, frame, asked, turn.phrase(f"sent-{event.attachment}"))
    elif upload.refused:
        say_refused(turn, upload.refused)
        turn.swap(replace(frame, misses=frame.misses + 1))
        turn.repeat()
    elif not asked.accepts(upload):
        drop(turn, upload, "wrong_kind")
        _take_wrong(turn, frame, asked, turn.phrase(f"sent-{event.attachment}"))
    elif other and other != asked.document:
        _take_other(turn, frame, asked, other, upload)
    elif upload.trouble and asked.copy.tries < PATIENCE:
        drop(turn, upload, "unreadable")
        copy = asked.copy
        holding.put(turn, asked.application, replace(copy, tries=copy.tries + 1))
        turn.say(f"tip-{upload.trouble}")
        turn.repeat()
    else:
        accept(turn, frame, asked, upload)


def accept(turn: Turn, frame: Filling, asked: Asked, upload: Upload) -> None:
    """Keep it as the answer, with what is worth a look, and go on."""
    flags = flags_of(upload)
    thanks = "document-kept-unclear" if upload.trouble else "document-kept"
    turn.say(thanks, document=holding.titled(turn, asked))
    answer = holding.hold(turn, asked, (holding.page_of(turn, upload),), flags)
    answering.keep(turn, frame, answer)
    restore_verification(turn, asked)


def flags_of(*uploads: Upload) -> tuple[str, ...]:
    """What staff should know of what was taken all the same."""
    unclear = ("unclear",) if any(one.trouble for one in uploads) else ()
    cleaned = ("cleaned",) if any("cleaned" in one.findings for one in uploads) else ()
    return unclear + cleaned


def restore_verification(turn: Turn, asked: Asked) -> None:
    """A new copy of one document leaves the originals seen of all others as they were."""
    before = asked.application.verification
    application = turn.application(asked.application.reference)
    if before is None or application is None or application.verification is not None:
        return
    others = tuple(one for one in before.documents if one.document != asked.document)
    if others:
        turn.put(replace(application, verification=replace(before, documents=others)))


def drop(turn: Turn, upload: Upload | None, why: str) -> None:
    """Destroy with this turn what was staged and is not kept."""
    if upload is not None and upload.id:
        turn.want(Destroy((upload.id,), why))


def say_refused(turn: Turn, code: str) -> None:
    """Why the house did not take a file, and another way to bring the document."""
    match code:
        case "program" | "archive" | "office" | "markup" | "unknown" | "bomb":
            turn.say("upload-refused-type")
        case _:
            turn.say(f"upload-refused-{code.replace('_', '-')}")


# Words in the place of a document


def options(turn: Turn, frame: Filling) -> list[Option]:
    """What can be said instead of sending, where the form does not insist."""
    asked = asked_by(turn, frame)
    if asked is None or asked.sheet.is_required(asked.path):
        return []
    return [
        (ABSENT, turn.label("document-absent")),
        (INAPPLICABLE, turn.label("document-inapplicable")),
    ]


def hear(turn: Turn, frame: Filling, said: Said) -> bool:
    """Take «there is none» and «does not apply». False: it was something else."""
    offered = options(turn, frame)
    choice = pick(offered, said)
    if choice is None and offered and fold(clean(said.text[:LONGEST])) in NONE:
        choice = ABSENT
    asked = asked_by(turn, frame)
    if choice not in (ABSENT, INAPPLICABLE) or asked is None:
        return False
    state: str = "not_available" if choice == ABSENT else "not_applicable"
    copy = asked.copy
    if copy.kept:
        turn.want(Destroy(tuple(one.id for one in copy.kept), "replaced"))
    holding.put(
        turn,
        asked.application,
        Copy(copy.question, copy.document, copy.sheet, state, mode=copy.mode),  # type: ignore[arg-type]
    )
    answering.keep(turn, frame, Answer("", state, turn.at))
    restore_verification(turn, asked)
    return True


def resend(turn: Turn, reference: Reference) -> None:
    """The person wants to send what was rejected: that document is asked for, nothing else."""
    application = turn.application(reference)
    path = first_rejected(application) if application is not None else ""
    if application is None or not path or application.stage not in stages.CORRECTABLE:
        turn.say("old-button")
    else:
        turn.clear()
        turn.push(Filling(reference, "intake", path, editing=True))
    turn.repeat()


def first_rejected(application: Application) -> str:
    """The place of the first document that staff asked for again; empty if there is none."""
    rejected = (one.question for one in application.documents if one.state == "rejected")
    return next(rejected, "")


# What was not asked for, or is something else


def _take_wrong(turn: Turn, frame: Filling, asked: Asked, received: Composed) -> None:
    turn.say("document-wrong", received=received, document=holding.titled(turn, asked))
    _miss(turn, frame)


def _miss(turn: Turn, frame: Filling) -> None:
    misses = frame.misses + 1
    turn.swap(replace(frame, misses=misses))
    if misses >= MISTAKES:
        turn.say("document-offer-person")
    turn.repeat()


def _take_other(turn: Turn, frame: Filling, asked: Asked, other: str, upload: Upload) -> None:
    """Its caption names another document: kept there if that is open too, and this one asked."""
    rule = turn.rules(asked.application).documents[other]
    received = Composed(turn.office.words(rule.title, turn.voice.language))
    place = next(
        (
            one
            for one in holding.open_ones(turn, asked.application, frame.sheet)
            if one.document == other and one.accepts(upload)
        ),
        None,
    )
    if place is None or upload.trouble:
        drop(turn, upload, "wrong_document")
        _take_wrong(turn, frame, asked, received)
        return
    _keep_ahead(turn, frame, place, upload)
    turn.say("document-still-needed", document=holding.titled(turn, asked))
    turn.repeat()


def _keep_ahead(turn: Turn, frame: Filling, place: Asked, upload: Upload) -> None:
    """Keep it for a question that is asked later. The place in the talk does not move."""
    turn.say("document-kept-ahead", document=holding.titled(turn, place))
    answer = holding.hold(turn, place, (holding.page_of(turn, upload),), flags_of(upload))
    answering.store(turn, replace(frame, sheet=place.sheet_name, question=place.path), answer)
    restore_verification(turn, place)


def _take_voice(turn: Turn, frame: Filling, event: AttachmentSent) -> None:
    """A voice is an answer where the person tells something; figures and choices are typed."""
    application = turn.application(frame.reference)
    upload = event.upload
    if application is None or upload is None:
        turn.say("voice-not-here")
        turn.repeat()
        return
    if upload.refused:
        say_refused(turn, upload.refused)
        turn.repeat()
        return
    question = opened(turn, application, frame.sheet).form.by_path.get(template_of(frame.question))
    if question is None or question.kind.name != "text" or upload.media != "audio":
        drop(turn, upload, "not_asked")
        turn.say("voice-not-here")
        # A person is offered at once: whoever speaks may not be able to write.
        turn.swap(replace(frame, misses=max(frame.misses, MISTAKES)))
        turn.repeat()
        return
    turn.want(Keep((upload.id,), application.reference))
    copy = Copy(
        frame.question,
        sheet=frame.sheet,
        state="received",
        pages=(holding.page_of(turn, upload),),
    )
    holding.put(turn, application, copy)
    turn.say("voice-kept")
    answering.keep(turn, frame, Answer(upload.name, VOICE, turn.at))


def _take_unasked(turn: Turn, event: AttachmentSent) -> None:
    """Kept only where it can be the one document that is open in the draft, by name or alone."""
    upload, frame = event.upload, turn.top
    place = _open_place(turn, upload, event.caption) if upload is not None else None
    if upload is not None and place is not None:
        standing = frame if isinstance(frame, Filling) else None
        reference = place.application.reference
        _keep_ahead(turn, standing or Filling(reference, "intake", place.path), place, upload)
        turn.repeat()
        return
    drop(turn, upload, "not_asked")
    if event.group:
        albums.say_once(turn, event.group)
        return
    if upload is not None and upload.refused:
        say_refused(turn, upload.refused)
    else:
        turn.say(f"attachment-{event.attachment}")
    turn.repeat()


def _open_place(turn: Turn, upload: Upload, caption: str) -> Asked | None:
    frame = turn.top
    application = drafts.newest(turn)
    if isinstance(frame, Filling | Reviewing | Attesting):
        application = turn.application(frame.reference)
    if application is None or application.stage not in stages.DRAFTS:
        return None
    if upload.refused or upload.trouble:
        return None
    places = [one for one in holding.open_ones(turn, application, "intake") if one.accepts(upload)]
    name = captions.named(turn.rules(application).documents, caption)
    if name:
        return next((one for one in places if one.document == name), None)
    return places[0] if len(places) == 1 and not caption.strip() else None
