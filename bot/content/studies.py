"""What must hold between a pack's study and its forms: the report, the area, the score's lines."""

from collections.abc import Iterator, Mapping

from bot.content.standins import Finding
from flows.forms.form import Form
from flows.issues import Issue
from flows.policy import Policy
from flows.rules.study import ScoreLine, Study

STUDY = "study"
#: What a page of the desk has no field for.
_UNTYPED = ("upload", "location")


def study_issues(
    policy: Policy, forms: Mapping[str, Form], broken: frozenset[str]
) -> Iterator[Finding]:
    """Everything about the study that the forms do not bear out."""
    rule = policy.study
    if rule is None:
        if STUDY in forms:
            remedy = "Either take the form out or add the section [study]"
            yield _found(f"forms/{STUDY}.md", "the policy has no study", remedy)
        return
    if STUDY not in forms.keys() | broken:
        remedy = f"Add forms/{STUDY}.md, or take the section out"
        yield _found("forms", "the study has no form for its report", remedy)
    if rule.role not in policy.roles:
        remedy = f"Write one of: {', '.join(policy.roles)}"
        yield _found("policy.toml: study.role", f"there is no role {rule.role!r}", remedy)
    if STUDY in forms:
        yield from _report(forms[STUDY])
    if "intake" in forms:
        yield from _places(rule, forms["intake"], forms.get(STUDY), is_whole=STUDY in forms)


def _report(form: Form) -> Iterator[Finding]:
    where = f"forms/{STUDY}.md"
    for repeat in form.repeats:
        yield _found(f"{where}: {repeat}", "a report asks nothing more than once", "Take it out")
    for question in form.questions:
        if question.kind.takes in _UNTYPED:
            says = f"a report is typed, and this asks for a {question.kind.name}"
            yield _found(f"{where}: {question.path}", says, "Ask for words instead")


def _places(rule: Study, intake: Form, report: Form | None, *, is_whole: bool) -> Iterator[Finding]:
    asked = [("area_question", path) for path in (rule.area_question,) if path is not None]
    for key, path in (*asked, *(("when", path) for path in rule.when)):
        if not _knows(intake, path):
            yield _missing(f"study.{key}", path, "intake")
    for number, line in enumerate(rule.score, 1):
        where = f"study.score[{number}]"
        if line.each is not None and line.each not in intake.repeats:
            yield _missing(f"{where}.each", line.each, "intake")
        for path in (*line.when, *line.at_least, *line.at_most) if is_whole else ():
            if not _knows(intake, path) and not (report is not None and _knows(report, path)):
                yield _missing(where, path, "intake or study")
        yield from _choices(where, line, intake, report)


def _choices(where: str, line: ScoreLine, intake: Form, report: Form | None) -> Iterator[Finding]:
    for path, choices in line.when.items():
        form = report if report is not None and path in report.by_path else intake
        question = form.by_path.get(path)
        known = [one.name for one in question.choices] if question is not None else []
        for choice in choices:
            if known and choice not in known:
                says = f"the question {path!r} has no choice {choice!r}"
                yield _found(f"policy.toml: {where}", says, f"Write one of: {', '.join(known)}")


def _knows(form: Form, path: str) -> bool:
    return path in form.by_path or path in form.rules.by_path


def _missing(where: str, path: str, form: str) -> Finding:
    says = f"no {form} form has a question {path!r}"
    return _found(f"policy.toml: {where}", says, "Either correct the name or take it out")


def _found(where: str, says: str, remedy: str) -> Finding:
    return Finding(Issue(where, says, remedy), ("study",))
