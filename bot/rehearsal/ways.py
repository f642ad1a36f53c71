"""How each act of the staff is filled in: what a form on the desk would ask for."""

from dataclasses import dataclass
from datetime import timedelta

from bot.rehearsal import judging, visits
from bot.rehearsal.case import Case, Fill, Filled, bare, never, sentence
from bot.rehearsal.wordbook import wordbook
from flows.casework.viewing import VIEW
from flows.copies import Page
from flows.matters import Application, Ticket
from flows.notices import tasks
from flows.provision import items

#: Days after which what waits for the person at a stage is closed.
_WAITS = {"docs_required": 40, "notified": 25, "service": 10, "follow_up": 35}


def _verify(case: Case) -> Filled:
    """Once, with the whole checklist; what was returned only when somebody comes to the desk."""
    matter = case.matter
    is_begun = isinstance(matter, Application) and matter.verification is not None
    if is_begun and case.random.random() < 0.6:
        return None
    rarely = matter.stage == "docs_required" and case.random.random() < 0.9
    return None if rarely else {}


def _copy(case: Case) -> Filled:
    """The first copy that nobody has looked at yet."""
    if isinstance(case.matter, Application):
        for copy in case.matter.documents:
            if not copy.kept or copy.state not in ("received", "readable"):
                continue
            if not copy.is_viewed_by(case.by):
                # What nobody has looked at is not matched: it would be destroyed unseen.
                seen = (page for page in copy.kept if not _has_seen(page, case.by))
                return {"action": VIEW, "text": next(seen).id}
            return {"question": copy.question, "text": case.marked("reject")}
    return None


def _has_seen(page: Page, name: str) -> bool:
    return any(one.by == name for one in page.viewed)


def _return(case: Case) -> Filled:
    if case.matter.stage == "docs_required":
        return None
    if case.matter.stage not in ("submitted", "matching") and case.random.random() < 0.97:
        return None
    return {"text": case.marked("return")}


def _register(case: Case) -> Filled:
    matter = case.matter
    if isinstance(matter, Application) and matter.registration_confirmed_at is None:
        return None
    return {}


def _serve(case: Case) -> Filled:
    matter = case.matter
    if matter.stage in ("service", "follow_up", "closed") and case.random.random() < 0.95:
        return None
    return {"text": case.marked("serve")}


def _promise(case: Case) -> Filled:
    if case.matter.stage not in ("registered", "completed"):
        return None
    day = case.calendar.day_of(case.calendar.add_working_days(case.at, 3))
    return {"text": case.marked("promise"), "on": day.isoformat()}


def _fail(case: Case) -> Filled:
    """A thing that was promised cannot be had."""
    owed = isinstance(case.matter, Application) and items.promised(case.matter)
    return {"fields": {"item": "1"}, "text": case.marked("fail")} if owed else None


def _call(case: Case) -> Filled:
    """Half are reached at the first try."""
    outcome = case.random.choices(("reached", "no_answer", "wrong_number"), (10, 8, 1))[0]
    return {"fields": {"outcome": outcome}, "text": case.marked("call")}


def _letter(case: Case) -> Filled:
    if isinstance(case.matter, Ticket) and case.matter.kind != tasks.DECISION:
        return None
    day = case.calendar.day_of(case.at).isoformat()
    if case.random.random() < 0.5:
        return {"on": day}
    return {"fields": {"received": day}}


def _close(case: Case) -> Filled:
    """A ticket only once it is answered; an application when nothing more is expected of it."""
    if isinstance(case.matter, Ticket):
        return {} if case.matter.stage == "answered" else None
    patience = timedelta(days=_WAITS.get(case.matter.stage, 15))
    is_old = case.at - case.matter.entered_at > patience
    return {"text": case.marked("close")} if is_old else None


def _deceased(case: Case) -> Filled:
    """Only after somebody was asked, and it was so."""
    if not case.has_died:
        return None
    found = {"told": wordbook().son, "proof": wordbook().certificate}
    return {"fields": found, "text": case.marked("deceased")}


def _alive(case: Case) -> Filled:
    return None if case.has_died else {"text": case.marked("alive")}


def _inform(case: Case) -> Filled:
    window = case.matter.window
    if window is None or window.due_at is None:
        return None
    calendar = case.office.calendar
    if calendar.day_of(case.at) < calendar.day_of(window.due_at):
        return None
    return {"text": case.marked("inform")}


def _extend(case: Case) -> Filled:
    return {"fields": {"days": "10"}, "text": case.marked("extend")}


@dataclass(frozen=True, slots=True)
class Way:
    """How one act is filled in, and how readily it is done where several are possible."""

    fill: Fill
    weight: float = 1.0


#: By action. What is not here is passed over, and the report names it.
WAYS: dict[str, Way] = {
    "verify": Way(_verify, 6),
    "match": Way(_copy, 8),
    "reject": Way(_copy, 0.5),
    "return": Way(_return, 0.4),
    "submit": Way(visits.submit, 6),
    "assign": Way(visits.assign, 6),
    "offer": Way(visits.offer, 5),
    "visited": Way(visits.visited, 8),
    "report": Way(visits.report, 8),
    "vote": Way(judging.vote, 9),
    "conclude": Way(judging.conclude, 2),
    "decide": Way(judging.decide, 3),
    "reseat": Way(bare, 0.0005),
    "word": Way(sentence("word"), 0.02),
    "release": Way(bare, 0.03),
    "hasten": Way(sentence("hasten"), 0.0005),
    "register": Way(_register, 8),
    "complete": Way(sentence("complete"), 6),
    "serve": Way(_serve, 6),
    "promise": Way(_promise, 2),
    "fail": Way(_fail, 0.1),
    "relieve": Way(sentence("relieve"), 0.2),
    "close": Way(_close, 4),
    "answer": Way(sentence("answer"), 5),
    "call": Way(_call, 6),
    "letter": Way(_letter, 0.5),
    "uphold": Way(judging.uphold, 5),
    "dismiss": Way(judging.dismiss, 3),
    "inform": Way(_inform, 3),
    "withdraw": Way(sentence("withdraw"), 0.0003),
    "deceased": Way(_deceased, 50),
    "alive": Way(_alive, 4),
    "transfer": Way(sentence("transfer"), 0.0002),
    "renew": Way(sentence("renew"), 3),
    "suspend": Way(sentence("suspend"), 0.5),
    "extend": Way(_extend, 0.3),
    "deny": Way(sentence("deny"), 0.2),
    # Of these a rehearsal has no occasion: papers, recordings, twins, and what erases its record.
    "attest": Way(never),
    "transcribe": Way(never),
    "duplicate": Way(never),
    "merge": Way(never),
    "request": Way(never),
    "erase": Way(never),
}
