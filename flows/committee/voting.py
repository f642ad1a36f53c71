"""A vote, the end of a round, and the seats of it: what members and the secretary do."""

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.committee.motion import lack_of
from flows.committee.recording import record, recused_of
from flows.committee.round import ABSTAIN, How, Round, Vote, seat_of, vote_of
from flows.committee.seating import current, fill_anew, with_round
from flows.committee.tally import Tally, count
from flows.dates import instant_in_words
from flows.events import OPERATOR, StaffActed
from flows.identifiers import ARABIC, Reference, Role
from flows.matters import Application, Decision
from flows.phrases import Composed
from flows.turn import Turn


def vote(turn: Turn, application: Application, event: StaffActed) -> None:
    """Keep the last word of a seat. Once nothing can change the result, the round ends with it."""
    round = current(turn, application)
    # The operator writes down what a member said; nobody else speaks for another.
    name = event.name.strip() if event.by == OPERATOR else event.by
    if not name:
        refuse(turn, "needs_name")
    elif round is None or seat_of(round, name) is None:
        refuse(turn, "not_seated", name=name)
    elif name in recused_of(turn, application, round):
        refuse(turn, "recused", name=name)
    elif not lack_of(turn, application, event, ABSTAIN):
        said = Vote(name, event.outcome, turn.at, event.reason, event.text.strip())
        _keep(turn, application, round, said, event)


def _keep(
    turn: Turn, application: Application, round: Round, said: Vote, event: StaffActed
) -> None:
    before = vote_of(round, said.name)
    if before is None or replace(before, at=said.at) != said:
        words = "staff-voted" if before is None else "staff-voted-anew"
        others = tuple(one for one in round.votes if one.name != said.name)
        application = with_round(application, replace(round, votes=(*others, said)))
        line = str(staff_phrase(turn, words, name=said.name))
        application = stages.note(turn, application, line, by=event.by)
        # A page that another member has open is not stale for this: both votes count.
        turn.put(application, unseen=True)
    counted = weigh(turn, application)
    tally = tally_of(turn, counted)
    if counted.stage == "committee":
        done(turn, "voted", counted, count=tally.taking_part, quorum=tally.quorum)
    else:
        tell_end(turn, counted)


def conclude(turn: Turn, application: Application, event: StaffActed) -> None:
    """The secretary waits for no further vote: with a quorum and a majority it ends now."""
    tally = tally_of(turn, application, is_closing=True)
    if tally.state != "concluded":
        lack = staff_phrase(turn, f"round-lacks-{tally.lack}", **_figures(tally))
        refuse(turn, "not_concluded", why=lack)
        return
    tell_end(turn, weigh(turn, application, is_closing=True, by=event.by))


def reseat(turn: Turn, application: Application, event: StaffActed) -> None:
    """Fill the seats from the staff register as it stands. Who keeps a seat keeps their vote."""
    rules = turn.rules(application).committee
    round = current(turn, application)
    if rules is None or round is None:
        return
    fresh = fill_anew(turn, application, round, rules)
    names = "، ".join(one.name for one in fresh.seats)
    line = str(staff_phrase(turn, "staff-reseated", names=names))
    application = stages.note(turn, with_round(application, fresh), line, by=event.by)
    turn.put(application)
    done(turn, "reseated", weigh(turn, application), names=names)


def term_over(turn: Turn, application: Application) -> None:
    """The days for voting have passed: what there is counts, or the secretary is told."""
    if application.stage != "committee" or application.rounds == ():
        return
    weighed = weigh(turn, application, is_closing=True)
    if weighed.stage == "committee":
        _tell_trouble(turn, weighed, "staff-round-late", tally_of(turn, weighed, is_closing=True))


def seats_lack(turn: Turn, application: Application) -> None:
    """The round was opened with seats that can conclude nothing: the secretary is told."""
    if application.stage == "committee":
        weigh(turn, application)


def weigh_again(turn: Turn, reference: Reference) -> None:
    """A seat declared an interest: its voice is gone, and what is left may be all there is."""
    application = turn.application(reference)
    if application is not None and application.stage == "committee":
        weigh(turn, application)


def weigh(
    turn: Turn, application: Application, *, is_closing: bool = False, by: str = ""
) -> Application:
    """Whatever changed in a round, this says what follows from it: the decision, or an alarm."""
    round = current(turn, application)
    if round is None:
        return application
    is_late = turn.at >= round.closes_at
    tally = tally_of(turn, application, is_closing=is_closing)
    if tally.state == "concluded":
        return _end(turn, application, round, tally, by, is_late=is_late)
    trouble = f"{tally.state}-{tally.lack}" if tally.state != "open" else ""
    if trouble == round.told:
        return application
    application = with_round(application, replace(round, told=trouble))
    turn.put(application, unseen=True)
    if trouble:
        _tell_trouble(turn, application, f"staff-round-{tally.state}", tally)
    return application


def tally_of(turn: Turn, application: Application, *, is_closing: bool = False) -> Tally:
    """Where the round stands. Once its days have passed, nothing more is waited for."""
    rules = turn.rules(application).committee
    round = current(turn, application)
    if rules is None or round is None:
        raise LookupError(f"{application.reference}: nobody votes on it")
    is_closing = is_closing or turn.at >= round.closes_at
    return count(rules, round, recused_of(turn, application, round), is_closing=is_closing)


def tell_end(turn: Turn, ended: Application) -> None:
    """Say what the act has led to: told at once, held, or back to the person."""
    if ended.stage == "docs_required":
        done(turn, "returned", ended)
    elif ended.stage == "decided" and ended.decision is not None:
        when = Composed(instant_in_words(ended.decision.release_at, ARABIC))
        done(turn, "decided_and_held", ended, when=when)
    else:
        done(turn, "decided", ended)


def _end(
    turn: Turn, application: Application, round: Round, tally: Tally, by: str, *, is_late: bool
) -> Application:
    """The reason and the words are those of who voted for it, the chair's before the others'."""
    chairs = {seat.name for seat in round.seats if seat.is_chair}
    recused = recused_of(turn, application, round)
    winning = [
        one
        for one in round.votes
        if one.outcome == tally.outcome
        and one.name not in recused
        and seat_of(round, one.name) is not None
    ]
    winning.sort(key=lambda one: (one.name not in chairs, one.at))
    spoken = next((one for one in winning if one.text), winning[0])
    policy = turn.rules(application)
    how: How = "casting" if tally.is_casting else "majority"
    if by:
        how = "secretary"
    elif is_late:
        how = "term"
    decision = Decision(
        outcome=tally.outcome,
        reason=spoken.reason or next((one.reason for one in winning if one.reason), ""),
        text=spoken.text,
        by=policy.body.title.ar,
        recorded_at=turn.at,
        release_at=turn.at,
    )
    return record(turn, application, decision, how, by=by)


def _tell_trouble(turn: Turn, application: Application, id: str, tally: Tally) -> None:
    """Whoever can help: the secretary, the chair and the role above. References alone."""
    policy = turn.office.policy
    roles: list[Role] = [policy.referral.escalation_role]
    if policy.committee is not None:
        roles = [policy.committee.secretary, policy.committee.chair, *roles]
    lack = staff_phrase(turn, f"round-lacks-{tally.lack}", **_figures(tally))
    for role in dict.fromkeys(roles):
        bulletin.tell_role(turn, role, application, id, lack=lack)


def _figures(tally: Tally) -> dict[str, int]:
    return {"count": tally.taking_part, "quorum": tally.quorum}
