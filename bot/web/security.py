"""What every page is sent with, and which requests may change anything."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Everything comes from here or not at all; no script or style stands within a page.
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"content-security-policy", CONTENT_POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(self), microphone=()"),
)
_NOT_KEPT = (b"cache-control", b"no-store")
_ONLY_ENCRYPTED = (b"strict-transport-security", b"max-age=31536000")


class SecurityHeaders:
    """Adds the headers to every answer. What does not say how long it keeps is not kept."""

    def __init__(self, app: ASGIApp, *, encrypted: bool) -> None:
        self._app = app
        self._headers = (*HEADERS, _ONLY_ENCRYPTED) if encrypted else HEADERS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = message["headers"]
                if not any(name == b"cache-control" for name, _ in headers):
                    headers = [*headers, _NOT_KEPT]
                message = {**message, "headers": [*headers, *self._headers]}
            await send(message)

        await self._app(scope, receive, send_with_headers)


def is_from_here(headers: Mapping[str, str], public_url: str = "") -> bool:
    """Whether one of our own pages made the request. Needs proof: a missing header is none.

    Browsers set both headers themselves and let no page change them.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return _is_ours(headers.get("origin", ""), headers, public_url)


def is_from_elsewhere(headers: Mapping[str, str], public_url: str = "") -> bool:
    """Whether another site made the request. For forms, which carry a token of their own besides.

    A form under `no-referrer` is sent with the origin `null`, which says nothing.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in {"same-origin", "none"}
    origin = headers.get("origin", "null")
    return origin != "null" and not _is_ours(origin, headers, public_url)


def _is_ours(origin: str, headers: Mapping[str, str], public_url: str) -> bool:
    parts = urlsplit(origin)
    if not parts.netloc:
        return False
    return parts.netloc == headers.get("host") or (
        bool(public_url) and parts.netloc == urlsplit(public_url).netloc
    )
