"""What an operator does besides casework, and what they are told when something is wrong."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from support.offices import PACKS, POLICIES
from support.shell import Shell

ISTIQBAL = str(Path(sys.executable).with_name("istiqbal"))


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The installed command, in a process of its own."""
    return subprocess.run([ISTIQBAL, *words], capture_output=True, text=True, check=False)  # noqa: S603


def test_help_is_quick() -> None:
    """Nobody waits for libraries that the command does not need. The best of three runs."""
    took = []
    for _ in range(3):
        began = time.perf_counter()
        printed = run("--help")
        took.append(time.perf_counter() - began)
        assert printed.returncode == 0
    assert all(f"\n  {name}" in printed.stdout for name in COMMANDS)
    assert min(took) < 0.3


@pytest.mark.parametrize("words", ["chat", "applications", "check"])
def test_a_command_without_telegram_loads_neither_library(words: str, shell: Shell) -> None:
    """They take seconds and most of the memory."""
    shell("chat", typed="السلام عليكم\n")
    script = (
        "import sys; from bot.cli import main; main([sys.argv[1]], standalone_mode=False); "
        "heavy = {'aiogram', 'telegram', 'starlette', 'uvicorn', 'apscheduler'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, words], input="", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_staff_are_added_with_a_code_and_a_link(shell: Shell) -> None:
    """The code is shown here and never again; a second one replaces it."""
    added = shell.json("staff", "add", "سارة", "--role", "relations_officer")
    assert added["link"].endswith(f"/desk/enter?code={added['code']}")
    again = shell.json("staff", "add", "سارة", "--role", "relations_officer")
    assert again["code"] != added["code"]
    (member,) = shell.json("staff", "list")
    assert member == {
        "name": "سارة",
        "role": "relations_officer",
        "joined": False,
        "address": None,
    }
    assert "سارة" in shell("staff", "list").stdout


def test_a_role_that_the_pack_does_not_have_is_refused(shell: Shell) -> None:
    """With the roles that there are; nobody is added."""
    refused = shell("staff", "add", "سارة", "--role", "boss")
    assert refused.exit_code == 3
    assert "committee_member" in refused.stdout
    assert shell.json("staff", "list") == []


def test_the_packs_of_the_repository_are_in_order(shell: Shell) -> None:
    """And the report says of each clause what carries it out, or why it is people's."""
    checked = shell.json("check", *(str(POLICIES / name) for name in PACKS))
    assert [one["issues"] for one in checked] == [[]] * len(PACKS)
    lines = {line["clause"]: line for line in checked[PACKS.index("hajer")]["clauses"]}
    assert lines["HAJ-S5"]["implemented_by"]
    assert {line["state"] for line in lines.values()} == {"whole", "people"}
    assert "HAJ-D6.2" in shell("check", str(POLICIES / "hajer")).stdout
    assert "a matter of people" in shell("check", str(POLICIES / "hajer")).stdout


def test_a_broken_pack_is_told_with_every_mistake(shell: Shell, tmp_path: Path) -> None:
    """Exit code 1; where, what, and the remedy. Nothing starts with it, nothing is stored of it."""
    pack = tmp_path / "broken"
    shutil.copytree(POLICIES / "hajer", pack)
    text = (pack / "policy.toml").read_text("utf-8")
    (pack / "policy.toml").write_text(
        text.replace('mode = "max"', 'mode = "most"').replace("days = 14", "days = 0"), "utf-8"
    )
    checked = shell("check", str(pack))
    assert checked.exit_code == 1
    assert checked.stderr.count("policy.toml") >= 2
    for words in (("serve",), ("chat",), ("publish", str(pack))):
        refused = shell(*words, "--policy", str(pack), "--database", "sqlite:///var/broken.db")
        assert refused.exit_code == 1
        assert "policy.toml" in refused.stderr
    assert not (tmp_path / "var").exists()


def test_mistakes_of_every_kind_are_told_by_check_and_by_serve(
    shell: Shell, tmp_path: Path
) -> None:
    """A value that cannot be read, names that nothing bears, a form's row and an answer."""
    pack = tmp_path / "broken"
    shutil.copytree(POLICIES / "hajer", pack)
    changes = {
        "policy.toml": (
            ('role = "higher_service_officer"', 'role = "nobody"'),
            ('may = ["decide", "release"]', 'may = ["decide", "publish", "release"]'),
            ('[completion]\nclause = "HAJ-S6"', '[completion]\nclause = "HAJ-S9"'),
            ("days = 14", 'days = "x"'),
        ),
        "forms/intake.md": (("| select_one ", "| select_any "),),
        "answers/contact.toml": (('facts = ["phone_number"]', "facts = 5"),),
    }
    for path, replaced in changes.items():
        text = (pack / path).read_text("utf-8")
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new, 1)
        (pack / path).write_text(text, "utf-8")
    for words in (("check", str(pack)), ("serve", "--policy", str(pack))):
        refused = shell(*words)
        assert refused.exit_code == 1
        for where in (
            "policy.toml: referral.role: ",
            "policy.toml: roles.secretary.may: there is no action 'publish'",
            "policy.toml: completion: there is no clause 'HAJ-S9'",
            "policy.toml: window.days: ",
            "forms/intake.md, line ",
            "answers/contact.toml: topics[phone_number].facts: ",
        ):
            assert where in refused.stderr
    assert not (tmp_path / "var").exists()


def test_a_form_is_checked_by_itself(shell: Shell, tmp_path: Path) -> None:
    """A new form need not be in a pack to be tried."""
    good = POLICIES / "hajer" / "forms" / "intake.md"
    assert shell("check", str(good)).exit_code == 0
    bad = tmp_path / "form.md"
    bad.write_text(good.read_text("utf-8").replace("${service}", "${servce}"), "utf-8")
    checked = shell("check", str(bad), "--json")
    assert checked.exit_code == 1
    assert json.loads(checked.stdout)[0]["issues"][0]["remedy"]


def test_a_published_version_is_for_new_applications(shell: Shell, tmp_path: Path) -> None:
    """Running ones keep the rules they began under."""
    reference = shell.apply()
    pack = tmp_path / "next"
    shutil.copytree(POLICIES / "hajer", pack)
    text = (pack / "policy.toml").read_text("utf-8")
    (pack / "policy.toml").write_text(text.replace("days = 14", "days = 10"), "utf-8")
    published = shell.json("publish", str(pack))
    assert published["pack"] != shell.json("application", reference)["pack"]
    assert shell("act", reference, "verify").exit_code == 0
    newer = shell("chat", "--as", "new", "--policy", str(pack), typed="السلام عليكم\n")
    assert newer.exit_code == 0
    window = shell.json("application", reference)["window"]
    assert window["due_at"].startswith("2026-12-0")


def test_a_database_serves_one_association(shell: Shell) -> None:
    """A command in the wrong folder does not turn Hajer into Bena."""
    shell.apply()
    refused = shell("publish", str(POLICIES / "bena"))
    assert refused.exit_code == 1
    assert "another association" in refused.stderr
    assert "هجر" in shell("chat", "--as", "x", typed="السلام عليكم\n").stdout


def test_the_wrong_key_leaves_everything_untouched(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, exit code 1, and with the right key all is there."""
    reference = shell.apply()
    key = "YmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI="
    with monkeypatch.context() as wrong:
        wrong.setenv("ISTIQBAL_SECRET_KEY", key)
        refused = shell("applications")
        assert refused.exit_code == 1
        assert len(refused.stderr.splitlines()) == 1
        assert "sealed with another secret key" in refused.stderr
        assert "Secret(" not in refused.stderr
        wrong.delenv("ISTIQBAL_SECRET_KEY")
        missing = shell("chat", typed="السلام عليكم\n")
        assert missing.exit_code == 1
        assert "ISTIQBAL_SECRET_KEY" in missing.stderr
    assert shell.json("applications")[0]["reference"] == reference


def test_the_record_of_turns_is_verified(shell: Shell) -> None:
    """It holds; and it does not once somebody has changed it."""
    shell.apply()
    assert shell.json("audit", "verify") == {"holds": True, "broken": []}


def test_an_empty_database_is_set_up_by_migrate(shell: Shell, tmp_path: Path) -> None:
    """And migrating again changes nothing."""
    url = f"sqlite:///{tmp_path}/new/istiqbal.db"
    for _ in range(2):
        assert shell("migrate", "--database", url).exit_code == 0
    assert shell.json("applications", "--database", url) == []


def test_a_question_is_answered_without_being_asked(shell: Shell) -> None:
    """One line of JSON for each question; nothing is stored."""
    shell("chat", typed="السلام عليكم\n")
    printed = shell("ask", "-", typed="ما هي رسوم العضوية؟\n\nكم سعر الذهب اليوم في السوق\n").stdout
    first, second = [json.loads(line) for line in printed.splitlines()]
    assert set(first) == {"text", "topic", "outcome", "offered", "answer", "clause", "facts"}
    assert second["outcome"] in {"ticketed", "clarified"}
    assert shell.json("tickets") == []


def test_nothing_is_parked_and_an_unknown_key_is_told(shell: Shell) -> None:
    """An empty list; exit code 1 for what is not there."""
    shell.apply()
    assert shell.json("parked", "list") == []
    for command in ("retry", "drop"):
        assert shell("parked", command, "no-such-key").exit_code == 1


@pytest.mark.parametrize("only", ["", "webs", "web,telegrams"])
def test_a_part_that_does_not_exist_is_told(shell: Shell, only: str) -> None:
    """With those that there are."""
    refused = shell("serve", "--only", only)
    assert refused.exit_code == 1
    assert "clock,delivery,desk,telegram,web" in refused.stderr


def test_what_the_approved_text_does_not_hold_is_said(shell: Shell) -> None:
    """Whole is what we carry out; the document is another matter."""
    printed = shell("check", str(POLICIES / "bena")).stdout
    _, _, after = printed.partition("  BEN-D1 ")
    assert after.splitlines()[1].strip() == "missing in the approved text"


def test_the_licence_is_found_as_people_ask_for_it(shell: Shell) -> None:
    """With the possessive that Arabic joins to the word."""
    assert json.loads(shell("ask", "ما رقم ترخيصكم؟").stdout)["topic"] == "licence"
