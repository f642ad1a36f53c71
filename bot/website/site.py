"""The website's routes. Each request is read, handed to the door, and answered after its commit."""

import asyncio

import msgspec
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.documents.postroom import TryAgain
from bot.web.bell import Bell
from bot.web.history import LINES, History, language_of, read_history
from bot.web.limits import Allowance, Places, network_of
from bot.web.pages import Assets, Pages
from bot.web.parts import Parts
from bot.web.security import is_from_here
from bot.web.uploads import MAX_BODY as MAX_UPLOAD
from bot.web.uploads import BadUpload, read_upload
from bot.website.acts import read_acknowledgement, read_act
from bot.website.identity import Identity
from bot.website.papers import Papers
from bot.website.stream import serve_stream
from flows.identifiers import ARABIC, Address, Language
from flows.phrases import Composed
from storage import outbox, views

#: 5,000 characters of any script fit, with room for their JSON.
MAX_BODY = 16 * 1024

#: People who begin a talk from one network: at once, and in a second after that. Generous, since
#: behind a proxy, and behind many a mobile network, they all come from one address.
NEWCOMERS, NEWCOMERS_PER_SECOND = 100, 1.0

#: Files that are taken in at once, since each is held in memory, and how long one may take.
UPLOADS, UPLOAD_SECONDS = 16, 180.0
#: Of these so many for one browser and for one network, since a file may be sent as slowly as that.
UPLOADS_EACH, UPLOADS_OF_NETWORK = 2, 12


class Website:
    """The chat page of one association."""

    def __init__(self, parts: Parts, bell: Bell) -> None:
        assets = Assets("bot.website", "/static/website")
        self._parts = parts
        self._bell = bell
        self._identity = Identity(parts.database.keys.browsers, parts.encrypted)
        self._allowance = Allowance()
        self._newcomers = Allowance(NEWCOMERS, NEWCOMERS_PER_SECOND)
        self._uploading = Places(UPLOADS)
        self._pages = Pages("bot.website", assets)
        self.routes: list[BaseRoute] = [
            Route("/", self._page),
            assets.route,
            Route("/history", self._history),
            Route("/media/{hash}/{name}", self._media),
            *Papers(parts, self._pages, self._identity).routes,
            Route("/stream", self._stream),
            Route("/messages", self._messages, methods=["POST"], max_body_size=MAX_BODY),
            Route("/uploads", self._uploads, methods=["POST"], max_body_size=MAX_UPLOAD),
            Route("/acks", self._acks, methods=["POST"], max_body_size=MAX_BODY),
            Route("/forget", self._forget, methods=["POST"], max_body_size=MAX_BODY),
        ]

    async def _page(self, request: Request) -> Response:
        address = self._identity.read(request)
        language = await self._language(address)
        office = self._parts.office(await self._parts.database.aread(views.staff), frozenset())
        page = self._pages.render(
            "chat.html",
            office.phrases,
            language,
            name=Composed(office.association_name(language)),
        )
        if address is None:
            self._identity.give(page)
        return page

    def missing(self) -> Response:
        """There is no such page. It is found without a look at the database, so it is Arabic."""
        office = self._parts.office((), frozenset())
        name = Composed(office.association_name(ARABIC))
        return self._pages.render("missing.html", office.phrases, ARABIC, 404, name=name)

    async def _history(self, request: Request) -> Response:
        address = self._identity.read(request)
        if address is None:
            return _status(401)
        language = await self._language(address)
        talk = await self._parts.database.aread(lambda conn: views.talk(conn, address, LINES))
        return _json(read_history(language, talk))

    async def _media(self, request: Request) -> Response:
        """A picture or a sound of a form: the same for everybody, and for ever."""
        reference = f"{request.path_params['hash']}/{request.path_params['name']}"
        file = await asyncio.to_thread(self._parts.media, reference)
        if file is None:
            return _status(404)
        headers = {"Cache-Control": "public, max-age=31536000, immutable"}
        return Response(file.data, media_type=file.type, headers=headers)

    async def _stream(self, request: Request) -> Response:
        address = self._identity.read(request)
        if address is None:
            return _status(401)
        return serve_stream(self._parts.database, self._bell, address, request)

    async def _messages(self, request: Request) -> Response:
        address = self._writer(request)
        if isinstance(address, Response):
            return address
        if not (await self._may_begin(address, request) and self._allowance.take(address)):
            return _status(429)
        try:
            event = read_act(await request.body(), address, self._parts.now())
        except msgspec.MsgspecError:
            return _status(400)
        handled = await self._parts.door.handle(event)
        # 205: the page takes out of sight what was not kept.
        return _status(205 if handled.receipt.code == "words_withheld" else 204)

    async def _uploads(self, request: Request) -> Response:
        """One file: staged before its event, and answered in the talk like anything else."""
        address = self._writer(request, "multipart/form-data")
        if isinstance(address, Response):
            return address
        if not (await self._may_begin(address, request) and self._allowance.take(address)):
            return _status(429)
        network = network_of(request.client.host if request.client else "")
        shares = {address: UPLOADS_EACH, network: UPLOADS_OF_NETWORK}
        with self._uploading.taken(shares) as is_free:
            return await self._take_in(request, address) if is_free else _status(503)

    async def _take_in(self, request: Request, address: Address) -> Response:
        try:
            async with asyncio.timeout(UPLOAD_SECONDS):
                posted = await read_upload(request)
                postroom = self._parts.postroom
                upload = await postroom.take_in(posted.key(address), address, posted.data)
        except BadUpload:
            return _status(400)
        except (TryAgain, TimeoutError):
            return _status(503)
        await self._parts.door.handle(posted.event(address, self._parts.now(), upload))
        return _status(204)

    async def _acks(self, request: Request) -> Response:
        address = self._writer(request)
        if isinstance(address, Response):
            return address
        try:
            seen = read_acknowledgement(await request.body())
        except msgspec.MsgspecError:
            return _status(400)
        # Looked up under this very address: nobody can acknowledge what another was told.
        told = await self._parts.database.aread(
            lambda conn: outbox.after(conn, address, seen.after, LINES)
        )
        rows = [one.row for one in told if one.row <= seen.row]
        if rows:
            now = self._parts.machine_now()
            await self._parts.door.run(lambda conn: outbox.mark_delivered(conn, rows, now))
        return _status(204)

    async def _forget(self, request: Request) -> Response:
        if not is_from_here(request.headers, self._parts.public_url):
            return _foreign()
        answer = _status(204)
        self._identity.forget(answer)
        return answer

    def _writer(self, request: Request, media: str = "application/json") -> Address | Response:
        """Who writes, or why this request may not: it is foreign, of another type than our page
        sends, or carries no secret."""
        if not is_from_here(request.headers, self._parts.public_url):
            return _foreign()
        if request.headers.get("content-type", "").partition(";")[0] != media:
            return _status(415)
        return self._identity.read(request) or _status(401)

    async def _may_begin(self, address: Address, request: Request) -> bool:
        """Whether this address has talked to us before, or its network may begin another talk."""
        if address in self._allowance:
            return True
        known = await self._parts.database.aread(lambda conn: views.file_of(conn, address))
        host = request.client.host if request.client else ""
        return known is not None or self._newcomers.take(network_of(host))

    async def _language(self, address: Address | None) -> Language:
        """The language of the talk; Arabic before anything was said."""
        if address is None:
            return ARABIC
        dossier = await self._parts.database.aread(lambda conn: views.dossier(conn, address))
        return language_of(dossier)


def _status(code: int) -> Response:
    """An answer without words: the page has them, in the language of the talk."""
    return Response(status_code=code)


def _foreign() -> Response:
    """Why the request was refused. Our own page never sees this; whoever writes a program does."""
    text = "forbidden: Sec-Fetch-Site or Origin must show that the request comes from this site\n"
    return PlainTextResponse(text, 403)


def _json(history: History) -> Response:
    return Response(msgspec.json.encode(history), media_type="application/json")
