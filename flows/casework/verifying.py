"""Verification (S2): originals are matched with the data, and valid on the day of submission."""

from collections.abc import Iterable

from msgspec.structs import replace

from flows import stages
from flows.casework.checklist import fault_of, tidied
from flows.casework.receipts import done, refuse
from flows.events import DocumentSeen, StaffActed
from flows.intake import reminders
from flows.intake.sheets import opened
from flows.matters import Application, Verification
from flows.turn import Turn


def verify(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record what was seen. With no list, the act affirms the whole checklist as it stands."""
    needed = needed_documents(turn, application)
    listed = tuple(tidied(line) for line in event.documents)
    documents = turn.rules(application).documents
    unknown = [line.document for line in listed if line.document not in documents]
    if unknown:
        refuse(turn, "unknown_document", document=unknown[0], known="، ".join(needed))
        return
    attestation = application.attestation
    if attestation is None:
        refuse(turn, "not_signed")
        return
    submitted_on = turn.office.calendar.day_of(attestation.at)
    answers = application.intake.answers
    for line in listed:
        fault = fault_of(line, documents[line.document], submitted_on, answers)
        if fault:
            title = titles_of(turn, application, [line.document])
            refuse(turn, fault, document=title, expiry=line.expires_on)
            return
    seen = listed or tuple(DocumentSeen(name, matched=documents[name].matched) for name in needed)
    seen = tuple(replace(line, by=event.by, at=turn.at) for line in seen)
    record(turn, application, event.by, seen)


def record(turn: Turn, application: Application, by: str, seen: tuple[DocumentSeen, ...]) -> None:
    """Add what was seen to the verification. It begins the matching, or is a line within it."""
    already = application.verification.documents if application.verification else ()
    renewed = {one.document for one in seen}
    recorded = (*(one for one in already if one.document not in renewed), *seen)
    verification = Verification(by, turn.at, recorded)
    application = replace(application, verification=verification)
    titles = titles_of(turn, application, (one.document for one in seen))
    if application.stage == "docs_required":
        reminders.stop(turn, application.reference)
    if application.stage == "matching":
        moved = stages.note(turn, application, titles, by=by)
        turn.put(moved)
    else:
        moved = stages.enter(turn, application, "matching", by=by, note=titles)
    left = missing_documents(turn, moved)
    if left:
        done(turn, "verified_partly", moved, documents=titles_of(turn, moved, left))
    else:
        done(turn, "verified", moved)


def needed_documents(turn: Turn, application: Application) -> tuple[str, ...]:
    """The documents of the checklist that this application's answers ask for."""
    sheet = opened(turn, application, "intake")
    documents = turn.rules(application).documents
    held = {one.document: one for one in application.documents}
    return tuple(
        name
        for name, document in documents.items()
        if document.applies({question: sheet.scope.value(question) for question in document.when})
        and not (document.optional and (name not in held or not held[name].pages))
        and not (name in held and held[name].state == "not_applicable")
    )


def missing_documents(turn: Turn, application: Application) -> tuple[str, ...]:
    """What the checklist asks for and nobody has recorded."""
    recorded = application.verification.documents if application.verification else ()
    names = {one.document for one in recorded}
    return tuple(name for name in needed_documents(turn, application) if name not in names)


def titles_of(turn: Turn, application: Application, names: Iterable[str]) -> str:
    """The documents' titles in one line, for staff."""
    documents = turn.rules(application).documents
    return "، ".join(documents[name].title.ar for name in names)
