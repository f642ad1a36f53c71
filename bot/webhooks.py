"""What a bot's webhook is to the server that it is reached through: neither knows the other."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebhookAnswer:
    """What the platform is told. A body is JSON: a reply may ride in it."""

    status: int = 200
    body: bytes = b""


#: Takes the platform's secret header, or None, and the body as it came.
Webhook = Callable[[str | None, bytes], Awaitable[WebhookAnswer]]
