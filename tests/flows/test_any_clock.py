"""Whatever people, staff and time do: after every turn what is open has an owner and a date."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.casework.actions import ON_APPLICATION
from flows.effects import Say
from flows.events import AnyEvent, FollowUpDue
from flows.stages import ENDED
from support.chat import Chat
from support.offices import NAMES, SAT, office_of
from support.sources import ROOT
from support.transcripts import Coverage, go

SPANS = tuple(timedelta(hours=hours) for hours in (1, 5, 24, 24, 72, 24 * 8, 24 * 31))
ACTS: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("verify", {}),
    ("submit", {}),
    ("return", {"text": "نحتاج إلى عقد الإيجار."}),
    ("decide", {"outcome": "accept", "fields": SAT}),
    ("decide", {"outcome": "answered", "text": "لدينا خريطتان."}),
    ("decide", {"outcome": "unable", "reason": "other", "text": "لا تتوفر."}),
    ("release", {}),
    ("register", {}),
    ("complete", {}),
    ("serve", {"text": "سُلّمت السلة."}),
    ("inform", {"text": "ما زلنا نبحث."}),
    ("close", {}),
    # Whatever else there is, done blindly.
    *((action, {"text": "كما ذُكر."}) for action in sorted(ON_APPLICATION)),
)
STEPS = st.one_of(
    st.tuples(st.just("acts"), st.integers(0, len(ACTS) - 1)),
    st.tuples(st.just("acts"), st.integers(0, 4)),
    st.tuples(st.just("passes"), st.integers(0, len(SPANS) - 1)),
    st.tuples(st.sampled_from(("asks", "opens", "status", "answers", "blocks")), st.just(0)),
)


@dataclass
class Watched(Chat):
    """A chat in which every turn is looked at once it is stored."""

    told: set[tuple[object, ...]] = field(default_factory=set)

    def handle(self, event: AnyEvent) -> list[Say]:
        self._note(event)
        sent = super().handle(event)
        for matter in self.stored():
            if matter.stage in ENDED:
                continue
            seen = f"{matter.reference} at {matter.stage} after {event}"
            assert matter.owner, f"nobody has {seen}"
            assert matter.next_at is not None, f"no next date for {seen}"
        return sent

    def _note(self, event: AnyEvent) -> None:
        """A role hears once of each stay at a stage that it is late."""
        if not isinstance(event, FollowUpDue) or event.reference is None:
            return
        if event.follow_up.startswith(("escalate", "overdue", "remind-owner")):
            entered_at = self.matter(event.reference).entered_at
            key = (event.subject, event.follow_up, entered_at)
            assert key not in self.told, f"{key} rings again"
            self.told.add(key)


@cache
def signed(pack: str) -> Watched:
    """Somebody has just signed an application, as in the transcript of the whole way."""
    chat = Watched(office_of(pack))
    way = ROOT / "tests" / "conversations" / pack / "the-whole-way.chat"
    go(chat, way, "! أقرّ وأوقّع", Coverage())
    return chat


def again(chat: Watched) -> Watched:
    """The same once more, to go another way from here."""
    answers = replace(chat.answers, noted=dict(chat.answers.noted), files={})
    copied = replace(
        chat,
        files=dict(chat.files),
        matters=dict(chat.matters),
        wakes=dict(chat.wakes),
        said=list(chat.said),
        effects=[],
        answers=answers,
        known=set(chat.known),
        events=[],
        told=set(),
    )
    answers.files = copied.files
    return copied


@pytest.mark.parametrize("pack", ["short", "hajer"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=4, max_size=25))
def test_nothing_open_is_without_an_owner_or_a_next_date(
    pack: str, steps: list[tuple[str, int]]
) -> None:
    """And no clock tells a role more than once of the same stay at a stage."""
    chat = again(signed(pack))
    for what, number in steps:
        _does(chat, what, number)


def _does(chat: Chat, what: str, number: int) -> None:
    if what == "acts":
        action, fields = ACTS[number]
        name = NAMES["secretary" if action == "decide" else "manager"]
        chat.acts(action, chat.application.reference, name, **fields)
    elif what == "passes":
        chat.passes(SPANS[number])
    elif what == "opens":
        chat.presses_id(f"@{chat.application.reference}.correct")
    elif what == "answers":
        if chat.open_ticket():
            chat.acts("answer", chat.tickets()[-1].reference, NAMES["manager"], text="نعم.")
    elif what == "blocks":
        chat.does("block")
    else:
        chat.types({"asks": "التحدث مع موظف", "status": "طلباتي"}[what])
