"""Who is at the desk page: a session cookie, the member of staff it belongs to, and form tokens."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot.web.parts import Parts
from flows.assisted.assisting import RIGHT
from flows.dossier import StaffMember
from flows.events import OPERATOR
from flows.identifiers import Role
from flows.office import Office
from storage import sessions, views

COOKIE = "istiqbal_desk"
PATH = "/desk"
LASTS_FOR = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Someone who has signed in. No role is the operator, who holds the key itself."""

    name: str
    role: Role | None
    token: str
    office: Office

    @property
    def may_assist(self) -> bool:
        """Whether they may type for others."""
        return RIGHT in self._rights

    def may(self, right: str) -> bool:
        """Whether their role has this right. The operator has no role, and none of them."""
        return right in self._rights

    @property
    def only_assists(self) -> bool:
        """Whether typing for others is all they may do: a delegate works on no one's matter."""
        return set(self._rights) == {RIGHT}

    @property
    def only_reads(self) -> bool:
        """Whether their role may do nothing at all, such as a volunteer's: no matter is theirs."""
        return self.role is not None and not self._rights

    @property
    def _rights(self) -> tuple[str, ...]:
        rule = self.office.policy.roles.get(self.role) if self.role is not None else None
        return rule.may if rule is not None else ()

    @property
    def form_token(self) -> str:
        """Stands in every form: another site can make a browser send the cookie, never this."""
        return hashlib.sha256(f"form {self.token}".encode()).hexdigest()

    def sent(self, form_token: str) -> bool:
        """Whether a form came from a page of this very session."""
        return hmac.compare_digest(form_token.encode(), self.form_token.encode())

    def key(self, nonce: str) -> str:
        """The event key of one form: nobody else's form can use it up."""
        return f"web:desk.{self.form_token[:12]}.{nonce}"


def draw_nonce() -> str:
    """What makes one form one act, however often it is sent."""
    return secrets.token_urlsafe(16)


async def read_visitor(parts: Parts, request: Request) -> Visitor | None:
    """Who sent this, or None: no session, one that ended, or someone no longer on the staff."""
    token = request.cookies.get(COOKIE, "")
    if not token:
        return None
    now = parts.machine_now()
    name, staff = await parts.database.aread(
        lambda conn: (sessions.session(conn, token, now), views.staff(conn))
    )
    if name is None:
        return None
    office = parts.office(staff, frozenset())
    role = _role(name, staff)
    if role is None and name != OPERATOR:
        return None
    return Visitor(name, role, token, office)


async def sign_in(parts: Parts, name: str, response: Response) -> None:
    """Open a session of twelve hours and give its cookie to this browser."""
    now = parts.machine_now()
    token = await parts.door.run(lambda conn: sessions.open_session(conn, name, now, LASTS_FOR))
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(LASTS_FOR.total_seconds()),
        path=PATH,
        httponly=True,
        secure=parts.encrypted,
        samesite="strict",
    )


async def sign_out(parts: Parts, visitor: Visitor, response: Response) -> None:
    """End the session everywhere, not only in this browser."""
    await parts.door.run(lambda conn: sessions.close_session(conn, visitor.token))
    response.delete_cookie(
        COOKIE, path=PATH, httponly=True, secure=parts.encrypted, samesite="strict"
    )


def _role(name: str, staff: tuple[StaffMember, ...]) -> Role | None:
    return next((one.role for one in staff if one.name == name), None)
