"""What people type becomes an answer, a question back, or a courteous no."""

from datetime import date

from flows.forms.form import Question
from flows.forms.kind import HIJRI, Accepted, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.folding import clean
from flows.identifiers import Language

__all__ = ["HIJRI", "LONGEST_TEXT", "Accepted", "Offer", "Reading", "Rejection", "Unsure", "read"]

#: The most characters anyone may send as one answer.
LONGEST_TEXT = 5000


def read(question: Question, text: str, *, today: date, language: Language) -> Reading:
    """What a text means as an answer to this question. Never raises, whatever was typed.

    Only the question's kind is asked here; what else the form demands, `OpenSheet.check` knows.
    """
    # Cut first: cleaning must not be made to work through a text of any length.
    if len(text) > 4 * LONGEST_TEXT:
        return Rejection("reject-long", {"most": question.kind.longest, "count": len(text)})
    text = clean(text)
    if not text:
        return Rejection("reject-empty")
    if len(text) > question.kind.longest:
        return Rejection("reject-long", {"most": question.kind.longest, "count": len(text)})
    return question.kind.read(question, text, today=today, language=language)
