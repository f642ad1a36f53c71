"""Telegram, as far as a bot on a webhook can tell: a Bot API, and updates that are posted to it.

Fast rather than strict; the strict one stands in the tests. Nothing is lost on the way: an update
is posted again until it is answered with 200, as Telegram does.
"""

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec

from bench.wire import Client, Gone, Serving

TOKEN = "4321:bench"  # noqa: S105
_BOT = {"id": 4321, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}

#: Chat, text, and the data of the buttons below it.
OnMessage = Callable[[int, str, list[str]], None]


class _Button(msgspec.Struct):
    text: str
    callback_data: str = ""


class _Markup(msgspec.Struct):
    inline_keyboard: list[list[_Button]] = []


class _Sent(msgspec.Struct):
    """A call of sendMessage, as a webhook's answer holds it."""

    method: str = ""
    chat_id: int = 0
    text: str = ""
    reply_markup: _Markup = msgspec.field(default_factory=_Markup)


_read_sent = msgspec.json.Decoder(_Sent).decode
_read_markup = msgspec.json.Decoder(_Markup).decode
_write = msgspec.json.Encoder().encode


class Telegram:
    """One bot's side of Telegram. `on_message` is told of everything the bot sends to a person."""

    def __init__(self, on_message: OnMessage) -> None:
        self.on_message = on_message
        self.api = ""
        self._webhook: asyncio.Future[tuple[str, str]] | None = None
        self._server: asyncio.Server | None = None
        self._client: Client | None = None
        self._path = ""
        self._headers = b""
        self._numbers = {"update": 0, "message": 0}

    async def start(self) -> None:
        """Serve the Bot API on a free port of the loopback."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Serving(self._answer), "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.api = f"http://127.0.0.1:{port}"
        self.expect_webhook()

    def expect_webhook(self) -> None:
        """Forget where the bot was: it is about to say so anew."""
        self._webhook = asyncio.get_running_loop().create_future()

    async def find_webhook(self) -> None:
        """Wait until the bot has told where updates are to be posted."""
        assert self._webhook is not None
        url, secret = await self._webhook
        parts = urlsplit(url)
        assert parts.hostname is not None
        assert parts.port is not None
        if self._client is not None:
            self._client.close()
        self._client = Client(parts.hostname, parts.port)
        self._path = parts.path
        self._headers = b"X-Telegram-Bot-Api-Secret-Token: %b\r\n" % secret.encode()

    async def stop(self) -> None:
        if self._client is not None:
            self._client.close()
        if self._server is not None:
            self._server.close()

    async def page(self, path: str) -> bytes:
        """A page of the bot's own server."""
        assert self._client is not None
        status, body = await self._client.get(path)
        assert status == 200, f"{path}: {status}"
        return body

    def update(self, person: int, kind: str, text: str) -> tuple[int, bytes]:
        """A new update, number and body: something typed, or the data of a pressed button."""
        number = self._next("update")
        user = {"id": person, "is_bot": False, "first_name": "Person", "language_code": "ar"}
        chat = {"id": person, "type": "private", "first_name": "Person"}
        message: dict[str, Any] = {
            "message_id": self._next("message"),
            "date": 1_790_000_000 + number,
            "chat": chat,
        }
        update: dict[str, Any] = {"update_id": number}
        if kind == "type":
            update["message"] = {**message, "from": user, "text": text}
            if text.startswith("/"):
                command = {"type": "bot_command", "offset": 0, "length": len(text)}
                update["message"]["entities"] = [command]
        else:
            update["callback_query"] = {
                "id": str(number),
                "from": user,
                "message": {**message, "from": _BOT, "text": "?"},
                "chat_instance": "1",
                "data": text,
            }
        return number, _write(update)

    async def post(self, body: bytes) -> tuple[int, bytes]:
        """Post an update once: status and body of the answer. Raises Gone or OSError without one.

        Whoever calls this reads the answer with `take`.
        """
        if self._client is None:
            raise Gone
        return await self._client.post(self._path, self._headers, body)

    async def deliver(self, update: bytes) -> None:
        """Post an update until it is taken, and take the message that rides in the answer."""
        while True:
            try:
                status, body = await self.post(update)
            except (Gone, OSError):
                status, body = 0, b""
            if status == 200:
                self.take(body)
                return
            await asyncio.sleep(0.05)

    def take(self, body: bytes) -> None:
        """Show the person the message that rode in a webhook's answer, if one did."""
        # aiogram answers with an empty multipart form where it has nothing to say.
        if body.startswith(b"{"):
            sent = _read_sent(body)
            if sent.method == "sendMessage":
                self.on_message(sent.chat_id, sent.text, _data(sent.reply_markup))

    def _answer(self, path: str, kind: str, body: bytes) -> bytes:
        """The Bot API."""
        method = path.rpartition("/")[2].partition("?")[0]
        if method == "sendMessage":
            return self._send(_fields(kind, body))
        if method == "setWebhook":
            fields = _fields(kind, body)
            if self._webhook is not None and not self._webhook.done():
                self._webhook.set_result((fields["url"], fields.get("secret_token", "")))
        return _ok(_BOT if method == "getMe" else True)

    def _send(self, fields: dict[str, Any]) -> bytes:
        chat, text = int(fields["chat_id"]), fields["text"]
        markup = fields.get("reply_markup")
        buttons = _data(_read_markup(markup)) if markup else []
        self.on_message(chat, text, buttons)
        message = {
            "message_id": self._next("message"),
            "from": _BOT,
            "chat": {"id": chat, "type": "private", "first_name": "Person"},
            "date": 1_790_000_000,
            "text": text,
        }
        return _ok(message)

    def _next(self, what: str) -> int:
        self._numbers[what] += 1
        return self._numbers[what]


def _ok(result: object) -> bytes:
    return _write({"ok": True, "result": result})


def _fields(kind: str, body: bytes) -> dict[str, Any]:
    """The parameters of a call; structures within them stay JSON."""
    if kind.startswith("application/json"):
        fields: dict[str, Any] = msgspec.json.decode(body, type=dict[str, Any])
        if not isinstance(fields.get("reply_markup", ""), str):
            fields["reply_markup"] = _write(fields["reply_markup"]).decode()
        return fields
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


def _data(markup: _Markup) -> list[str]:
    return [button.callback_data for row in markup.inline_keyboard for button in row]
