"""A value or a file that cannot be read hides no other mistake, and brings up no false one."""

from pathlib import Path

import pytest

from bot.content.pack import read_pack
from flows.issues import DefinitionErrors
from support.broken_packs import changed, issues_of

#: Mistakes of every kind in one pack: values that cannot be read, names that nothing bears.
MIXED_POLICY = (
    ('role = "higher_service_officer"', 'role = "nobody"'),
    ('may = ["decide", "release"]', 'may = ["decide", "release", "publish"]'),
    ('[completion]\nclause = "HAJ-S6"', '[completion]\nclause = "HAJ-S9"'),
    ("days = 14", 'days = "x"'),
    ('prefix = "HAJ"', 'prefix = "haj"'),
    ('mon = ["08:00-16:00"]', 'mon = ["8-16"]\nfunday = 5'),
)


def mixed_pack() -> dict[str, str]:
    """Hajer with mistakes in its policy, its form and its answers."""
    return changed(
        "hajer",
        policy=MIXED_POLICY,
        intake=(("| select_one ", "| select_any "),),
        contact=(
            ('topic = "phone_number"\n', 'topic = "phone_number"\nverified_at = "soon"\n'),
            ('facts = ["phone_number"]', 'facts = ["telephone"]'),
            ('clause = "HAJ-C6"', 'clause = "HAJ-C9"'),
        ),
    )


def test_a_value_that_cannot_be_read_hides_no_other_mistake() -> None:
    """All kinds at once; and nothing is said of what rests on the unreadable values."""
    found = issues_of(mixed_pack())
    forms = {where for where in found if where.startswith("forms/intake.md")}
    assert forms
    assert found.keys() - forms == {
        "policy.toml: referral.role",
        "policy.toml: roles.secretary.may",
        "policy.toml: completion",
        "policy.toml: window.days",
        "policy.toml: association.prefix",
        "policy.toml: hours.week.mon",
        "policy.toml: hours.week.funday",
        "answers/contact.toml: topics[phone_number].verified_at",
        "answers/contact.toml: topics[phone_number].facts",
        "answers/contact.toml: topics[phone_number].answer",
        "answers/contact.toml: topics[volunteering].clause",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('may = ["decide", "inform"]', "may = 5"),
        ('id = "HAJ-S7"', "id = 7"),
        ('of = "request"', 'of = "nothing"'),
        ("days = [1, 3, 7, 14]", 'days = [1, "three", 7, 14]'),
        ("archive_day = 30", "archive_day = 0"),
        ("[facts.fees]", "[fact.fees]"),
        ("[roles.committee_member]", "[role.committee_member]"),
        ('kind = "person"', 'kind = "crowd"'),
        ("[[clauses]]", "[[clause]]"),
        ("quiet_from = 21:00:00", "quiet_from = 21"),
        ("expires = true", 'expires = "yes"'),
    ],
)
def test_one_mistake_is_told_once(old: str, new: str) -> None:
    """A stand-in is never complained about, nor what rests on it."""
    found = issues_of(changed("hajer", policy=((old, new),)))
    parts = {where.partition(": ")[2].partition(".")[0].partition("[")[0] for where in found}
    assert len(parts - {"role", "clause", "fact"}) <= 1, sorted(found)


def test_an_unreadable_file_hides_no_mistake_of_the_others(tmp_path: Path) -> None:
    """The whole folder is judged, text in another encoding or not."""
    for path, text in mixed_pack().items():
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    (tmp_path / "answers" / "applying.toml").write_bytes("اسم".encode("cp1256"))
    with pytest.raises(DefinitionErrors) as refused:
        read_pack(tmp_path)
    told = {issue.where for issue in refused.value.issues}
    assert "answers/applying.toml" in told
    assert issues_of(mixed_pack()).keys() <= told
