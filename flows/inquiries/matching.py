"""Find the topic of a question among the pack's fixed answers."""

from dataclasses import dataclass
from functools import lru_cache

from flows.forms.understanding.folding import clean, fold
from flows.policy import Topic

#: Share of a phrasing's weight that a question must hold to be answered, and to be offered.
CLEAR = 0.82
NEAR = 0.45
#: How far the best must be ahead of the second to be meant without doubt.
LEAD = 0.1
#: The most topics offered to choose from.
OFFERED = 3

_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")


@dataclass(frozen=True, slots=True)
class Match:
    """The best topics, best first. `clear`: the first one is meant without doubt."""

    topics: tuple[Topic, ...]
    clear: bool


def find(topics: tuple[Topic, ...], text: str) -> Match:
    """The topics whose ways of asking share enough with the text.

    A word weighs less the more topics use it, so that «how much» and «do you» decide nothing.
    """
    asked = _stems(text)
    if not asked:
        return Match((), clear=False)
    scored = [
        (max((_share(asked, one) for one in phrasings), default=0.0), topic)
        for topic, phrasings in _weighed(topics)
    ]
    near = sorted((pair for pair in scored if pair[0] >= NEAR), key=lambda pair: -pair[0])
    if not near:
        return Match((), clear=False)
    best = near[0][0]
    alone = len(near) == 1 or best - near[1][0] >= LEAD
    if best >= CLEAR and alone:
        return Match((near[0][1],), clear=True)
    return Match(tuple(topic for _, topic in near[:OFFERED]), clear=False)


@lru_cache(maxsize=16)
def _weighed(topics: tuple[Topic, ...]) -> tuple[tuple[Topic, tuple[dict[str, float], ...]], ...]:
    """Each topic's phrasings as stems with their weights, once per pack."""
    used: dict[str, set[str]] = {}
    for topic in topics:
        for phrasing in topic.phrasings:
            for stem in _stems(phrasing):
                used.setdefault(stem, set()).add(topic.topic)
    return tuple(
        (
            topic,
            tuple(
                {stem: 1 / len(used[stem]) ** 2 for stem in _stems(phrasing)}
                for phrasing in topic.phrasings
            ),
        )
        for topic in topics
    )


def _share(asked: frozenset[str], weights: dict[str, float]) -> float:
    """How much of the phrasing was asked, less where much was asked that it does not hold."""
    shared = asked & weights.keys()
    if not shared:
        return 0.0
    share = sum(weights[stem] for stem in shared) / sum(weights.values())
    return share * (2 + len(shared) / len(asked)) / 3


def _stems(text: str) -> frozenset[str]:
    words = (word.strip(".,!?؟،:;()«»\"'") for word in fold(clean(text[:2000])).lower().split())
    return frozenset(_stem(word) for word in words if len(word) > 1)


def _stem(word: str) -> str:
    """The word without its article."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word
