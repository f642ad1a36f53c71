"""The figures of a digest's picture: how much stands at each stage, and for how long."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from flows.casework.bulletin import STAFF_VOICE
from flows.digest.sections import is_late
from flows.events import CaseworkLine
from flows.messages import Bar, Bars, Chart
from flows.phrases import Composed, Phrases, Value, plain

#: Ages in days: the first bar ends before the first number, the last one begins at the last.
AGES = (3, 8, 15, 31)
#: More bars than this are no picture any more: the smallest become one.
MOST = 7


def chart_of(phrases: Phrases, lines: Sequence[CaseworkLine], at: datetime) -> Chart:
    """Bars by stage and by age, with what is late. Numbers alone: nothing in it is about anyone."""
    late = [is_late(line, at) for line in lines]
    stages = _bars(phrases, _stages(phrases, lines), late)
    ages = _bars(phrases, _ages(phrases, lines, at), late, in_order=_age_labels(phrases))
    groups = (
        Bars(_say(phrases, "chart-stages"), stages),
        Bars(_say(phrases, "chart-ages"), ages),
    )
    told = [
        _say(phrases, "chart-told", title=group.title, bars=Composed(_listed(group)))
        for group in groups
    ]
    return Chart(
        title=_say(phrases, "chart-title", count=len(lines), late=sum(late)),
        late=_say(phrases, "chart-late"),
        on_time=_say(phrases, "chart-on-time"),
        groups=groups,
        caption="\n".join([_say(phrases, "chart-caption"), *told]),
    )


def _stages(phrases: Phrases, lines: Sequence[CaseworkLine]) -> list[str]:
    """Each application's stage; what is a ticket is one bar, and the rarest stages are too."""
    present = {line.stage for line in lines if line.kind == "application"}
    known = {stage: _say(phrases, f"stage-{stage}") for stage in present}
    ticket = _say(phrases, "chart-tickets")
    labels = [known[line.stage] if line.kind == "application" else ticket for line in lines]
    counted = Counter(labels)
    kept = {label for label, _ in counted.most_common(MOST if len(counted) <= MOST else MOST - 1)}
    other = _say(phrases, "chart-other")
    return [label if label in kept else other for label in labels]


def _ages(phrases: Phrases, lines: Sequence[CaseworkLine], at: datetime) -> list[str]:
    labels = _age_labels(phrases)
    return [labels[sum((at - line.entered_at).days >= age for age in AGES)] for line in lines]


def _age_labels(phrases: Phrases) -> list[str]:
    first = _say(phrases, "chart-age-first", before=AGES[0])
    between = [
        _say(phrases, "chart-age-between", since=since, until=until - 1)
        for since, until in pairwise(AGES)
    ]
    return [first, *between, _say(phrases, "chart-age-last", since=AGES[-1])]


def _bars(
    phrases: Phrases, labels: list[str], late: list[bool], in_order: Sequence[str] = ()
) -> tuple[Bar, ...]:
    all_of, late_of = Counter(labels), Counter[str]()
    for label, is_behind in zip(labels, late, strict=True):
        late_of[label] += is_behind
    order = [one for one in in_order if one in all_of] or [one for one, _ in all_of.most_common()]
    return tuple(
        Bar(
            label,
            all_of[label],
            late_of[label],
            _say(phrases, "chart-value", count=all_of[label], late=late_of[label]),
        )
        for label in order
    )


def _listed(group: Bars) -> str:
    return "، ".join(f"{bar.label}: {bar.value}" for bar in group.bars)


def _say(phrases: Phrases, id: str, /, **values: Value) -> str:
    return plain(phrases.say(STAFF_VOICE, id, **values))
