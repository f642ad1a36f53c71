"""The last day of a ceiling: what settles it, what is kept of it, and what counts as a breach."""

from datetime import timedelta

from bot.desk.lines import line_of
from flows.matters import Application
from support.chat import Chat
from support.offices import NAMES, office_of
from support.sources import ROOT
from support.transcripts import Coverage, go

WORDS = "راجعنا السجلات، ونتوقع الجواب يوم الأحد."
OFFICER = NAMES["relations_officer"]


def signed() -> Chat:
    """An application at Hajer, signed on a Sunday at nine: due two weeks later at nine."""
    chat = Chat(office_of("hajer"))
    way = ROOT / "tests" / "conversations" / "hajer" / "the-whole-way.chat"
    go(chat, way, "! أقرّ وأوقّع", Coverage())
    return chat


def notes(application: Application) -> list[str]:
    return [step.note for step in application.history]


def test_the_owners_words_settle_what_is_owed_and_stand_in_the_record() -> None:
    """No alarm rings after them, nothing is overdue for it, and the matter goes on."""
    chat = signed()
    chat.passes(timedelta(days=13, hours=23))
    before = chat.application
    assert chat.acts("inform", before.reference, OFFICER, text=WORDS).outcome == "done"
    after = chat.application
    assert WORDS in chat.heard()
    assert after.window is not None
    assert (after.window.informed_by, after.window.owed_at) == (OFFICER, None)
    assert notes(after)[-2:] == [WORDS, "policy_exception"]
    assert (after.stage, after.owner, after.next_at) == (
        before.stage,
        before.owner,
        before.next_at,
    )
    assert line_of(after).due_at is None
    chat.passes(timedelta(days=5))
    assert "ceiling_passed" not in notes(chat.application)
    assert chat.acts("inform", after.reference, OFFICER, text=WORDS).code == "wrong_stage"


def test_words_that_are_refused_leave_the_reply_owed() -> None:
    """The person has blocked us: at the due time the alarm rings as if nothing had been written."""
    chat = signed()
    chat.passes(timedelta(days=13, hours=23))
    chat.acts("inform", chat.application.reference, OFFICER, text=WORDS)
    chat.does("block")
    window = chat.application.window
    assert window is not None
    assert window.informed_at is None
    assert chat.acts("inform", chat.application.reference, OFFICER, text=WORDS).code == (
        "person_unreachable"
    )
    chat.passes(timedelta(hours=2))
    assert notes(chat.application).count("ceiling_passed") == 1


def test_a_ceiling_that_passes_in_silence_is_kept_as_a_breach() -> None:
    """Once; and a reply after it is a reply still."""
    chat = signed()
    chat.passes(timedelta(days=20))
    assert notes(chat.application).count("ceiling_passed") == 1
    reference = chat.application.reference
    assert chat.acts("inform", reference, OFFICER, text=WORDS).outcome == "done"
    assert notes(chat.application)[-1] == "policy_exception"


def test_the_shell_names_who_wrote_it() -> None:
    """It is a person's own word, whoever types the command."""
    chat = signed()
    chat.passes(timedelta(days=13, hours=23))
    reference = chat.application.reference
    assert chat.acts("inform", reference, "operator", text=WORDS).code == "not_the_owner"
    done = chat.acts("inform", reference, "operator", text=WORDS, name=OFFICER)
    assert done.outcome == "done"
    assert chat.application.window is not None
    assert chat.application.window.informed_by == OFFICER


def test_under_a_floor_there_is_no_such_reply() -> None:
    """Nothing is owed by a day there."""
    chat = Chat(office_of("short"))
    way = ROOT / "tests" / "conversations" / "short" / "the-whole-way.chat"
    go(chat, way, "! أقرّ وأوقّع", Coverage())
    chat.passes(timedelta(days=14))
    manager = NAMES["manager"]
    assert chat.acts("inform", chat.application.reference, manager, text=WORDS).outcome == "refused"
