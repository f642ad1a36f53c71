"""A change after signing: the signature falls, and what changed is remembered for the next one."""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin, keeping
from flows.intake import reminders
from flows.matters import Application, FormerAttestation
from flows.turn import Turn


def changed(turn: Turn, before: Application, application: Application, path: str) -> Application:
    """The application after an answer changed: without its attestation, if it had one (S4).

    What was signed `before` is kept. `path` names the question or repeat within the form. Where
    staff asked for single places, or the committee for something, what was matched of others stays.
    """
    if application.window is None:
        return application
    rules = turn.rules(application).documents
    single = application.asked or application.rounds
    touched = keeping.concerned(rules, path) if single else set(rules)
    application = replace(
        application,
        attestation=None,
        attestations=_kept(turn, before),
        verification=keeping.without(application, touched),
        changed=(*application.changed, path),
    )
    if application.stage == "awaiting_signature":
        return application
    if application.stage != "docs_required":
        bulletin.tell_owner(turn, application, "staff-application-reopened")
    return reminders.set_first(turn, stages.enter(turn, application, "awaiting_signature", by=""))


def _kept(turn: Turn, before: Application) -> tuple[FormerAttestation, ...]:
    """The signatures that no longer hold. Where staff asked for the change, the reason is known."""
    if before.attestation is None:
        return before.attestations
    former = FormerAttestation(
        before.attestation,
        turn.at,
        before.intake.answers,
        reason=before.return_reason or None,
    )
    return (*before.attestations, former)
