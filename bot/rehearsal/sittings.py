"""The meetings of a committee: on its days the secretary opens one with whoever is there."""

from datetime import date, datetime
from random import Random

from bot.rehearsal.wordbook import wordbook
from flows.committee.book import book_of
from flows.events import OfficeActed
from flows.identifiers import Role
from flows.office import Office
from flows.rules.committee import Committee


def is_meeting(committee: Committee, day: date) -> bool:
    """Whether the committee meets on this weekday."""
    return f"{day:%a}".lower() in committee.meeting_days


def opened(office: Office, name: str, role: Role, at: datetime, seed: int) -> OfficeActed | None:
    """The secretary's act on a day of meeting; as often as they look, with who is there by then."""
    committee, day = office.policy.committee, office.calendar.day_of(at)
    if committee is None or role != committee.secretary or not is_meeting(committee, day):
        return None
    seats = [one.name for one in office.staff if one.role in (committee.chair, *committee.members)]
    random = Random(seed)  # noqa: S311
    present = [one for one in seats if random.random() < 0.9] or seats[:1]
    key = f"rehearsal:sitting:{name}:{at.isoformat()}"
    fields = {"present": wordbook().separator.join(present)}
    return OfficeActed(key, at, seed, book_of(day), "open", name, fields=fields)
