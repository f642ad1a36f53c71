"""The times that are offered for a visit: three, different, ahead of us, in working time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.calendar import RIYADH, Calendar
from flows.forms.understanding.folding import clean

#: How many are offered.
COUNT = 3
_SLOT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}:\d{2})")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why these times cannot be offered: the code of a receipt, and the time it is about."""

    code: str
    slot: str = ""


def read(
    fields: Mapping[str, str], calendar: Calendar, now: datetime, hours: int, count: int = COUNT
) -> tuple[datetime, ...] | Fault:
    """The times of an act: `slots` with semicolons between, or `date.1` and `time.1` of a form."""
    typed = [one.strip() for one in clean(fields.get("slots", "")).split(";")]
    for number in range(1, COUNT + 1):
        day, hour = fields.get(f"date.{number}", ""), fields.get(f"time.{number}", "")
        typed.append(clean(f"{day} {hour}").strip())
    typed = [one for one in typed if one]
    found: list[datetime] = []
    for one in typed:
        slot = _slot(one)
        if slot is None:
            return Fault("slot_unclear", one)
        if slot <= now:
            return Fault("slot_past", one)
        last = slot + timedelta(hours=hours) - timedelta(minutes=1)
        if not (calendar.is_open(slot) and calendar.is_open(last)):
            return Fault("slot_closed", one)
        found.append(slot)
    if len(found) != count or len(set(found)) != count:
        return Fault("slots_three" if count == COUNT else "slots_one")
    return tuple(sorted(found))


def _slot(typed: str) -> datetime | None:
    match = _SLOT.fullmatch(typed)
    if match is None:
        return None
    try:
        return datetime.strptime(f"{match[1]} {match[2]}", "%Y-%m-%d %H:%M").replace(tzinfo=RIYADH)
    except ValueError:
        return None
