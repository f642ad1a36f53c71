"""The daily digest: who gets it, and what it says of what is late."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flows.casework.bulletin import STAFF_VOICE
from flows.digest import digest_text, next_at
from flows.events import CaseworkLine
from flows.identifiers import Reference, Role
from flows.phrases import plain
from support.chat import Chat
from support.offices import office_of


def test_a_committee_without_a_chat_is_written_to_in_private() -> None:
    """No group was set up, so the digest goes to each member who has linked the staff bot."""
    chat = Chat(replace(office_of("sila"), committee_chat=None))
    chat.begins()
    chat.passes(timedelta(days=1))
    told = {say.to for say in chat.said if say.purpose == "digest"}
    assert "desk:committee_member" in told
    assert "desk:relations_officer" not in told


def test_a_committee_with_a_chat_gets_it_there_alone() -> None:
    """One digest a day, in one place."""
    chat = Chat(office_of("sila"))
    chat.begins()
    chat.passes(timedelta(days=1))
    told = [say.to for say in chat.said if say.purpose == "digest"]
    assert sorted(told) == ["board:committee", "board:staff", "desk:-100", "desk:-200"]


def test_what_came_on_thursday_is_new_on_sunday() -> None:
    """New is what came since the last digest, whatever days of rest lie between."""
    office = office_of("sila")
    thursday = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
    line = CaseworkLine(
        Reference("SIL-1"), "application", "committee", Role("committee_member"),
        entered_at=thursday, next_at=None, opens_at=None, due_at=None,
    )  # fmt: skip
    sunday = next_at(office, thursday)
    heading = plain(office.phrases.say(STAFF_VOICE, "digest-new", count=1))
    assert heading in plain(digest_text(office, (line,), sunday, "committee"))
    monday = next_at(office, sunday)
    assert heading not in plain(digest_text(office, (line,), monday, "committee"))
