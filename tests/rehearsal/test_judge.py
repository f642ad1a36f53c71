"""The judge is awake: each promise, broken in a small made season, is seen; kept, it is not."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.rehearsal.judge import PROMISES
from flows.identifiers import Address
from flows.matters import Exchange, Step
from flows.notices.record import Notice, Proof
from support.seasons import (
    DAY,
    END,
    GROUP,
    MANAGER,
    NAME,
    OFFICER,
    REFERENCE,
    SARA,
    SENTENCE,
    SUNDAY,
    TICKET,
    application,
    broken,
    decision,
    night,
    says,
    season,
    ticket,
    window_of,
    writes,
)

HOUR = timedelta(hours=1)
#: What tells a decision, and at which hour of which day it is told rightly.
DECISION = f"القرار في الطلب {REFERENCE}: قبول"
RIGHT = SUNDAY + 14 * DAY


def test_a_season_without_events_breaks_nothing() -> None:
    """What never happened is no breach."""
    assert broken(season()) == []
    assert broken(season("hajer")) == []


def test_a_decision_before_the_floor_is_seen() -> None:
    """One minute before the two weeks are over; at the right time it is no breach."""
    for at, expected in ((RIGHT - timedelta(minutes=1), ["floor"]), (RIGHT, [])):
        record = season()
        seen = Notice(proof=Proof("seen", at + HOUR))
        application(record, "notified", decision=replace(decision(at), notice=seen))
        says(record, at, SARA, DECISION, "decision")
        assert broken(record) == expected


def test_a_decision_that_shows_in_other_words_is_seen() -> None:
    """What the body wrote stands in an answer of the status before the floor."""
    record = season()
    application(record, "decided", decision=decision(SUNDAY + DAY, released=False))
    writes(record, SUNDAY + 2 * DAY)
    says(record, SUNDAY + 2 * DAY, SARA, f"طلبك: {SENTENCE}", "answer")
    assert broken(record) == ["floor"]


def test_silence_after_the_ceiling_is_seen() -> None:
    """No reply, and no alarm rang: that is the system's."""
    record = season("hajer")
    application(record)
    assert broken(record) == ["ceiling"]


def test_a_ceiling_that_staff_let_pass_is_theirs() -> None:
    """The role above was alarmed at the hour, so that the system did what it had to."""
    record = season("hajer")
    application(record)
    due = window_of(record).due_at
    assert due is not None
    says(record, due, MANAGER, f"حلّ الموعد الأقصى {REFERENCE}", "alarm")
    assert broken(record) == ["ceiling (staff)"]


def test_a_written_word_on_the_last_day_is_no_silence() -> None:
    """What is still open, by whoever owns it; not the day before, and not where nothing arrived."""
    due = window_of(season("hajer")).due_at
    assert due is not None
    for at, arrives, expected in (
        (due - HOUR, True, []),
        (due - HOUR, False, ["ceiling"]),
        (due - 2 * DAY, True, ["ceiling"]),
    ):
        record = season("hajer")
        application(record, history=(Step("committee", at, "officer", "policy_exception"),))
        if arrives:
            says(record, at, SARA, f"طلبك {REFERENCE}: بقيت ورقة واحدة", "notice")
        assert broken(record) == expected


def test_a_reply_in_time_is_no_breach() -> None:
    """Given on the tenth day, and acknowledged."""
    record, at = season("hajer"), SUNDAY + 10 * DAY
    seen = Notice(proof=Proof("seen", at + HOUR))
    application(record, "notified", decision=replace(decision(at), notice=seen))
    assert broken(record) == []


def test_another_decision_after_an_appeal_does_not_undo_the_reply() -> None:
    """Given on the tenth day, another one on the twentieth, which alone is too late."""
    in_time, later = decision(SUNDAY + 10 * DAY), decision(SUNDAY + 20 * DAY)
    for former, expected in (((in_time,), []), ((), ["ceiling"])):
        record = season("hajer")
        seen = Notice(proof=Proof("seen", SUNDAY + 20 * DAY + HOUR))
        application(record, "notified", former=former, decision=replace(later, notice=seen))
        assert broken(record) == expected


def test_a_ceiling_that_is_too_late_is_seen() -> None:
    """Fifteen days are more than the fourteen of the policy, whatever is stored."""
    record = season("hajer")
    window = window_of(record)
    at = SUNDAY + 10 * DAY
    seen = Notice(proof=Proof("seen", at + HOUR))
    told = replace(decision(at), notice=seen)
    late = replace(window, due_at=SUNDAY + 15 * DAY)
    application(record, "notified", window=late, decision=told)
    assert broken(record) == ["ceiling"]


def test_a_signature_without_an_answer_is_seen() -> None:
    """S5 follows the signature at once, with the reference."""
    for text, expected in (("شكرًا", ["what-follows"]), (f"طلبك {REFERENCE}", [])):
        record = season()
        application(record)
        record.signed[SARA] = [SUNDAY]
        writes(record, SUNDAY)
        says(record, SUNDAY, SARA, text, "answer")
        assert broken(record) == expected


def test_an_open_matter_without_an_owner_or_a_date_is_seen() -> None:
    """Each once, however many nights it lasts."""
    record = season()
    night(record, SUNDAY + DAY, owner="nobody", next_at=SUNDAY + 2 * DAY)
    night(record, SUNDAY + 2 * DAY, owner="nobody", next_at=SUNDAY + 2 * DAY)
    assert broken(record) == ["owner"]
    record = season()
    night(record, SUNDAY + DAY)
    assert broken(record) == ["next-date"]
    record = season()
    night(record, SUNDAY + DAY, stage="closed")
    assert broken(record) == []


def test_a_date_that_passes_in_silence_is_seen() -> None:
    """Three days past, and nobody was told; a word to the owner is enough."""
    for is_told in (False, True):
        record = season()
        night(record, SUNDAY + 4 * DAY, next_at=SUNDAY + DAY)
        if is_told:
            says(record, SUNDAY + DAY, OFFICER, f"تأخر {REFERENCE}", "alarm")
        assert broken(record) == ([] if is_told else ["alarm"])


def test_a_week_end_is_no_silence() -> None:
    """What was to be on Thursday is asked after when Sunday has passed, and no later."""
    thursday, saturday = SUNDAY + 4 * DAY, SUNDAY + 6 * DAY + 15 * HOUR
    for at, expected in ((saturday, []), (SUNDAY + 9 * DAY, ["alarm"])):
        record = season()
        night(record, at, next_at=thursday)
        assert broken(record) == expected


def test_a_decision_that_nobody_saw_to_is_seen() -> None:
    """Not acknowledged, not sent again, nobody's task."""
    record = season()
    application(record, "notified", decision=decision(RIGHT))
    says(record, RIGHT, SARA, DECISION, "decision")
    assert broken(record) == ["delivery"]
    called = RIGHT + DAY
    steps = (Step("open", called, ""), Step("closed", called + HOUR, "officer"))
    ticket(record, topic="call", about=REFERENCE, opened_at=called, stage="closed", history=steps)
    assert broken(record) == []


def test_a_message_that_comes_twice_is_seen() -> None:
    """The same words two hours later; not where the person wrote in between, nor a week later."""
    noon = SUNDAY + 4 * HOUR
    for again, wrote, expected in (
        (noon + 2 * HOUR, None, ["twice"]),
        (noon + 2 * HOUR, noon + HOUR, []),
        (noon + 7 * DAY, None, []),
    ):
        record = season()
        says(record, noon, SARA, "تذكير", "reminder")
        says(record, again, SARA, "تذكير", "reminder")
        if wrote is not None:
            writes(record, wrote)
        assert broken(record) == expected


@pytest.mark.parametrize("stage", ["withdrawn", "deceased"])
def test_a_message_after_the_end_is_seen(stage: str) -> None:
    """Nothing more about what was withdrawn, and nothing at all after a death."""
    record = season()
    steps = (Step("submitted", SUNDAY, ""), Step(stage, SUNDAY + DAY, "officer"))
    application(record, stage, history=steps)
    says(record, SUNDAY + 2 * DAY, SARA, f"تذكير بالطلب {REFERENCE}", "reminder")
    assert broken(record) == ["silence"]


def test_a_message_in_the_quiet_hours_is_seen() -> None:
    """At eleven at night, unless it answers what the person has just written."""
    night_hour = SUNDAY + 14 * HOUR
    for wrote in (False, True):
        record = season()
        if wrote:
            writes(record, night_hour)
        says(record, night_hour, SARA, "رسالة", "reminder")
        assert broken(record) == ([] if wrote else ["quiet-hours"])


def test_more_than_the_policy_allows_unasked_is_seen() -> None:
    """The third in a week, where two are the most; what is no outreach does not count."""
    for purpose, expected in (("outreach", ["outreach"]), ("notice", [])):
        record = season()
        for day in range(3):
            says(record, SUNDAY + day * DAY, SARA, f"إعلان {day}", purpose)
        assert broken(record) == expected


def test_an_inquiry_that_nobody_above_hears_of_is_seen() -> None:
    """Neither answered nor told to the role above; each of the two is enough."""
    record = season()
    ticket(record)
    assert broken(record) == ["ticket"]
    says(record, SUNDAY + DAY, MANAGER, f"بلا جواب {TICKET}", "alarm")
    assert broken(record) == []
    record = season()
    ticket(record, exchanges=(Exchange("officer", "جواب", SUNDAY + HOUR),))
    assert broken(record) == []


@pytest.mark.parametrize("to", [GROUP, OFFICER, Address("board:staff")])
def test_a_name_before_a_group_is_seen(to: Address) -> None:
    """In a group, in an alarm, on the board: nowhere does a name belong."""
    record = season()
    says(record, SUNDAY, to, f"طلب جديد من {NAME}", "alarm")
    assert broken(record) == ["privacy"]


def test_a_file_number_given_twice_is_seen() -> None:
    """Two applications with the number seven."""
    record = season()
    first = application(record, file_number=7)
    record.matters[TICKET] = replace(first, reference=TICKET)
    assert broken(record) == ["file-number"]


def test_what_was_parked_or_forged_or_never_rang_is_seen() -> None:
    """Each as one line."""
    record = season()
    record.parked.append("key: KeyError")
    record.audit.append("d:1 4: changed")
    record.overdue.append(("release stage:SIL-AAAAAA", END - DAY))
    assert sorted(broken(record)) == ["audit", "clock", "parked"]


def test_every_promise_is_in_use() -> None:
    """A promise that nobody asks about would be kept for ever."""
    assert len(set(PROMISES)) == len(PROMISES) >= 14
