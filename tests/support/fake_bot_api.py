"""A strict Telegram Bot API on loopback: real HTTP, real state, no mercy.

Use it as a context manager and let people act in it:

    async with FakeBotApi() as api:
        ...start the bots with `api.base` and the tokens `BENEFICIARIES`, `DESK`...
        mona = api.person(991, "منى")
        await mona.starts()
        await mona.sees("أهلًا")
        await mona.presses("نعم")

aiogram: `AiohttpSession(api=TelegramAPIServer.from_base(api.base))`.
python-telegram-bot: `base_url(api.base + "/bot")`.

Leaving the context fails if a bot broke the specification (`api.mistakes`) on the way.
"""

import json
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from support.bot_api_chats import BotAccount, Chat
from support.bot_api_http import read_parameters, render_answer
from support.bot_api_inbox import Inbox
from support.bot_api_media import Files
from support.bot_api_methods import METHODS
from support.bot_api_people import Group, Person
from support.bot_api_specification import (
    ApiRefusal,
    Json,
    Violation,
    check_call,
    check_object,
    result_types,
)
from support.bot_api_troubles import Trouble, raise_next

BENEFICIARIES = "7000001:BENEFICIARIES-TOKEN"
DESK = "7000002:DESK-TOKEN"


@dataclass
class Call:
    """One call that a bot made, with what it was answered.

    `given` are typed values, or the parameters as they came where those were refused.
    """

    token: str
    method: str
    given: Json
    by_webhook: bool
    answer: Json

    @property
    def ok(self) -> bool:
        """Whether it succeeded."""
        return bool(self.answer["ok"])


class FakeBotApi:
    """The server, its two bots, and everything that was called.

    `calls` are all calls in order, `mistakes` those that broke the specification.
    """

    def __init__(self, tokens: tuple[str, ...] = (BENEFICIARIES, DESK)) -> None:
        self.base = ""
        self.calls: list[Call] = []
        self.mistakes: list[str] = []
        self.bots: dict[str, BotAccount] = {}
        self.files = Files()
        self.downloads: list[str] = []  #: paths of files that were fetched
        self._chats: dict[tuple[str, int], Chat] = {}
        self._troubles: list[Trouble] = []
        self._tokens = tokens
        self._date = 1_795_000_000
        self._last_message = 0
        self._last_press = 0
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        for number, token in enumerate(self._tokens, start=1):
            name = f"istiqbal_{number}_bot"
            inbox = Inbox(first_id=number * 100_000_000 + 1)
            self.bots[token] = BotAccount(token, int(token.partition(":")[0]), name, inbox)
        app = web.Application(client_max_size=60 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._give)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for bot in self.bots.values():
            if bot.webhook:
                await bot.webhook.stop()
        if self._runner:
            await self._runner.cleanup()
        if error is None and self.mistakes:
            raise AssertionError("calls that the Bot API refuses: " + "; ".join(self.mistakes))

    def bot(self, token: str = BENEFICIARIES) -> BotAccount:
        """The account of a bot: its inbox, webhook and settings."""
        return self.bots[token]

    def person(self, id: int, name: str = "منى", *, token: str = BENEFICIARIES) -> Person:
        """Someone with a Telegram account, in a private chat with one bot."""
        info = {"id": id, "type": "private", "first_name": name}
        chat = self._chats.setdefault((token, id), Chat(info))
        return Person(self, self.bots[token], chat)

    def group(self, id: int, title: str = "اللجنة", *, token: str = DESK) -> Group:
        """A group that the bot is a member of. Ids of groups are below zero."""
        info = {"id": id, "type": "supergroup", "title": title}
        chat = self._chats.setdefault((token, id), Chat(info, started=True))
        return Group(self, self.bots[token], chat)

    def called(self, method: str, *, token: str | None = None) -> list[Call]:
        """The calls of one method, in order."""
        return [c for c in self.calls if c.method == method and token in (None, c.token)]

    def slow_down(
        self,
        seconds: int,
        *,
        method: str = "sendMessage",
        chat_id: int | None = None,
        times: int = 1,
    ) -> None:
        """Answer the next calls with 429 and this wait."""
        self._troubles.append(Trouble(429, method, chat_id, times, seconds))

    def break_down(
        self,
        *,
        method: str = "sendMessage",
        chat_id: int | None = None,
        times: int = 1,
        status: int = 502,
    ) -> None:
        """Let the next calls fail as a server does. `status=0` cuts the connection."""
        self._troubles.append(Trouble(status, method, chat_id, times, None))

    async def deliver_again(
        self, update_id: int, *, token: str = BENEFICIARIES
    ) -> tuple[int, bytes]:
        """Redeliver an update that was confirmed before, as after a lost answer.

        By webhook: the answer's status and body. By polling: it waits in the inbox again.
        """
        bot = self.bots[token]
        if bot.webhook:
            return await bot.webhook.deliver(bot.inbox.past[update_id])
        await bot.inbox.put_again(update_id)
        return 0, b""

    async def forge(
        self, body: Json | bytes, *, secret: str | None = None, token: str = BENEFICIARIES
    ) -> tuple[int, bytes]:
        """Post something to the bot's webhook as an impostor: status and body of the answer."""
        webhook = self.bots[token].webhook
        assert webhook, "the bot has set no webhook"
        return await webhook.post(
            body if isinstance(body, bytes) else json.dumps(body).encode(), secret
        )

    async def push(self, bot: BotAccount, kind: str, body: Json, lane: int) -> int:
        """Queue an update for a bot and return its id. 0 when the bot does not want this kind."""
        wanted = bot.settings.get("webhook", {}).get("allowed_updates")
        if bot.webhook and wanted and kind not in wanted:
            return 0
        return await bot.inbox.put(kind, body, lane)

    def chat(self, bot: BotAccount, chat_id: object) -> Chat:
        """The chat, or the refusal that it does not exist."""
        if not isinstance(chat_id, int) or (bot.token, chat_id) not in self._chats:
            raise ApiRefusal(400, "Bad Request: chat not found")
        return self._chats[bot.token, chat_id]

    def tick(self) -> int:
        """The server's date, a second later at each call."""
        self._date += 1
        return self._date

    def new_message(self, sender: Json, chat: Chat) -> Json:
        """A message without content yet."""
        self._last_message += 1
        return {
            "message_id": self._last_message,
            "date": self.tick(),
            "chat": chat.info,
            "from": sender,
        }

    def new_press(self, bot: BotAccount, chat: Chat) -> str:
        """The id of a press in a chat, to be answered by the bot."""
        self._last_press += 1
        press = f"{bot.id}{self._last_press:010}"
        bot.callbacks[press] = chat.id
        return press

    async def call(
        self, bot: BotAccount, method: str, given: Json, *, by_webhook: bool = False
    ) -> Json:
        """Carry out one call and record it."""
        answer: Json
        try:
            given = check_call(method, given)
            raise_next(self._troubles, method, given)
            answer = {"ok": True, "result": await self._carry_out(bot, method, given)}
        except ApiRefusal as refusal:
            if isinstance(refusal, Violation) or refusal.code == 404:
                self.mistakes.append(f"{method}: {refusal.description}")
            answer = {
                "ok": False,
                "error_code": refusal.code,
                "description": refusal.description,
            }
            if refusal.retry_after is not None:
                answer["parameters"] = {"retry_after": refusal.retry_after}
        self.calls.append(Call(bot.token, method, given, by_webhook, answer))
        return answer

    async def _carry_out(self, bot: BotAccount, method: str, typed: Json) -> Any:
        if known := METHODS.get(method):
            result = await known(self, bot, typed)
            for kind in result_types(method)[:1]:
                check_object(kind, result)
            return result
        if result_types(method) == ["Boolean"]:
            return True
        self.mistakes.append(f"{method} is not built into the fake Bot API yet")
        raise ApiRefusal(501, f"{method} is not built into the fake Bot API yet")

    async def _give(self, request: web.Request) -> web.Response:
        """A file that somebody sent; with trouble ordered for `download`, not now."""
        path = request.match_info["path"]
        data = self.files.at(path) if request.match_info["token"] in self.bots else None
        try:
            raise_next(self._troubles, "download", {})
        except ApiRefusal as refusal:
            return web.Response(status=refusal.code)
        if data is None:
            return web.Response(status=404)
        self.downloads.append(path)
        return web.Response(body=data)

    async def _answer(self, request: web.Request) -> web.Response:
        bot = self.bots.get(request.match_info["token"])
        if bot is None:
            return render_answer({"ok": False, "error_code": 401, "description": "Unauthorized"})
        try:
            given = await read_parameters(request)
        except ValueError:
            self.mistakes.append(f"{request.match_info['method']}: the body is not readable")
            return render_answer(
                {"ok": False, "error_code": 400, "description": "Bad Request: body"}
            )
        # A client that goes away ends its own long poll.
        answer = await self.call(bot, request.match_info["method"], given)
        if answer.get("error_code") == 0 and request.transport:
            request.transport.abort()
        return render_answer(answer)
