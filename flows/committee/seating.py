"""Who sits on a round: the members of the staff register on the day, until it is filled anew."""

from datetime import datetime

from msgspec.structs import replace

from flows import subjects
from flows.casework import bulletin
from flows.committee.round import Round, Seat
from flows.committee.tally import count
from flows.matters import Application
from flows.office import Office
from flows.policy import Policy
from flows.rules.committee import Committee
from flows.turn import Turn

#: The clock that ends a round whose days have passed.
VOTES = "votes"
#: Rings at once where the seats that there are can conclude nothing.
SEATS = "seats"


def is_offered(policy: Policy, action: str) -> bool:
    """Whether a page shows the act: telling a decision early is refused where it is off."""
    rules = policy.committee
    return action != "hasten" or (rules is not None and rules.early_release)


def seats_of(office: Office, rules: Committee) -> tuple[Seat, ...]:
    """The committee as the staff register has it now."""
    return tuple(
        Seat(one.name, one.role, one.role == rules.chair)
        for one in office.staff
        if one.role == rules.chair or one.role in rules.members
    )


def open_round(turn: Turn, application: Application) -> Application:
    """A fresh round on entering the stage. Where one person decides there is none."""
    rules = turn.rules(application).committee
    if rules is None:
        return application
    fresh = Round(seats_of(turn.office, rules), turn.at, _closing(turn, application, rules))
    declared = {one.name for one in application.conflicts}
    if count(rules, fresh, declared, is_closing=False).state == "unreachable":
        turn.wake(SEATS, subjects.stage(application.reference), turn.at, application.reference)
    if rules.chair != turn.rules(application).body.role:
        # Whoever owns the stage is told by the act that raised it.
        bulletin.tell_role(turn, rules.chair, application, "staff-application-raised")
    return replace(application, rounds=(*application.rounds, fresh))


def current(turn: Turn, application: Application) -> Round | None:
    """The round that is open; None where the body is no committee.

    One without any seat is seated by whoever looks first: nobody was there when it was opened.
    """
    rules = turn.rules(application).committee
    if rules is None:
        return None
    last = application.rounds[-1] if application.rounds else None
    if last is None or last.concluded is not None:
        last = Round((), application.entered_at, _closing(turn, application, rules))
    return last if last.seats else replace(last, seats=seats_of(turn.office, rules))


def with_round(application: Application, round: Round) -> Application:
    """The application with its open round as it stands now."""
    before = application.rounds
    if before and before[-1].concluded is None:
        before = before[:-1]
    return replace(application, rounds=(*before, round))


def fill_anew(turn: Turn, application: Application, round: Round, rules: Committee) -> Round:
    """The same round with the seats of today, and with days to vote from now on."""
    seats = seats_of(turn.office, rules)
    names = {one.name for one in seats}
    votes = tuple(one for one in round.votes if one.name in names)
    closes_at = _closing(turn, application, rules)
    return replace(round, seats=seats, votes=votes, closes_at=closes_at, told="")


def _closing(turn: Turn, application: Application, rules: Committee) -> datetime:
    """When the days for voting end, with the clock that rings then."""
    closes_at = turn.office.calendar.add_working_days(turn.at, rules.vote_days)
    subject = subjects.stage(application.reference)
    turn.wake(VOTES, subject, closes_at, application.reference)
    return closes_at
