"""What every command works through: the database, the office, the door and the policy clock."""

import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypedDict
from uuid import uuid4

from msgspec.structs import replace

from bot.clock import PolicyClock, machine_now
from bot.content.bundle import POLICY, encode, gather, hash_of
from bot.content.office import OfficeSource, compile_once
from bot.content.pack import Bundle, read_pack
from bot.documents.postroom import Postroom
from bot.documents.scanning import scanner_of
from bot.settings import Settings, SettingsError
from flows.effects import Receipt
from flows.events import OPERATOR, AnyEvent, OfficeActed, OfficeOpened
from flows.identifiers import VERSIONS_FILE, Address
from flows.office import Office, Pack
from flows.phrases import Value, Voice
from flows.publishing.changes import touched
from storage import packs, sessions
from storage.database import Database, open_database
from storage.door import Door
from storage.emptiness import is_empty
from storage.engine import opening, parse_url
from storage.latest import latest_at
from storage.secret import MissingKey, Secret, WrongKey

#: The wording of receipts that no flow has written.
_REFUSED_BY_STORAGE = {
    "unknown_reference": "receipt-unknown-reference",
    "parked": "staffbot-trouble",
}

SECRET_FILE = Path("var/secret.key")


class AnotherAssociation(Exception):
    """This database belongs to another association. Each association has one of its own."""


class RehearsalRefused(Exception):
    """Time is moved in rehearsals only, and this deployment's bots talk to real people."""


class NoDatabase(Exception):
    """There is no database yet, and the command is not one that makes it."""


class Origin(TypedDict):
    """What every event carries, drawn at the door."""

    key: str
    at: datetime
    seed: int


#: How far the last turn may lie ahead of the machine's clock: clocks are set, and differ a little.
AHEAD = timedelta(minutes=10)


class Rehearsed(SettingsError):
    """A database whose clock was moved must never meet the people of the real bots."""


class House:
    """One association, open for work in this process. Many processes may share its database."""

    def __init__(self, settings: Settings, database: Database, secret: Secret) -> None:
        self.settings = settings
        self.database = database
        self.secret = secret
        self.clock = PolicyClock.from_setting(settings.now)
        if (latest := database.read(latest_at)) is not None:
            if settings.reaches_the_public and latest > machine_now() + AHEAD:
                raise Rehearsed(
                    "this database was used for a rehearsal: its last turn is dated "
                    f"{latest:%Y-%m-%d}, and people would be told wrong dates"
                )
            self.clock.not_before(latest)
        self.offices = OfficeSource(
            database,
            _group(settings.committee_chat),
            _group(settings.staff_chat),
            settings.public_url,
        )
        self.door = Door(database, self.offices)
        self.postroom = Postroom(self.door, database, scanner_of(settings.scanner), machine_now)

    @property
    def office(self) -> Office:
        """The office as it stands."""
        return self.offices.now()

    def say(self, id: str, /, **values: Value) -> str:
        """A wording for whoever works here: in Arabic, in the courteous plural."""
        return self.offices.phrases.say(Voice(), id, **values)

    def now(self) -> datetime:
        """The policy clock's time."""
        return self.clock.now()

    def stand_at(self, moment: datetime) -> datetime:
        """Move the policy clock to a moment, never back; returns where it stands then."""
        self.clock.not_before(moment)
        return self.clock.now()

    def check_rehearsal(self) -> None:
        """Raises RehearsalRefused where a moved clock would tell real people wrong things."""
        if self.settings.reaches_the_public:
            raise RehearsalRefused

    async def handle(self, event: AnyEvent) -> Receipt:
        """Through the door; returns what it led to, after the commit.

        What storage refuses by itself it names by a code alone; here it gets its words.
        """
        receipt = (await self.door.handle(event)).receipt
        if receipt.text or receipt.code not in _REFUSED_BY_STORAGE:
            return receipt
        return replace(receipt, text=self.say(_REFUSED_BY_STORAGE[receipt.code]))

    def origin(self, key: str = "") -> Origin:
        """Key, time and seed for an event made here. Without a key it is an event of its own."""
        return Origin(key=key or f"cli:{uuid4()}", at=self.clock.now(), seed=secrets.randbits(63))

    async def publish(self, folder: Path, by: str = OPERATOR) -> str:
        """Make the pack in this folder the current one, stored by its hash. Returns the hash.

        A version after the first is made known to the staff, as published `by` somebody.

        Raises DefinitionErrors with every mistake of the pack, AnotherAssociation for a pack of
        somebody else's.
        """
        bundle = _bundle_of(folder)
        hash, stored = hash_of(bundle), encode(bundle)
        current = await self.database.aread(packs.current)
        if current == hash:
            return hash
        pack = compile_once(hash, stored)
        if current is not None:
            ours = self.offices((), frozenset()).policy.association.key
            if ours != pack.policy.association.key:
                raise AnotherAssociation
        at = self.clock.now()
        before = self.offices.pack(current) if current is not None else None
        await self.door.run(lambda conn: packs.publish(conn, hash, stored, at))
        self.offices.forget_current()
        if before is not None:
            await self._make_known(before, pack, by)
        if current is not None:
            # Its holidays may be others, and every open window has to follow.
            await self.handle(OfficeOpened(**self.origin()))
        return hash

    async def _make_known(self, before: Pack, after: Pack, by: str) -> None:
        """Tell the staff of a version after the first, and those whom its rules touch."""
        touches = ",".join(touched(before.policy, after.policy))
        event = OfficeActed(
            **self.origin(),
            file=VERSIONS_FILE,
            action="publish",
            by=OPERATOR,
            fields={"hash": after.hash, "touches": touches, "by": by},
        )
        await self.door.handle(event)

    async def offer_desk_link(self, website: str) -> str:
        """A link that signs the operator in at the desk page, once, within a day."""
        now = machine_now()
        token = await self.door.run(
            lambda conn: sessions.offer_link(conn, OPERATOR, now, timedelta(days=1))
        )
        return desk_link(website, token)


def desk_link(website: str, code: str) -> str:
    """Where a one-time code is shown to the desk page."""
    return f"{website}/desk/enter?code={code}"


@asynccontextmanager
async def open_house(
    settings: Settings, *, publish: bool = False, make: bool = True
) -> AsyncIterator[House]:
    """A house with its door open. With `publish`, the pack of the settings becomes current.

    Without it, the pack of the settings is published only where nothing was published before. A
    pack with mistakes is refused before any file is made; where there is no database, one is made,
    unless `make` is false.
    """
    _check_folder(settings)
    empty = is_empty(settings.database)
    if empty and not make:
        raise NoDatabase(_no_database(settings))
    if publish or empty:
        check_pack(settings.policy)
    house = build_house(settings)
    house.door.start()
    try:
        if publish or await house.database.aread(packs.current) is None:
            await house.publish(settings.policy)
        yield house
    finally:
        house.door.stop()
        house.database.close()


def build_house(settings: Settings) -> House:
    """Open the database with its key. A missing or wrong key leaves everything untouched."""
    secret = load_secret(settings)
    return House(settings, open_database(settings.database, secret), secret)


def load_secret(settings: Settings) -> Secret:
    """The key as set, else the key file, which is made for an empty database and never again."""
    if settings.secret_key is not None:
        try:
            return Secret.load(settings.secret_key.get_secret_value())
        except (MissingKey, WrongKey):
            # Not as it was raised: that may quote what was meant to stay secret.
            raise WrongKey(
                "ISTIQBAL_SECRET_KEY is neither 32 bytes in base64 nor a file that holds them. "
                "Nothing was changed."
            ) from None
    if SECRET_FILE.exists():
        return Secret.load(SECRET_FILE)
    if not is_empty(settings.database):
        raise MissingKey(
            f"This database holds data, and there is neither ISTIQBAL_SECRET_KEY nor {SECRET_FILE}."
            " Nothing was changed."
        )
    return Secret.create(SECRET_FILE)


def migrate_database(settings: Settings) -> None:
    """Apply the migrations that the database lacks; an empty one is set up. Needs no key."""
    from storage.migrate import migrate  # loads Alembic, which nothing else here needs

    _check_folder(settings)
    with opening(settings.database):
        migrate(settings.database)


@contextmanager
def open_records(settings: Settings) -> Iterator[Database]:
    """The database alone, for commands that only read. Raises NoDatabase: they make none."""
    _check_folder(settings)
    if is_empty(settings.database):
        raise NoDatabase(_no_database(settings))
    database = open_database(settings.database, load_secret(settings))
    try:
        yield database
    finally:
        database.close()


def check_pack(folder: Path) -> None:
    """Raises DefinitionErrors with every mistake of the pack in this folder. Makes no file."""
    bundle = _bundle_of(folder)
    compile_once(hash_of(bundle), encode(bundle))


def _bundle_of(folder: Path) -> Bundle:
    gathered = gather(folder)
    if gathered.issues:
        read_pack(folder)  # raises, with the mistakes of the other files too
    return gathered.bundle


def _check_folder(settings: Settings) -> None:
    """A mistyped folder must not stand for another association's database.

    Where the database is named by itself, the pack need not be there: it is stored inside.
    """
    needed = "policy" in settings.model_fields_set or not settings.database_url
    if needed and not (settings.policy / POLICY).is_file():
        raise SettingsError(
            f"There is no policy pack at {settings.policy}: name its folder with --policy."
        )


def _no_database(settings: Settings) -> str:
    shown = parse_url(settings.database).render_as_string(hide_password=True)
    return f"There is no database at {shown} yet: start with `istiqbal serve` or `istiqbal chat`."


def _group(chat: str) -> Address | None:
    return Address(f"desk:{chat}") if chat else None
