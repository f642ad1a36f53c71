"""What must hold between a pack's policy and its forms."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from flows.forms.form import Form
from flows.forms.itext import NAMESPACE, XFORMS
from flows.issues import Issue
from flows.policy import Document, Policy

INTAKE = "intake"
REGISTRATION = "registration"


def sheet_issues(policy: Policy, forms: Mapping[str, Form]) -> Iterator[Issue]:
    """Every form that is missing or out of place, and every rule about a question there is not."""
    registers = policy.completion.of == "registration"
    if registers and REGISTRATION not in forms:
        remedy = "Either add forms/registration.md or write completion.of = 'request'"
        yield Issue("forms", "clause S6 completes a registration that has no form", remedy)
    if not registers and REGISTRATION in forms:
        remedy = "Either take the form out or write completion.of = 'registration'"
        yield Issue(_file(REGISTRATION), "clause S6 completes a request only", remedy)
    for name in forms.keys() - {INTAKE, REGISTRATION}:
        remedy = f"Name it {INTAKE}.md or {REGISTRATION}.md, or take it out"
        yield Issue(_file(name), "no step of the policy uses this form", remedy)
    for name, form in forms.items():
        yield from _questions(name, form)
    intake = forms.get(INTAKE)
    if intake is None:
        yield Issue("forms", "there is no intake form", "Add forms/intake.md")
    else:
        yield from _named_questions(policy, intake)


def unmarked_issues(xform: str, file: str) -> Iterator[Issue]:
    """Every question that does not say what its answer is for, or how sensitive it is.

    Read from the XForm itself: a form takes an empty sensitivity for a normal one.
    """
    for bind in ElementTree.fromstring(xform.encode()).iter(f"{XFORMS}bind"):  # noqa: S314 (ours)
        if any(key.endswith(("readonly", "preload")) for key in bind.attrib):
            continue
        name = bind.get("nodeset", "").rpartition("/")[2]
        for column in ("purpose", "sensitivity"):
            if not bind.get(f"{{{NAMESPACE}}}{column}"):
                remedy = f"Fill the column bind::istiqbal:{column}"
                yield Issue(f"{file}: {name}", f"its {column} is not given", remedy)


def _questions(name: str, form: Form) -> Iterator[Issue]:
    for question in form.questions:
        where = f"{_file(name)}: {question.path}"
        if question.kind.name == "iban" and name != REGISTRATION:
            remedy = "Either move it to forms/registration.md or take it out"
            yield Issue(where, "a bank account is asked for only at registration (S6)", remedy)


def _named_questions(policy: Policy, intake: Form) -> Iterator[Issue]:
    for question in policy.window.material:
        if question not in intake.by_path:
            yield _no_question("window.material", question)
    for name, document in policy.documents.items():
        yield from _document(f"documents.{name}", document, intake)


def _document(where: str, document: Document, intake: Form) -> Iterator[Issue]:
    for name in document.matched:
        if name not in intake.by_path:
            yield _no_question(f"{where}.matched", name)
    for name, choices in document.when.items():
        question = intake.by_path.get(name)
        if question is None:
            yield _no_question(f"{where}.when", name)
            continue
        for choice in choices:
            if question.choice(choice) is None:
                known = ", ".join(one.name for one in question.choices) or "(it has no choices)"
                says = f"the question {name!r} has no choice {choice!r}"
                yield Issue(f"policy.toml: {where}.when", says, f"Write one of: {known}")


def _no_question(where: str, name: str) -> Issue:
    remedy = "Either correct the name or add the question to forms/intake.md"
    return Issue(f"policy.toml: {where}", f"the intake form has no question {name!r}", remedy)


def _file(form: str) -> str:
    return f"forms/{form}.md"
