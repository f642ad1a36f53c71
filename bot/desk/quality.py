"""The month's quality report in words: figures without persons, small groups left out (G1c, D5)."""

from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows.feedback.figures import SUBJECTS, Figures, Group
from flows.identifiers import ARABIC, Role
from flows.office import Office
from flows.phrases import Composed
from storage.months import Month

#: The most lines under one heading.
MOST = 10


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; `aside` where something is not shown."""

    title: str
    lines: tuple[str, ...]
    aside: str = ""


def sections(month: Month, office: Office, clerk: Clerk) -> tuple[Section, ...]:
    """The report, heading by heading; one without anything under it is left out."""
    figures = month.figures
    ratings = (_rated(figures, subject, office, clerk) for subject in (*SUBJECTS, "role"))
    asked = [
        clerk.say(
            "desk-quality-topic",
            topic=_topic(office, clerk, one.topic),
            answered=one.answered,
            missed=one.missed,
        )
        for one in figures.asked()
    ]
    times = [
        clerk.say(
            "desk-quality-time",
            stage=Composed(clerk.say(f"stage-{one.stage}")),
            median=one.median,
            longest=one.longest,
            count=one.count,
        )
        for one in figures.spells()
    ]
    left = [
        clerk.say(
            "desk-quality-left-line", reason=Composed(clerk.say(f"dropoff-{reason}")), count=n
        )
        for reason, n in figures.left()
    ]
    stopped = [
        clerk.say("desk-quality-stopped-line", place=_question(office, place), count=n)
        for place, n in figures.stopped()
    ]
    aside = "" if month.remarks else clerk.say("desk-quality-remarks-few", least=figures.least)
    every = (
        *ratings,
        Section(clerk.say("desk-quality-inquiries"), tuple(asked[:MOST])),
        Section(clerk.say("desk-quality-times"), tuple(times)),
        Section(clerk.say("desk-quality-left"), tuple(left)),
        Section(clerk.say("desk-quality-stopped"), tuple(stopped[:MOST])),
        Section(clerk.say("desk-quality-remarks"), month.remarks, aside),
    )
    return tuple(one for one in every if one.lines or one.aside)


def log_lines(month: Month, office: Office, clerk: Clerk) -> tuple[str, ...]:
    """The improvements, the newest first."""
    return tuple(
        clerk.say("desk-quality-log-line", day=clerk.day(one.at), words=one.words, owner=one.owner)
        for one in reversed(month.improvements)
    )


def _rated(figures: Figures, subject: str, office: Office, clerk: Clerk) -> Section:
    rated = figures.rated(subject)
    title = f"{clerk.say('desk-quality-ratings')}: {clerk.say(f'desk-quality-subject-{subject}')}"
    lines = [_group(clerk, one, _part(office, clerk, subject, one.part)) for one in rated.groups]
    if rated.whole is not None and len(rated.groups) != 1:
        lines.insert(0, _group(clerk, rated.whole, clerk.say("desk-quality-ratings")))
    aside = ""
    if rated.hidden:
        aside = clerk.say("desk-quality-hidden", least=figures.least, count=rated.hidden)
    return Section(title, tuple(lines), aside)


def _group(clerk: Clerk, group: Group, title: str) -> str:
    average = f"{group.average:.1f}"
    return clerk.say(
        "desk-quality-group", title=Composed(title), average=average, count=group.count
    )


def _part(office: Office, clerk: Clerk, subject: str, part: str) -> str:
    policy = office.policy
    if subject == "role" and part in policy.roles:
        return policy.roles[Role(part)].title.ar
    if subject == "decision" and part in policy.outcomes:
        return policy.outcomes[part].title.ar
    if subject == "ticket":
        return clerk.say(f"desk-kind-{part}")
    return part or clerk.say("desk-quality-subject-service")


def _topic(office: Office, clerk: Clerk, topic: str) -> Composed:
    if not topic:
        return Composed(clerk.say("desk-quality-topic-none"))
    known = next((one for one in office.pack.topics if one.topic == topic), None)
    return Composed(known.button.ar if known is not None and known.button is not None else topic)


def _question(office: Office, path: str) -> Composed:
    """The label of a question of the current form; its path where the form has it no more."""
    form = office.pack.forms["intake"]
    known = form.by_path.get(path)
    return Composed(known.text(ARABIC) if known is not None else path)
