"""What exactly was signed: the canonical bytes of an application, and their digest."""

import hashlib

import msgspec

from flows.matters import Application, Attestation


def digest_of(application: Application, attestation: Attestation) -> str:
    """SHA-256, hex, over the salt and the canonical JSON of everything the signature covers.

    Answers by path in code-point order, with what was typed; the form's version; the statement word
    for word; the name, the channel identity and the time. The salt keeps a guess at the answers
    from being checked against a published digest.
    """
    covered = {
        "reference": application.reference,
        "pack": application.pack,
        "form": application.intake.form,
        "version": application.intake.version,
        "answers": {
            path: [answer.value, answer.raw]
            for path, answer in sorted(application.intake.answers.items())
        },
        "statement": attestation.statement,
        "statement_version": attestation.statement_version,
        "name": attestation.name,
        "address": attestation.address,
        "at": attestation.at.isoformat(),
    }
    body = msgspec.json.encode(covered, order="deterministic")
    return hashlib.sha256(attestation.salt.encode() + body).hexdigest()


def is_valid(application: Application) -> bool:
    """Whether the application is signed, and still exactly what was signed."""
    attestation = application.attestation
    return attestation is not None and attestation.digest == digest_of(application, attestation)


def salt_from(seed: int) -> str:
    """A salt of this turn's randomness."""
    return hashlib.sha256(f"attestation {seed}".encode()).hexdigest()[:32]
