"""The office that turns consult: stored pack versions, the words, the calendar and the staff."""

import time
from functools import lru_cache

from bot.content.calendar import calendar_of
from bot.content.pack import compile_bundle
from bot.content.texts import load_phrases
from flows.dossier import StaffMember
from flows.identifiers import Address
from flows.office import Office, Pack
from storage import packs, views
from storage.database import Database

#: A hash never changes its meaning, so a version is compiled once in a process.
compile_once = lru_cache(maxsize=32)(compile_bundle)


class NothingPublished(Exception):
    """No policy pack is published in this database: run `istiqbal publish PACK`."""


class OfficeSource:
    """Puts offices together, with every pack version that was asked for so far.

    Called from the door's writer thread and from readers alike; the worst that a race can do is
    to compile a pack twice.
    """

    #: Seconds for which the current version is taken as known: another process may publish.
    FRESH_FOR = 1.0

    def __init__(
        self,
        database: Database,
        committee_chat: Address | None = None,
        staff_chat: Address | None = None,
        website: str = "",
    ) -> None:
        self._database = database
        self.phrases = load_phrases()
        self._chats = committee_chat, staff_chat
        self._website = website
        self._packs: dict[str, Pack] = {}
        self._current = ""
        self._looked_at = float("-inf")
        self._last: Office | None = None

    def __call__(
        self, staff: tuple[StaffMember, ...], hashes: frozenset[str] = frozenset()
    ) -> Office:
        """The office with these staff, and with every pack version named."""
        current = self._current_hash()
        for hash in {current, *hashes} - self._packs.keys():
            self._load(hash)
        last = self._last
        if (
            last is None
            or last.pack.hash != current
            or last.staff != staff
            or len(last.packs) != len(self._packs)
        ):
            pack = self._packs[current]
            last = self._last = Office(
                pack=pack,
                packs=dict(self._packs),
                phrases=self.phrases,
                calendar=calendar_of(pack.policy),
                staff=staff,
                committee_chat=self._chats[0],
                staff_chat=self._chats[1],
                website=self._website,
            )
        return last

    def now(self) -> Office:
        """The office as it stands, with the staff read from the database."""
        return self(self._database.read(views.staff))

    def pack(self, hash: str) -> Pack | None:
        """One version of the pack, if it was ever published here."""
        if hash not in self._packs:
            self._load(hash)
        return self._packs.get(hash)

    def forget_current(self) -> None:
        """Look at once which version is current: this process has just published one."""
        self._looked_at = float("-inf")

    def _current_hash(self) -> str:
        now = time.monotonic()
        if now - self._looked_at >= self.FRESH_FOR:
            current = self._database.read(packs.current)
            if current is None:
                raise NothingPublished
            self._current, self._looked_at = current, now
        return self._current

    def _load(self, hash: str) -> None:
        bundle = self._database.read(lambda conn: packs.bundle(conn, hash))
        if bundle is not None:
            self._packs[hash] = compile_once(hash, bundle)
