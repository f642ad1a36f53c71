"""What staff announce to those who asked to be told: now and then, and once too often in a week."""

from datetime import datetime
from random import Random

from bot.rehearsal.wordbook import wordbook
from flows.events import OfficeActed
from flows.identifiers import ANNOUNCEMENTS_FILE, Role
from flows.office import Office

#: Days of the month on which something is announced: on three in a row, to press upon the cap.
DAYS = (1, 2, 3, 16)
RIGHT = "announce"


def announced(office: Office, name: str, role: Role, at: datetime, seed: int) -> OfficeActed | None:
    """The act of the first of the staff who may, on such a day; later looks find it done."""
    rule, day = office.policy.outreach, office.calendar.day_of(at)
    may = [one.name for one in office.staff if RIGHT in office.policy.roles[one.role].may]
    if rule is None or day.day not in DAYS or name not in may[:1]:
        return None
    season = Random(seed).choice(["", *rule.seasons])  # noqa: S311
    text = f"{wordbook().acts['announce']} {day.isoformat()}"
    key = f"rehearsal:announced:{day.isoformat()}"
    fields = {"season": season}
    return OfficeActed(key, at, seed, ANNOUNCEMENTS_FILE, RIGHT, name, text=text, fields=fields)
