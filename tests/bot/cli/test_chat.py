"""The terminal as a channel: typed, piped, and with time that passes."""

import pytest

from bot.cli import main
from support import pictures
from support.houses import SUNDAY
from support.shell import Shell


def test_a_piped_talk_reads_like_one(shell: Shell) -> None:
    """What was typed stands before what came back, buttons in brackets, no invisible marks."""
    printed = shell("chat", typed="السلام عليكم\n").stdout
    assert printed.startswith("> السلام عليكم\nوعليكم السلام")
    assert "  [تقديم طلب] [طلباتي]\n" in printed
    assert not {"\u2066", "\u2068", "\u2069"} & set(printed)


def test_a_script_that_is_no_text_is_a_strange_text(shell: Shell) -> None:
    """Bytes in another encoding, and NUL, are answered like anything not understood."""
    typed = "السلام عليكم\n".encode() + b"\xc7\xe1\x00\n"
    done = shell.runner.invoke(main, ["chat", "--now", SUNDAY], input=typed)
    assert done.exit_code == 0, done.exception
    assert done.stdout.count("> ") == 2
    assert len(shell.json("messages", "terminal:me")) > 1
    assert shell.json("parked", "list") == []


def test_the_next_session_goes_on_where_the_last_one_stopped(shell: Shell) -> None:
    """Nothing is printed twice, and yesterday's buttons work."""
    shell("chat", typed="السلام عليكم\n")
    again = shell("chat", typed="! تقديم طلب\n").stdout
    assert "وعليكم السلام" not in again
    assert "هل توافقون" in again


def test_everybody_has_a_talk_of_their_own(shell: Shell) -> None:
    """`--as` is who you are."""
    shell("chat", "--as", "mona", typed="السلام عليكم\n")
    assert shell.json("messages", "terminal:mona")
    assert shell.json("messages", "terminal:me") == []


def test_a_button_that_is_not_there_is_told_with_those_that_are(shell: Shell) -> None:
    """And nothing is sent."""
    result = shell("chat", typed="السلام عليكم\n! تقديم شكوى\n")
    assert "[تقديم طلب]" in result.stderr
    later = shell("chat", typed="! تقديم طلب\n! تقديم شكوى\n").stderr
    assert "[أوافق]" in later
    assert "[تقديم طلب]" not in later
    assert "لم تُعرض أزرار بعد" in shell("chat", "--as", "x", typed="! نعم\n").stderr
    assert len(shell.json("messages", "terminal:me")) == 2


def test_a_label_is_matched_as_people_type(shell: Shell) -> None:
    """Without hamza and diacritics."""
    result = shell("chat", typed="السلام عليكم\n! تقديم طلب\n! اوافق\n")
    assert "كيف تفضّلون أن نخاطبكم؟" in result.stdout


@pytest.mark.parametrize("name", ["photo", "voice"])
def test_a_kind_alone_is_an_attachment(shell: Shell, name: str) -> None:
    """That something came, whatever it holds."""
    answer = shell("chat", typed=f"السلام عليكم\n^ {name}\n").stdout.partition("^ ")[2]
    assert len(answer.splitlines()) > 1


def test_a_file_is_read_and_looked_at(shell: Shell) -> None:
    """A picture is a picture by its content, under any name; a program is refused in words."""
    photo, tool = shell.folder / "صورة هوية.bin", shell.folder / "tool.jpg"
    photo.write_bytes(pictures.photo())
    tool.write_bytes(b"MZ\x90\x00 a program")
    answer = shell("chat", typed=f"السلام عليكم\n^ '{photo}'\n").stdout.partition("^ ")[2]
    assert "لم نحفظه" in answer
    answer = shell("chat", typed=f"السلام عليكم\n^ {tool}\n").stdout.partition("^ ")[2]
    assert "هذا النوع من الملفات" in answer


@pytest.mark.parametrize("typed", ["/nowhere/id.jpg", "'unclosed", "صورة.jpg"])
def test_a_file_that_is_not_there_is_told_of(shell: Shell, typed: str) -> None:
    """Nothing is sent, and the talk goes on."""
    done = shell("chat", typed=f"السلام عليكم\n^ {typed}\nمساعدة\n")
    assert "ملف لا يُقرأ" in done.stderr
    assert "مساعدة" in done.stdout


def test_time_passes_and_brings_what_falls_due(shell: Shell) -> None:
    """A draft is mentioned after a day, within waking hours; the talk prints it."""
    begun = "السلام عليكم\n! تقديم طلب\n! أوافق\n! بصيغة المذكّر\n"
    printed = shell("chat", typed=f"{begun}@ +20h\n@ +1d\n").stdout
    after_20_hours, _, after_a_day = printed.partition("@ +20h\n")[2].partition("@ +1d\n")
    assert after_20_hours.strip() == ""
    reminder = shell.json("messages", "terminal:me")[-1]
    assert (reminder["purpose"], reminder["state"]) == ("reminder", "delivered")
    assert reminder["text"] in after_a_day
    for typed in ("@ +soon", "@ +999999999999w", f"@ +{'9' * 5000}d", "@ +99999w"):
        refused = shell("chat", typed=f"{typed}\n")
        assert refused.exit_code == 0
        assert typed in refused.stderr


def test_time_does_not_pass_where_real_people_are(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a token of the public Bot API the rehearsal is refused, before anything rings."""
    monkeypatch.setenv("ISTIQBAL_TELEGRAM_TOKEN", "1:A")
    refused = shell("chat", typed="@ +20h\n", now="")
    assert refused.exit_code == 1
    assert "rehearsals" in refused.stderr
    assert shell("followups", "--until", "2030-01-01", now="").exit_code == 1


def test_a_transcript_has_no_references_of_its_own(shell: Shell) -> None:
    """So that the talk is a test as it stands."""
    begun = "السلام عليكم\n! تقديم طلب\n! أوافق\n! بصيغة المذكّر\n"
    printed = shell("chat", "--transcript", typed=begun).stdout
    assert "فتحنا لك طلبًا برقم «REF»" in printed
    assert "HAJ-" not in printed
