"""Packs with mistakes in them, and what is said of each."""

from collections.abc import Mapping

import pytest

from bot.content.bundle import read_bundle
from bot.content.pack import load_pack
from flows.issues import DefinitionErrors, Issue
from support.offices import folder_of

POLICY, INTAKE, CONTACT = "policy.toml", "forms/intake.md", "answers/contact.toml"


def changed(key: str, **files: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """A pack with some of its text replaced; each text replaced must have been there."""
    bundle = dict(read_bundle(folder_of(key)))
    for name, replacements in files.items():
        path = {"policy": POLICY, "intake": INTAKE, "contact": CONTACT}[name]
        for old, new in replacements:
            assert old in bundle[path], old
            bundle[path] = bundle[path].replace(old, new, 1)
    return bundle


def issues_of(bundle: Mapping[str, str]) -> dict[str, Issue]:
    """What is wrong with a pack, by place."""
    with pytest.raises(DefinitionErrors) as refused:
        load_pack(bundle)
    assert all(issue.says and issue.remedy for issue in refused.value.issues)
    return {issue.where: issue for issue in refused.value.issues}
