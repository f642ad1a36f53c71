"""The policy clock: the time that rules and windows see. `NOW` moves it for rehearsals."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from flows.calendar import RIYADH

_SPAN = re.compile(r"(\d+)\s*([smhdw])")
#: The years in which a policy clock can stand.
YEARS = range(2000, 2100)
_IN_YEARS = f"a time from the year {YEARS[0]} up to {YEARS[-1]}"
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class NotATime(ValueError):
    """What was written is no time, or no span of time. The message shows how one is written."""


def machine_now() -> datetime:
    """The machine's time, aware, UTC."""
    return datetime.now(UTC)  # noqa: TID251 (this module is where time comes from)


def read_moment(text: str) -> datetime:
    """Read an ISO date or time, in Riyadh unless it names its own offset. Returns aware UTC.

    Raises NotATime with what would be right.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise NotATime(f"«{text.strip()}»: either 2026-11-20 or 2026-11-20T08:30") from None
    if moment.year not in YEARS:
        raise NotATime(f"«{text.strip()}»: {_IN_YEARS}, such as 2026-11-20T08:30")
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=RIYADH)
    return moment.astimezone(UTC)


def read_span(text: str) -> timedelta:
    """Read a length of time such as `+20h`, `+14d` or `1d 4h`.

    Raises NotATime with what would be right.
    """
    bare = text.strip().removeprefix("+").strip()
    parts = _SPAN.findall(bare)
    if not parts or _SPAN.sub("", bare).strip():
        raise NotATime(f"«{text.strip()}»: either +20h, or +14d, or +1d 4h")
    try:
        return sum((timedelta(**{_UNITS[unit]: int(count)}) for count, unit in parts), timedelta())
    # Whoever writes thousands of digits is refused by int() itself.
    except (OverflowError, ValueError):
        raise NotATime(f"«{text.strip()}»: longer than time itself; such as +20h or +14d") from None


def later(moment: datetime, span: timedelta) -> datetime:
    """The moment this span later. Raises NotATime where the policy clock cannot stand there."""
    try:
        then = moment + span
    except OverflowError:
        raise NotATime(_IN_YEARS) from None
    if then.year not in YEARS:
        raise NotATime(_IN_YEARS)
    return then


class PolicyClock:
    """Tells the time and never goes back, whatever happens to its source."""

    def __init__(self, source: Callable[[], datetime] = machine_now) -> None:
        self._source = source
        self._offset = timedelta()
        self._latest = datetime.min.replace(tzinfo=UTC)

    @classmethod
    def from_setting(cls, now: str) -> Self:
        """The clock that `NOW` asks for: the machine's, one fixed time, or a file's (`@FILE`).

        Raises NotATime when the time cannot be read.
        """
        if not now:
            return cls()
        if now.startswith("@"):
            return cls(_FileTime(Path(now[1:])))
        moment = read_moment(now)
        return cls(lambda: moment)

    def now(self) -> datetime:
        """The time now, aware, UTC: never before a time it told earlier."""
        self._latest = max(self._latest, self._source() + self._offset)
        return self._latest

    def not_before(self, moment: datetime) -> None:
        """Stand at `moment` at least: what was stored under that time stays in the past."""
        self._latest = max(self._latest, moment)

    def move(self, span: timedelta) -> None:
        """Let time pass at once, for a rehearsal."""
        self._offset = self.now() + span - self._source()


class _FileTime:
    """The time written in a file. A file caught half-written leaves the time where it was."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._last = read_moment(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise NotATime(f"@{path}: {error}") from None

    def __call__(self) -> datetime:
        try:
            self._last = read_moment(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return self._last
        return self._last
