"""A broken pack is refused with every mistake at once, each with its place and a remedy."""

from pathlib import Path

import pytest

from bot.content.bundle import encode, hash_of, read_bundle
from bot.content.pack import compile_bundle, load_pack
from flows.issues import DefinitionErrors
from support.broken_packs import POLICY, changed, issues_of
from support.offices import POLICIES


def test_every_mistake_of_the_policy_is_told_at_once() -> None:
    """Wrong values, unknown keys and missing ones, each at its own place."""
    found = issues_of(
        changed(
            "hajer",
            policy=(
                ('prefix = "HAJ"', 'prefix = "haj"'),
                ("days = 14", "days = 0"),
                ('mode = "max"', 'mode = "most"'),
                ('kind = "person"\n', ""),
                ("[roles.manager]\ntitle", "[roles.manager]\ntitel"),
                ('id = "HAJ-S7"', "id = 7"),
            ),
        )
    )
    assert {
        "policy.toml: association.prefix",
        "policy.toml: window.days",
        "policy.toml: window.mode",
        "policy.toml: body.kind",
        "policy.toml: roles.manager.titel",
        "policy.toml: roles.manager.title",
        "policy.toml: clauses[7].id",
    } == found.keys()
    assert found["policy.toml: window.mode"].remedy == "Write one of: min, max"
    assert "'title'" in found["policy.toml: roles.manager.titel"].remedy


def test_contradictions_are_told_across_all_files_at_once() -> None:
    """A role, an action, a clause, a fact and a question that do not exist."""
    found = issues_of(
        changed(
            "short",
            policy=(
                ('role = "social_research_officer"', 'role = "higher_service_officer"'),
                ('"release", "sittings"]', '"publish", "sittings"]'),
                ('covers = ["request"]', 'covers = ["request", "inquiry"]'),
                ('clause = "SIL-S6"', 'clause = "SIL-S9"'),
                ('matched = ["monthly_income"]', 'matched = ["salary"]'),
                ('when = { housing_tenure = ["rent"] }', 'when = { housing_tenure = ["rented"] }'),
                ('id = "SIL-P3"', 'id = "SIL-P1"'),
            ),
            intake=(("| study | sensitive |", "|  | sensitive |"),),
            contact=(
                ('facts = ["phone_number"]', 'facts = ["telephone"]'),
                ('clause = "SIL-C5"', 'clause = "HAJ-C5"'),
            ),
        )
    )
    assert {
        "policy.toml: referral.role",
        "policy.toml: roles.secretary.may",
        "policy.toml: window.covers",
        "policy.toml: completion",
        "policy.toml: documents.income_statement.matched",
        "policy.toml: documents.lease.when",
        "policy.toml: clauses[SIL-P1]",
        "forms/intake.md: health_note",
        "answers/contact.toml: topics[phone_number].facts",
        "answers/contact.toml: topics[phone_number].answer",
        "answers/contact.toml: topics[help_request].clause",
    } == found.keys()
    assert "own, heirs, rent" in found["policy.toml: documents.lease.when"].remedy


def test_redress_that_nobody_could_give_is_told() -> None:
    """A role that is none, one that may not answer, a complaint heard by its own subject."""
    found = issues_of(
        changed(
            "hajer",
            policy=(
                (
                    '[appeals]\nclause = "HAJ-P2"\nrole = "manager"',
                    '[appeals]\nclause = "HAJ-P2"\nrole = "secretary"',
                ),
                ('other_role = "manager"', 'other_role = "quality_officer"'),
                ('line = ["relations_officer", ', 'line = ["nobody", '),
            ),
        )
    )
    assert {
        "policy.toml: appeals.role",
        "policy.toml: complaints.other_role",
        "policy.toml: complaints.line[1]",
    } == found.keys()


def test_an_urgent_answer_that_cannot_be_given_is_told() -> None:
    """Nobody would ever be alerted by it."""
    found = issues_of(
        changed("bena", policy=(("[urgent]", '[urgent]\n"house/can_vacate" = ["now"]'),))
    )
    assert found["policy.toml: urgent"].remedy == "Write one of: yes, partly, no"


def test_a_new_version_of_which_nothing_is_said_is_told() -> None:
    """Nobody is asked to move to a form without hearing what is new in it."""
    found = issues_of(
        changed("hajer", policy=(("[facts.", "[versions]\nask_to_move = true\n\n[facts."),))
    )
    assert found.keys() == {"policy.toml: versions.changes"}


def test_an_action_that_nobody_may_do_is_told() -> None:
    """A request would wait for ever."""
    bundle = changed("bena")
    bundle[POLICY] = bundle[POLICY].replace('"verify", ', "")
    assert issues_of(bundle)["policy.toml: roles"].says == "nobody may verify"


def test_a_request_that_is_completed_has_no_registration() -> None:
    """No form, no account, no act of registering."""
    bundle = changed("hajer", policy=(('"complete", "serve"', '"register", "serve"'),))
    bundle["forms/registration.md"] = read_bundle(POLICIES / "sila")["forms/registration.md"]
    found = issues_of(bundle)
    assert "forms/registration.md" in found
    assert "policy.toml: roles.relations_officer.may" in found


def test_an_account_is_asked_for_at_registration_only() -> None:
    """Nobody gives bank data before being accepted."""
    bundle = changed("short", intake=(("| full_name | identity |", "| iban | identity |"),))
    assert "forms/intake.md: full_name" in issues_of(bundle)


def test_a_registration_needs_its_form() -> None:
    """Clause S6 would end in nothing."""
    bundle = changed("short")
    del bundle["forms/registration.md"]
    assert "forms" in issues_of(bundle)


def test_a_floor_has_no_alarms_and_a_ceiling_no_restart() -> None:
    """Each mode has its own rules."""
    floor = changed("short", policy=(("days = 14", "days = 14\nalarm_days_before = [7]"),))
    assert "policy.toml: window.alarm_days_before" in issues_of(floor)
    ceiling = changed("hajer", policy=(("days = 14", 'days = 14\nmaterial = ["subject"]'),))
    assert "policy.toml: window.material" in issues_of(ceiling)
    outside = changed("hajer", policy=(("[7, 4, 2]", "[14, 2]"),))
    assert "14" in issues_of(outside)["policy.toml: window.alarm_days_before"].says
    early = changed("short", policy=(("target_days = 30", "target_days = 14"),))
    assert "policy.toml: window.target_days" in issues_of(early)
    told = changed("hajer", policy=(("days = 14", 'days = 14\ntarget_approved_by = "المجلس"'),))
    assert "policy.toml: window.target_approved_by" in issues_of(told)


def test_damaged_and_private_facts_are_refused() -> None:
    """A number with a digit too few, a fact nobody vouches for, a bank account anywhere."""
    bundle = changed(
        "bena",
        policy=(
            (
                'website = "www.bena-jazan.sa"',
                'website = "www.bena-jazan.sa"\nphone = "0096651056560"',
            ),
            ("[facts.fees]\n", '[facts.fees]\nvalue = { ar = "مجانًا", en = "free" }\n'),
        ),
        contact=(("الخطاب المكتوب", "SA03 8000 0000 6080 1016 7519"),),
    )
    with pytest.raises(DefinitionErrors) as refused:
        load_pack(bundle)
    told = {(issue.where, issue.says) for issue in refused.value.issues}
    assert told == {
        ("policy.toml: association.phone", "it is withheld as damaged, and yet it stands here"),
        ("policy.toml: association.phone", "this cannot be a Saudi number"),
        ("policy.toml: facts.fees", "it has a value, and nobody stands for it"),
        ("answers/contact.toml: topics[channels_contact].answer.ar", "it holds a bank account"),
    }


@pytest.mark.parametrize(
    ("hours", "says"),
    [
        ('["8-16"]', "no hours"),
        ('["08:00-25:00"]', "no hours"),
        ('["16:00-20:00", "09:00-12:00"]', "out of order"),
        ('["09:00-13:00", "12:00-16:00"]', "overlap"),
        ('["16:00-08:00", "09:00-12:00"]', "overlap"),
    ],
)
def test_hours_that_are_none_are_told(hours: str, says: str) -> None:
    """The clock must never meet them."""
    bundle = changed("short", policy=(('sun = ["08:00-16:00"]', f"sun = {hours}"),))
    assert says in issues_of(bundle)["policy.toml: hours.week.sun"].says


def test_split_shifts_and_a_shift_past_midnight_are_hours() -> None:
    """An evening of Ramadan may end on the next day."""
    bundle = changed(
        "short", policy=(('ramadan = ["10:00-15:00"]', 'ramadan = ["13:00-16:00", "21:00-01:00"]'),)
    )
    assert load_pack(bundle).policy.hours.ramadan == ("13:00-16:00", "21:00-01:00")


def test_mistakes_of_a_form_and_of_toml_are_told_together() -> None:
    """A text that is no TOML does not hide what is wrong elsewhere."""
    bundle = changed(
        "short",
        policy=(("[window]", "[window"),),
        intake=(("${housing_tenure} = 'rent'", "${tenure} = 'rent'"),),
    )
    found = issues_of(bundle)
    assert "policy.toml" in found
    assert any(where.startswith("forms/intake.md") for where in found)


def test_the_hash_names_the_texts_and_nothing_else(tmp_path: Path) -> None:
    """The same texts are the same version, wherever they lie and however lines end."""
    bundle = read_bundle(POLICIES / "hajer")
    for path, text in bundle.items():
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (tmp_path / "README.md").write_text("ملاحظة", "utf-8")
    assert hash_of(read_bundle(tmp_path)) == hash_of(bundle)
    assert hash_of({**bundle, POLICY: bundle[POLICY] + "\n"}) != hash_of(bundle)


def test_a_published_pack_comes_back_as_it_was() -> None:
    """And not under the name of another."""
    bundle = read_bundle(POLICIES / "hajer")
    assert compile_bundle(hash_of(bundle), encode(bundle)).policy == load_pack(bundle).policy
    with pytest.raises(DefinitionErrors, match="not what was published"):
        compile_bundle("0" * 64, encode(bundle))


def test_a_folder_without_a_policy_is_no_pack(tmp_path: Path) -> None:
    """The path may be mistyped."""
    with pytest.raises(DefinitionErrors, match=r"no policy\.toml"):
        read_bundle(tmp_path)


def test_a_text_in_another_encoding_is_told(tmp_path: Path) -> None:
    """Old editors still save Arabic in Windows-1256."""
    (tmp_path / POLICY).write_bytes("اسم".encode("cp1256"))
    with pytest.raises(DefinitionErrors, match="Save it as UTF-8"):
        read_bundle(tmp_path)


def test_a_site_and_a_licence_look_like_what_they_are() -> None:
    """They are printed as they stand."""
    found = issues_of(
        changed(
            "hajer",
            policy=(
                ('licence = "1000591300"', 'licence = "رقم 1000591300"'),
                ('website = "www.hajer.org.sa"', 'website = "https://hajer"'),
            ),
        )
    )
    assert found.keys() == {
        "policy.toml: association.licence",
        "policy.toml: association.website",
    }
