"""A signed request as it is printed (T4): what was read back, what was stated, and its digest."""

from dataclasses import dataclass

from bot.desk.lines import Clerk
from bot.desk.sheet import Entry, read_page
from flows.identifiers import Role
from flows.intake.snapshot import digest_of
from flows.matters import Application
from flows.office import Office


@dataclass(frozen=True, slots=True)
class Signed:
    """What `signed.html` is filled with. `digest` is computed anew; `valid`: it is the stored one.

    `hidden` counts the answers that this reader does not need, and is not shown.
    """

    reference: str
    answers: tuple[Entry, ...]
    statement: str
    name: str
    at: str
    witness: str
    version: str
    stored: str
    digest: str
    valid: bool
    hidden: int


def read_signed(
    office: Office, role: Role | None, application: Application, clerk: Clerk
) -> Signed | None:
    """The signed request as this reader may see it; None where nobody has signed."""
    attestation = application.attestation
    if attestation is None:
        return None
    page = read_page(office, role, application, clerk)
    computed = digest_of(application, attestation)
    return Signed(
        reference=application.reference,
        answers=page.answers,
        statement=attestation.statement,
        name=attestation.name,
        at=clerk.instant(attestation.at),
        witness=attestation.witness,
        version=f"{attestation.form} {attestation.version}".strip(),
        stored=attestation.digest,
        digest=computed,
        valid=computed == attestation.digest,
        hidden=page.hidden,
    )
