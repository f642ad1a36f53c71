"""Small made seasons, for asking the judge of a rehearsal whether it is awake."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.rehearsal.channel import Told
from bot.rehearsal.evidence import Broken, Record
from bot.rehearsal.judge import judge
from flows.casework.window import Window, open_window
from flows.events import CaseworkLine
from flows.identifiers import ARABIC, Address, FileId, Reference, Role
from flows.matters import Application, Decision, Sheet, Step, Ticket
from support.offices import office_of

#: A Sunday at nine in Riyadh, and the end of the season that begins then.
SUNDAY = datetime(2027, 2, 21, 6, tzinfo=UTC)
DAY = timedelta(days=1)
END = SUNDAY + 60 * DAY

SARA = Address("telegram:1")
FILE = FileId("d:1")
OFFICER, MANAGER = Address("desk:1"), Address("desk:2")
GROUP = Address("desk:-1001")
NAME = "سارة خالد محمد الزهراني"
REFERENCE = Reference("SIL-AAAAAA")
TICKET = Reference("SIL-TBBBBB")
SENTENCE = "رأت اللجنة ذلك بعد الدراسة"


def season(pack: str = "sila") -> Record:
    """A season in which nothing has happened yet: one person, an officer, a manager, a group."""
    office = office_of(pack)
    return Record(
        office.policy,
        office.calendar,
        SUNDAY,
        END,
        files={SARA: FILE},
        staff={
            OFFICER: office.policy.referral.inquiry_role,
            MANAGER: office.policy.referral.escalation_role,
        },
        groups=frozenset({GROUP}),
        telling=(NAME, "1012345672"),
    )


def says(
    record: Record, at: datetime, to: Address, text: str, purpose: str = "notice", key: str = "k"
) -> None:
    """One message arrives."""
    record.keep(Told(at, to, text, purpose, key))


def writes(record: Record, *times: datetime) -> None:
    """The person wrote at these times, in order."""
    record.wrote.setdefault(SARA, []).extend(times)


def application(record: Record, stage: str = "submitted", **changes: Any) -> Application:
    """An application signed on the first Sunday."""
    given: dict[str, Any] = {
        "reference": REFERENCE,
        "holder": FILE,
        "stage": stage,
        "entered_at": SUNDAY,
        "owner": record.policy.referral.inquiry_role,
        "opened_at": SUNDAY - DAY,
        "pack": "hash",
        "language": ARABIC,
        "intake": Sheet("intake", "1"),
        "window": window_of(record),
        "history": (Step("draft", SUNDAY - DAY, ""), Step("submitted", SUNDAY, "")),
    }
    made = Application(**{**given, **changes})
    record.matters[made.reference] = made
    return made


def ticket(record: Record, **changes: Any) -> Ticket:
    """An inquiry that came on the first Sunday and waits."""
    given: dict[str, Any] = {
        "reference": TICKET,
        "holder": FILE,
        "stage": "open",
        "entered_at": SUNDAY,
        "owner": record.policy.referral.inquiry_role,
        "opened_at": SUNDAY,
        "topic": "inquiry",
        "clause": record.policy.referral.inquiry_clause,
        "history": (Step("open", SUNDAY, ""),),
    }
    made = Ticket(**{**given, **changes})
    record.matters[made.reference] = made
    return made


def window_of(record: Record) -> Window:
    """The window of what came on the first Sunday."""
    return open_window(record.policy.window, record.calendar, SUNDAY)


def decision(at: datetime, *, released: bool = True) -> Decision:
    """What was decided and told at this time."""
    outcome, told = "accept", at if released else None
    return Decision(outcome, "", SENTENCE, "committee", at, at, told)


def night(
    record: Record,
    at: datetime,
    *,
    owner: str | None = None,
    next_at: datetime | None = None,
    stage: str = "submitted",
) -> None:
    """One look at the end of a day, at one open application."""
    role = record.policy.referral.inquiry_role if owner is None else Role(owner)
    line = CaseworkLine(REFERENCE, "application", stage, role, SUNDAY, next_at, None, None)
    record.nights.append((at, [line]))


def broken(record: Record) -> list[str]:
    """The names of the promises that the judge finds broken, those of the staff marked."""
    return [named(one) for one in judge(record)]


def named(one: Broken) -> str:
    return one.promise if one.whose == "system" else f"{one.promise} ({one.whose})"
