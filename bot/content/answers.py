"""The fixed answers of a pack: files of topics, each resting on a clause or on declared facts."""

import re
from collections.abc import Iterator

import msgspec

from bot.content.definition import read_definition
from bot.content.facts import account_issues
from bot.content.standins import UNREAD, Finding, Place, told
from flows.issues import Issue
from flows.policy import Policy, Topic

#: What an answer may rest on.
_GROUNDS = ("clause", "facts.**", "verified_by", "verified_at")


class AnswerFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `answers/`: the topics under `[[topics]]`."""

    topics: tuple[Topic, ...]


class Answers(msgspec.Struct, frozen=True):
    """The topics of a pack by file, what is wrong with the files, and where they are unread."""

    topics: dict[str, tuple[Topic, ...]]
    issues: tuple[Issue, ...]
    unread: dict[str, frozenset[Place]]


def read_answers(files: dict[str, str]) -> Answers:
    """The topics by file, with stand-ins for what cannot be read, and everything that cannot."""
    read = {name: read_definition(text, AnswerFile, name) for name, text in files.items()}
    return Answers(
        {name: one.value.topics for name, one in read.items()},
        tuple(issue for one in read.values() for issue in one.issues),
        {name: one.unread for name, one in read.items() if one.unread},
    )


def answer_issues(policy: Policy, unread: frozenset[Place], answers: Answers) -> Iterator[Issue]:
    """Every topic that stands twice, cannot be asked for, or rests on nothing that is declared.

    `unread` are the places of the policy that could not be read.
    """
    seen: dict[str, str] = {}
    for file, topics in answers.topics.items():
        unread_here = answers.unread.get(file, frozenset())
        for number, topic in enumerate(topics):
            where = f"{file}: topics[{number + 1 if topic.topic == UNREAD else topic.topic}]"
            if topic.topic in seen and topic.topic != UNREAD:
                remedy = "Either rename one of them or put their phrasings together"
                yield Issue(where, f"it stands in {seen[topic.topic]} already", remedy)
            seen.setdefault(topic.topic, file)
            yield from told(_undeclared(policy, topic, where), unread)
            yield from told(_alone(topic, where, f"topics.{number}"), unread_here)


def _undeclared(policy: Policy, topic: Topic, where: str) -> Iterator[Finding]:
    """What it names of the policy, and the policy does not have."""
    if topic.clause and all(clause.id != topic.clause for clause in policy.clauses):
        remedy = "Either correct the number or add the clause to policy.toml"
        says = f"there is no clause {topic.clause!r}"
        yield Finding(Issue(f"{where}.clause", says, remedy), ("clauses.*.id",))
    for fact in topic.facts:
        if fact not in policy.facts:
            remedy = f"Either correct the name or add [facts.{fact}] to policy.toml"
            says = f"the fact {fact!r} is not declared"
            yield Finding(Issue(f"{where}.facts", says, remedy), ("facts", f"facts.{fact}"))


def _alone(topic: Topic, where: str, place: str) -> Iterator[Finding]:
    """What is wrong with it whatever the policy says."""
    if not topic.phrasings:
        issue = Issue(f"{where}.phrasings", "nobody can ask for it", "Add ways of asking")
        yield Finding(issue, (f"{place}.phrasings.**",))
    verified = topic.verified_by and topic.verified_at
    if topic.answer and not (topic.clause or topic.facts or verified):
        remedy = "Either name its clause or its facts, or who verified it and when"
        yield Finding(
            Issue(f"{where}.answer", "it rests on nothing", remedy),
            tuple(f"{place}.{name}" for name in _GROUNDS),
        )
    # Where an answer leaves room for a fact, `{fees}`, the topic names that fact.
    for text in (topic.answer.ar, topic.answer.en) if topic.answer else ():
        for name in re.findall(r"\{(.*?)\}", text):
            if name not in topic.facts:
                remedy = f"Either add {name!r} to the facts of this topic or take it out"
                issue = Issue(f"{where}.answer", f"it has room for {{{name}}}", remedy)
                yield Finding(issue, (f"{place}.facts.**",))
    yield from account_issues(topic, f"{where}.")
