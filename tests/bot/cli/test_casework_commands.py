"""From the first greeting to the decision at the shell, and what is printed on the way."""

import pytest

from support.shell import Shell

#: What the body concluded, and its words to the person.
ANSWERED = ("--outcome", "answered", "--text", "أُسس السوق عام ١٣٢٠.")


def test_an_application_is_stored_as_it_was_typed(shell: Shell) -> None:
    """Answers in canonical form, a valid attestation, the window of this association."""
    reference = shell.apply()
    found = shell.json("application", reference)
    assert found["stage"] == "submitted"
    assert found["owner"] == "relations_officer"
    assert found["answers"]["mobile"] == "+966551234567"
    assert found["answers"]["service"] == "consultation"
    assert found["attestation"]["valid"] is True
    assert len(found["attestation"]["hash"]) == 64
    assert found["attestation"]["at"] == "2026-11-22T06:00:00Z"
    assert found["window"]["mode"] == "max"
    assert found["window"]["starts_at"] == "2026-11-22T06:00:00Z"
    assert found["window"]["opens_at"] is None
    assert found["decision"] is None
    assert [step["stage"] for step in found["history"]] == ["draft", "submitted"]


def test_people_can_read_it_too(shell: Shell) -> None:
    """Without --json, the same things line by line."""
    reference = shell.apply()
    printed = shell("application", reference.lower()).stdout
    assert f"reference: {reference}" in printed
    assert "mode: max" in printed
    assert reference in shell("applications").stdout


def test_the_casework_is_done_by_acts(shell: Shell) -> None:
    """Verify, submit, decide, under names of the staff register."""
    reference = shell.apply()
    shell("staff", "add", "سارة", "--role", "relations_officer")
    shell("staff", "add", "فهد", "--role", "committee_member")
    assert shell("act", reference, "verify", "--by", "سارة").exit_code == 0
    assert shell("act", reference, "submit", "--by", "سارة").exit_code == 0
    decided = shell.json("act", reference, "decide", "--by", "فهد", *ANSWERED)
    assert (decided["outcome"], decided["code"]) == ("done", "decided")
    found = shell.json("application", reference)
    assert found["verification"]["by"] == "سارة"
    assert found["decision"]["outcome"] == "answered"
    assert found["decision"]["recorded_at"] == "2026-11-22T06:00:00Z"
    assert found["decision"]["released_at"] == "2026-11-22T06:00:00Z"
    told = shell.json("messages", "terminal:me")[-1]
    assert (told["purpose"], told["state"]) == ("decision", "ready")


def test_the_operator_types_a_decision_in_for_whoever_stands_for_it(shell: Shell) -> None:
    """The decision bears that name; without one there is no decision."""
    reference = shell.apply()
    shell("act", reference, "verify")
    shell("act", reference, "submit")
    refused = shell.json("act", reference, "decide", *ANSWERED)
    assert (refused["outcome"], refused["code"]) == ("refused", "needs_name")
    decided = shell.json("act", reference, "decide", "--name", "فهد", *ANSWERED)
    assert decided["outcome"] == "done"
    found = shell.json("application", reference)
    assert found["decision"]["by"] == "فهد"
    assert {"stage": "decided", "by": "operator"}.items() <= found["history"][-2].items()


def test_a_refused_act_says_why_and_ends_with_3(shell: Shell) -> None:
    """The operator cannot decide in nobody's name, and nothing is submitted unverified."""
    reference = shell.apply()
    refused = shell("act", reference, "submit")
    assert refused.exit_code == 3
    assert "وصل موقّعًا" in refused.stdout
    unknown = shell("act", "HAJ-000000", "verify")
    assert unknown.exit_code == 3
    assert "لا يوجد ملف" in unknown.stdout
    assert shell.json("application", reference)["stage"] == "submitted"


def test_words_that_are_no_text_are_taken_as_strange_text(shell: Shell) -> None:
    """The shell hands over bytes of another encoding as they are."""
    reference = shell.apply()
    done = shell.json("act", reference, "return", "--text", "صورة \udcff", "--key", "\udcff")
    assert done["outcome"] == "done"
    assert shell.json("application", reference)["history"][-1]["note"] == "صورة \ufffd"


def test_the_same_key_is_the_same_act(shell: Shell) -> None:
    """A script that is not sure repeats itself without harm, and hears the same."""
    reference = shell.apply()
    first = shell.json("act", reference, "verify", "--key", "k1")
    revision = shell.json("application", reference)["revision"]
    assert shell.json("act", reference, "verify", "--key", "k1") == first
    assert shell.json("application", reference)["revision"] == revision


def test_originals_are_named_with_their_expiry_and_place(shell: Shell) -> None:
    """What is recorded of S2: which document, where it was seen, until when it holds."""
    lines = [
        "السلام عليكم", "! تقديم طلب", "! أوافق", "! بصيغة المذكّر", "! باحث أو طالب",
        "خالد بن عبدالله بن سعد الغامدي", "٠٥٥١٢٣٤٥٦٧", "! اطلاع على وثيقة أو مخطوط أو صورة",
        "وثيقة وقف", "! بحث علمي", "! الأصل", "1012345672", "! نعم", "للبحث", "! كلها صحيحة",
        "خالد بن عبدالله بن سعد الغامدي", "! أقرّ وأوقّع",
    ]  # fmt: skip
    shell("chat", typed="\n".join(lines) + "\n")
    (line,) = shell.json("applications", "--identity", "1012345672")
    reference = line["reference"]
    assert shell.json("applications", "--identity", "1012345680") == []
    assert shell.json("applications", "--identity", "١٠١٢ ۳٤٥ ٦٧٢") == [line]
    for none in ("1012345673", "x", " "):
        assert shell("applications", "--identity", none).exit_code == 2
    for day in ("soon", "20300101", "2030-W01-1", "2030-02-30", ""):
        assert shell("act", reference, "verify", "--seen", f"national_id_card={day}").exit_code == 2
    bad = shell("act", reference, "verify", "--seen", "national_id_card=2026-01-01")
    assert bad.exit_code == 3
    here = ("--where", "المكتب")
    undated = shell.json("act", reference, "verify", "--seen", "national_id_card", *here)
    assert (undated["outcome"], undated["code"]) == ("refused", "needs_expiry")
    good = shell(
        "act", reference, "verify", "--seen", "national_id_card=٢٠٣٠-٠١-٠١", "--where", "المكتب"
    )
    assert good.exit_code == 0
    (seen,) = shell.json("application", reference)["verification"]["documents"]
    assert seen["document"] == "national_id_card"
    assert (seen["where"], seen["expires_on"]) == ("المكتب", "2030-01-01")
    assert "national_id" in seen["matched"]
    printed = shell("application", reference).stdout
    assert "  - national_id_card  المكتب  2030-01-01  full_name, national_id" in printed
    assert "DocumentSeen" not in printed


def test_an_unknown_application_is_told(shell: Shell) -> None:
    """Exit code 1, and the reference that was looked for."""
    shell.apply()
    missing = shell("application", "HAJ-000000", "--json")
    assert missing.exit_code == 1
    assert "HAJ-000000" in missing.stderr


def test_a_ticket_is_listed_and_answered(shell: Shell) -> None:
    """Whoever asks for a person gets one; the answer waits for them in the terminal."""
    shell("chat", typed="السلام عليكم\n! التحدث مع موظف\nهل المكتبة مفتوحة؟\n")
    (ticket,) = shell.json("tickets")
    assert ticket["kind"] == "ticket"
    done = shell("act", ticket["reference"], "answer", "--text", "نعم، كل صباح.")
    assert done.exit_code == 0
    assert "نعم، كل صباح." in shell("chat").stdout
    assert "نعم، كل صباح." not in shell("chat").stdout


def test_time_is_rehearsed_to_the_alarms_of_a_ceiling(shell: Shell) -> None:
    """Follow-ups ring in order up to the time given, each once; the digests of the days too."""
    reference = shell.apply()
    rung = shell.json("followups", "--until", "2026-12-07T12:00")
    assert [one["at"] for one in rung] == sorted(one["at"] for one in rung)
    names = [one["follow_up"] for one in rung if one["reference"] == reference]
    assert "due" in names
    assert [one for one in rung if one["follow_up"] == "digest"]
    assert shell.json("followups", "--until", "2026-12-07T12:00") == []
    for until in ("garbage", "9999-12-31T23:59-10:00", "0001-01-01"):
        refused = shell("followups", "--until", until)
        assert refused.exit_code == 2
        assert "2026-11-20" in refused.stderr


def test_the_digest_names_the_reference_and_nothing_personal(shell: Shell) -> None:
    """For staff and for the committee, now or as of a day."""
    reference = shell.apply()
    staff = shell("digest", "--for", "staff").stdout
    assert reference in staff
    assert "خالد" not in staff
    assert reference not in shell("digest").stdout
    later = shell.json("digest", "--for", "staff", "--date", "2026-12-01")
    assert later["at"] == "2026-12-01T04:45:00Z"
    refused = shell("digest", "--date", "zz")
    assert refused.exit_code == 2
    assert "2026-11-20" in refused.stderr


@pytest.mark.parametrize(("command", "stage"), [("applications", "draft"), ("tickets", "open")])
def test_a_stage_that_does_not_exist_is_refused_with_those_that_do(
    shell: Shell, command: str, stage: str
) -> None:
    """A misspelt stage must not look like one at which nothing stands."""
    shell("chat", typed="السلام عليكم\n")
    assert shell.json(command, "--stage", stage) == []
    refused = shell(command, "--stage", "zzz")
    assert refused.exit_code == 2
    assert stage in refused.stderr


def test_an_address_nobody_wrote_from_is_told(shell: Shell) -> None:
    """Exit code 0: it is a finding, not a mistake."""
    shell("chat", typed="السلام عليكم\n")
    found = shell("messages", "nobody")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "nothing was sent" in found.stderr
    assert shell.json("messages", "nobody") == []
