"""The HTTP server process: uvicorn, which ends the open streams before it waits for them."""

import socket

import uvicorn

from bot.web.app import Web

#: Seconds that requests under way have left when the server stops.
GRACE = 5
#: Seconds that a connection may stay open without a request.
IDLE = 5
#: Connections at once, open pages among them; beyond that the answer is 503.
CONNECTIONS = 4000


class Server(uvicorn.Server):
    """Serves one application until it is told to stop."""

    def __init__(self, app: Web, host: str, port: int) -> None:
        self._app = app
        super().__init__(
            uvicorn.Config(
                app,
                host=host,
                port=port,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                # Whoever connects is the client: a forwarded address could be anybody's claim.
                proxy_headers=False,
                forwarded_allow_ips="",
                limit_concurrency=CONNECTIONS,
                timeout_keep_alive=IDLE,
                timeout_graceful_shutdown=GRACE,
            )
        )

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        # asyncio does this by itself only for sockets that name their protocol, which those of
        # `socket.create_server` do not. Without it every answer after the first of a connection
        # waits some 40 ms for the other side's acknowledgement (measured: 44 against 0.06).
        for listening in sockets or ():
            if listening.family in {socket.AF_INET, socket.AF_INET6}:
                listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await super().serve(sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.close_streams()
        await super().shutdown(sockets)
