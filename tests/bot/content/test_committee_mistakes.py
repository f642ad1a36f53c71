"""A committee that cannot vote, or an outcome that leads nowhere, is told when the pack is read."""

from support.broken_packs import changed, issues_of


def test_seats_without_a_role_or_a_vote_are_told() -> None:
    """Whoever sits must be among the roles, and may vote."""
    found = issues_of(
        changed(
            "short",
            policy=(
                ('chair = "committee_chair"', 'chair = "president"'),
                ('members = ["committee_member"]', 'members = ["committee_member", "delegate"]'),
            ),
        )
    )
    assert {"policy.toml: committee.chair", "policy.toml: committee.members[2]"} == found.keys()
    assert "Give it the action vote" in found["policy.toml: committee.members[2]"].remedy


def test_an_outcome_that_sends_back_says_what_for_and_accepts_nothing() -> None:
    """The person is told what to complete; nothing is decided yet."""
    found = issues_of(
        changed(
            "short",
            policy=(("needs_text = true\nleads_to", "leads_to"),),
        )
    )
    assert found.keys() == {"policy.toml: outcomes.complete.leads_to"}


def test_a_body_of_several_has_rules_and_one_person_has_none() -> None:
    """One without the other is a contradiction."""
    found = issues_of(changed("short", policy=(('kind = "committee"', 'kind = "person"'),)))
    assert "policy.toml: committee" in found
