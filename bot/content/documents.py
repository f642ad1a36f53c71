"""What must hold between the documents of a pack and the questions of its intake form."""

from collections.abc import Iterator, Mapping

from bot.content.standins import Finding
from flows.document import Document
from flows.forms.form import Form
from flows.issues import Issue

#: Kinds that a document may be asked for with; a voice or a film is none.
COPIED = ("image", "file")


def document_issues(documents: Mapping[str, Document], intake: Form) -> Iterator[Finding]:
    """Every copy that is taken without a rule, or against it, and every rule that cannot work."""
    for name, document in documents.items():
        yield from _rule(f"documents.{name}", document, intake)
    yield from _questions(documents, intake)


def _rule(where: str, document: Document, intake: Form) -> Iterator[Finding]:
    if document.mode == "retain" and not document.basis:
        remedy = f"Either write {where}.basis or choose the mode view_then_destroy"
        yield _finding(where, "a copy is retained without a legal basis", remedy)
    yield from _kind(where, "question", document.question, ("upload",), intake)
    for key in ("issue_question", "expiry_question"):
        yield from _kind(where, key, getattr(document, key), ("date",), intake)
    has_age = document.max_age_months is not None or document.max_age_days is not None
    if has_age and document.issue_question is None:
        remedy = f"Either write {where}.issue_question or take the age out"
        yield _finding(where, "the age of a document is limited that nobody asks for", remedy)


def _kind(
    where: str, key: str, name: str | None, wanted: tuple[str, ...], intake: Form
) -> Iterator[Finding]:
    """Whether the question that a rule names is there, and of the kind it needs."""
    if name is None:
        return
    question = intake.by_path.get(name)
    if question is None:
        remedy = "Either correct the name or add the question to forms/intake.md"
        yield _finding(f"{where}.{key}", f"the intake form has no question {name!r}", remedy)
    elif question.kind.name not in wanted and question.kind.takes not in wanted:
        remedy = f"Name a question of the kind {wanted[0]}"
        yield _finding(f"{where}.{key}", f"{name!r} asks for {question.kind.name}", remedy)


def _questions(documents: Mapping[str, Document], intake: Form) -> Iterator[Finding]:
    """Each question that asks for a copy has one document, whose mode allows one."""
    for question in intake.questions:
        if question.kind.name not in COPIED:
            continue
        rules = {key: one for key, one in documents.items() if one.question == question.path}
        where = f"forms/intake.md: {question.path}"
        if not rules:
            remedy = f"Either write question = '{question.path}' at one of the documents, or ask"
            says = "a copy is asked for that policy.toml has no document for"
            yield Finding(Issue(where, says, f"{remedy} for the data instead"))
        elif len(rules) > 1:
            says = f"several documents name this question: {', '.join(rules)}"
            yield Finding(Issue(where, says, "Leave it to one of them"))
        for key, rule in rules.items():
            if rule.mode == "data_only":
                remedy = f"Either choose another mode for documents.{key} or take the question out"
                says = "a copy is asked for of a document whose data alone may be taken"
                yield Finding(Issue(where, says, remedy))


def _finding(where: str, says: str, remedy: str) -> Finding:
    return Finding(Issue(f"policy.toml: {where}", says, remedy))
