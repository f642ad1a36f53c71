"""A policy pack becomes something the office can work by, or a list of everything wrong with it."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from bot.content.answers import answer_issues, read_answers
from bot.content.bundle import (
    POLICY,
    Bundle,
    decode,
    files_of,
    gather,
    hash_of,
    library_of,
    media_of,
    read_bundle,
)
from bot.content.definition import read_definition
from bot.content.library import read_shelf, shelf_issues
from bot.content.rules import policy_issues
from bot.content.sheets import sheet_issues, unmarked_issues
from bot.content.standins import told
from bot.content.xlsform import form_of, xform_of
from flows.forms.form import Form
from flows.issues import DefinitionErrors, Issue
from flows.office import Pack
from flows.policy import Policy

__all__ = ["Bundle", "compile_bundle", "hash_of", "load_pack", "read_bundle", "read_pack"]


def read_pack(folder: Path) -> tuple[Bundle, Pack]:
    """Read a pack's folder and load what is in it.

    Raises `DefinitionErrors` with every mistake at once, files that cannot be read among them.
    """
    gathered = gather(folder)
    if gathered.issues and not gathered.bundle:
        raise DefinitionErrors(gathered.issues)
    pack, issues = _judged(gathered.bundle, gathered.unread, gathered.names)
    if gathered.issues or issues:
        raise DefinitionErrors(dict.fromkeys([*gathered.issues, *issues]))
    return gathered.bundle, pack


def load_pack(bundle: Bundle) -> Pack:
    """Read, compile and check a pack. Raises `DefinitionErrors` with every mistake in it at once.

    A value that cannot be read hides nothing else. Only what rests on that very value is not judged
    until it can be read: the alarms of a period that is no number, or the questions of a form that
    is none.
    """
    pack, issues = _judged(bundle, frozenset(), {})
    if issues:
        raise DefinitionErrors(issues)
    return pack


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


def _judged(
    bundle: Bundle, missing: frozenset[str], names: Mapping[str, str]
) -> tuple[Pack, list[Issue]]:
    """The pack, and everything wrong with it: where there is anything, it holds stand-ins.

    `missing` are the files of it that cannot be read, which has been told; `names` what the author
    calls those that are stored by another name.
    """
    read = read_definition(bundle.get(POLICY, ""), Policy, POLICY)
    unread = frozenset({()}) if POLICY in missing else read.unread
    forms, issues = _forms(bundle, names)
    answers = read_answers(_part(bundle, "answers"))
    if POLICY not in missing:
        issues = [*read.issues, *issues]
    issues += answers.issues
    if () not in unread:
        issues += told(policy_issues(read.value), unread)
    issues += answer_issues(read.value, unread, answers)
    wanted = {*_part(bundle, "forms"), *(one for one in missing if one.startswith("forms/"))}
    broken = frozenset(PurePosixPath(name).stem for name in wanted) - forms.keys()
    issues += told(sheet_issues(read.value, forms, broken), unread)
    topics = tuple(topic for each in answers.topics.values() for topic in each)
    shelf = read_shelf(bundle)
    issues += [*shelf.issues, *told(shelf_issues(read.value, shelf.value, bundle), unread)]
    pack = Pack(
        hash=hash_of(bundle),
        policy=read.value,
        forms=forms,
        topics=topics,
        media=media_of(bundle),
        shelf=shelf.value,
        library=library_of(bundle),
    )
    return pack, issues


def _forms(bundle: Bundle, names: Mapping[str, str]) -> tuple[dict[str, Form], list[Issue]]:
    forms: dict[str, Form] = {}
    issues: list[Issue] = []
    files = files_of(bundle)
    for path, text in _part(bundle, "forms").items():
        name = names.get(path, path)
        try:
            forms[PurePosixPath(path).stem] = form_of(text, name=name, files=files)
        except DefinitionErrors as errors:
            issues += errors.issues
        # What pyxform cannot convert has been told above, with what it could still read.
        with suppress(DefinitionErrors):
            issues += unmarked_issues(xform_of(text, name=name).xml, name)
    return forms, issues


def _part(bundle: Bundle, folder: str) -> dict[str, str]:
    """The texts that lie in a folder itself."""
    return {
        path: text
        for path, text in bundle.items()
        if PurePosixPath(path).parent == PurePosixPath(folder)
    }
