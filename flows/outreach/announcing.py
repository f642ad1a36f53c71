"""An announcement is a cursor: two hundred people at a time are handed a copy in their own file.

Whether a copy is sent, and when, is decided there: by the person's wish, their quiet hours and
their cap.
"""

from datetime import timedelta
from typing import cast

from msgspec.structs import replace

from flows.casework.bulletin import STAFF_VOICE
from flows.casework.receipts import refuse
from flows.effects import FindFiles, Raise, Receipt
from flows.events import FollowUpDue, OfficeActed
from flows.identifiers import ENGLISH
from flows.messages import Message
from flows.outreach import sending
from flows.outreach.book import Announcement, AnnouncementBook
from flows.outreach.events import AnnouncementMade, FilesFound, NoteDropped
from flows.outreach.reaching import Note
from flows.outreach.wanting import is_opted_in, season_list
from flows.turn import Turn

#: People who are handed a copy at one ring of the clock, and the pause until the next.
AT_ONCE = 200
PAUSE = timedelta(seconds=5)
#: How long an announcement is news, where staff name no other number of days.
NEWS_FOR_DAYS = 7
MOST_DAYS = 60
LONGEST = 1500
#: The family of the clock's names: `announce-3`.
FAMILY = "announce"


def announce(turn: Turn, event: OfficeActed) -> None:
    """Take an announcement in. It goes out from the next moment on, in the lowest lane."""
    rule = turn.office.policy.outreach
    words, english = event.text.strip(), event.fields.get("english", "").strip()
    season, days = event.fields.get("season", ""), event.fields.get("days", "")
    if rule is None:
        refuse(turn, "no_outreach")
    elif not words:
        refuse(turn, "needs_text")
    elif max(len(words), len(english)) > LONGEST:
        refuse(turn, "announcement_too_long", most=LONGEST)
    elif season and season not in rule.seasons:
        refuse(turn, "unknown_season", season=season, known="، ".join(rule.seasons))
    elif days and not (days.isascii() and days.isdigit() and 1 <= int(days) <= MOST_DAYS):
        refuse(turn, "announcement_days", most=MOST_DAYS)
    else:
        book = cast(AnnouncementBook, turn.file)
        number = len(book.announcements) + 1
        until = turn.at + timedelta(days=int(days or NEWS_FOR_DAYS))
        made = Announcement(number, season, words, english, event.by, turn.at, until)
        turn.file = replace(book, announcements=(*book.announcements, made))
        turn.wake(f"{FAMILY}-{number}", FAMILY, turn.at)
        text = turn.phrases.say(STAFF_VOICE, "receipt-announced", number=number)
        turn.receipt = Receipt("done", "announced", text, {"number": str(number)})


def ring(turn: Turn) -> None:
    """Hand copies to the next people on the list, and set the clock again until it ends."""
    event = cast(FollowUpDue, turn.event)
    number = int(event.follow_up.rpartition("-")[2])
    book = cast(AnnouncementBook, turn.file)
    made = book.announcements[number - 1]
    if made.ended_at is not None:
        return
    if turn.at >= made.until:
        _keep(turn, book, replace(made, ended_at=turn.at))
        return
    if not isinstance(turn.found, FilesFound):
        turn.want(FindFiles(season_list(made.season), made.after, AT_ONCE))
        return
    files = turn.found.files
    for file in files:
        copy = AnnouncementMade(
            event.key,
            turn.at,
            event.seed,
            file,
            made.number,
            made.season,
            made.words,
            made.english,
            made.until,
        )
        turn.want(Raise(copy))
    made = replace(made, reached=made.reached + len(files))
    if len(files) < AT_ONCE:
        _keep(turn, book, replace(made, ended_at=turn.at))
        return
    _keep(turn, book, replace(made, after=files[-1]))
    turn.wake(event.follow_up, FAMILY, turn.at + PAUSE)


def receive(turn: Turn, event: AnnouncementMade) -> None:
    """A copy arrives in a person's own file. The list may be older than their wish."""
    if not is_opted_in(turn.dossier, event.season):
        return
    is_english = turn.dossier.language == ENGLISH and bool(event.english)
    words = event.english if is_english else event.words
    text = turn.text("announcement", association=_name(turn), words=words)
    note = Note(f"{FAMILY}-{event.number}", Message(text), event.until, announcement=event.number)
    sending.offer(turn, note)


def count_dropped(turn: Turn, event: NoteDropped) -> None:
    """A copy found no free moment in time."""
    book = cast(AnnouncementBook, turn.file)
    made = book.announcements[event.number - 1]
    _keep(turn, book, replace(made, dropped=made.dropped + 1))


def _keep(turn: Turn, book: AnnouncementBook, made: Announcement) -> None:
    turn.file = replace(
        book,
        announcements=tuple(
            made if one.number == made.number else one for one in book.announcements
        ),
    )


def _name(turn: Turn) -> str:
    return turn.office.association_name(turn.voice.language)
