"""Matters as lines of a list: reference, stage, age and dates. Nothing personal."""

from dataclasses import dataclass
from datetime import date, datetime

from flows.dates import both_calendars, instant_in_words
from flows.events import OPERATOR, CaseworkLine
from flows.identifiers import ARABIC, Role
from flows.matters import AnyMatter, Application, Ticket
from flows.office import Office
from flows.phrases import Composed, Value, Voice

#: Staff are written to in Arabic, in the courteous plural.
STAFF_VOICE = Voice()


@dataclass(frozen=True, slots=True)
class Line:
    """One matter in words. `promise` is our own date, `window` the policy's; empty: none."""

    reference: str
    kind: str
    stage: str
    owner: str
    age: str
    promise: str
    promise_on: str
    is_late: bool
    window: str
    window_on: str
    is_past_window: bool


class Clerk:
    """Puts matters into words, as they stand at one moment."""

    def __init__(self, office: Office, now: datetime) -> None:
        self._office = office
        self.now = now

    def say(self, id: str, /, **values: Value) -> str:
        return self._office.phrases.say(STAFF_VOICE, id, **values)

    def line(self, one: CaseworkLine) -> Line:
        """One line of the list."""
        is_late = one.next_at is not None and one.next_at < self.now
        is_past = one.due_at is not None and one.due_at < self.now
        kind = "stage" if one.kind == "application" else "ticket-stage"
        return Line(
            reference=one.reference,
            kind=self.say(f"desk-kind-{one.topic or one.kind}"),
            stage=self.say(f"{kind}-{one.stage}"),
            owner=self.owner(one.owner),
            age=self.say("desk-age", days=(self.now - one.entered_at).days),
            promise=self._until("promise", one.next_at),
            promise_on=self.day(one.next_at),
            is_late=is_late,
            window=self._until("ceiling", one.due_at) or self._until("floor", one.opens_at),
            window_on=self.day(one.due_at or one.opens_at),
            is_past_window=is_past,
        )

    def owner(self, role: Role) -> str:
        """Who the matter waits for: a role's title, or the beneficiary."""
        rule = self._office.policy.roles.get(role)
        return rule.title.ar if rule else self.say("desk-owner-beneficiary")

    def day(self, at: datetime | None) -> Composed:
        """The day in both calendars; empty where there is none."""
        if at is None:
            return Composed("")
        text = both_calendars(self._office.calendar.day_of(at), ARABIC)
        return Composed(self.say("desk-day", day=Composed(text)))

    def date(self, day: str) -> Composed:
        """An ISO date in both calendars."""
        text = both_calendars(date.fromisoformat(day), ARABIC)
        return Composed(self.say("desk-day", day=Composed(text)))

    def person(self, name: str) -> str:
        """Who did something: a name of the staff, or the operator in words."""
        return self.say("desk-operator") if name == OPERATOR else name

    def instant(self, at: datetime) -> Composed:
        """The day in both calendars and the hour."""
        text = Composed(instant_in_words(at, ARABIC))
        return Composed(self.say("desk-day", day=text))

    def _until(self, what: str, at: datetime | None) -> str:
        """How far away a date is, in whole days of the office's calendar."""
        if at is None:
            return ""
        calendar = self._office.calendar
        days = (calendar.day_of(at) - calendar.day_of(self.now)).days
        if at < self.now:
            return self.say(f"desk-{what}-past", days=-days)
        return self.say(f"desk-{what}-ahead", days=days)


def line_of(matter: AnyMatter) -> CaseworkLine:
    """The plain line of a matter that is at hand as a whole."""
    window = matter.window
    return CaseworkLine(
        reference=matter.reference,
        kind="application" if isinstance(matter, Application) else "ticket",
        stage=matter.stage,
        owner=matter.owner,
        entered_at=matter.entered_at,
        next_at=matter.next_at,
        opens_at=window.opens_at if window else None,
        due_at=window.owed_at if window else None,
        topic=matter.topic if isinstance(matter, Ticket) else "",
    )
