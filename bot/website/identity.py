"""Who is at the page: a secret in a cookie of this browser, and the address made from it."""

import hashlib
import re
import secrets
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from flows.identifiers import Address

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_KEPT_FOR = 180 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Identity:
    """Gives browsers their secret and reads it back. Nothing of it is stored: only its hash is."""

    encrypted: bool  #: served under https, so that the cookie is never sent in the open

    @property
    def cookie(self) -> str:
        return "__Host-istiqbal" if self.encrypted else "istiqbal"

    def read(self, request: Request) -> Address | None:
        """The address of this browser, or None for one that carries no secret of ours."""
        token = request.cookies.get(self.cookie, "")
        return address_of(token) if _TOKEN.fullmatch(token) else None

    def give(self, response: Response) -> None:
        """A new secret of 256 bits."""
        response.set_cookie(
            self.cookie,
            secrets.token_urlsafe(32),
            max_age=_KEPT_FOR,
            httponly=True,
            secure=self.encrypted,
            samesite="lax",
        )

    def forget(self, response: Response) -> None:
        """Let the browser drop its secret: nobody at this device can open the talk again."""
        response.delete_cookie(self.cookie, httponly=True, secure=self.encrypted, samesite="lax")


def address_of(token: str) -> Address:
    """Half of the hash is kept: enough to be unique, and no way back to the secret."""
    return Address(f"web:{hashlib.sha256(token.encode()).hexdigest()[:32]}")
