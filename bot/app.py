"""The composition root: everything of one deployment, started and stopped in order."""

import asyncio
import gc
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Literal, Protocol, get_args

from bot.channels import Channel
from bot.clock import machine_now
from bot.delivery import Delivery
from bot.house import House
from bot.media import media_file
from bot.settings import SettingsError
from bot.web.app import Web, build_app
from bot.web.parts import Parts
from bot.web.server import Server
from bot.webhooks import Webhook, WebhookAnswer
from flows.events import OfficeOpened
from flows.identifiers import Address
from scheduler.due import ring_due
from scheduler.raised import hand_on
from scheduler.ticker import Ticker
from scheduler.upkeep import Upkeep

Part = Literal["web", "telegram", "desk", "clock", "delivery"]
PARTS: frozenset[Part] = frozenset(get_args(Part))

#: Where each bot's webhook is served.
PATHS: dict[Part, str] = {"telegram": "/telegram/beneficiaries", "desk": "/telegram/desk"}


class Bot(Protocol):
    """What both Telegram bots are to the application."""

    @property
    def channel(self) -> Channel:
        """How delivery reaches people through it."""

    async def webhook(self, secret: str | None, body: bytes) -> WebhookAnswer:
        """Take one update in."""

    async def start(self, webhook_url: str = "") -> None:
        """Take updates in, by webhook or by polling."""

    async def stop(self) -> None:
        """Take no more updates in."""

    async def close(self) -> None:
        """Close the connections."""


class Application:
    """One process of a deployment: all parts of it, or some. The house is open before it starts."""

    def __init__(self, house: House, only: frozenset[Part] = PARTS) -> None:
        self._house = house
        self._only = only
        self._bots: dict[Part, Bot] = {}
        self._delivery: Delivery | None = None
        self._ticker: Ticker | None = None
        self._upkeep: Upkeep | None = None
        self._web: Web | None = None
        self._server: _QuietServer | None = None
        self._serving: asyncio.Task[None] | None = None
        #: Where the website is reached, once it is served.
        self.website = ""

    async def start(self) -> None:
        """Start the parts: whatever answers people before whatever calls them.

        Raises SettingsError where the address is in use or a token is wrong.
        """
        house, only, public_url = self._house, self._only, self._house.settings.public_url
        # Nobody waits for words to be compiled once they have written to us.
        house.offices.phrases.compile_all()
        self._bots = dict(_build_bots(house, only))
        taking = {part: bot for part, bot in self._bots.items() if part in only}
        webhooks = {PATHS[part]: bot.webhook for part, bot in taking.items() if public_url}
        if "web" in only or webhooks:
            await self._serve(webhooks)
        if "delivery" in only:
            channels = {bot.channel.name: bot.channel for bot in self._bots.values()}
            self._delivery = Delivery(house.door, channels, house.now)
            await self._delivery.start()
        house.door.on_commit = self._committed
        if self._web is not None:
            house.door.on_batch = self._web.metrics.observe_batch
        for part, bot in taking.items():
            await bot.start(public_url + PATHS[part] if public_url else "")
        if "clock" in only:
            # What fell due while nobody rang comes before the office's clocks are set anew.
            await self._tick()
            await house.handle(OfficeOpened(**house.origin()))
            self._upkeep = Upkeep(house.door)
            self._ticker = Ticker(self._ring)
            self._ticker.start()
        # Nobody waits for words to be compiled once they have written to us.
        house.offices.phrases.compile_all()
        # Everything loaded so far stays: the collector need not walk it in the middle of a turn.
        gc.collect()
        gc.freeze()

    async def stop(self) -> None:
        """Take nothing more in, finish what is under way, and close. Undoes any part of `start`."""
        if self._ticker is not None:
            self._ticker.stop()
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await self._serving
        for bot in self._bots.values():
            await bot.stop()
        if self._delivery is not None:
            await self._delivery.stop()
        for bot in self._bots.values():
            await bot.close()
        self._house.door.on_commit = None
        self._house.door.on_batch = None

    async def ended(self) -> None:
        """Wait until this process has no more use: nothing can be stored, or the server ended."""
        broken = asyncio.create_task(self._house.door.broken())
        ends = {broken} if self._serving is None else {broken, self._serving}
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            broken.cancel()

    async def _serve(self, webhooks: Mapping[str, Webhook]) -> None:
        """Listen first, so that an address in use is told before anything else has begun."""
        house, settings = self._house, self._house.settings
        listening = _listen(settings.host, settings.port)
        host, port = listening.getsockname()[:2]
        self.website = settings.public_url or f"http://{_in_url(host)}:{port}"
        self._web = build_app(
            Parts(
                door=house.door,
                database=house.database,
                postroom=house.postroom,
                office=house.offices,
                media=lambda one: media_file(house.offices, one),
                now=house.now,
                public_url=settings.public_url,
                webhooks=webhooks,
            )
        )
        self._server = _QuietServer(self._web, host, port)
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]))
        ready = asyncio.create_task(self._server.ready.wait())
        await asyncio.wait({ready, self._serving}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()

    async def _tick(self) -> None:
        await hand_on(self._house.door, self._house.database)
        await ring_due(self._house.door, self._house.database, self._house.now())

    async def _ring(self) -> None:
        await self._tick()
        if self._upkeep is not None:
            await self._upkeep.ring(self._house.now(), machine_now())

    def _committed(self, addresses: frozenset[Address]) -> None:
        """Messages wait for these addresses: wake whoever brings them."""
        if self._web is not None:
            self._web.bell.ring(addresses)
        if self._delivery is not None:
            self._delivery.wake(addresses)


class _QuietServer(Server):
    """Leaves signals to the application, which stops everything else in order too."""

    def __init__(self, app: Web, host: str, port: int) -> None:
        super().__init__(app, host, port)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _build_bots(house: House, only: frozenset[Part]) -> Iterator[tuple[Part, Bot]]:
    """The bots that have a token and something to do here. Their libraries are loaded only then."""
    settings = house.settings
    if settings.telegram_token is not None and only & {"telegram", "delivery"}:
        from bot.telegram.beneficiaries_bot import BeneficiariesBot

        token = settings.telegram_token.get_secret_value()
        yield "telegram", BeneficiariesBot(house, token, settings.telegram_api)
    if settings.desk_telegram_token is not None and only & {"desk", "delivery"}:
        from bot.desk.telegram.staff_bot import StaffBot

        token = settings.desk_telegram_token.get_secret_value()
        yield "desk", StaffBot(house, token, settings.telegram_api)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise SettingsError(
            f"ISTIQBAL_LISTEN: {host}:{port}: {error.strerror}. "
            "Either stop what listens there or choose another port."
        ) from None


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
