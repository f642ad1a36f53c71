"""When each question applies: its own condition and those of its groups, without circles."""

from collections.abc import Iterable, Mapping

from flows.forms.expressions import Expression
from flows.forms.findings import Findings
from flows.forms.form import Group, Item
from flows.forms.scope import Condition

#: Up to so many conditions may be decided one inside the other.
_DEEPEST = 8


def conditions_of(items: tuple[Item, ...], findings: Findings) -> dict[str, Condition]:
    """The conditions by path, groups included; circles among them are noted as mistakes."""
    expressions = dict(_collect(items, ()))
    reads = {
        path: tuple(sorted({other for one in found for other in one.reads if other in expressions}))
        for path, found in expressions.items()
    }
    order = _order(reads, findings)
    depths: dict[str, int] = {}
    first: dict[str, tuple[str, ...]] = {}
    for path in order:
        depths[path] = 1 + max((depths.get(other, 0) for other in reads[path]), default=0)
        if depths[path] > _DEEPEST:
            before = _reached(path, reads)
            first[path] = tuple(other for other in order if other in before)
    return {path: Condition(found, first.get(path, ())) for path, found in expressions.items()}


def _collect(
    items: tuple[Item, ...], outer: tuple[Expression, ...]
) -> Iterable[tuple[str, tuple[Expression, ...]]]:
    for item in items:
        own = outer if item.relevant is None else (*outer, item.relevant)
        if own and item.path:
            yield item.path, own
        if isinstance(item, Group):
            yield from _collect(item.items, own)


def _order(reads: Mapping[str, tuple[str, ...]], findings: Findings) -> list[str]:
    """The paths, each after those it reads. A path in a circle is noted once and passed over."""
    order: list[str] = []
    done: set[str] = set()
    for start in reads:
        waiting = [(start, iter(reads[start]))] if start not in done else []
        inside = dict.fromkeys([start] if waiting else [])
        while waiting:
            path, others = waiting[-1]
            other = next((one for one in others if one not in done), None)
            if other is None:
                waiting.pop()
                inside.pop(path)
                done.add(path)
                order.append(path)
            elif other in inside:
                circle = [*list(inside)[list(inside).index(other) :], other]
                findings.add(
                    f"its condition depends on itself: {' → '.join(circle)}",
                    "Either take one of these questions out of the others' conditions or let both "
                    "depend on an earlier one",
                    at=other,
                    column="relevant",
                )
            else:
                inside[other] = None
                waiting.append((other, iter(reads[other])))
    return order


def _reached(path: str, reads: Mapping[str, tuple[str, ...]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(reads[path])
    while waiting:
        other = waiting.pop()
        if other not in reached:
            reached.add(other)
            waiting.extend(reads[other])
    return reached
