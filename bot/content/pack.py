"""A policy pack becomes something the office can work by, or a list of everything wrong with it."""

from contextlib import suppress
from pathlib import PurePosixPath

from bot.content.answers import answer_issues, read_answers
from bot.content.bundle import POLICY, Bundle, decode, hash_of, read_bundle
from bot.content.definition import read_definition
from bot.content.rules import policy_issues
from bot.content.sheets import sheet_issues, unmarked_issues
from bot.content.xlsform import form_of, xform_of
from flows.forms.form import Form
from flows.issues import DefinitionErrors, Issue
from flows.office import Pack
from flows.policy import Policy

__all__ = ["Bundle", "compile_bundle", "hash_of", "load_pack", "read_bundle"]


def load_pack(bundle: Bundle) -> Pack:
    """Read, compile and check a pack. Raises `DefinitionErrors` with every mistake in it at once.

    What depends on a part that cannot be read is not judged until that part can be.
    """
    read = read_definition(bundle.get(POLICY, ""), Policy, POLICY)
    forms, issues = _forms(bundle)
    answers, unread = read_answers(_part(bundle, "answers"))
    issues += unread
    policy = read.value
    if policy is None:
        raise DefinitionErrors([*read.issues, *issues])
    issues += policy_issues(policy)
    issues += answer_issues(policy, answers)
    if len(forms) == len(_part(bundle, "forms")):
        issues += sheet_issues(policy, forms)
    if issues:
        raise DefinitionErrors(issues)
    topics = tuple(topic for each in answers.values() for topic in each)
    return Pack(hash=hash_of(bundle), policy=policy, forms=forms, topics=topics)


def compile_bundle(hash: str, stored: bytes) -> Pack:
    """The pack that was published under this hash, from the bytes that `encode` made of it.

    It was checked when it was published. Raises `DefinitionErrors` where this version of the
    program no longer accepts it.
    """
    pack = load_pack(decode(stored))
    if pack.hash != hash:
        remedy = "Either restore the database or publish the pack again"
        raise DefinitionErrors([Issue(hash, "the stored pack is not what was published", remedy)])
    return pack


def _forms(bundle: Bundle) -> tuple[dict[str, Form], list[Issue]]:
    forms: dict[str, Form] = {}
    issues: list[Issue] = []
    for path, text in _part(bundle, "forms").items():
        try:
            forms[PurePosixPath(path).stem] = form_of(text, name=path)
        except DefinitionErrors as errors:
            issues += errors.issues
        # What pyxform cannot convert has been told above, with what it could still read.
        with suppress(DefinitionErrors):
            issues += unmarked_issues(xform_of(text, name=path).xml, path)
    return forms, issues


def _part(bundle: Bundle, folder: str) -> dict[str, str]:
    return {path: text for path, text in bundle.items() if path.startswith(f"{folder}/")}
