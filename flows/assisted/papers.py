"""A statement signed on paper: recorded by staff, and kept where it is found again."""

import re
from datetime import date

from flows.assisted import standing, statement
from flows.assisted.entry import Paper
from flows.casework import receiving
from flows.casework.receipts import done, refuse
from flows.copies import Page
from flows.effects import Keep
from flows.events import OPERATOR, StaffActed
from flows.forms.understanding.folding import clean
from flows.intake import snapshot
from flows.intake.sheets import first_unfit, opened, pruned
from flows.matters import Application
from flows.phrases import plain
from flows.turn import Turn
from flows.uploads import Upload

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def attest(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record the person's signature on paper: their name, the day, and where the sheet is kept.

    The member of staff is the witness. What follows is told to the person, or read out to them.
    """
    name, kept, signed_on = event.name.strip(), event.text.strip(), clean(event.on)
    form = turn.office.pack_of(application.pack).forms["intake"]
    capacity = standing.capacity_of(form, application.intake.answers, name)
    if event.by == OPERATOR:
        refuse(turn, "needs_witness")
    elif first_unfit(opened(turn, application, "intake")) is not None:
        refuse(turn, "not_complete")
    elif not name or capacity is None:
        signers = standing.signers(form, application.intake.answers)
        refuse(turn, "name_differs", names=" / ".join(one for _, one in signers if one))
    elif not _may_be(turn, application, signed_on):
        refuse(turn, "needs_day")
    elif not kept:
        refuse(turn, "needs_paper")
    elif event.scan is not None and event.scan.refused:
        refuse(turn, "scan_refused")
    else:
        said = statement.of(turn, application)
        application = snapshot.attested(
            pruned(turn, application),
            seed=event.seed,
            statement=plain(turn.digits(said)),
            statement_version=turn.office.policy.notice.statement_version,
            name=clean(name),
            address=turn.dossier.addresses[0],
            at=turn.at,
            method="paper",
            witness=event.by,
            capacity=capacity,
            paper=Paper(signed_on, kept, _kept(turn, application, event.scan)),
        )
        turn.clear()
        receiving.receive(turn, application)
        received = turn.application(application.reference) or application
        done(turn, "attested", received, notice=turn.said)


def _kept(turn: Turn, application: Application, scan: Upload | None) -> Page | None:
    """The scan belongs to the application from now on."""
    if scan is None:
        return None
    turn.want(Keep((scan.id,), application.reference))
    return Page(
        scan.id, scan.media, scan.extension, scan.sha256, turn.at, scan.pages, scan.findings
    )


def _may_be(turn: Turn, application: Application, signed_on: str) -> bool:
    """Whether it can have been signed that day: not after today, not before the last answer."""
    if not _DAY.fullmatch(signed_on):
        return False
    try:
        day = date.fromisoformat(signed_on)
    except ValueError:
        return False
    typed = [one.at for one in application.intake.answers.values()]
    latest = turn.office.calendar.day_of(max(typed, default=application.opened_at))
    return latest <= day <= turn.today
