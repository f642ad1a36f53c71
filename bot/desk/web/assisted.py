"""Typing for someone: a talk for each person, seen by the one who types in it alone."""

import re
import secrets
from dataclasses import dataclass
from typing import cast, get_args

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.lines import Clerk
from bot.desk.web.acting import BadForm, field, read_nonce
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor
from bot.documents.postroom import TryAgain
from bot.web.history import LINES, History, Line, language_of, read_history
from bot.web.uploads import MAX_BODY, attachment_of
from flows.assisted.assisting import DELEGATE
from flows.assisted.entry import LISTED_AS, AssistChannel, assist_address, typist_of
from flows.effects import Receipt
from flows.events import AnyEvent, AssistBegun, AttachmentSent, ButtonPressed, TextSent
from flows.identifiers import Address
from storage import entries, outbox, views
from storage.entries import Typed
from storage.views import Sent

_MARK = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)
_UNSENT = ("riding", "ready", "sending")
_MAX_TEXT = 5000


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list. Without a `mark` the person has it now."""

    reference: str
    stage: str
    age: str
    mark: str


class Assisted:
    """`/desk/assist` and one talk under it for each person."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route("/desk/assist", doorkeeper.page(self._list)),
            Route(
                "/desk/assist",
                doorkeeper.form(self._begin),
                methods=["POST"],
                max_body_size=MAX_FORM,
            ),
            Route("/desk/assist/{mark}", doorkeeper.page(self._talk)),
            Route(
                "/desk/assist/{mark}",
                doorkeeper.form(self._say),
                methods=["POST"],
                max_body_size=MAX_BODY,
            ),
        ]

    async def _list(self, request: Request, visitor: Visitor) -> Response:
        return await self._show(visitor)

    async def _begin(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        """A new file for a new person. What the core refuses is told above the form."""
        channel = field(form, "channel")
        try:
            key = visitor.key(read_nonce(form))
        except BadForm:
            return self._missing(visitor)
        if channel not in get_args(AssistChannel) or not visitor.may_assist:
            return self._missing(visitor)
        mark = secrets.token_hex(8)
        address = assist_address(visitor.name, mark)
        begun = AssistBegun(
            key,
            self._parts.now(),
            secrets.randbits(63),
            address,
            visitor.name,
            cast(AssistChannel, channel),
            field(form, "said_by")[:200],
            field(form, "related") == "yes",
        )
        receipt = (await self._parts.door.handle(begun)).receipt
        if receipt.outcome != "done":
            return await self._show(visitor, receipt, status=422)
        # The same form sent twice opened one file: the receipt knows which.
        found = Address(receipt.data.get("address", address))
        return RedirectResponse(f"/desk/assist/{_mark_in(found)}", 303)

    async def _show(
        self, visitor: Visitor, receipt: Receipt | None = None, status: int = 200
    ) -> Response:
        if not visitor.may_assist:
            return self._missing(visitor)
        prefix = assist_address(visitor.name, "")
        typed = await self._parts.database.aread(
            lambda conn: entries.typed_by(conn, visitor.name, prefix)
        )
        clerk = Clerk(visitor.office, self._parts.now())
        return self._doorkeeper.render(
            "assisted.html",
            visitor,
            status,
            entries=[_entry(clerk, one) for one in typed],
            channels=_channels(visitor),
            receipt=receipt,
        )

    async def _talk(self, request: Request, visitor: Visitor) -> Response:
        address = await self._address(request, visitor)
        if address is None:
            return self._missing(visitor)
        return await self._render(visitor, address)

    async def _say(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        """A word, a button or a file. The page after it shows what came of it.

        What was typed and not sent with it stands in the box again.
        """
        address = await self._address(request, visitor)
        if address is None:
            return self._missing(visitor)
        typed = field(form, "text")[:_MAX_TEXT]
        try:
            event = await self._event(visitor, address, form)
        except BadForm:
            return self._missing(visitor)
        except TryAgain:
            return await self._render(visitor, address, "desk-assist-later", 503, typed=typed)
        receipt = (await self._parts.door.handle(event)).receipt
        if receipt.outcome != "done":
            return await self._render(visitor, address, receipt=receipt, status=422, typed=typed)
        if typed and isinstance(event, ButtonPressed):
            return await self._render(visitor, address, typed=typed)
        return RedirectResponse(f"/desk/assist/{_mark_in(address)}#now", 303)

    async def _event(self, visitor: Visitor, address: Address, form: FormData) -> AnyEvent:
        origin = (visitor.key(read_nonce(form)), self._parts.now(), secrets.randbits(63), address)
        if button := field(form, "button")[:200]:
            return ButtonPressed(*origin, button, visitor.name)
        file = form.get("file")
        if isinstance(file, UploadFile) and file.size:
            upload = await self._parts.postroom.take_in(origin[0], address, await file.read())
            kind = attachment_of(upload.media)
            caption = field(form, "text")[:_MAX_TEXT]
            return AttachmentSent(*origin, kind, caption, upload=upload, by=visitor.name)
        return TextSent(*origin, field(form, "text")[:_MAX_TEXT], by=visitor.name)

    async def _address(self, request: Request, visitor: Visitor) -> Address | None:
        """Where this visitor types for the person of this mark; None for anybody else's file."""
        mark = request.path_params["mark"]
        if not _MARK.fullmatch(mark):
            return None
        address = assist_address(visitor.name, mark)
        dossier = await self._parts.database.aread(lambda conn: views.dossier(conn, address))
        assist = dossier.assist if dossier is not None else None
        return address if assist is not None and assist.by == visitor.name else None

    async def _render(
        self,
        visitor: Visitor,
        address: Address,
        problem: str = "",
        status: int = 200,
        receipt: Receipt | None = None,
        typed: str = "",
    ) -> Response:
        """The talk; what waited is delivered by being shown here."""
        dossier, talk = await self._parts.database.aread(
            lambda conn: (views.dossier(conn, address), views.talk(conn, address, LINES))
        )
        history: History = read_history(language_of(dossier), talk)
        rows = [one.row for one in talk if isinstance(one, Sent) and one.state in _UNSENT]
        if rows:
            now = self._parts.machine_now()
            await self._parts.door.run(lambda conn: outbox.mark_delivered(conn, rows, now))
        return self._doorkeeper.render(
            "assisted_talk.html",
            visitor,
            status,
            mark=_mark_in(address),
            lines=history.lines,
            rows=_current(history.lines),
            problem=problem,
            receipt=receipt,
            typed=typed,
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")


def _channels(visitor: Visitor) -> list[tuple[str, str]]:
    """The channels that the pack lists and this role types over, with their titles."""
    listed = visitor.office.policy.channels
    return [
        (channel, listed[name].title.ar)
        for channel, name in LISTED_AS.items()
        if name in listed and (channel == "delegate") == (visitor.role == DELEGATE)
    ]


def _entry(clerk: Clerk, typed: Typed) -> Entry:
    return Entry(
        typed.reference,
        clerk.say(f"stage-{typed.stage}"),
        clerk.say("desk-age", days=(clerk.now - typed.entered_at).days),
        _mark_in(typed.address) if typed.address else "",
    )


def _mark_in(address: Address) -> str:
    return address.removeprefix(assist_address(typist_of(address), ""))


def _current(lines: tuple[Line, ...]) -> tuple[object, ...]:
    """The buttons of the newest message that has any: older ones are past."""
    return next((line.rows for line in reversed(lines) if line.rows), ())
