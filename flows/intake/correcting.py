"""A change after signing: the signature falls, and what changed is remembered for the next one."""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.intake import reminders
from flows.matters import Application
from flows.turn import Turn


def changed(turn: Turn, application: Application, path: str) -> Application:
    """The application after an answer changed: without its attestation, if it had one (S4).

    `path` names the question or repeat within the form.
    """
    if application.window is None:
        return application
    paths = (*application.changed, path)
    application = replace(application, attestation=None, verification=None, changed=paths)
    if application.stage == "awaiting_signature":
        return application
    if application.stage != "docs_required":
        bulletin.tell_owner(turn, application, "staff-application-reopened")
    return reminders.set_first(turn, stages.enter(turn, application, "awaiting_signature", by=""))
