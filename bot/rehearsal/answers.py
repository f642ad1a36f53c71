"""What somebody would answer to a question; what was accepted from others is tried first."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from bot.rehearsal.identity import Identity, national_id, relative
from bot.rehearsal.wordbook import wordbook
from flows.forms.form import Question
from flows.forms.sheets.paths import template_of

_DAYS = (-13000, -4000, -30, 400, -1, 30, -400, -7000, -26000, 2000)
_WHOLE = ("3", "1", "2", "0", "5", "7", "18", "40", "12", "2020", "1990", "100")
_SUMS = ("1500", "0", "3200", "450", "12000", "80")
_FIXED = {
    "iban": ("SA0380000000608010167519",),
    "short_address": ("RRRD2929",),
    "geopoint": ("21.4225, 39.8262",),
    "time": ("16:00", "09:30"),
    "barcode": ("A-1234",),
}


class Experience:
    """How often an answer of some sort was taken at a question: later people do it right sooner."""

    def __init__(self) -> None:
        self._tried: dict[tuple[str, int], int] = defaultdict(int)
        self._taken: dict[tuple[str, int], int] = defaultdict(int)

    def order(self, path: str, count: int) -> list[int]:
        """The places of the candidates, the most promising first."""
        template = template_of(path)

        def worth(place: int) -> float:
            key = (template, place)
            return -(self._taken[key] + 1) / (self._tried[key] + 2)

        return sorted(range(count), key=lambda place: (worth(place), place))

    def learn(self, path: str, place: int, *, taken: bool) -> None:
        """What became of a candidate."""
        key = (template_of(path), place)
        self._tried[key] += 1
        self._taken[key] += taken


def candidates(
    question: Question, path: str, who: Identity, random: Random, at: datetime
) -> Sequence[str]:
    """What this person may write. Places keep their meaning from one person to the next."""
    is_others = "[" in path
    match question.kind.name:
        case "full_name":
            return (relative(random),) if is_others else (who.name, relative(random))
        case "national_id":
            other = national_id(60_000_000 + random.randrange(30_000_000))
            return (other,) if is_others else (who.national_id, other)
        case "mobile":
            other = f"05{random.randrange(10_000_000, 40_000_000):08d}"
            return (other,) if is_others else (who.mobile, other)
        case "integer" | "range":
            return _WHOLE
        case "decimal" | "money":
            return _SUMS
        case "date":
            return [(at + timedelta(days=one)).date().isoformat() for one in _DAYS]
        case "date_time" | "dateTime":
            return [f"{(at + timedelta(days=one)).date().isoformat()} 10:00" for one in _DAYS]
        case "select_one" | "select_multiple":
            return [str(one) for one in range(1, min(len(question.choices), 8) + 1)] or ("1",)
        case "rank":
            return (" ".join(str(one + 1) for one in range(len(question.choices))),)
        case "acknowledge":
            return (wordbook().agrees,)
        case kind:
            return _FIXED.get(kind) or wordbook().texts
