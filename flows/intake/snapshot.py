"""What exactly was signed: the canonical bytes of an application, and their digest."""

import hashlib
from typing import Any

import msgspec
from msgspec.structs import replace

from flows.disposal import voice_of
from flows.forms.sheets.opensheet import VOICE
from flows.matters import Answer, Answers, Application, Attestation, FormerAttestation


def digest_of(application: Application, attestation: Attestation) -> str:
    """SHA-256, hex, over the salt and the canonical JSON of everything the signature covers.

    Answers by path in code-point order, with what was typed; the form's version; the statement word
    for word; the name, the channel identity and the time. Where staff typed for the person: who
    did, whose words each answer is, and how and before whom it was confirmed. The salt keeps a
    guess at the answers from being checked against a published digest.
    """
    covered = {
        "reference": application.reference,
        "pack": application.pack,
        "form": application.intake.form,
        "version": application.intake.version,
        "answers": {
            path: list(_as_signed(answer))
            for path, answer in sorted(application.intake.answers.items())
        },
        "statement": attestation.statement,
        "statement_version": attestation.statement_version,
        "name": attestation.name,
        "address": attestation.address,
        "at": attestation.at.isoformat(),
        "method": attestation.method,
        "witness": attestation.witness,
        "capacity": attestation.capacity,
        "paper": attestation.paper,
        "channel": application.channel,
        "entered_by": application.entered_by,
    }
    body = msgspec.json.encode(covered, order="deterministic")
    return hashlib.sha256(attestation.salt.encode() + body).hexdigest()


def attested(application: Application, *, seed: int, **confirmed: Any) -> Application:
    """The application with its attestation, sealed. `confirmed` are the fields of `Attestation`."""
    attestation = Attestation(
        digest="",
        salt=salt_from(seed),
        form=application.intake.form,
        version=application.intake.version,
        **confirmed,
    )
    attestation = replace(attestation, digest=digest_of(application, attestation))
    former = application.attestations
    if former and former[-1].unsigned:
        former = (*former[:-1], _reduced(former[-1], application.intake.answers))
    return replace(application, attestation=attestation, attestations=former)


def answers_of(application: Application, number: int) -> Answers:
    """The answers as they were under the earlier signature of this number, counted from 0."""
    answers = dict(application.intake.answers)
    for former in reversed(application.attestations[number:]):
        if former.unsigned:
            answers = dict(former.was)
            continue
        kept = {path: one for path, one in answers.items() if path not in former.added}
        answers = {**kept, **former.was}
    return answers


def _reduced(former: FormerAttestation, answers: Answers) -> FormerAttestation:
    """What differs is enough: with the answers signed next, it gives all that was signed then."""
    was = {path: one for path, one in former.was.items() if answers.get(path) != one}
    added = tuple(path for path in answers if path not in former.was)
    return replace(former, was=was, added=added, unsigned=False)


def _as_signed(answer: Answer) -> tuple[str, ...]:
    """What was there to be signed: of a voice that was written down later, the recording."""
    spoken = voice_of(answer)
    if spoken:
        return spoken, VOICE, "", answer.said_by
    return answer.value, answer.raw, answer.by, answer.said_by


def is_valid(application: Application) -> bool:
    """Whether the application is signed, and still exactly what was signed."""
    attestation = application.attestation
    return attestation is not None and attestation.digest == digest_of(application, attestation)


def salt_from(seed: int) -> str:
    """A salt of this turn's randomness."""
    return hashlib.sha256(f"attestation {seed}".encode()).hexdigest()[:32]
