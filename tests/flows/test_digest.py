"""The daily digest: who gets it, and what it says of what is late."""

from dataclasses import replace
from datetime import timedelta

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
