"""Webhooks: raw bytes in, raw bytes out, before anything else of the server is touched."""

from starlette.types import Receive, Scope, Send

from bot.webhooks import Webhook, WebhookAnswer

#: Telegram's own updates stay far below; anything longer is not from there.
MAX_BODY = 1024 * 1024

_SECRET = b"x-telegram-bot-api-secret-token"


async def serve_webhook(webhook: Webhook, scope: Scope, receive: Receive, send: Send) -> None:
    """Hand one request to its webhook. Answers only after the webhook has: its commit is done."""
    if scope["method"] != "POST":
        await _answer(send, WebhookAnswer(405))
        return
    body = await _read(receive)
    if body is None:
        await _answer(send, WebhookAnswer(413))
        return
    secret = next((value for name, value in scope["headers"] if name == _SECRET), None)
    await _answer(send, await webhook(secret.decode("latin-1") if secret else None, body))


async def _read(receive: Receive) -> bytes | None:
    """The whole body; None where it is too long or the sender has gone."""
    message = await receive()
    body: bytes = message.get("body", b"")
    if not message.get("more_body"):
        return body if len(body) <= MAX_BODY else None
    chunks = [body]
    size = len(body)
    while message.get("more_body"):
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > MAX_BODY:
            return None
    return b"".join(chunks)


async def _answer(send: Send, answer: WebhookAnswer) -> None:
    headers = [(b"content-length", str(len(answer.body)).encode())]
    if answer.body:
        headers.append((b"content-type", b"application/json"))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
