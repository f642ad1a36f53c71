"""A report as it is read in a terminal: figures first, then what was broken."""

from collections.abc import Iterator, Mapping

from bot.rehearsal.report import Report

#: The most lines of what was broken that are shown; the rest are counted.
MOST = 60


def lines_of(report: Report) -> Iterator[str]:
    """The whole report, line by line."""
    yield f"{report.association}: {report.begins} to {report.ends}, {report.people} people"
    yield f"{report.events} events, {report.clock_rings} rings of the clock"
    yield from _counted("Applications, by the stage they were left in", report.applications)
    yield from _counted("Decisions", report.decisions)
    yield from _counted("Tickets", report.tickets)
    yield ""
    yield "Days in a stage: passages, median, longest"
    for stage, spell in report.stages.items():
        yield f"  {stage:<20} {spell.count:>6} {spell.median:>7.1f} {spell.longest:>7.1f}"
    yield from _counted("Reaching people", report.undelivered)
    yield from _counted("Messages", report.messages)
    yield from _counted("Acts of the staff", report.acts)
    yield from _counted("Acts that nobody knew how to do", report.passed_over)
    yield from _counted("Screens from which somebody did not find on", report.stuck)
    yield ""
    yield from _broken("by the staff, and told as the policy demands", report.staff_broken)
    yield from _broken("", report.broken)
    yield f"{report.seconds:.0f} s, {report.processor_seconds:.0f} s of the processor"


def _counted(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    if not counts:
        return
    yield ""
    yield title
    for name, count in counts.items():
        yield f"  {count:>6}  {name}"


def _broken(whose: str, lines: list[dict[str, str]]) -> Iterator[str]:
    if not lines and not whose:
        yield "Every promise was kept."
    if not lines:
        return
    yield f"Broken {whose}: {len(lines)}".replace(" :", ":")
    for one in lines[:MOST]:
        yield f"  {one['at']}  {one['promise']:<13} {one['about']}  {one['says']}"
    if len(lines) > MOST:
        yield f"  and {len(lines) - MOST} more"
