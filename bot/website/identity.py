"""Who is at the page: a secret in a cookie of this browser, and the address made from it."""

import base64
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from flows.identifiers import Address

_TOKEN = re.compile(r"([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})")
_KEPT_FOR = 180 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Identity:
    """Gives browsers their secret and reads it back. Nothing of it is stored: only its hash is.

    A cookie carries our seal beside the secret: what others made up is nobody's, so that a program
    cannot be a new person with every request.
    """

    key: bytes = field(repr=False)
    encrypted: bool  #: served under https, so that the cookie is never sent in the open

    @property
    def cookie(self) -> str:
        return "__Host-istiqbal" if self.encrypted else "istiqbal"

    def read(self, request: Request) -> Address | None:
        """The address of this browser, or None for one that carries no secret of ours."""
        found = _TOKEN.fullmatch(request.cookies.get(self.cookie, ""))
        if found is None or not hmac.compare_digest(found[2], self._seal(found[1])):
            return None
        return address_of(found[1])

    def give(self, response: Response) -> None:
        """A new secret of 256 bits, sealed."""
        token = secrets.token_urlsafe(32)
        response.set_cookie(
            self.cookie,
            f"{token}.{self._seal(token)}",
            max_age=_KEPT_FOR,
            httponly=True,
            secure=self.encrypted,
            samesite="lax",
        )

    def forget(self, response: Response) -> None:
        """Let the browser drop its secret: nobody at this device can open the talk again."""
        response.delete_cookie(self.cookie, httponly=True, secure=self.encrypted, samesite="lax")

    def _seal(self, token: str) -> str:
        digest = hmac.digest(self.key, token.encode(), "sha256")
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def address_of(token: str) -> Address:
    """Half of the hash is kept: enough to be unique, and no way back to the secret."""
    return Address(f"web:{hashlib.sha256(token.encode()).hexdigest()[:32]}")
