"""What may be said about a topic: the recorded answer, or that it is not recorded."""

from dataclasses import dataclass

from flows.identifiers import Language
from flows.inquiries.matching import Match, find
from flows.office import Office
from flows.policy import Topic


@dataclass(frozen=True, slots=True)
class Answered:
    """How an inquiry ends: `answered` with a text, `clarified` with topics, `ticketed` without."""

    outcome: str
    topic: str
    offered: tuple[str, ...] = ()
    text: str = ""
    clause: str = ""
    facts: tuple[str, ...] = ()


def answer_to(office: Office, language: Language, text: str) -> Answered:
    """The pack's answer to a question, with the clause and the facts it rests on."""
    match: Match = find(office.pack.topics, text)
    if not match.topics:
        return Answered("ticketed", "")
    names = tuple(topic.topic for topic in match.topics)
    if not match.clear:
        return Answered("clarified", names[0], offered=names)
    return answer_of(office, language, match.topics[0])


def answer_of(office: Office, language: Language, topic: Topic) -> Answered:
    """The recorded answer of one topic. A fact nobody verified makes it unanswerable."""
    known = office.policy.facts
    held = all(
        name in known and known[name].value is not None and known[name].verified_by
        for name in topic.facts
    )
    if topic.answer is None or not held:
        return Answered("ticketed", topic.topic, facts=topic.facts)
    text = office.words(topic.answer, language)
    for name in topic.facts:
        value = known[name].value
        if value is not None:
            text = text.replace("{" + name + "}", office.words(value, language))
    return Answered("answered", topic.topic, (), text, topic.clause or "", topic.facts)


def topic_named(office: Office, name: str) -> Topic | None:
    """The topic of this name in the current pack; None where it is gone meanwhile."""
    return next((one for one in office.pack.topics if one.topic == name), None)


def held_fact(office: Office, language: Language, name: str) -> str:
    """A fact that somebody has verified, in words; empty where the pack does not hold it."""
    fact = office.policy.facts.get(name)
    if fact is None or fact.value is None or not fact.verified_by:
        return ""
    return office.words(fact.value, language)
