"""«حقوقي وواجباتي»: what this association owes to everybody, and what everybody owes to it (P2).

Each line is said only where the system does it for this pack, with the pack's own figures.
"""

from flows.casework.receiving import period_in_words
from flows.phrases import Composed
from flows.turn import Turn


def tell(turn: Turn) -> None:
    """Rights first, then duties, in plain words."""
    policy = turn.office.policy
    language = turn.voice.language
    body = turn.office.words(policy.body.title, language)
    period = period_in_words(turn, policy.window.days)
    rights = [
        turn.phrase("right-answer"),
        turn.phrase("right-correct"),
        turn.phrase(f"right-reply-{policy.window.mode}", period=period),
        turn.phrase("right-reasons", body=body),
    ]
    if policy.appeals is not None:
        id = "right-appeal" if policy.appeals.verified_by else "right-appeal-unconfirmed"
        rights.append(turn.phrase(id, days=policy.appeals.within_days))
    if policy.complaints is not None:
        days = policy.complaints.answer_within_days
        rights.append(turn.phrase("right-complaint", days=days))
    rights.append(turn.phrase("right-withdraw"))
    rights.append(turn.phrase("right-data"))
    if policy.feedback is not None:
        rights.append(turn.phrase("right-rating"))
    duties = [turn.phrase(f"duty-{one}") for one in ("truth", "changes", "reply", "respect")]
    _say(turn, "rights-head", rights)
    _say(turn, "duties-head", duties)
    turn.repeat()


def _say(turn: Turn, head: str, lines: list[Composed]) -> None:
    marked = "\n".join(f"• {line}" for line in lines)
    turn.say_as_written(f"{turn.phrase(head)}\n{marked}")
