"""What depends on what in a form: an order without circles, and whom a change concerns."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from flows.forms.definition.findings import Findings
from flows.forms.expressions.expression import Expression
from flows.forms.sheets.rules import Rule

#: How much of the interpreter's stack, in calls, may be taken up by places that are looked at one
#: inside the other.
_DEEPEST = 120
#: The calls that looking at one place takes, and one more parenthesis within its expressions.
_CALLS, _CALLS_WITHIN = 8, 4

Reads = Mapping[str, tuple[str, ...]]


def ordered(rules: Mapping[str, Rule], findings: Findings) -> dict[str, Rule]:
    """The rules with what each needs looked at first; circles are noted as mistakes.

    Along every row of places that depend on each other there are landings, none too far from the
    next. Whoever stands on one looks at those below it first, from the bottom up, and so never
    climbs down further than to the next.
    """
    everything = {path: _reads(path, rule, rules) for path, rule in rules.items()}
    rules = {
        path: replace(rule, counts_itself=_counts_itself(path, rule, everything))
        for path, rule in rules.items()
    }
    reads = {path: _reads(path, rule, rules) for path, rule in rules.items()}
    depths: dict[str, int] = {}
    below: dict[str, dict[str, None]] = {}
    first: dict[str, tuple[str, ...]] = {}
    for path in _order(reads, rules, findings):
        near = [other for other in reads[path] if other in depths]
        depths[path] = _calls(rules[path]) + max((depths[one] for one in near), default=0)
        landings = below[path] = {one: None for other in near for one in below[other]}
        if depths[path] > _DEEPEST:
            first[path] = tuple(landings)
            landings[path] = None
            depths[path] = 0
    return {path: replace(rule, first=first.get(path, ())) for path, rule in rules.items()}


def dependents(reads: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Who depends on each place, near and far, from what every place reads."""
    direct: dict[str, list[str]] = {}
    for path, others in reads.items():
        for other in others:
            if other != path:
                direct.setdefault(other, []).append(path)
    return {path: frozenset(_reached(path, direct)) - {path} for path in direct}


def _counts_itself(path: str, rule: Rule, reads: Reads) -> bool:
    """Whether the number of a repeat's entries depends on that very number."""
    return rule.count is not None and any(
        other == path or path in _reached(other, reads) for other in rule.count.reads
    )


def _reads(place: str, rule: Rule, rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """The places with a rule that have to be looked at before this one can be."""
    found: set[str] = set()
    if rule.relevant is not None:
        found |= rule.relevant.reads
    if rule.calculate is not None:
        found |= rule.calculate.reads - ({place} if rule.reads_itself else set())
    if rule.count is not None and not rule.counts_itself:
        found |= rule.count.reads
    if rule.above:
        found.add(rule.above)
    return tuple(sorted(path for path in found if path in rules))


def _calls(rule: Rule) -> int:
    """The calls that looking at a place takes at most, those of the places it reads aside."""
    return _CALLS + max((_nested(one.source) for one in _expressions(rule)), default=0)


def _nested(source: str) -> int:
    depth = deepest = 0
    for sign in source:
        if sign in "([":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in ")]":
            depth -= 1
    return _CALLS_WITHIN * (deepest + 1)


def _expressions(rule: Rule) -> list[Expression]:
    return [one for one in (rule.relevant, rule.calculate, rule.count) if one is not None]


def _order(reads: Reads, rules: Mapping[str, Rule], findings: Findings) -> list[str]:
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
                _note([*list(inside)[list(inside).index(other) :], other], rules, findings)
            else:
                inside[other] = None
                waiting.append((other, iter(reads[other])))
    return order


def _note(circle: list[str], rules: Mapping[str, Rule], findings: Findings) -> None:
    at = circle[-1]
    shown = " → ".join(circle)
    if any(rules[path].calculate is not None for path in circle):
        findings.add(
            f"its value depends on itself: {shown}",
            "Either calculate it from answers alone or take one of these out of the circle",
            at=at,
            column="calculation" if rules[at].calculate is not None else "relevant",
        )
        return
    findings.add(
        f"its condition depends on itself: {shown}",
        "Either take one of these questions out of the others' conditions or let both "
        "depend on an earlier one",
        at=at,
        column="relevant",
    )


def _reached(path: str, near: Mapping[str, Iterable[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(near.get(path, ()))
    while waiting:
        other = waiting.pop()
        if other not in reached:
            reached.add(other)
            waiting.extend(near.get(other, ()))
    return reached
