"""What is late, or soon will be: its owner is told, and the roles above where it must be so."""

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework import bulletin, escalation, pausing
from flows.casework.telling import tell
from flows.matters import AnyMatter, Application, Step
from flows.messages import Message
from flows.phrases import Fixed
from flows.turn import Turn


def stage_overdue(turn: Turn, application: Application) -> None:
    """An internal promise has passed: the owner is told now, the roles above each once later.

    From then on it stands as overdue in every digest until the stage moves.
    """
    if not stages.APPLICATION[application.stage].clock:
        return  # It moved on, or ended; the ring was already on its way.
    subject = subjects.stage(application.reference)
    opening = turn.office.calendar.next_opening(turn.at)
    if opening > turn.at:
        # The day has become a holiday since the promise was made.
        turn.put(replace(application, next_at=opening), unseen=True)
        turn.wake("overdue", subject, opening, application.reference)
        return
    days = _days(turn, application)
    bulletin.tell_owner(turn, application, "staff-stage-overdue", days=days)
    escalation.begin(turn, application, subject, turn.at)


def stage_escalated(turn: Turn, application: Application) -> None:
    """It is late still: the next role above is told, once."""
    if stages.APPLICATION[application.stage].clock:
        days = _days(turn, application)
        escalation.climb(turn, application, "staff-stage-escalated", days=days)


def target_near(turn: Turn, application: Application) -> None:
    """Our own target under a floor comes near: whoever minds the matter is reminded."""
    if _is_waited_for(application):
        bulletin.tell_owner(turn, application, "staff-target-near")


def target_passed(turn: Turn, application: Application) -> None:
    """Our own target has passed: the person hears once that it is not forgotten, and no date."""
    window = application.window
    if window is None or window.target_at is None or not _is_waited_for(application):
        return
    if turn.at < window.target_at:
        pausing.wake(turn, application, window)
        return
    told = replace(application, window=replace(window, delay_told_at=turn.at))
    turn.put(told, unseen=True)
    policy = turn.rules(application)
    body = turn.office.words(policy.body.title, turn.voice.language)
    text = turn.text("still-studied", reference=Fixed(application.reference), body=body)
    tell(turn, told, Message(text))
    bulletin.tell_owner(turn, told, "staff-target-passed")


def _is_waited_for(application: Application) -> bool:
    """Whether the person waits for a decision of which nobody has told them since."""
    window = application.window
    if window is None or window.paused_at is not None or window.delay_told_at is not None:
        return False
    is_before = application.decision is None and application.stage not in stages.REPLIED
    return is_before and stages.is_open(application)


def window_alarm(turn: Turn, matter: AnyMatter) -> None:
    """The ceiling comes near, and there is no reply yet. The last alarm is the superior's too."""
    window = matter.window
    if window is None or window.owed_at is None or not stages.is_open(matter):
        return
    # Days as people count them: half a day more or less is the same day.
    days = max((turn.office.calendar.day_of(window.owed_at) - turn.today).days, 0)
    _tell_both(turn, matter, "staff-window-near", days=days, up=not _rings_again(turn, matter))


def last_day(turn: Turn, matter: AnyMatter) -> None:
    """The last day of a ceiling has begun: the answer is due, or the owner's word on what is open.

    Told hard, to the owner and the role above; no message of ours can stand for theirs.
    """
    if matter.window is not None and matter.window.owed_at is not None and stages.is_open(matter):
        _tell_both(turn, matter, "staff-window-last-day")


def window_due(turn: Turn, matter: AnyMatter) -> None:
    """The ceiling has passed without a reply: told at once, and kept as a breach of the policy."""
    if matter.window is None or matter.window.owed_at is None or not stages.is_open(matter):
        return
    breach = Step(matter.stage, turn.at, "", "ceiling_passed")
    turn.put(replace(matter, history=(*matter.history, breach)), unseen=True)
    _tell_both(turn, matter, "staff-window-due")


def _tell_both(turn: Turn, matter: AnyMatter, id: str, /, up: bool = True, **values: int) -> None:
    superior = turn.office.policy.referral.escalation_role
    bulletin.tell_owner(turn, matter, id, **values)
    if up and superior != bulletin.owner_among_staff(turn, matter):
        bulletin.tell_role(turn, superior, matter, id, **values)


def _rings_again(turn: Turn, matter: AnyMatter) -> bool:
    window = matter.window
    return window is not None and any(alarm > turn.at for alarm in window.alarms)


def _days(turn: Turn, matter: AnyMatter) -> int:
    return (turn.at - matter.entered_at).days
