"""What is late, or soon will be: its owner is told, and the role above where the policy demands."""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.casework.receiving import set_alarms, window_subject
from flows.casework.window import Window, recompute
from flows.matters import AnyMatter, Application
from flows.turn import Turn


def stage_overdue(turn: Turn, application: Application) -> None:
    """An internal promise has passed. It rings again every working day until the stage moves."""
    again = turn.office.calendar.add_working_days(turn.at, 1)
    turn.put(replace(application, next_at=again))
    turn.wake("overdue", stages.clock_of(application), again, application.reference)
    bulletin.tell_owner(turn, application, "staff-stage-overdue", days=_age(turn, application))


def window_alarm(turn: Turn, matter: AnyMatter) -> None:
    """The ceiling comes near, and there is no reply yet."""
    window = matter.window
    if window is None or window.due_at is None or not stages.is_open(matter):
        return
    _follow_the_calendar(turn, matter, window)
    days = max((window.due_at - turn.at).days, 0)
    bulletin.tell_owner(turn, matter, "staff-window-near", days=days)


def _follow_the_calendar(turn: Turn, matter: AnyMatter, window: Window) -> None:
    """Holidays announced since the window was opened move what is still ahead."""
    rules = turn.rules(matter) if isinstance(matter, Application) else turn.office.policy
    fresh = recompute(window, rules.window, turn.office.calendar)
    if fresh == window:
        return
    turn.put(replace(matter, window=fresh))
    turn.settle(window_subject(matter.reference))
    ahead = tuple(alarm for alarm in fresh.alarms if alarm > turn.at)
    set_alarms(turn, matter.reference, replace(fresh, alarms=ahead))


def window_due(turn: Turn, matter: AnyMatter) -> None:
    """The ceiling is reached without a reply: the owner and the role above are told at once."""
    if matter.window is None or not stages.is_open(matter):
        return
    superior = turn.office.policy.referral.escalation_role
    bulletin.tell_owner(turn, matter, "staff-window-due")
    if superior != matter.owner:
        bulletin.tell_role(turn, superior, matter, "staff-window-due")


def _age(turn: Turn, application: Application) -> int:
    return (turn.at - application.entered_at).days
