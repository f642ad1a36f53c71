"""Copies are taken by the pack's own rules: what contradicts them stops the start."""

import pytest

from bot.content.pack import load_pack
from flows.issues import DefinitionErrors
from support.offices import bundle_named

ID = "documents.national_id_card"


def faults(*changes: tuple[str, str], intake: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """What is wrong with the pack of documents once this text in it is replaced."""
    bundle = bundle_named("documents")
    for name, replacements in (("policy.toml", changes), ("forms/intake.md", intake)):
        for old, new in replacements:
            assert old in bundle[name], old
            bundle[name] = bundle[name].replace(old, new, 1)
    try:
        load_pack(bundle)
    except DefinitionErrors as refused:
        return [f"{one.where}: {one.says}" for one in refused.issues if one.remedy]
    return []


def test_the_pack_itself_is_right() -> None:
    """One of each mode, with all questions in their places."""
    assert faults() == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'basis = "لائحة تجريبية"\n',
            "",
            "policy.toml: documents.utility_bill: a copy is retained without a legal basis",
        ),
        (
            'mode = "view_then_destroy"\nquestion = "id_photo"',
            'mode = "data_only"\nquestion = "id_photo"',
            "forms/intake.md: id_photo: a copy is asked for of a document whose data alone may be "
            "taken",
        ),
        (
            'question = "id_photo"\n',
            "",
            "forms/intake.md: id_photo: a copy is asked for that policy.toml has no document for",
        ),
        (
            'question = "lease"',
            'question = "leese"',
            "policy.toml: documents.lease.question: the intake form has no question 'leese'",
        ),
        (
            'question = "lease"',
            'question = "story"',
            "policy.toml: documents.lease.question: 'story' asks for text",
        ),
        (
            'expiry_question = "id_expiry"',
            'expiry_question = "rent"',
            f"policy.toml: {ID}.expiry_question: 'rent' asks for integer",
        ),
        (
            'issue_question = "bill_date"\n',
            "",
            "policy.toml: documents.utility_bill: the age of a document is limited that nobody "
            "asks for",
        ),
        (
            'question = "bill"',
            'question = "lease"',
            "forms/intake.md: lease: several documents name this question: utility_bill, lease",
        ),
    ],
)
def test_a_rule_that_cannot_work_is_named(old: str, new: str, fault: str) -> None:
    """With its place, and what would be right."""
    assert fault in faults((old, new))
