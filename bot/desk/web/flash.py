"""The receipt of an act, carried to the page that follows it."""

import base64

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.web.visitor import PATH
from flows.effects import Receipt

_COOKIE = "istiqbal_receipt"
#: Browsers drop a cookie beyond 4 KiB; a receipt that long says only what became of the act.
_ROOM = 3000
#: What a page has words for.
_OUTCOMES = ("done", "refused", "stale")


def keep_receipt(response: Response, receipt: Receipt, *, encrypted: bool) -> None:
    """Let the next page of this browser show it. Within a minute, and once."""
    body = msgspec.json.encode(Receipt(receipt.outcome, receipt.code, receipt.text))
    if len(body) > _ROOM:
        body = msgspec.json.encode(Receipt(receipt.outcome, receipt.code))
    response.set_cookie(
        _COOKIE,
        base64.urlsafe_b64encode(body).decode(),
        max_age=60,
        path=PATH,
        httponly=True,
        secure=encrypted,
        samesite="strict",
    )


def read_receipt(request: Request) -> Receipt | None:
    """The receipt that waits to be shown, if any."""
    kept = request.cookies.get(_COOKIE)
    if kept is None:
        return None
    try:
        receipt = msgspec.json.decode(base64.urlsafe_b64decode(kept), type=Receipt)
    except (ValueError, msgspec.DecodeError):
        # Not one of ours: then there is nothing to show.
        return None
    return receipt if receipt.outcome in _OUTCOMES else None


def drop_receipt(response: Response, *, encrypted: bool) -> None:
    """It was shown."""
    response.delete_cookie(_COOKIE, path=PATH, httponly=True, secure=encrypted, samesite="strict")
