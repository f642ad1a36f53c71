"""What a person told us will expire: they are reminded in time, once for each day of the pack."""

from datetime import date, time, timedelta
from typing import cast

from flows import stages
from flows.dates import both_calendars
from flows.events import FollowUpDue
from flows.identifiers import Reference
from flows.matters import Application
from flows.messages import Message
from flows.outreach import sending
from flows.outreach.reaching import Note
from flows.phrases import Composed
from flows.turn import Turn

#: The hour in Riyadh at which somebody may be reminded, where their own rules leave it free.
AT = time(10)
#: The family of the clock's names: `expiry-id_expiry-30`.
FAMILY = "expiry"


def subject(reference: Reference) -> str:
    """The dates that an application names: they end with it."""
    return f"expiry:{reference}"


def watch(turn: Turn, application: Application) -> None:
    """Set the clocks by the answers that were just signed. Those of earlier answers end."""
    rule = turn.office.policy.outreach
    if rule is None or not rule.expiring:
        return
    about = subject(application.reference)
    turn.settle(about)
    calendar = turn.office.calendar
    for place, day in _dates(turn, application):
        for days in rule.warn_days:
            at = calendar.out_of_quiet(calendar.at(day - timedelta(days), AT))
            if at > turn.at:
                turn.wake(f"{FAMILY}-{place}-{days}", about, at, application.reference)


def ring(turn: Turn, application: Application) -> None:
    """Tell them, if the matter is still theirs and the date is still the same."""
    event = cast(FollowUpDue, turn.event)
    place = event.follow_up.partition("-")[2].rpartition("-")[0]
    day = dict(_dates(turn, application)).get(place)
    if day is None or day <= turn.today or not _concerns(turn, application):
        return
    rule = turn.office.policy.outreach
    title = rule.expiring[_name(place)] if rule is not None else None
    if title is None:
        return
    text = turn.text(
        "expiry-near",
        title=turn.office.words(title, turn.voice.language),
        day=Composed(both_calendars(day, turn.voice.language)),
        reference=stages.quote(application.reference),
    )
    until = turn.office.calendar.at(day, AT)
    note = Note(event.follow_up, Message(text), until, application.reference)
    sending.offer(turn, note)


def _concerns(turn: Turn, application: Application) -> bool:
    """Whether anything is still done with these data: open, or accepted and then closed."""
    if application.stage not in stages.ENDED:
        return application.attestation is not None
    decision = application.decision
    accepted = decision is not None and turn.rules(application).outcomes[decision.outcome].accepts
    return application.stage == "closed" and accepted


def _dates(turn: Turn, application: Application) -> list[tuple[str, date]]:
    """The answers that the pack names, where they are days: by their place in the form."""
    rule = turn.office.policy.outreach
    found = []
    for place, answer in application.intake.answers.items():
        if rule is None or _name(place) not in rule.expiring:
            continue
        try:
            found.append((place, date.fromisoformat(answer.value)))
        except ValueError:
            continue  # Skipped on purpose.
    return found


def _name(place: str) -> str:
    return place.rpartition("/")[2]
