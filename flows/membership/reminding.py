"""Members are reminded of the general assembly on the days that the pack names (T7)."""

from datetime import date, datetime, time, timedelta

from flows.dates import both_calendars
from flows.messages import Message
from flows.phrases import Composed
from flows.rules.membership import Assembly, Membership
from flows.turn import Turn

SUBJECT = "assembly"
#: The hour in Riyadh at which a reminder goes out.
AT = time(10)
#: Without anything to remind of, the pack is looked at again after so many days.
LOOK_AGAIN = timedelta(days=30)


def set_next(turn: Turn) -> None:
    """Set the member's own clock to the next day of reminding."""
    rule = turn.office.policy.membership
    if rule is None:
        return
    days = [day for day in reminder_days(rule) if _at(turn, day) > turn.at]
    at = min((_at(turn, day) for day in days), default=turn.at + LOOK_AGAIN)
    at = turn.office.calendar.out_of_quiet(min(at, turn.at + LOOK_AGAIN))
    turn.wake(SUBJECT, SUBJECT, at)


def ring(turn: Turn) -> None:
    """Remind of what is due today, and set the clock again."""
    rule = turn.office.policy.membership
    if rule is None or turn.dossier.member is None:
        return
    for assembly in rule.assemblies.values():
        if (assembly.on - turn.today).days in rule.remind_days:
            text = turn.text("assembly-reminder", about=assembly_in_words(turn, assembly))
            turn.post(turn.reach(), Message(text), "reminder")
    set_next(turn)


def reminder_days(rule: Membership) -> tuple[date, ...]:
    """All days on which somebody is reminded of something."""
    return tuple(
        assembly.on - timedelta(days=days)
        for assembly in rule.assemblies.values()
        for days in rule.remind_days
    )


def coming(turn: Turn, rule: Membership) -> dict[str, Assembly]:
    """The assemblies that are still ahead, the nearest first."""
    ahead = {key: one for key, one in rule.assemblies.items() if one.on >= turn.today}
    return dict(sorted(ahead.items(), key=lambda item: item[1].on))


def assembly_in_words(turn: Turn, assembly: Assembly) -> Composed:
    """What it is, when and where, and what is on its agenda."""
    language = turn.voice.language
    words = turn.office.words
    parts = [
        turn.phrase(
            "assembly-line",
            title=words(assembly.title, language),
            day=Composed(both_calendars(assembly.on, language)),
        )
    ]
    if assembly.at is not None:
        parts.append(turn.phrase("assembly-hour", hour=Composed(assembly.at)))
    if assembly.place is not None:
        parts.append(turn.phrase("assembly-place", place=words(assembly.place, language)))
    parts += [
        turn.phrase("assembly-agenda", number=number, item=words(item, language))
        for number, item in enumerate(assembly.agenda, 1)
    ]
    if assembly.proxy_until is not None:
        until = Composed(both_calendars(assembly.proxy_until, language))
        parts.append(turn.phrase("assembly-proxy-until", day=until))
    return Composed("\n".join(parts))


def _at(turn: Turn, day: date) -> datetime:
    return turn.office.calendar.at(day, AT)
