"""python-telegram-bot set up for durable handling: failures are raised, nothing waits in line."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, TypeHandler
from telegram.request import HTTPXRequest

Handle = Callable[[Update], Awaitable[None]]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class RaisingApplication(AnyApplication):
    """Raises what a handler raised to whoever fed the update.

    The library logs such errors and goes on; the update would count as done and be lost.
    """

    async def process_error(
        self, update: object, error: Exception, job: Any = None, coroutine: Any = None
    ) -> bool:
        raise error


def build_application(token: str, api: str, handle: Handle) -> AnyApplication:
    """An application without updater, jobs and persistence: `process_update` is its only entry.

    It is called for each update as it comes, so that one slow update holds up nobody else's.
    """

    async def callback(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await handle(update)

    application = (
        Application.builder()
        .application_class(RaisingApplication)
        .token(token)
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .request(HTTPXRequest(connection_pool_size=32, read_timeout=20, pool_timeout=20))
        .get_updates_request(HTTPXRequest(connection_pool_size=1, read_timeout=40))
        .updater(None)
        .job_queue(None)
        .build()
    )
    application.add_handler(TypeHandler(Update, callback))
    return application
