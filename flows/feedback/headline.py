"""One line of satisfaction in the staff's digest of the week: never in the committee's."""

from flows.casework.bulletin import STAFF_VOICE
from flows.events import CaseworkCounted
from flows.office import Office


def headline(office: Office, counted: CaseworkCounted) -> str:
    """This month's average, where enough people have answered to hide each other; else nothing."""
    rule = office.policy.feedback
    count = sum(times for _, times in counted.rated)
    if rule is None or count < rule.least_answers:
        return ""
    average = sum(score * times for score, times in counted.rated) / count
    return office.phrases.say(
        STAFF_VOICE, "digest-satisfaction", average=f"{average:.1f}", count=count
    )
