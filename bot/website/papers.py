"""What people take away from the site: public documents, and a copy of what they have signed."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.media import library_file
from bot.web.pages import Pages
from bot.web.parts import Parts
from bot.website.identity import Identity
from flows.dates import instant_in_words
from flows.forms.showing import show
from flows.identifiers import Address, Language, Reference
from flows.intake.snapshot import is_valid
from flows.matters import Application
from flows.office import Office
from flows.phrases import Composed, in_digits_of
from storage import views


class Papers:
    """`/library/{name}` for everybody, `/signed/{reference}` for the talk that it belongs to."""

    def __init__(self, parts: Parts, pages: Pages, identity: Identity) -> None:
        self._parts = parts
        self._pages = pages
        self._identity = identity
        self.routes: list[BaseRoute] = [
            Route("/library/{name}", self._library),
            Route("/signed/{reference}", self._signed),
        ]

    async def _library(self, request: Request) -> Response:
        """A document that the association has released; any other is not there."""
        office = self._parts.office((), frozenset())
        file = await asyncio.to_thread(library_file, office.pack, request.path_params["name"])
        if file is None:
            return Response(status_code=404)
        headers = {"Cache-Control": "public, max-age=3600"}
        return Response(file.data, media_type=file.type, headers=headers)

    async def _signed(self, request: Request) -> Response:
        """Looked up under this very browser's address: nobody's else is ever found."""
        address = self._identity.read(request)
        reference = Reference(storable(request.path_params["reference"]))
        found = await self._own(address, reference) if address is not None else None
        if found is None:
            return Response(status_code=404)
        application, language = found
        office = self._parts.office((), frozenset({application.pack}))
        attestation = application.attestation
        if attestation is None or not is_valid(application):
            return Response(status_code=404)
        at = instant_in_words(attestation.at, language)
        page = self._pages.render(
            "signed.html",
            office.phrases,
            language,
            name=Composed(office.association_name(language)),
            reference=reference,
            answers=_answers(office, application, language),
            statement=attestation.statement,
            signer=attestation.name,
            at=in_digits_of(language, at),
            digest=attestation.digest,
        )
        page.headers["Cache-Control"] = "no-store"
        return page

    async def _own(
        self, address: Address, reference: Reference
    ) -> tuple[Application, Language] | None:
        dossier, matter = await self._parts.database.aread(
            lambda conn: (views.dossier(conn, address), views.matter(conn, reference))
        )
        is_theirs = dossier is not None and any(
            line.reference == reference for line in dossier.matters
        )
        if dossier is None or not is_theirs or not isinstance(matter, Application):
            return None
        return matter, dossier.language


def _answers(office: Office, application: Application, language: Language) -> list[tuple[str, str]]:
    """Each question with its answer as it was read back, numbers of the ID masked."""
    form = office.pack_of(application.pack).forms["intake"]
    answers = application.intake.answers
    return [
        (
            form.question(path).text(language),
            show(form.question(path), answers[path], language, office.phrases),
        )
        for path in form.asked(answers)
    ]
