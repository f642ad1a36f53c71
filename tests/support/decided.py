"""Applications that have gone all the way to a decision, for what may come after it."""

from collections.abc import Callable
from datetime import timedelta

from support.chat import Chat
from support.journey_short import APPLICATION
from support.offices import SAT, office_of

DECIDED_BY = "عبدالله"


def signed() -> Chat:
    """Somebody has signed the short application."""
    chat = Chat(office_of("short"))
    chat.types("السلام عليكم")
    for _, answer in APPLICATION:
        _do(chat)(answer)
    return chat


def decided(outcome: str = "decline", *, by: str = DECIDED_BY) -> Chat:
    """And it was verified, raised, and decided under this name after the floor."""
    chat = signed()
    chat.acts("verify", by="سارة")
    chat.acts("submit", by="سارة")
    chat.passes(timedelta(days=15))
    receipt = chat.acts(
        "decide",
        by="هند",
        outcome=outcome,
        reason="" if outcome == "accept" else "income_above_limit",
        text="دخل الأسرة أعلى من الحد المعتمد هذا العام.",
        name=by,
        fields=SAT,
    )
    assert receipt.outcome == "done", receipt.text
    return chat


def appealed(*, by: str = DECIDED_BY) -> Chat:
    """And the person has appealed."""
    chat = decided(by=by)
    chat.presses("تظلّم")
    chat.types("لم يُحسب القسط الشهري")
    return chat


def _do(chat: Chat) -> Callable[[str], object]:
    def do(answer: str) -> object:
        if answer.startswith("! "):
            return chat.presses(answer.removeprefix("! "))
        return chat.types(answer)

    return do
