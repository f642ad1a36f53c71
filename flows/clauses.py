"""What carries out each clause of a policy, and what nothing carries out yet."""

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
    """The code that carries a clause out, by dotted names, and what the clause asks beyond it."""

    code: tuple[str, ...] = ()
    lacks: str = ""


class ClauseLine(msgspec.Struct, frozen=True):
    """One clause of a pack in the report of `istiqbal check`.

    `state`: `whole`, `partly` (then `lacks` says what is open) or `nothing`. `implemented_by` names
    rules and answers of the pack, then code. `text` is how the approved document holds the clause.
    """

    clause: str
    state: Literal["whole", "partly", "nothing"]
    says: str
    implemented_by: tuple[str, ...]
    lacks: str
    text: Literal["present", "missing", "damaged"]


def _work(*code: str, lacks: str = "") -> Work:
    return Work(code, lacks)


#: What each clause rests on, in any pack. A test imports every name. A clause without code here is
#: carried out by nobody, whatever a pack's rules say of it: add a name when you build something.
WORK: dict[str, Work] = {
    "P1": _work(lacks="supporters and volunteers have no route of their own"),
    "P2": _work(lacks="terms are not shown, and complaints and appeals have no route"),
    "P3": _work("flows.stages.owner_of", "flows.casework.alarms.stage_overdue"),
    "P4": _work("flows.office.Office.pack_of", lacks="staff do not acknowledge a new version"),
    "G1a": _work("flows.advance.advance", "flows.intake.gender.hear"),
    "G1b": _work("flows.status.show", lacks="suggestions"),
    "G1c": _work(lacks="the quality report and its list of improvements"),
    "G1d": _work("flows.intake.reminders.ring", lacks="outreach, expiry warnings, yearly update"),
    "D1": _work("flows.intake.asking.show", "flows.intake.drafts.resume"),
    "D2": _work("flows.advance.advance", lacks="one case across several channels"),
    "D3": _work("flows.inquiries.answers.answer_to", lacks="free questions beyond fixed topics"),
    "D4": _work("flows.intake.attesting.hear", lacks="documents from afar, visits, appointments"),
    "D5": _work(lacks="satisfaction is not measured"),
    "D6": _work("flows.casework.receiving.say_what_follows", "flows.casework.notice.give"),
    "D6.1": _work(lacks="frequent misunderstandings are not addressed by themselves"),
    "D6.2": _work(lacks="the tone of the wording is not checked"),
    "D6.3": _work(lacks="ratings"),
    "D6.4": _work("flows.digest.make", "flows.casework.alarms.stage_overdue"),
    "D6.5": _work(lacks="polls, and asking why a draft was left"),
    "C1": _work("flows.assisted.assisting.begin", "flows.assisted.papers.attest"),
    "C2": _work("flows.assisted.assisting.begin", lacks="calls are not logged, nor called back"),
    "C3": _work("bot.telegram.reception.Reception", lacks="WhatsApp"),
    "C4": _work("flows.assisted.assisting.begin", lacks="letters are not written"),
    "C5": _work(lacks="a short help request with triage"),
    "C6": _work(lacks="a route for volunteers"),
    "C7": _work("bot.website.site.Website"),
    "C8": _work("flows.assisted.assisting.begin", "flows.assisted.handing.begin"),
    "T1": _work(lacks="the library is not served"),
    "T2": _work(lacks="the library is not served"),
    "T3": _work(lacks="the library is not served"),
    "T4": _work("flows.intake.drafts.apply", lacks="a printed copy of the signed request"),
    "T5": _work(lacks="members cannot update their data by themselves yet"),
    "T6": _work(lacks="a catalogue"),
    "T7": _work(lacks="statements and the announcement of meetings"),
    "S1": _work("flows.inquiries.inquiring.hear", "flows.tickets.opening.open_ticket"),
    "S2": _work(
        "flows.forms.sheets.opensheet.OpenSheet.next",
        "flows.intake.documents.receive",
        "flows.casework.verifying.verify",
        "flows.casework.documents.match",
        "flows.casework.submitting.submit",
    ),
    "S3": _work("flows.tickets.opening.open_ticket", "flows.relay.relaying.hear"),
    "S4": _work(
        "flows.intake.attesting.hear",
        "flows.assisted.taking.take",
        "flows.assisted.papers.attest",
        "flows.intake.snapshot.is_valid",
    ),
    "S7": _work("flows.casework.serving.serve", lacks="the person's receipt and a follow-up"),
    "A": _work("flows.inquiries.answers.answer_of"),
}

#: The steps that packs take in different ways: S5 by the window's mode, S6 by what it completes.
REPLYING: dict[str, Work] = {
    "min": _work(
        "flows.casework.window.open_window",
        "flows.casework.receiving.say_what_follows",
        "flows.casework.deciding.release_due",
        lacks="votes, quorum and minutes",
    ),
    "max": _work(
        "flows.casework.window.open_window",
        "flows.casework.receiving.say_what_follows",
        "flows.casework.alarms.window_alarm",
        "flows.casework.alarms.window_due",
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
                state="nothing" if not work.code else "partly" if work.lacks else "whole",
                says=clause.says,
                implemented_by=(*rules.get(clause.id, ()), *work.code),
                lacks=work.lacks,
                text=clause.state,
            )
        )
    return tuple(lines)


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
