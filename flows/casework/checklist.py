"""One line of the verification checklist: what it must say before it counts (clause S2)."""

import re
from collections.abc import Container
from datetime import date

from msgspec.structs import replace

from flows.events import DocumentSeen
from flows.forms.understanding.folding import clean
from flows.policy import Document

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def tidied(line: DocumentSeen) -> DocumentSeen:
    """The line with its date in plain digits."""
    return replace(
        line,
        where=line.where.strip(),
        expires_on=clean(line.expires_on).strip(),
        reason=line.reason.strip(),
    )


def fault_of(
    line: DocumentSeen, document: Document, submitted_on: date, answers: Container[str]
) -> str:
    """Why the line does not count, as the code of a receipt; empty if it does.

    A document is judged on the day of submission: one that expires later was valid. Where none of
    its questions was answered there is nothing to match it with.
    """
    if not line.where:
        return "needs_where"
    if line.result != "matched":
        return "" if line.reason else "needs_why"
    if not line.matched and any(path in answers for path in document.matched):
        return "needs_match"
    if document.expires and not line.expires_on:
        return "needs_expiry"
    if not line.expires_on:
        return ""
    if not _is_day(line.expires_on):
        return "expiry_unclear"
    return "document_expired" if date.fromisoformat(line.expires_on) < submitted_on else ""


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
