"""The minutes of a sitting as a document: who was there, what was concluded, by which votes."""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.casework.bulletin import STAFF_VOICE
from flows.committee.book import Item, Sitting
from flows.committee.round import ABSTAIN
from flows.committee.sittings import number_of
from flows.dates import both_calendars, instant_in_words
from flows.identifiers import ARABIC
from flows.office import Office
from flows.phrases import Composed, Fixed, Value


@dataclass(frozen=True, slots=True)
class Minutes:
    """One sitting in words. Applications stand in it by their references alone."""

    number: str
    title: str
    day: str
    present: str
    absent: str
    items: tuple[tuple[str, ...], ...]  #: of each application its lines; the first names it
    signature: str
    digest: str


def minutes_of(office: Office, sitting: Sitting) -> Minutes:
    """Put a sitting into words."""
    say = office.phrases.say
    none = say(STAFF_VOICE, "minutes-nobody")
    signature = say(STAFF_VOICE, "minutes-unsigned")
    if sitting.signed_at is not None:
        at = Composed(instant_in_words(sitting.signed_at, ARABIC))
        signature = say(STAFF_VOICE, "minutes-signed", name=sitting.signed_by, at=at)
    return Minutes(
        number=number_of(sitting),
        title=say(
            STAFF_VOICE,
            f"minutes-title-{sitting.kind}",
            number=Fixed(number_of(sitting)),
            body=Composed(office.policy.body.title.ar),
        ),
        day=say(STAFF_VOICE, "desk-day", day=Composed(both_calendars(sitting.day, ARABIC))),
        present="، ".join(sitting.present) or none,
        absent="، ".join(sitting.absent) or none,
        items=tuple(tuple(_lines(office, item)) for item in sitting.items),
        signature=signature,
        digest=sitting.digest,
    )


def text_of(office: Office, sitting: Sitting) -> str:
    """The same as plain text, for the shell."""
    say, minutes = office.phrases.say, minutes_of(office, sitting)
    head = [minutes.title, minutes.day]
    if sitting.kind == "sitting":
        head.append(say(STAFF_VOICE, "minutes-present", names=Composed(minutes.present)))
        head.append(say(STAFF_VOICE, "minutes-absent", names=Composed(minutes.absent)))
    parts = ["\n".join(head), *("\n".join(lines) for lines in minutes.items)]
    if not minutes.items:
        parts.append(say(STAFF_VOICE, "minutes-nothing"))
    foot = [minutes.signature]
    if minutes.digest:
        foot.append(say(STAFF_VOICE, "minutes-digest", digest=Fixed(minutes.digest)))
    return "\n\n".join([*parts, "\n".join(foot)])


def _lines(office: Office, item: Item) -> Iterator[str]:
    def say(id: str, /, **values: Value) -> str:
        return office.phrases.say(STAFF_VOICE, id, **values)

    policy = office.policy
    outcome = Composed(outcome_title(office, item.outcome))
    yield say("minutes-item", reference=Fixed(item.reference), outcome=outcome)
    if item.reason:
        title = policy.reasons[item.reason].ar if item.reason in policy.reasons else item.reason
        yield say("minutes-reason", reason=Composed(title))
    for vote in item.votes:
        voted = Composed(outcome_title(office, vote.outcome))
        yield say("minutes-vote", name=vote.name, outcome=voted)
    if item.present:
        yield say("minutes-present", names="، ".join(item.present))
    if item.silent:
        yield say("minutes-silent", names="، ".join(item.silent))
    if item.recused:
        yield say("minutes-recused", names="، ".join(item.recused))
    at = Composed(instant_in_words(item.at, ARABIC))
    yield say(f"minutes-how-{item.how}", at=at, name=item.by)


def outcome_title(office: Office, outcome: str) -> str:
    """An outcome in the pack's words, or abstaining in ours."""
    if outcome == ABSTAIN:
        return office.phrases.say(STAFF_VOICE, "vote-abstain")
    known = office.policy.outcomes.get(outcome)
    return known.title.ar if known else outcome
