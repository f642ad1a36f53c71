"""What the bot says about itself: in both languages, within the limits, and true."""

from collections.abc import AsyncIterator

import pytest

from bot.content.texts import load_phrases
from bot.telegram.profile import COMMANDS, publish_profile
from flows.commands import commands_of
from flows.identifiers import ARABIC, ENGLISH
from support.fake_bot_api import FakeBotApi
from support.telegram_house import opened_bot, telegram_phrases


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Telegram."""
    async with FakeBotApi() as api:
        yield api


async def test_profile_is_set_in_both_languages_within_the_limits(api: FakeBotApi) -> None:
    """Arabic is what everyone sees whose language we do not have."""
    async with opened_bot(api) as bot:
        names = {ARABIC: "جمعية هجر", ENGLISH: "Hajer"}
        await publish_profile(bot, telegram_phrases(), names)
    settings = api.bot().settings
    for language in ("", "en"):
        commands = settings[f"commands:{language}:"]["commands"]
        assert [command["command"] for command in typed(commands)] == list(COMMANDS)
    assert "جمعية هجر" in settings["description::"]["description"]
    assert "Hajer" in settings["short_description:en:"]["short_description"]
    assert "\u2068" not in settings["description::"]["description"]


def test_every_command_of_the_menu_is_one_that_the_conversation_knows() -> None:
    """A command that is offered and not understood would be taken for an answer."""
    words = commands_of(load_phrases())
    assert all(words.find(f"/{command}") for command in COMMANDS)


async def test_profile_is_best_effort(api: FakeBotApi) -> None:
    """A Telegram that is out of reach keeps no one from starting."""
    async with opened_bot(api) as bot:
        api.break_down(method="setMyCommands")
        await publish_profile(bot, telegram_phrases(), {ARABIC: "جمعية هجر"})
    assert "description::" not in api.bot().settings


def typed(commands: object) -> list[dict[str, str]]:
    """The commands as they stand in the checked call."""
    assert isinstance(commands, list)
    return commands
