"""A new version is made known (P4): staff acknowledge it, and those it concerns are told once."""

from datetime import timedelta
from typing import cast

from msgspec.structs import replace

from flows.casework.bulletin import STAFF_VOICE, staff_phrase
from flows.casework.receipts import refuse
from flows.effects import APPLICANTS, FindFiles, Raise, Receipt
from flows.events import OPERATOR, FollowUpDue, OfficeActed
from flows.identifiers import Address
from flows.messages import Button, Message
from flows.outreach.events import FilesFound, PolicyRenewed
from flows.phrases import plain
from flows.publishing.book import Version, VersionBook
from flows.turn import Turn

#: People handed the news at one ring of the clock, and the pause until the next.
AT_ONCE = 200
PAUSE = timedelta(seconds=5)
#: Working days after which those who have not acknowledged are reminded, once.
REMIND_AFTER_DAYS = 3
SUBJECT = "versions"
REMIND, TELL = "version_read", "version_tell"


def publish(turn: Turn, event: OfficeActed) -> None:
    """A version after the first has become current: `fields` hold its hash and what it touches."""
    book = cast(VersionBook, turn.file)
    hash = event.fields.get("hash", "")
    if event.by != OPERATOR:
        refuse(turn, "not_allowed", action=event.action)
        return
    if not hash:
        refuse(turn, "unknown_version")
        return
    touches = tuple(filter(None, event.fields.get("touches", "").split(",")))
    version = Version(hash, event.fields.get("by") or event.by, turn.at, touches)
    others = tuple(one for one in book.versions if one.hash != hash)
    turn.file = replace(book, versions=(*others, version))
    _tell_staff(turn, version)
    days = turn.office.calendar.add_working_days(turn.at, REMIND_AFTER_DAYS)
    turn.wake(REMIND, SUBJECT, days)
    if touches:
        turn.wake(TELL, SUBJECT, turn.office.calendar.out_of_quiet(turn.at))
    text = turn.phrases.say(STAFF_VOICE, "receipt-version-published")
    turn.receipt = Receipt("done", "version_published", text, {"hash": hash})


def acknowledge(turn: Turn, event: OfficeActed) -> None:
    """A member of staff has read it. Once is enough; the first time counts."""
    book = cast(VersionBook, turn.file)
    wanted = event.fields.get("version", "")
    version = found(book, wanted)
    if event.by == OPERATOR:
        refuse(turn, "not_allowed", action=event.action)
        return
    if version is None:
        refuse(turn, "unknown_version")
        return
    if event.by not in version.read:
        version = replace(version, read={**version.read, event.by: turn.at})
        _keep(turn, version)
    text = turn.phrases.say(STAFF_VOICE, "receipt-version-acknowledged")
    turn.receipt = Receipt("done", "version_acknowledged", text, {"hash": version.hash})


def found(book: VersionBook, wanted: str) -> Version | None:
    """The version whose hash begins so; the newest, where none is named."""
    matching = [one for one in book.versions if one.hash.startswith(wanted)]
    return matching[-1] if matching else None


def remind(turn: Turn) -> None:
    """Those who have not read the newest version are reminded once, and the manager gets a list."""
    book = cast(VersionBook, turn.file)
    version = book.versions[-1] if book.versions else None
    if version is None or version.reminded_at is not None:
        return
    _keep(turn, replace(version, reminded_at=turn.at))
    missing = [one for one in turn.office.staff if one.name not in version.read]
    for member in missing:
        turn.post(member.address, _message(turn, version, "version-reminder"), "notice")
    if not missing:
        return
    names = "، ".join(one.name for one in missing)
    text = Message(str(staff_phrase(turn, "version-unread", names=names, count=len(missing))))
    for member in turn.office.members(turn.office.policy.referral.escalation_role):
        turn.post(member.address, text, "notice")


def tell(turn: Turn) -> None:
    """Hand the news to the next files with an open application; never within quiet hours."""
    book = cast(VersionBook, turn.file)
    version = book.versions[-1] if book.versions else None
    if version is None or version.all_told_at is not None or not version.touches:
        return
    event = cast(FollowUpDue, turn.event)
    free_at = turn.office.calendar.out_of_quiet(turn.at)
    if free_at > turn.at:
        turn.wake(TELL, SUBJECT, free_at)
        return
    if not isinstance(turn.found, FilesFound):
        turn.want(FindFiles(APPLICANTS, version.after, AT_ONCE))
        return
    files = turn.found.files
    for file in files:
        turn.want(Raise(PolicyRenewed(event.key, turn.at, event.seed, file, version.hash)))
    version = replace(version, told=version.told + len(files))
    if len(files) < AT_ONCE:
        _keep(turn, replace(version, all_told_at=turn.at))
        return
    _keep(turn, replace(version, after=files[-1]))
    turn.wake(TELL, SUBJECT, turn.at + PAUSE)


def _tell_staff(turn: Turn, version: Version) -> None:
    """Each member in private, with the button; the board and the group without it."""
    for member in turn.office.staff:
        turn.post(member.address, _message(turn, version, "version-published"), "notice")
    news = Message(str(staff_phrase(turn, "version-published-board")))
    turn.post(Address("board:staff"), news, "notice")
    turn.post(turn.office.staff_chat, news, "notice")


def _message(turn: Turn, version: Version, id: str) -> Message:
    label = plain(staff_phrase(turn, "version-acknowledge"))
    return Message(str(staff_phrase(turn, id)), ((Button(button_of(version.hash), label),),))


def button_of(hash: str) -> str:
    """The button in the staff bot that acknowledges a version."""
    return f"version:{hash[:16]}"


def _keep(turn: Turn, version: Version) -> None:
    book = cast(VersionBook, turn.file)
    kept = tuple(version if one.hash == version.hash else one for one in book.versions)
    turn.file = replace(book, versions=kept)
