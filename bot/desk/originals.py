"""The originals that staff looked at: who saw each, where, and what it was matched with."""

from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows.event import Result
from flows.events import DocumentSeen
from flows.forms.form import Form
from flows.identifiers import ARABIC
from flows.matters import Application
from flows.office import Pack


@dataclass(frozen=True, slots=True)
class Check:
    """One document of the checklist: what it is compared with, and what was recorded of it."""

    name: str
    title: str
    expires: bool
    matched: tuple[tuple[str, str], ...]  #: the name and the label of each question
    seen: bool
    where: str
    expires_on: str
    result: Result = "matched"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """One original as it was recorded, in words. What nobody recorded is empty.

    `expires_on` is None for a document that does not expire.
    """

    title: str
    by: str
    where: str
    expires_on: str | None
    matched: str
    result: str


def read_checks(application: Application, pack: Pack) -> tuple[Check, ...]:
    """The documents that these answers ask for, with what is recorded of them so far."""
    answers = {path: answer.value for path, answer in application.intake.answers.items()}
    done = application.verification.documents if application.verification else ()
    recorded = {one.document: one for one in done}
    form = pack.forms["intake"]
    return tuple(
        Check(
            name=name,
            title=document.title.ar,
            expires=document.expires,
            matched=_questions(form, document.matched, answers),
            seen=name in recorded and recorded[name].result == "matched",
            result=recorded[name].result if name in recorded else "matched",
            reason=recorded[name].reason if name in recorded else "",
            where=recorded[name].where if name in recorded else "",
            expires_on=recorded[name].expires_on if name in recorded else "",
        )
        for name, document in pack.policy.documents.items()
        if document.applies(answers)
    )


def read_originals(application: Application, pack: Pack, clerk: Clerk) -> tuple[Original, ...]:
    """What the verification holds, document by document; nothing before there is one."""
    done = application.verification.documents if application.verification else ()
    return tuple(_original(one, application, pack, clerk) for one in done)


def _original(one: DocumentSeen, application: Application, pack: Pack, clerk: Clerk) -> Original:
    document = pack.policy.documents.get(one.document)
    title = document.title.ar if document else one.document
    expires_on = clerk.date(one.expires_on) if one.expires_on else None
    form = pack.forms["intake"]
    return Original(
        title=title,
        by=(
            clerk.say("desk-original-by", name=clerk.person(one.by), at=clerk.instant(one.at))
            if one.by and one.at
            else ""
        ),
        where=one.where,
        expires_on="" if expires_on is None and document and document.expires else expires_on,
        matched="، ".join(
            form.by_path[path].text(ARABIC) if path in form.by_path else path
            for path in one.matched
        ),
        result=_result(one, clerk),
    )


def _result(one: DocumentSeen, clerk: Clerk) -> str:
    """What came of it, and why where it does not count."""
    said = clerk.say(f"desk-check-result-{one.result.replace('_', '-')}")
    return f"{said}: {one.reason}" if one.reason else said


def _questions(
    form: Form, matched: tuple[str, ...], answers: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    """The answered questions to compare the original with."""
    return tuple(
        (path, form.by_path[path].text(ARABIC))
        for path in matched
        if path in form.by_path and path in answers
    )
