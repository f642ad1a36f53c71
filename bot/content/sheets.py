"""What must hold between a pack's policy and its forms."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from bot.content.documents import document_issues
from bot.content.standins import Finding
from bot.content.studies import STUDY, study_issues
from flows.forms.definition.itext import NAMESPACE, XFORMS
from flows.forms.form import ALWAYS, Form
from flows.issues import Issue
from flows.policy import Document, Policy

INTAKE = "intake"
REGISTRATION = "registration"


def sheet_issues(
    policy: Policy, forms: Mapping[str, Form], broken: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Every form that is missing or out of place, and every rule about a question there is not.

    The `broken` forms are there and cannot be read: what they ask is not judged.
    """
    there = forms.keys() | broken
    registers = policy.completion.of == "registration"
    if registers and REGISTRATION not in there:
        remedy = "Either add forms/registration.md or write completion.of = 'request'"
        says = "clause S6 completes a registration that has no form"
        yield Finding(Issue("forms", says, remedy), ("completion.of",))
    if not registers and REGISTRATION in there:
        remedy = "Either take the form out or write completion.of = 'registration'"
        says = "clause S6 completes a request only"
        yield Finding(Issue(_file(REGISTRATION), says, remedy), ("completion.of",))
    for name in there - {INTAKE, REGISTRATION, STUDY}:
        remedy = f"Name it {INTAKE}.md or {REGISTRATION}.md, or take it out"
        yield Finding(Issue(_file(name), "no step of the policy uses this form", remedy))
    yield from study_issues(policy, forms, broken)
    for name, form in forms.items():
        yield from _questions(name, form)
    if INTAKE in forms:
        yield from _named_questions(policy, forms[INTAKE])
    elif INTAKE not in there:
        yield Finding(Issue("forms", "there is no intake form", "Add forms/intake.md"))


def unmarked_issues(xform: str, file: str) -> Iterator[Issue]:
    """Every question that does not say what its answer is for, or how sensitive it is.

    Read from the XForm itself: a form takes an empty sensitivity for a normal one.
    """
    root = ElementTree.fromstring(xform.encode())  # noqa: S314 (ours)
    around = {
        one.get("ref") or one.get("nodeset")
        for kind in ("group", "repeat")
        for one in root.iter(XFORMS + kind)
    }
    for bind in root.iter(f"{XFORMS}bind"):
        # Only shown, or filled in by itself; what is read-only at times is asked at others.
        if bind.get("readonly") == ALWAYS or any(key.endswith("preload") for key in bind.attrib):
            continue
        if bind.get("nodeset") in around:
            continue
        name = bind.get("nodeset", "").rpartition("/")[2]
        for column in ("purpose", "sensitivity"):
            if not bind.get(f"{{{NAMESPACE}}}{column}"):
                remedy = f"Fill the column bind::istiqbal:{column}"
                yield Issue(f"{file}: {name}", f"its {column} is not given", remedy)


def _questions(name: str, form: Form) -> Iterator[Finding]:
    for question in form.questions:
        where = f"{_file(name)}: {question.path}"
        if question.kind.name == "iban" and name != REGISTRATION:
            remedy = "Either move it to forms/registration.md or take it out"
            says = "a bank account is asked for only at registration (S6)"
            yield Finding(Issue(where, says, remedy))


def _named_questions(policy: Policy, intake: Form) -> Iterator[Finding]:
    for question in policy.window.material:
        if question not in intake.by_path:
            yield _no_question("window.material", question)
    yield from _choices("urgent", policy.urgent, intake)
    if policy.versions.ask_to_move and intake.version not in policy.versions.changes:
        says = f"nothing says what is new in version {intake.version!r} of the intake form"
        remedy = "Either say it there by that version or take ask_to_move out"
        yield Finding(Issue("policy.toml: versions.changes", says, remedy))
    for name, document in policy.documents.items():
        yield from _document(f"documents.{name}", document, intake)
    yield from document_issues(policy.documents, intake)


def _document(where: str, document: Document, intake: Form) -> Iterator[Finding]:
    for name in document.matched:
        if name not in intake.by_path:
            yield _no_question(f"{where}.matched", name)
    yield from _choices(f"{where}.when", document.when, intake)


def _choices(where: str, when: Mapping[str, tuple[str, ...]], intake: Form) -> Iterator[Finding]:
    """Whether each question is there, and has the choices that a rule names."""
    for name, choices in when.items():
        question = intake.by_path.get(name)
        if question is None:
            # What is calculated has no list that the choices could be looked up in.
            if not _calculates(intake, name):
                yield _no_question(where, name)
            continue
        for choice in choices:
            if question.choice(choice) is None:
                known = ", ".join(one.name for one in question.choices) or "(it has no choices)"
                says = f"the question {name!r} has no choice {choice!r}"
                remedy = f"Write one of: {known}"
                yield Finding(Issue(f"policy.toml: {where}", says, remedy))


def _calculates(form: Form, path: str) -> bool:
    rule = form.rules.by_path.get(path)
    return rule is not None and rule.calculate is not None


def _no_question(where: str, name: str) -> Finding:
    remedy = "Either correct the name or add the question to forms/intake.md"
    says = f"the intake form has no question {name!r}"
    return Finding(Issue(f"policy.toml: {where}", says, remedy))


def _file(form: str) -> str:
    return f"forms/{form}.md"
