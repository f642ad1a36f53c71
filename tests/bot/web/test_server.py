"""The server around the pages: webhooks, health, figures, and an end that waits for nobody."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot.house import House
from bot.media import media_file
from bot.web.app import Web, build_app
from bot.web.parts import Parts
from bot.web.server import Server
from bot.webhooks import WebhookAnswer
from flows.events import OfficeOpened
from storage.door import Unavailable
from support.page import Page
from support.served_house import ServedHouse, served_house
from support.waiting import eventually


class Platform:
    """A webhook that remembers what it was given."""

    def __init__(self) -> None:
        self.given: list[tuple[str | None, bytes]] = []

    async def __call__(self, secret: str | None, body: bytes) -> WebhookAnswer:
        self.given.append((secret, body))
        return WebhookAnswer(200, b'{"method": "sendMessage"}')


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[ServedHouse]:
    """The whole application, serving."""
    async with served_house(tmp_path) as house:
        yield house


def app(house: House, public_url: str = "", **webhooks: Platform) -> Web:
    """The HTTP application alone, without a socket."""
    return build_app(
        Parts(
            door=house.door,
            database=house.database,
            postroom=house.postroom,
            office=house.offices,
            media=lambda one: media_file(house.offices, one),
            now=house.now,
            public_url=public_url,
            webhooks={f"/telegram/{name}": webhook for name, webhook in webhooks.items()},
        )
    )


def client(web: Web, **headers: str) -> httpx.AsyncClient:
    """A client of that application."""
    transport = httpx.ASGITransport(web)
    return httpx.AsyncClient(transport=transport, base_url="https://x.example", headers=headers)


async def test_a_webhook_gets_the_body_as_it_came(served: ServedHouse) -> None:
    """With the secret, byte for byte; its own answer goes back."""
    platform = Platform()
    async with client(app(served.house, beneficiaries=platform)) as caller:
        secret = {"X-Telegram-Bot-Api-Secret-Token": "s3cret"}
        answer = await caller.post(
            "/telegram/beneficiaries", content=b' {"update_id":1} ', headers=secret
        )
        assert answer.json() == {"method": "sendMessage"}
        assert answer.headers["content-type"] == "application/json"
        await caller.post("/telegram/beneficiaries", content=b"{}")
    assert platform.given == [("s3cret", b' {"update_id":1} '), (None, b"{}")]


async def test_a_webhook_takes_posts_of_a_sane_length_only(served: ServedHouse) -> None:
    """Anything else never reaches the platform's code."""
    platform = Platform()

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 100_000

    async with client(app(served.house, beneficiaries=platform)) as caller:
        assert (await caller.get("/telegram/beneficiaries")).status_code == 405
        for content in (b"x" * 2_000_000, pieces()):
            answer = await caller.post("/telegram/beneficiaries", content=content)
            assert answer.status_code == 413
        assert (await caller.post("/telegram/desk", content=b"{}")).status_code == 404
    assert platform.given == []


async def test_a_body_in_pieces_arrives_whole(served: ServedHouse) -> None:
    """As proxies send it."""
    platform = Platform()

    async def pieces() -> AsyncIterator[bytes]:
        yield b'{"update_'
        yield b'id":1}'

    async with client(app(served.house, desk=platform)) as caller:
        await caller.post("/telegram/desk", content=pieces())
    assert platform.given == [(None, b'{"update_id":1}')]


async def test_health_and_readiness_are_told_apart(served: ServedHouse) -> None:
    """Up as soon as the process answers; ready while the database opens and a pack is loaded."""
    async with served.browser() as caller:
        assert (await caller.get("/healthz")).status_code == 200
        ready = await caller.get("/readyz")
        assert ready.status_code == 200
        assert "sila" in ready.text


async def test_without_a_database_the_server_is_not_ready_but_up(served: ServedHouse) -> None:
    """A restart would not mend the database, so only readiness fails."""
    async with served.browser() as caller:
        path = served.house.settings.database.removeprefix("sqlite:///")
        served.house.database.close()
        await asyncio.to_thread(Path(path).rename, path + ".gone")
        for path in ("/readyz", "/metrics", "/"):
            assert (await caller.get(path)).status_code == 503
        assert (await caller.get("/healthz")).status_code == 200


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_without_a_writer_the_server_is_not_ready_but_up(served: ServedHouse) -> None:
    """The database can be read still, but nothing that anybody writes would be stored."""

    def fails(turns: int, seconds: float) -> None:
        raise RuntimeError("not foreseen")

    served.house.door.on_batch = fails
    async with client(app(served.house)) as caller:
        assert (await caller.get("/readyz")).status_code == 200
        with pytest.raises(Unavailable):
            await served.house.handle(OfficeOpened(**served.house.origin()))
        assert (await caller.get("/readyz")).status_code == 503
        assert (await caller.get("/healthz")).status_code == 200


async def test_an_address_of_nothing_is_answered_courteously(served: ServedHouse) -> None:
    """In Arabic, with a way on; before a stranger and before staff, and without a database."""
    async with client(app(served.house)) as caller:
        for path, home in (("/nothing", 'href="/"'), ("/desk/nothing", 'href="/desk"')):
            answer = await caller.get(path)
            assert answer.status_code == 404
            assert '<html lang="ar" dir="rtl">' in answer.text
            assert "عذرًا، لا توجد صفحة بهذا العنوان" in answer.text
            assert home in answer.text
            assert "Not Found" not in answer.text


async def test_the_figures_tell_what_waits(served: ServedHouse) -> None:
    """In the format of Prometheus, looked up when asked."""
    async with served.browser() as caller:
        text = (await caller.get("/metrics")).text
    for name in ("outbox_oldest_unsent_seconds", "followups_oldest_due_seconds"):
        assert f"istiqbal_{name} 0.0" in text
    assert "istiqbal_parked 0.0" in text
    assert "istiqbal_words_withheld 0.0" in text


async def test_batches_are_counted_once_somebody_tells_of_them(served: ServedHouse) -> None:
    """No figure at all is honest; a zero would look like a server without work."""
    web = app(served.house)
    async with client(web) as caller:
        assert "istiqbal_turns" not in (await caller.get("/metrics")).text
        web.metrics.observe_batch(3, 0.004)
        web.metrics.observe_batch(1, 0.001)
        text = (await caller.get("/metrics")).text
    assert "istiqbal_turns_total 4.0" in text
    assert 'istiqbal_batch_size_bucket{le="2.0"} 1.0' in text
    assert "istiqbal_commit_seconds_count 2.0" in text


async def test_a_follow_up_that_nobody_rings_shows_in_the_figures(served: ServedHouse) -> None:
    """A draft's reminder is due while the clock part is down."""
    async with served.browser() as caller:
        page = Page(caller)
        await page.load()
        await page.post(open=True)
        for label in ("تقديم طلب", "أوافق", "بصيغة الجمع"):
            rows = (await page.history())["lines"][-1]["rows"]
            button = next(one["id"] for row in rows for one in row if one["label"] == label)
            await page.post(button=button)
        served.house.clock.move(timedelta(days=3))
        text = (await caller.get("/metrics")).text
    late = next(line for line in text.splitlines() if line.startswith("istiqbal_followups_oldest"))
    assert float(late.split()[1]) > 24 * 3600


async def test_open_streams_do_not_hold_up_the_end(tmp_path: Path) -> None:
    """The server ends them first, and is gone within a moment."""
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient() as listener:
        async with served_house(tmp_path) as house:
            async with house.browser() as caller:
                page = Page(caller)
                await page.load()
                cookies = dict(caller.cookies)
            request = listener.build_request("GET", f"{house.url}/stream", cookies=cookies)
            stream = await listener.send(request, stream=True)
            assert stream.status_code == 200
            began = loop.time()
        assert loop.time() - began < 3
        assert "open" in (await stream.aread()).decode()


async def test_answers_do_not_wait_for_acknowledgements(served: ServedHouse) -> None:
    """The listening socket hands its setting on: small answers are sent at once."""
    listening = socket.create_server(("127.0.0.1", 0))
    assert not listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    server = Server(app(served.house), *listening.getsockname()[:2])
    serving = asyncio.create_task(server.serve([listening]))
    async with httpx.AsyncClient() as caller:
        await eventually(lambda: server.started)
        host, port = listening.getsockname()[:2]
        assert (await caller.get(f"http://{host}:{port}/healthz")).status_code == 200
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    server.should_exit = True
    await serving


async def test_one_address_may_not_hold_every_connection(served: ServedHouse) -> None:
    """Eight pages of one person at once; the ninth is told to wait."""
    async with served.browser() as caller:
        await caller.get("/")
        listening: list[AsyncIterator[str]] = []
        async with AsyncExitStack() as open_streams:
            for _ in range(8):
                stream = await open_streams.enter_async_context(caller.stream("GET", "/stream"))
                # Its first bytes are sent once it listens. Forgetting the lines would close it.
                listening.append(stream.aiter_lines())
                assert "open" in await anext(listening[-1])
            assert (await caller.get("/stream")).status_code == 429


async def test_under_https_the_cookie_never_travels_in_the_open(served: ServedHouse) -> None:
    """Secure, bound to the host, and browsers are told to stay with https."""
    async with client(app(served.house, "https://x.example")) as caller:
        answer = await caller.get("/")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-istiqbal=")
    assert "Secure" in cookie
    assert "max-age" in answer.headers["strict-transport-security"]


async def test_who_goes_in_the_middle_of_a_sentence_is_no_error(
    served: ServedHouse, caplog: pytest.LogCaptureFixture
) -> None:
    """People lose their connection all the time."""
    host, _, port = served.url.removeprefix("http://").partition(":")
    async with served.browser() as browser:
        await browser.get("/")
        cookie = browser.cookies["istiqbal"]
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(
        b"POST /messages HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
        b"Content-Type: application/json\r\nContent-Length: 99\r\n"
        b"Cookie: istiqbal=" + cookie.encode() + b"\r\n\r\n{"
    )
    await writer.drain()
    await asyncio.sleep(0.1)
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.2)
    assert "ClientDisconnect" not in caplog.text


async def test_a_forwarded_address_is_nobodys_claim_to_make(served: ServedHouse) -> None:
    """Without a setting that names the proxy, the header is what anybody writes."""
    async with served.browser() as browser:
        found = []
        for n in range(25):
            own = {"X-Forwarded-For": f"192.0.2.{n}"}
            answer = await browser.post("/desk/enter", data={"code": "WRONG"}, headers=own)
            found.append(answer.status_code)
    assert 429 in found
