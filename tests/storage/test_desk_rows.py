"""The small tables: sessions, sign-in links, packs, and what is forgotten on schedule."""

from datetime import timedelta
from functools import partial

from sqlalchemy import select

from storage import packs, retention, sessions, views
from storage.database import Database
from storage.schema import links, outbox
from storage.schema import sessions as table
from support.doors import NOON, SARA, said, serving

HOUR = timedelta(hours=1)


async def test_a_session_lasts_until_it_ends_or_is_closed(database: Database) -> None:
    """The token opens it; only its hash is stored."""
    async with serving(database) as door:
        token = await door.run(
            partial(sessions.open_session, name="Huda", now=NOON, lasts_for=HOUR)
        )

        def who(minutes: int) -> str | None:
            now = NOON + timedelta(minutes=minutes)
            return database.read(partial(sessions.session, token=token, now=now))

        assert (who(0), who(59), who(60)) == ("Huda", "Huda", None)
        stored = database.read(lambda conn: conn.execute(select(table.c.token)).scalars().all())
        assert token not in stored
        await door.run(partial(sessions.close_session, token=token))
        assert who(0) is None


async def test_a_sign_in_link_works_once(database: Database) -> None:
    """Whoever comes second, or late, is not let in."""
    async with serving(database) as door:
        offer = partial(sessions.offer_link, name="Huda", now=NOON, lasts_for=HOUR)
        token, late = await door.run(offer), await door.run(offer)
        take = partial(sessions.take_link, now=NOON)
        assert await door.run(partial(take, token=token)) == "Huda"
        assert await door.run(partial(take, token=token)) is None
        assert await door.run(partial(take, token="forged")) is None
        assert await door.run(partial(sessions.take_link, token=late, now=NOON + HOUR)) is None
    assert database.read(lambda conn: conn.execute(select(links)).all()) == []


async def test_one_published_pack_is_current_and_all_are_kept(database: Database) -> None:
    """Running applications stay with the version they began under."""
    async with serving(database) as door:
        assert database.read(packs.current) is None
        for n, (hash, bundle) in enumerate((("a", b"first"), ("b", b"second"), ("a", b"first"))):
            at = NOON + timedelta(days=n)
            await door.run(partial(packs.publish, hash=hash, bundle=bundle, at=at))
    assert database.read(packs.current) == "a"
    assert database.read(partial(packs.bundle, hash="b")) == b"second"
    assert database.read(partial(packs.bundle, hash="c")) is None


async def test_what_was_said_long_ago_is_swept(database: Database) -> None:
    """Words go, keys stay; what still has to be sent stays too."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "old"))
        await door.run(lambda conn: conn.execute(outbox.update().values(state="handed")))
        await door.handle(said("tg:2", "waiting"))
        await door.handle(said("tg:3", "new", at=NOON + HOUR))
        sweep = partial(retention.sweep, before=NOON + HOUR)
        assert await door.run(sweep) == 3
        assert await door.run(sweep) == 0
        again = await door.handle(said("tg:1", "old"))
    assert (again.repeated, again.receipt.code) == (True, "forgotten")
    sent = database.read(partial(views.messages, address=SARA))
    assert [one.message is None for one in sent] == [True, False, False]
    talk = database.read(partial(views.talk, address=SARA))
    assert [getattr(one, "text", "") for one in talk if not isinstance(one, views.Sent)] == ["new"]
