"""The one HTTP server: the website at `/`, the desk at `/desk`, webhooks, health and metrics."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from bot.desk.web.desk import Desk
from bot.web.bell import Bell
from bot.web.health import Health
from bot.web.metrics import Metrics
from bot.web.parts import Parts
from bot.web.security import SecurityHeaders
from bot.web.webhooks import serve_webhook
from bot.website.site import Website
from storage.door import Unavailable


class Web(Starlette):
    """The application. Webhooks are answered before routing: they are most of all requests."""

    def __init__(self, parts: Parts) -> None:
        self.bell = Bell()
        self.metrics = Metrics(parts.database, parts.now, parts.machine_now)
        self._webhooks = dict(parts.webhooks)
        self._desk = Desk(parts)
        self._website = Website(parts, self.bell)
        routes = [
            *Health(parts, self.metrics).routes,
            *self._desk.routes,
            *self._website.routes,
        ]
        super().__init__(
            routes=routes,
            middleware=[Middleware(SecurityHeaders, encrypted=parts.encrypted)],
            exception_handlers={
                404: self._miss,
                Unavailable: _refer,
                ClientDisconnect: _let_go,
                Exception: _apologise,
            },
        )
        parts.door.on_commit = self.bell.ring

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            webhook = self._webhooks.get(scope["path"])
            if webhook is not None:
                await serve_webhook(webhook, scope, receive, send)
                return
        await super().__call__(scope, receive, send)

    async def _miss(self, request: Request, error: Exception) -> Response:
        """A page that says there is none, in the colours of whichever part was meant."""
        is_desk = request.url.path.startswith("/desk/")
        return self._desk.missing() if is_desk else self._website.missing()

    def close_streams(self) -> None:
        """End the open streams. Call it when the server begins to stop: it waits for them."""
        self.bell.close()


def build_app(parts: Parts) -> Web:
    """The application of one deployment. `door.on_commit` wakes the streams from now on."""
    return Web(parts)


async def _refer(request: Request, error: Exception) -> Response:
    """Nothing was stored: whoever sent it should send it again."""
    return PlainTextResponse("unavailable\n", 503, headers={"Retry-After": "2"})


async def _let_go(request: Request, error: Exception) -> Response:
    """The sender has gone before all was said. Nothing was done, and nobody reads this."""
    return Response(status_code=400)


async def _apologise(request: Request, error: Exception) -> Response:
    # Starlette raises the error again after this answer, so the server logs it.
    return PlainTextResponse("error\n", 500)
