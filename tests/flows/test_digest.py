"""The daily digest: who gets it, what it says of what is late, and that it fits one screen."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from flows.casework.bulletin import STAFF_VOICE
from flows.digest import posting
from flows.digest.posting import next_at, previous_at
from flows.digest.private import private_digests
from flows.digest.sections import Audience
from flows.digest.wording import digest_message
from flows.events import CaseworkCounted, CaseworkLine
from flows.identifiers import Reference, Role
from flows.messages import Message
from flows.office import Office
from flows.phrases import Composed, plain
from support.chat import Chat
from support.offices import office_of

SUNDAY = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)
DAY = timedelta(days=1)


def line(number: int, stage: str = "committee", **fields: object) -> CaseworkLine:
    """An application that entered its stage ten days ago and is in time."""
    usual = CaseworkLine(
        Reference(f"SIL-{number}"), "application", stage, Role("committee_member"),
        entered_at=SUNDAY - 10 * DAY, next_at=SUNDAY + 10 * DAY, opens_at=None, due_at=None,
    )  # fmt: skip
    return msgspec.structs.replace(usual, **fields)


def ticket(number: int, topic: str, **fields: object) -> CaseworkLine:
    """A ticket on that topic."""
    usual = {"kind": "ticket", "topic": topic, "owner": Role("relations_officer")}
    return line(number, "open", **usual | fields)


def digest(
    *lines: CaseworkLine, audience: Audience = "committee", decided: int = 0, office: str = "sila"
) -> Message:
    """The digest of Sunday morning."""
    house = office_of(office)
    since = previous_at(house, SUNDAY)
    return digest_message(house, lines, SUNDAY, since, audience, decided)


def said(message: Message) -> dict[str, list[str]]:
    """The references under each heading."""
    found = {}
    for block in plain(message.text).split("\n\n"):
        title, *rows = block.split("\n")
        if rows:
            found[title] = [row.split(" ")[1] for row in rows if row.startswith("•")]
    return found


def heading(name: str, count: int = 1) -> str:
    return plain(office_of("sila").phrases.say(STAFF_VOICE, f"digest-{name}", count=count))


def test_a_committee_without_a_chat_is_written_to_in_private() -> None:
    """No group was set up, so the digest goes to each member who has linked the staff bot."""
    chat = Chat(replace(office_of("sila"), committee_chat=None))
    chat.begins()
    chat.passes(DAY)
    told = {say.to for say in chat.said if say.purpose == "digest"}
    assert "desk:committee_member" in told
    assert "desk:relations_officer" not in told


def test_a_committee_with_a_chat_gets_it_there_alone() -> None:
    """One digest a day, in one place."""
    chat = Chat(office_of("sila"))
    chat.begins()
    chat.passes(DAY)
    told = [say.to for say in chat.said if say.purpose == "digest"]
    assert sorted(told) == ["board:committee", "board:staff", "desk:-100", "desk:-200"]


def test_what_came_on_thursday_is_new_on_sunday() -> None:
    """New is what came since the last digest, whatever days of rest lie between."""
    office = office_of("sila")
    thursday = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
    one = line(1, entered_at=thursday, next_at=None)
    sunday = next_at(office, thursday)
    monday = next_at(office, sunday)
    for at, name in ((sunday, "new"), (monday, "waiting")):
        message = digest_message(office, [one], at, previous_at(office, at), "committee")
        assert said(message) == {heading(name): ["SIL-1"]}


def test_each_matter_stands_under_the_heading_that_says_most() -> None:
    """Urgent before late, late before near: nothing is told twice, and nothing is left out."""
    held = SUNDAY + 4 * DAY
    message = digest(
        line(1),
        line(2, next_at=SUNDAY - DAY),
        line(3, next_at=SUNDAY + DAY),
        line(4, entered_at=SUNDAY - timedelta(hours=9)),
        line(5, "decided", next_at=held),
        line(6, "docs_required", owner=Role("beneficiary")),
        ticket(7, "appeal"),
        ticket(8, "urgent", next_at=SUNDAY - DAY),
        line(9, due_at=SUNDAY - DAY),
        line(10, "notified", due_at=SUNDAY - DAY),
        line(11, "draft"),
        line(12, "matching"),
        ticket(13, "inquiry"),
    )
    assert said(message) == {
        heading("urgent"): ["SIL-8"],
        heading("overdue", 2): ["SIL-2", "SIL-9"],
        heading("due"): ["SIL-3"],
        heading("new"): ["SIL-4"],
        heading("waiting"): ["SIL-1"],
        heading("appeals"): ["SIL-7"],
        heading("held"): ["SIL-5"],
        heading("returned"): ["SIL-6"],
    }
    assert list(said(message))[:2] == [heading("urgent"), heading("overdue", 2)]


def test_what_waits_shows_its_age_and_the_days_to_its_floor_or_ceiling() -> None:
    """And what is held shows the day on which it may be told."""
    message = plain(
        digest(
            line(1, opens_at=SUNDAY + 4 * DAY),
            line(2, due_at=SUNDAY + 9 * DAY),
            line(3, "decided", next_at=datetime(2026, 11, 30, 5, tzinfo=UTC)),
        ).text
    )
    assert "SIL-1 — منذ ١٠ أيام، وباقٍ على أقل مدتها ٤ أيام" in message
    assert "SIL-2 — منذ ١٠ أيام، وباقٍ على آخر موعد للرد ٩ أيام" in message
    assert "SIL-3 — منذ ١٠ أيام، يُبلَّغ يوم الإثنين" in message


def test_staff_see_who_has_what_and_what_is_late_first() -> None:
    """Internal hand-offs by owner: whoever has most that is late is named first."""
    officer, researcher = Role("relations_officer"), Role("social_research_officer")
    message = digest(
        line(1, "matching", owner=officer),
        line(2, "matching", owner=officer, next_at=SUNDAY - DAY, entered_at=SUNDAY - 2 * DAY),
        line(3, "study", owner=researcher),
        line(4, "docs_required", owner=Role("beneficiary")),
        audience="staff",
    )
    titles = list(said(message))
    assert titles[0] == "موظف علاقات المستفيدين (٢، المتأخر ١):"
    assert said(message)[titles[0]] == ["SIL-2", "SIL-1"]
    assert "SIL-2 — متأخر، منذ يومين" in plain(message.text)
    assert "المستفيد (١):" in titles
    fresh = digest(line(1, "matching", entered_at=SUNDAY - timedelta(hours=9)), audience="staff")
    assert "الجديد منذ الملخص السابق: ١." in plain(fresh.text)


def test_what_is_told_to_its_owner_alone_is_in_no_digest_but_theirs() -> None:
    """A request about data: by name in nobody's list, and to its owner only near its day."""
    office = office_of("sila")
    near = ticket(1, "complaint", owner=Role("quality_officer"), next_at=SUNDAY + 3 * DAY)
    far = ticket(2, "complaint", owner=Role("quality_officer"), next_at=SUNDAY + 20 * DAY)
    for audience in posting.AUDIENCES:
        assert "SIL-" not in digest(near, far, audience=audience).text
    ((role, message),) = private_digests(office, [near, far], SUNDAY)
    assert role == "quality_officer"
    assert "SIL-1" in message.text
    assert "SIL-2" not in message.text


def test_an_empty_day_is_told_too() -> None:
    """Silence always means a fault."""
    message = digest()
    assert plain(message.text).endswith("لا يوجد ما يستدعي الإجراء اليوم.")
    assert message.chart is None


def test_yesterdays_decisions_are_counted() -> None:
    """How many, not which."""
    assert "القرارات منذ الملخص السابق: ٣." in plain(digest(decided=3).text)


@pytest.mark.parametrize("audience", posting.AUDIENCES)
def test_ten_thousand_fit_one_screen(audience: Audience) -> None:
    """What is not named is counted, and the digest says where the whole list is."""
    roles = ("relations_officer", "committee_member", "secretary", "manager", "quality_officer")
    stages = ("committee", "decided", "docs_required")
    lines = [
        line(
            n,
            stages[n % 3],
            owner=Role(roles[n % 5]),
            next_at=SUNDAY + (n % 17 - 8) * DAY,
            entered_at=SUNDAY - (n % 40) * DAY,
            due_at=SUNDAY + 3 * DAY if n % 2 else None,
        )
        for n in range(10_000)
    ]
    message = digest(*lines, audience=audience, decided=12)
    assert len(message.text.encode("utf-16-le")) // 2 <= 1500
    assert "القائمة كاملة" in plain(message.text)
    assert len(said(message)) > 2
    assert message.chart is not None
    assert sum(bar.count for bar in message.chart.groups[0].bars) == 10_000
    assert sum(bar.count for bar in message.chart.groups[1].bars) == 10_000


def test_the_whole_list_is_linked_where_there_is_a_website() -> None:
    """Whoever reads it in Telegram presses on it."""
    office = replace(office_of("sila"), website="https://example.org")
    many = [line(n) for n in range(40)]
    message = digest_message(office, many, SUNDAY, SUNDAY - DAY, "staff")
    assert "https://example.org/desk/digest/staff.csv" in message.text


def test_the_picture_says_the_same_in_words() -> None:
    """For whoever does not see it: every bar with its figure, and what is late of it."""
    chart = digest(line(1), line(2, next_at=SUNDAY - DAY), line(3, "decided")).chart
    assert chart is not None
    for group in chart.groups:
        for bar in group.bars:
            assert f"{bar.label}: {bar.value}" in chart.caption
    stages = {bar.label: (bar.count, bar.late) for bar in chart.groups[0].bars}
    assert stages == {"لدى الجهة المقرِّرة": (2, 1), "قرار محفوظ حتى موعده": (1, 0)}
    assert "SIL-" not in f"{chart}"


def _with_digest(**changes: object) -> Office:
    office = office_of("sila")
    policy = office.policy
    rule = msgspec.structs.replace(policy.digest, **changes)
    pack = replace(office.pack, policy=msgspec.structs.replace(policy, digest=rule))
    return replace(office, pack=pack)


def test_ramadan_has_an_hour_of_its_own_where_the_pack_gives_one() -> None:
    """The digest comes before the office opens, which is later then."""
    office = _with_digest(ramadan=time(9, 30))
    assert posting.hour_on(office, date(2027, 2, 7)) == datetime(2027, 2, 7, 4, 45, tzinfo=UTC)
    assert posting.hour_on(office, date(2027, 2, 8)) == datetime(2027, 2, 8, 6, 30, tzinfo=UTC)
    saturday = datetime(2027, 2, 13, 12, tzinfo=UTC)
    assert next_at(office, saturday) == datetime(2027, 2, 14, 6, 30, tzinfo=UTC)


def test_once_a_week_the_staff_hear_a_headline_and_the_committee_never(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On the first working day after a Friday; satisfaction is nothing to judge people by."""

    def headline(office: Office, counted: CaseworkCounted) -> str:
        return Composed("مقياس الأسبوع")

    monkeypatch.setattr(posting, "headline", headline)
    chat = Chat(office_of("sila"))
    chat.begins()
    chat.passes(timedelta(days=7, hours=3))
    weekly = [(say.to, say.message.text) for say in chat.said if "مقياس" in say.message.text]
    assert [to for to, _ in weekly] == ["board:staff", "desk:-200"]


def test_a_second_ring_on_the_same_day_posts_nothing() -> None:
    """One digest a day even after a restart, and none on a day of rest."""
    chat = Chat(office_of("sila"))
    chat.begins()
    chat.passes(timedelta(days=7))
    digests = [say for say in chat.said if say.to == "board:staff"]
    assert len(digests) == 5
    posted = len(chat.said)
    ring = next(one for one in reversed(chat.events) if getattr(one, "follow_up", "") == "digest")
    chat.handle(msgspec.structs.replace(ring, key="again", at=chat.events[-1].at))
    assert len(chat.said) == posted
