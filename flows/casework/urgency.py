"""A need that cannot wait: the pack names the answers that say so."""

from flows.casework import bulletin
from flows.matters import Application
from flows.policy import Policy
from flows.turn import Turn


def is_urgent(turn: Turn, application: Application) -> bool:
    """Whether one of its answers calls for the staff at once."""
    return says_urgent(turn.rules(application), application)


def says_urgent(rules: Policy, application: Application) -> bool:
    """The same, by the rules it began under."""
    answers = application.intake.answers
    return any(
        question in answers and set(choices) & set(answers[question].value.split())
        for question, choices in rules.urgent.items()
    )


def call(turn: Turn, application: Application) -> None:
    """Tell the owner, and whoever hears of what stays unanswered, and say so to the person.

    The period of clause S5 is about the reply: it does not keep anybody from helping before.
    """
    bulletin.tell_owner(turn, application, "staff-application-urgent")
    escalation = turn.rules(application).referral.escalation_role
    if escalation != bulletin.owner_among_staff(turn, application):
        bulletin.tell_role(turn, escalation, application, "staff-application-urgent")
    turn.say("urgent-told")
