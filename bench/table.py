"""What was measured, as people read it: medians with their range, and the goals."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from bench.measuring import Cell

#: Contender → people at once → the cell of each round.
Rounds = Mapping[str, Mapping[int, Sequence[Cell]]]

_COLUMNS: tuple[tuple[str, Callable[[Cell], float | None], int], ...] = (
    ("turns/s", lambda cell: cell.turns_per_second, 0),
    ("p50 ms", lambda cell: cell.p50_ms, 1),
    ("p99 ms", lambda cell: cell.p99_ms, 1),
    ("CPU s/1000", lambda cell: cell.cpu_per_1000, 3),
    ("syncs/commit", lambda cell: cell.syncs_per_commit, 2),
    ("batch", lambda cell: cell.batch, 1),
    ("MiB", lambda cell: cell.mebibytes, 0),
)


def table(rounds: Rounds) -> str:
    """One row for each bot and number of people: the median, and the range in brackets."""
    lines = [["bot", "people", *(name for name, _, _ in _COLUMNS)]]
    for name, by_people in rounds.items():
        for people, cells in by_people.items():
            figures = [_figure([read(one) for one in cells], d) for _, read, d in _COLUMNS]
            lines.append([name, str(people), *figures])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def goals(rounds: Rounds, ours: str, echo: str, usual: str) -> list[str]:
    """What this stage has to reach, of the same run; what was not measured is left out."""
    lines = []
    if 50 in rounds[ours]:
        cpu = _ratio(rounds[ours][50], rounds[echo][50], lambda cell: cell.cpu_per_1000)
        lines.append(_goal("CPU per durable turn at 50 ÷ the echo's", cpu, "at most", 0.7))
        rate = _ratio(rounds[ours][50], rounds[usual][50], lambda cell: cell.turns_per_second)
        lines.append(_goal("turns/s at 50 ÷ the usual durable bot's", rate, "at least", 5.0))
    batches = [one.batch for one in rounds[ours].get(200, ()) if one.batch is not None]
    if batches:
        lines.append(_goal("turns to a commit at 200", batches, "above", 4.0))
    return lines


def _ratio(
    ours: Sequence[Cell], theirs: Sequence[Cell], read: Callable[[Cell], float]
) -> list[float]:
    """Round by round, because the machine's mood changes from one to the next."""
    return [read(mine) / read(other) for mine, other in zip(ours, theirs, strict=True)]


def _goal(what: str, values: list[float], way: str, bound: float) -> str:
    found = median(values)
    reached = {"at most": found <= bound, "at least": found >= bound, "above": found > bound}[way]
    verdict = "reached" if reached else "MISSED"
    return f"{what}: {_figure(values, 2)}, {way} {bound:g}: {verdict}"


def _figure(values: Sequence[float | None], digits: int) -> str:
    known = [one for one in values if one is not None]
    if not known:
        return "–"
    text = f"{median(known):.{digits}f}"
    if len(known) > 1:
        text += f" [{min(known):.{digits}f}..{max(known):.{digits}f}]"
    return text
