"""What is late, or soon will be: its owner is told, and the role above where the policy demands."""

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework import bulletin
from flows.casework.receiving import set_alarms
from flows.casework.window import Window, recompute
from flows.matters import AnyMatter, Application
from flows.turn import Turn


def stage_overdue(turn: Turn, application: Application) -> None:
    """An internal promise has passed. It rings again every working day until the stage moves."""
    if not stages.APPLICATION[application.stage].clock:
        return  # It moved on, or ended; the ring was already on its way.
    again = turn.office.calendar.add_working_days(turn.at, 1)
    turn.put(replace(application, next_at=again), unseen=True)
    turn.wake("overdue", subjects.stage(application.reference), again, application.reference)
    bulletin.tell_owner(turn, application, "staff-stage-overdue", days=_age(turn, application))


def window_alarm(turn: Turn, matter: AnyMatter) -> None:
    """The ceiling comes near, and there is no reply yet."""
    window = matter.window
    if window is None or window.due_at is None or not stages.is_open(matter):
        return
    matter = _with_calendar(turn, matter, window)
    due_at = matter.window.due_at if matter.window else None
    days = max(((due_at or turn.at) - turn.at).days, 0)
    bulletin.tell_owner(turn, matter, "staff-window-near", days=days)


def _with_calendar(turn: Turn, matter: AnyMatter, window: Window) -> AnyMatter:
    """The matter with what holidays announced since its window was opened have moved."""
    rules = turn.rules(matter) if isinstance(matter, Application) else turn.office.policy
    if recompute(window, rules.window, turn.office.calendar) == window:
        return matter
    # What the change moved into the past is told by the alarm that rings right now.
    fresh = recompute(window, rules.window, turn.office.calendar, turn.at)
    ahead = tuple(alarm for alarm in fresh.alarms if alarm > turn.at)
    matter = replace(matter, window=replace(fresh, alarms=ahead))
    turn.put(matter, unseen=True)
    set_alarms(turn, matter)
    return matter


def window_due(turn: Turn, matter: AnyMatter) -> None:
    """The ceiling is reached without a reply: the owner and the role above are told at once."""
    if matter.window is None or not stages.is_open(matter):
        return
    superior = turn.office.policy.referral.escalation_role
    bulletin.tell_owner(turn, matter, "staff-window-due")
    if superior != bulletin.owner_among_staff(turn, matter):
        bulletin.tell_role(turn, superior, matter, "staff-window-due")


def _age(turn: Turn, application: Application) -> int:
    return (turn.at - application.entered_at).days
