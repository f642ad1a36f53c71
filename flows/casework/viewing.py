"""Staff look at a copy: who may, and that they did. The picture itself is no part of the core."""

from msgspec.structs import replace

from flows import stages
from flows.casework.bulletin import owner_among_staff
from flows.casework.receipts import refuse
from flows.copies import Page, Viewed
from flows.effects import Receipt
from flows.events import StaffActed
from flows.identifiers import Role
from flows.matters import AnyMatter, Application
from flows.turn import Turn

VIEW = "view"


def view(
    turn: Turn, matter: AnyMatter, event: StaffActed, role: Role | None, *, acts: bool
) -> None:
    """Name the one file that may be shown now, and keep on it who saw it and when.

    Those who work on the matter may: who owns it, who can act on it (`acts`), whom escalations go
    to, and the operator. Nobody else, and nobody before it is signed but for the operator.
    """
    rule = turn.office.policy.referral
    in_charge = {None, owner_among_staff(turn, matter), rule.escalation_role}
    if not isinstance(matter, Application) or not (acts or role in in_charge):
        refuse(turn, "not_allowed", action=VIEW)
        return
    if role is not None and matter.stage in stages.DRAFTS:
        refuse(turn, "not_allowed", action=VIEW)
        return
    page = _page(matter, event.text)
    if page is None:
        refuse(turn, "no_such_copy")
        return
    viewed = Viewed(event.by, turn.at)
    documents = tuple(one.with_viewed(page.id, viewed) for one in matter.documents)
    if documents != matter.documents:
        # Whoever has the matter open sees no other state of it: nobody's page becomes stale.
        turn.put(replace(matter, documents=documents), unseen=True)
    turn.receipt = Receipt(
        "done",
        "viewed",
        data={"upload": page.id, "extension": page.extension, "sha256": page.sha256},
    )


def _page(application: Application, id: str) -> Page | None:
    """The page with this id, if it is one of the application's and still there."""
    pages = [page for copy in application.documents for page in copy.kept]
    paper = application.attestation.paper if application.attestation is not None else None
    if paper is not None and paper.scan is not None:
        pages.append(paper.scan)
    return next((page for page in pages if page.id == id), None)
