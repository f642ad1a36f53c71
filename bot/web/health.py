"""Whether we are up, whether we are ready, and how far behind: for machines that watch."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.web.metrics import Metrics
from bot.web.parts import Parts
from storage import views
from storage.door import Unavailable


class Health:
    """`/healthz`, `/readyz` and `/metrics`."""

    def __init__(self, parts: Parts, metrics: Metrics) -> None:
        self._parts = parts
        self._metrics = metrics
        self.routes: list[BaseRoute] = [
            Route("/healthz", self._up),
            Route("/readyz", self._ready),
            Route("/metrics", self._measured),
        ]

    async def _up(self, request: Request) -> Response:
        """The process runs. Says nothing of the database: a restart would not mend that."""
        return PlainTextResponse("up\n")

    async def _ready(self, request: Request) -> Response:
        """The door takes events, the database answers and opens with our key, a pack is loaded.

        A closed door or a database that cannot be read is 503; a bug of ours is 500.
        """
        if not self._parts.door.is_open:
            raise Unavailable("The door is closed.")
        staff = await self._parts.database.aread(views.staff)
        pack = self._parts.office(staff, frozenset()).pack
        return PlainTextResponse(f"ready: {pack.policy.association.key} {pack.hash[:12]}\n")

    async def _measured(self, request: Request) -> Response:
        content, kind = await self._metrics.render()
        return Response(content, headers={"Content-Type": kind})
