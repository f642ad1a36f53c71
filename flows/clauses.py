"""What carries out each clause of a policy, what nothing does yet, and what people must do."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from flows.office import Pack
from flows.policy import Policy

#: The numbers by which every pack counts its clauses: `HAJ-S5`.
CANONICAL = (
    *("P1", "P2", "P3", "P4", "G1a", "G1b", "G1c", "G1d"),
    *("D1", "D2", "D3", "D4", "D5", "D6", "D6.1", "D6.2", "D6.3", "D6.4", "D6.5"),
    *("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"),
    *("T1", "T2", "T3", "T4", "T5", "T6", "T7"),
    *("S1", "S2", "S3", "S4", "S5", "S6", "S7", "A"),
)


class Work(msgspec.Struct, frozen=True):
    """The code that carries a clause out, by dotted names, and what the clause asks beyond it.

    `people`: why the clause is a matter of people, which no code can carry out.
    """

    code: tuple[str, ...] = ()
    lacks: str = ""
    people: str = ""


class ClauseLine(msgspec.Struct, frozen=True):
    """One clause of a pack in the report of `istiqbal check`.

    `state`: `whole`, `partly` (`lacks` says what is open), `people` (`people` says why no code can)
    or `nothing`. `implemented_by` names rules and answers of the pack, then code. `text` is how the
    approved document holds the clause.
    """

    clause: str
    state: Literal["whole", "partly", "people", "nothing"]
    says: str
    implemented_by: tuple[str, ...]
    lacks: str
    people: str
    text: Literal["present", "missing", "damaged"]


def _work(*code: str, lacks: str = "", people: str = "") -> Work:
    return Work(code, lacks, people)


#: What each clause rests on, in any pack. A test imports every name. A clause without code here is
#: carried out by nobody, whatever a pack's rules say of it: add a name when you build something.
WORK: dict[str, Work] = {
    "P1": _work("flows.parties.parties.begin", "flows.redress.duties.tell"),
    "P2": _work(
        "flows.redress.duties.tell",
        "flows.redress.appealing.file",
        "flows.redress.reviewing.uphold",
        "flows.redress.complaining.wish",
    ),
    "P3": _work("flows.stages.owner_of", "flows.casework.escalation.climb"),
    "P4": _work(
        "flows.office.Office.pack_of",
        "flows.publishing.publishing.publish",
        "flows.publishing.publishing.acknowledge",
        "flows.publishing.renewal.receive",
    ),
    "G1a": _work("flows.advance.advance", "flows.intake.gender.hear"),
    "G1b": _work("flows.status.show", "flows.redress.complaining.wish_suggestion"),
    "G1c": _work("flows.feedback.figures.Figures", "flows.feedback.improving.improve"),
    "G1d": _work(
        "flows.intake.reminders.ring",
        "flows.outreach.expiring.ring",
        "flows.outreach.yearly.ring",
        "flows.outreach.announcing.announce",
        "bot.desk.visits.read_visits",
    ),
    "D1": _work("flows.intake.asking.show", "flows.intake.drafts.resume"),
    "D2": _work(
        "flows.advance.advance", "flows.contacts.merging.merge", "flows.contacts.relinking.begin"
    ),
    "D3": _work(
        "flows.inquiries.answers.answer_to",
        "flows.inquiries.inquiring.answer_in_passing",
        "flows.tickets.opening.open_ticket",
        "flows.relay.relaying.hear",
        "flows.notices.callback.begin",
    ),
    "D4": _work(
        "flows.intake.attesting.hear",
        "flows.intake.documents.receive",
        "flows.notices.callback.begin",
        "flows.study.visiting.offer",
    ),
    "D5": _work("flows.feedback.asking.offer", "flows.feedback.figures.Figures"),
    "D6": _work(
        "flows.casework.receiving.say_what_follows",
        "flows.casework.notice.give",
        "flows.notices.proof.prove",
        "flows.provision.afterwards.ring",
    ),
    "D6.1": _work("flows.casework.receiving.say_what_follows", "flows.casework.clarifying.tell"),
    "D6.2": _work(
        people="a good impression is made by whoever serves, and whether a text sounds kind is read"
        " by people; how it was received is asked under D6.3",
    ),
    "D6.3": _work("flows.feedback.rating.RATING", "flows.feedback.figures.Figures"),
    "D6.4": _work("flows.digest.posting.make", "flows.casework.escalation.climb"),
    "D6.5": _work("flows.feedback.rating.why_left", "flows.feedback.figures.Figures"),
    "C1": _work("flows.assisted.assisting.begin", "flows.assisted.papers.attest"),
    "C2": _work(
        "flows.assisted.assisting.begin",
        "flows.notices.callback.begin",
        "flows.notices.calling.call_about",
    ),
    "C3": _work("bot.telegram.reception.Reception"),
    "C4": _work(
        "flows.assisted.assisting.begin",
        "flows.letters.registering.register",
        "flows.notices.calling.letter_about",
        "bot.desk.calls.read_letter",
    ),
    "C5": _work("flows.rescue.rescue.begin", "flows.rescue.rescue.call"),
    "C6": _work("flows.parties.parties.begin_as_volunteer"),
    "C7": _work("bot.website.site.Website"),
    "C8": _work(
        "flows.assisted.assisting.begin",
        "flows.assisted.handing.begin",
        "bot.tours.entering.Tour",
    ),
    "T1": _work("flows.library.shelf.begin", "bot.desk.web.library.Library"),
    "T2": _work(
        "flows.library.shelf.begin",
        "flows.study.researchers.hand_over",
        "flows.study.visiting.offer",
        "flows.study.reporting.report",
        "flows.study.score.score",
    ),
    "T3": _work("flows.library.shelf.begin", "bot.desk.web.library.Library"),
    "T4": _work(
        "flows.intake.drafts.apply", "flows.library.signing.show", "bot.desk.signed.read_signed"
    ),
    "T5": _work("flows.membership.entering.begin", "flows.intake.drafts.apply"),
    "T6": _work("flows.membership.desk.MEMBERSHIP"),
    "T7": _work("flows.membership.desk.MEMBERSHIP", "flows.membership.reminding.ring"),
    "S1": _work("flows.inquiries.inquiring.hear", "flows.tickets.opening.open_ticket"),
    "S2": _work(
        "flows.forms.sheets.opensheet.OpenSheet.next",
        "flows.intake.documents.receive",
        "flows.casework.verifying.verify",
        "flows.casework.documents.match",
        "flows.casework.submitting.submit",
        "flows.casework.returning.send_back",
        "flows.intake.reopening.go",
    ),
    "S3": _work("flows.tickets.opening.open_ticket", "flows.relay.relaying.hear"),
    "S4": _work(
        "flows.intake.attesting.hear",
        "flows.assisted.taking.take",
        "flows.assisted.papers.attest",
        "flows.intake.snapshot.is_valid",
        "flows.intake.snapshot.answers_of",
    ),
    "S7": _work(
        "flows.casework.serving.serve",
        "flows.casework.serving.relieve",
        "flows.provision.receiving.confirm",
        "flows.provision.afterwards.ring",
    ),
    "A": _work("flows.inquiries.answers.answer_of"),
}

#: The steps that packs take in different ways: S5 by the window's mode, S6 by what it completes.
REPLYING: dict[str, Work] = {
    "min": _work(
        "flows.casework.window.open_window",
        "flows.casework.receiving.say_what_follows",
        "flows.committee.voting.vote",
        "flows.committee.tally.count",
        "flows.committee.minutes.minutes_of",
        "flows.casework.deciding.release_due",
        "flows.casework.alarms.target_passed",
        "flows.casework.holidays.follow",
    ),
    "max": _work(
        "flows.casework.window.open_window",
        "flows.casework.receiving.say_what_follows",
        "flows.casework.alarms.window_alarm",
        "flows.casework.alarms.last_day",
        "flows.casework.alarms.window_due",
        "flows.casework.informing.inform_application",
        "flows.casework.holidays.follow",
    ),
}
COMPLETING: dict[str, Work] = {
    "registration": _work("flows.casework.completing.register"),
    "request": _work("flows.casework.completing.complete"),
}


def work_for(policy: Policy, clause: str) -> Work:
    """What carries a clause out under this policy."""
    number = number_of(clause)
    if number == "S5":
        return REPLYING[policy.window.mode]
    if number == "S6":
        return COMPLETING[policy.completion.of]
    return WORK.get(number, Work())


def number_of(clause: str) -> str:
    """The canonical number within a clause's id: `S5` of `HAJ-S5`."""
    return clause.partition("-")[2]


def cited(policy: Policy) -> Iterator[tuple[str, str]]:
    """Each rule of the policy that names a clause, and the clause it names."""
    for where, text in texts_in(policy):
        rule, _, key = where.rpartition(".")
        if key == "clause":
            yield rule, text
        elif key.endswith("_clause"):
            yield where.removesuffix("_clause"), text


def coverage(pack: Pack) -> tuple[ClauseLine, ...]:
    """One line for each clause of the pack, in the pack's order."""
    rules: dict[str, list[str]] = {}
    for rule, cited_clause in cited(pack.policy):
        rules.setdefault(cited_clause, []).append(f"policy: {rule}")
    for topic in pack.topics:
        if topic.clause and topic.answer and all(_is_held(pack.policy, f) for f in topic.facts):
            rules.setdefault(topic.clause, []).append(f"answer: {topic.topic}")
    lines = []
    for clause in pack.policy.clauses:
        work = work_for(pack.policy, clause.id)
        lines.append(
            ClauseLine(
                clause=clause.id,
                state=_state(work),
                says=clause.says,
                implemented_by=(*rules.get(clause.id, ()), *work.code),
                lacks=work.lacks,
                people=work.people,
                text=clause.state,
            )
        )
    return tuple(lines)


def _state(work: Work) -> Literal["whole", "partly", "people", "nothing"]:
    if work.people:
        return "people"
    if not work.code:
        return "nothing"
    return "partly" if work.lacks else "whole"


def _is_held(policy: Policy, fact: str) -> bool:
    return fact in policy.facts and policy.facts[fact].value is not None


def texts_in(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text within a value, however deep, with the key it stands under."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name), f"{where}.{name}" if where else name)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(one, f"{where}.{key}" if where else key)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one, where)
