"""What people may ask about their own data: the `[rights]` section."""

from flows.identifiers import Role
from flows.rule import Positive, Rule


class Rights(Rule, frozen=True):
    """Who answers requests to see, correct or erase, within how many days of the calendar."""

    role: Role
    answer_within_days: Positive = 30
    alert_days: tuple[Positive, ...] = (15, 25, 28)
