"""The fixed answers of a pack: files of topics, each resting on a clause or on declared facts."""

import re
from collections.abc import Iterator

import msgspec

from bot.content.definition import read_definition
from bot.content.facts import account_issues
from flows.issues import Issue
from flows.policy import Policy, Topic


class AnswerFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `answers/`: the topics under `[[topics]]`."""

    topics: tuple[Topic, ...]


def read_answers(files: dict[str, str]) -> tuple[dict[str, tuple[Topic, ...]], list[Issue]]:
    """The topics by file, and everything that kept a file from being read."""
    topics: dict[str, tuple[Topic, ...]] = {}
    issues: list[Issue] = []
    for name, text in files.items():
        read = read_definition(text, AnswerFile, name)
        issues += read.issues
        if read.value is not None:
            topics[name] = read.value.topics
    return topics, issues


def answer_issues(policy: Policy, files: dict[str, tuple[Topic, ...]]) -> Iterator[Issue]:
    """Every topic that stands twice, cannot be asked for, or rests on nothing that is declared."""
    clauses = {clause.id: clause for clause in policy.clauses}
    seen: dict[str, str] = {}
    for file, topics in files.items():
        for topic in topics:
            where = f"{file}: topics[{topic.topic}]"
            if topic.topic in seen:
                remedy = "Either rename one of them or put their phrasings together"
                yield Issue(where, f"it stands in {seen[topic.topic]} already", remedy)
            seen.setdefault(topic.topic, file)
            if not topic.phrasings:
                yield Issue(f"{where}.phrasings", "nobody can ask for it", "Add ways of asking")
            if topic.clause and topic.clause not in clauses:
                remedy = "Either correct the number or add the clause to policy.toml"
                yield Issue(f"{where}.clause", f"there is no clause {topic.clause!r}", remedy)
            for fact in topic.facts:
                if fact not in policy.facts:
                    remedy = f"Either correct the name or add [facts.{fact}] to policy.toml"
                    yield Issue(f"{where}.facts", f"the fact {fact!r} is not declared", remedy)
            yield from _unfounded(topic, where)
            yield from _places(topic, where)
            yield from account_issues(topic, f"{where}.")


def _unfounded(topic: Topic, where: str) -> Iterator[Issue]:
    if topic.answer is None or topic.clause or topic.facts:
        return
    if not (topic.verified_by and topic.verified_at):
        remedy = "Either name its clause or its facts, or who verified it and when"
        yield Issue(f"{where}.answer", "it rests on nothing", remedy)


def _places(topic: Topic, where: str) -> Iterator[Issue]:
    """Where an answer leaves room for a fact, `{fees}`, the topic names that fact."""
    for text in (topic.answer.ar, topic.answer.en) if topic.answer else ():
        for name in re.findall(r"\{(.*?)\}", text):
            if name not in topic.facts:
                remedy = f"Either add {name!r} to the facts of this topic or take it out"
                yield Issue(f"{where}.answer", f"it has room for {{{name}}}", remedy)
