"""Whether a decision may be appealed against, and until when (P2): the rules alone."""

from datetime import date, timedelta

from flows.matters import AnyMatter, Application
from flows.notices.proof import proved_at
from flows.policy import Outcome, Policy
from flows.redress.record import Appealed
from flows.turn import Turn

#: Where an appeal against it may still change something.
OPEN_AT = ("notified", "registered", "completed", "service", "follow_up", "closed")


def grade(outcome: Outcome) -> int:
    """How much an outcome grants: nothing, a part, or all that was asked."""
    return 0 if not outcome.accepts else 1 if outcome.in_part else 2


def is_contestable(policy: Policy, application: Application) -> bool:
    """Whether its decision is one that may be appealed against, whatever the day is.

    Once for each decision, and never against the answer to an appeal.
    """
    decision = application.decision
    if policy.appeals is None or decision is None or decision.released_at is None:
        return False
    if application.stage not in OPEN_AT or grade(policy.outcomes[decision.outcome]) == 2:
        return False
    at = decision.recorded_at
    return all(at not in (one.against, one.led_to) for one in application.appeals)


def last_day(turn: Turn, application: Application) -> date | None:
    """The last day of the period, which runs from the proved notice; None before there is any."""
    rules = turn.rules(application).appeals
    proved = proved_at(application)
    if rules is None or proved is None:
        return None
    return turn.office.calendar.day_of(proved) + timedelta(days=rules.within_days)


def is_in_time(turn: Turn, application: Application) -> bool:
    """Whether the period has not passed. Nothing runs against who may not know of the decision."""
    day = last_day(turn, application)
    return day is None or turn.today <= day


def open_appeal(matter: AnyMatter) -> Appealed | None:
    """The appeal that awaits its answer."""
    appeals = matter.appeals if isinstance(matter, Application) else ()
    return next((one for one in appeals if one.ended is None), None)
