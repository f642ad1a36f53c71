"""What staff have matched stays matched, where what changed does not concern it."""

from msgspec.structs import replace

from flows.document import Document
from flows.matters import Application, Verification


def without(application: Application, documents: set[str]) -> Verification | None:
    """The verification without the lines of these documents; None where no line is left."""
    verification = application.verification
    if verification is None:
        return None
    lines = tuple(one for one in verification.documents if one.document not in documents)
    return replace(verification, documents=lines) if lines else None


def concerned(rules: dict[str, Document], question: str) -> set[str]:
    """The documents that are compared with a question, sent for it, or asked for because of it."""
    return {
        name
        for name, rule in rules.items()
        if question in rule.matched
        or question in rule.when
        or question in (rule.question, rule.issue_question, rule.expiry_question)
    }
