"""Rounds within a conversation: seats, second thoughts, and what a round leaves behind."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec

from flows.dossier import StaffMember
from flows.identifiers import Role
from flows.phrases import plain
from support.chat import Chat
from support.offices import SAT
from support.transcripts import Coverage, Transcript

CONVERSATIONS = Path(__file__).parents[2] / "conversations"


def verified(name: str = "short/the-whole-way", last: str = "% سارة verify") -> Chat:
    """An application that waits to be raised."""
    chat = Transcript(CONVERSATIONS / f"{name}.chat").chat_until(last, Coverage())
    if chat.application.stage != "matching":
        chat.acts("verify", by="سارة")
    return chat


def raised() -> Chat:
    """The same before the committee of three."""
    return verified(last="% سارة submit")


def without_committee(chat: Chat) -> None:
    """Nobody sits any more."""
    roles = ("committee_member", "committee_chair")
    staff = tuple(one for one in chat.office.staff if one.role not in roles)
    chat.office = replace(chat.office, staff=staff)


def hired(chat: Chat, name: str, role: str) -> None:
    """Somebody new of the staff."""
    member = StaffMember(name=name, role=Role(role))
    chat.office = replace(chat.office, staff=(*chat.office.staff, member))


def studied_by(chat: Chat, name: str) -> None:
    """This member was the researcher."""
    application = chat.application
    research = msgspec.structs.replace(application.research, researcher=name)
    application = msgspec.structs.replace(application, research=research)
    chat.matters[application.reference] = msgspec.json.encode(application)


def test_where_nobody_sits_the_secretary_hears_at_once() -> None:
    """And whoever votes first, once there are members, finds them seated."""
    chat = verified()
    without_committee(chat)
    chat.acts("submit", by="سارة")
    told = chat.passes(timedelta(0))
    assert {one.to for one in told} == {"desk:secretary", "desk:manager"}
    assert all("لم يبقَ من المقاعد ما يكفي" in one.message.text for one in told)
    hired(chat, "فهد", "committee_member")
    assert chat.acts("vote", by="فهد", outcome="accept").code == "decided_and_held"
    assert [seat.name for seat in chat.application.rounds[-1].seats] == ["فهد"]


def test_the_seats_are_those_of_the_day_until_they_are_filled_anew() -> None:
    """Who came later has none; who left keeps theirs; filling them anew keeps the votes."""
    chat = raised()
    chat.acts("vote", by="عبدالله", outcome="accept")
    hired(chat, "فهد", "committee_member")
    assert chat.acts("vote", by="فهد", outcome="accept").code == "not_seated"
    before = chat.application.rounds[-1]
    chat.passes(timedelta(days=1))
    assert chat.acts("reseat", by="هند").outcome == "done"
    after = chat.application.rounds[-1]
    assert [seat.name for seat in after.seats][-1] == "فهد"
    assert after.votes == before.votes
    assert after.closes_at > before.closes_at


def test_second_thoughts_leave_a_line_that_does_not_say_how() -> None:
    """The last vote counts; the same one again changes nothing at all."""
    chat = raised()
    chat.acts("vote", by="عبدالله", outcome="accept")
    stored = chat.application
    assert chat.acts("vote", by="عبدالله", outcome="accept").code == "voted"
    assert chat.application == stored
    chat.acts("vote", by="عبدالله", outcome="decline", reason="other", text="نعتذر منكم.")
    lines = [plain(step.note) for step in chat.application.history[-2:]]
    assert lines == ["صوّت: عبدالله", "غيّر صوته: عبدالله"]
    assert [vote.outcome for vote in chat.application.rounds[-1].votes] == ["decline"]


def test_who_studied_it_presents_it_and_has_no_vote() -> None:
    """A member of the committee who was the researcher: out of the vote and the quorum."""
    chat = raised()
    studied_by(chat, "عبدالله")
    assert chat.acts("vote", by="عبدالله", outcome="accept").code == "recused"
    chat.acts("vote", by="عبدالعزيز", outcome="accept")
    assert chat.acts("vote", by="عبدالرحمن", outcome="accept").code == "decided_and_held"


def test_a_round_that_was_sent_back_begins_anew() -> None:
    """The votes that were given before are kept with their round, and count for nothing."""
    chat = raised()
    chat.acts("vote", by="عبدالله", outcome="accept")
    chat.acts("return", by="منصور", text="نرجو إعادة النظر في الدخل.")
    chat.acts("verify", by="سارة")
    assert chat.acts("submit", by="سارة").outcome == "done"
    first, second = chat.application.rounds
    assert len(first.votes) == 1
    assert first.concluded is None
    assert second.votes == ()
    assert chat.acts("vote", by="عبدالعزيز", outcome="accept").code == "voted"


def test_what_was_verified_stands_when_the_committee_sends_it_back() -> None:
    """Until an answer changes that a document was matched with."""
    chat = raised()
    chat.acts("vote", by="عبدالله", outcome="complete", text="نرجو توضيح الحاجة.")
    chat.acts("vote", by="عبدالعزيز", outcome="complete", text="نرجو توضيح الحاجة.")
    assert chat.application.stage == "docs_required"
    assert chat.application.decision is None
    verification = chat.application.verification
    assert verification is not None
    chat.presses("فتح الإجابات")
    chat.types("١٠")
    chat.types("٣٢٠٠")
    left = chat.application.verification
    assert left is not None
    gone = {one.document for one in verification.documents} - {
        one.document for one in left.documents
    }
    assert gone == {"income_statement"}


def test_the_former_sentence_stays_in_the_history() -> None:
    """The outcome and the reason are the committee's, whoever words it."""
    chat = raised()
    fields = {"outcome": "decline", "reason": "other", "text": "نعتذر."}
    chat.acts("decide", by="هند", name="عبدالعزيز", fields=SAT, **fields)
    assert chat.acts("word", by="هند", text=" ").code == "needs_text"
    chat.acts("word", by="هند", text="نعتذر منكم، ونرجو لكم التوفيق.")
    decision = chat.application.decision
    assert decision is not None
    assert (decision.outcome, decision.reason, decision.by) == ("decline", "other", "عبدالعزيز")
    assert "نعتذر." in plain(chat.application.history[-1].note)


def test_one_person_decides_without_votes() -> None:
    """Hajer: no round, no seats, no minutes; the body answers and is told nothing of a floor."""
    chat = verified("hajer/the-whole-way")
    chat.acts("submit", by="سارة")
    assert chat.application.rounds == ()
    vote = chat.acts("vote", by="operator", name="عبدالله", outcome="answered", text="نعم")
    assert vote.code == "wrong_stage"
    decided = chat.acts("decide", by="عبدالله", outcome="answered", text="نرفق لكم القائمة.")
    assert decided.code == "decided"
    assert not [file for file in chat.files if file.startswith("o:committee")]
    assert chat.application.file_number is None
