"""An application arrives signed: the window opens, and the person is told what follows (S5)."""

from msgspec.structs import replace

from flows import disposal, stages, subjects
from flows.casework import bulletin, clarifying, pausing, urgency
from flows.casework.window import Window, last_day_at, open_window, release_at, restart
from flows.contacts import twins
from flows.dates import both_calendars
from flows.intake import reminders
from flows.matters import AnyMatter, Application
from flows.outreach import expiring
from flows.phrases import Composed, Fixed
from flows.turn import Turn


def receive(turn: Turn, application: Application) -> None:
    """Take over a signed application (S4), and say at once what the policy promises (S5)."""
    if twins.is_to_look_up(turn, application):
        return
    rule = turn.rules(application).window
    calendar = turn.office.calendar
    is_new = application.window is None
    if application.window is None:
        window = open_window(rule, calendar, turn.at)
    else:
        window = restart(
            application.window, rule, calendar, turn.at, frozenset(application.changed)
        )
    application = replace(application, window=window, changed=(), return_reason="", asked=())
    application = disposal.settled(turn, application)
    reminders.stop(turn, application.reference)
    application = stages.enter(turn, application, "submitted", by="")
    set_alarms(turn, application)
    twins.note(turn, application)
    expiring.watch(turn, application)
    if is_new and urgency.is_urgent(turn, application):
        urgency.call(turn, application)
        say_what_follows(turn, application)
        return
    say_what_follows(turn, application)
    news = "staff-application-received" if is_new else "staff-application-resigned"
    bulletin.tell_owner(turn, application, news)


def set_alarms(turn: Turn, matter: AnyMatter) -> None:
    """The window's alarms and its due time ring for the matter, whatever stage it is in.

    What lies before now has rung already, and does not ring again when the person signs again.
    """
    window = matter.window
    if window is None:
        return
    subject = subjects.window(matter.reference)
    turn.settle(subject)
    if isinstance(matter, Application):
        pausing.wake(turn, matter, window)
    if window.owed_at is None or window.due_at is None:
        return
    for number, alarm in enumerate(window.alarms, 1):
        if alarm >= turn.at:
            turn.wake(f"alarm-{number}", subject, alarm, matter.reference)
    last_day = last_day_at(window, turn.office.calendar)
    if last_day is not None and last_day >= turn.at:
        turn.wake("last-day", subject, last_day, matter.reference)
    if window.due_at >= turn.at:
        turn.wake("due", subject, window.due_at, matter.reference)


def say_what_follows(turn: Turn, application: Application) -> None:
    """Who decides, what the period is in this association's sense, the date, the reference (S5)."""
    policy = turn.rules(application)
    window = application.window
    if window is None:
        return
    turn.say(
        f"what-follows-{window.mode}",
        addressee=turn.term(policy.terms.addressee),
        body=turn.office.words(policy.body.title, turn.voice.language),
        period=period_in_words(turn, policy.window.days),
        day=window_day(turn, window),
        reference=Fixed(application.reference),
    )
    if window.target_at is not None and policy.window.target_approved_by:
        day = turn.office.calendar.day_of(window.target_at)
        turn.say("what-follows-target", day=Composed(both_calendars(day, turn.voice.language)))
    clarifying.tell(turn)
    turn.repeat()


def say_window(turn: Turn, matter: AnyMatter) -> None:
    """The period and its date; once that has passed, an apology. None where no window runs.

    It depends on the window and the hour alone, so that a decision which is held does not show.
    """
    window = matter.window
    if window is None:
        return
    if window.informed_at is not None:
        day = turn.office.calendar.day_of(window.informed_at)
        turn.say("status-window-informed", day=Composed(both_calendars(day, turn.voice.language)))
        return
    rules = turn.rules(matter) if isinstance(matter, Application) else turn.office.policy
    period = period_in_words(turn, rules.window.days)
    last = window.due_at
    if window.opens_at is not None:
        last = release_at(window, turn.office.calendar, window.opens_at)
    if last is not None and turn.at > last:
        turn.say(f"status-window-{window.mode}-passed", period=period)
        return
    turn.say(f"status-window-{window.mode}", period=period, day=window_day(turn, window))


def take_back(turn: Turn, application: Application) -> None:
    """What was returned is right as it was signed: the same signature goes back to the staff."""
    application = replace(application, return_reason="", asked=())
    reminders.stop(turn, application.reference)
    moved = stages.enter(turn, application, "submitted", by="")
    turn.say("returned-again")
    bulletin.tell_owner(turn, moved, "staff-application-completed")


def period_in_words(turn: Turn, days: int) -> Composed:
    """The period in weeks where it is whole weeks, as the policies say it, else in days."""
    weeks, rest = divmod(days, 7)
    if rest:
        return turn.phrase("period-days", days=days)
    return turn.phrase("period-weeks", weeks=weeks)


def window_day(turn: Turn, window: Window) -> Composed:
    """The day on which a floor lets the reply out, or the last one of a ceiling."""
    at = window.due_at or window.starts_at
    if window.opens_at is not None:
        at = release_at(window, turn.office.calendar, window.opens_at)
    day = turn.office.calendar.day_of(at)
    return Composed(both_calendars(day, turn.voice.language))
