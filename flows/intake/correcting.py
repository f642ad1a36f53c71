"""A change after signing: the signature falls, and what changed is remembered for the next one."""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.intake import reminders
from flows.matters import Application
from flows.turn import Turn


def changed(turn: Turn, application: Application, name: str) -> Application:
    """The application after an answer changed: without its attestation, if it had one (S4).

    `name` is that of the question or repeat.
    """
    if application.window is None:
        return application
    names = (*application.changed, name)
    application = replace(application, attestation=None, verification=None, changed=names)
    if application.stage == "awaiting_signature":
        return application
    if application.stage != "docs_required":
        bulletin.tell_owner(turn, application, "staff-application-reopened")
    return reminders.set_first(turn, stages.enter(turn, application, "awaiting_signature", by=""))
