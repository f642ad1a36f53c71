"""The least a bot can do: aiogram repeats what was said, keeps nothing, and forgets it at once.

python -m bench.echo_bot PORT API
"""

import gc
import sys
from collections.abc import Callable

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from bench.telegram import TOKEN

SECRET = "bench-secret"  # noqa: S105
PATH = "/webhook"


async def repeat_text(message: Message) -> None:
    await message.answer(message.text or "…")


async def repeat_press(press: CallbackQuery) -> None:
    if isinstance(press.message, Message):
        await press.message.answer(press.data or "…")


def build_echo() -> Dispatcher:
    """A handler for what is typed and one for what is pressed."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.message.register(repeat_text, F.text)
    dispatcher.callback_query.register(repeat_press)
    return dispatcher


def serve(
    dispatcher: Dispatcher, port: int, api: str, commits: Callable[[], int] = lambda: 0
) -> None:
    """Serve a bot the way aiogram's own documentation shows it, one update to a request.

    `commits` is shown at `/commits`, for the bench.
    """
    app = web.Application()
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
    handler.register(app, path=PATH)

    async def show_commits(request: web.Request) -> web.Response:
        return web.Response(text=str(commits()))

    app.router.add_get("/commits", show_commits)

    async def tell_telegram() -> None:
        await bot.set_webhook(f"http://127.0.0.1:{port}{PATH}", secret_token=SECRET)
        # The same kindness that our own start does itself: it is worth more than any tuning.
        gc.collect()
        gc.freeze()

    dispatcher.startup.register(tell_telegram)
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    serve(build_echo(), int(sys.argv[1]), sys.argv[2])
