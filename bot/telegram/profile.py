"""What the bot says about itself before anyone has written: commands and description."""

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand

from flows.identifiers import ARABIC, ENGLISH, Language
from flows.phrases import Phrases, Voice, plain

log = structlog.get_logger(__name__)

#: Offered in the menu beside the input field, in this order. The core understands each of them.
COMMANDS = ("menu", "apply", "status", "ask", "person", "language", "privacy", "help")

_MAX_DESCRIPTION = 512
_MAX_SHORT = 120


async def publish_profile(bot: Bot, phrases: Phrases, names: dict[Language, str]) -> None:
    """Set the bot's commands and descriptions in both languages; Arabic for all others.

    `names` is the association's name by language. Best effort: the bot works without it.
    """
    try:
        for language in (ARABIC, ENGLISH):
            code = None if language == ARABIC else str(language)
            voice = Voice(language)
            commands = [
                BotCommand(command=name, description=phrases.say(voice, f"telegram-command-{name}"))
                for name in COMMANDS
            ]
            association = names.get(language) or names[ARABIC]
            about = plain(phrases.say(voice, "telegram-description", association=association))
            short = plain(phrases.say(voice, "telegram-short-description", association=association))
            await bot.set_my_commands(commands, language_code=code)
            await bot.set_my_description(about[:_MAX_DESCRIPTION], language_code=code)
            await bot.set_my_short_description(short[:_MAX_SHORT], language_code=code)
    except AiogramError as error:
        log.warning("the bot's profile was not set", why=type(error).__name__)
