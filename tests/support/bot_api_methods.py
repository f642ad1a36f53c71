"""What the methods of the fake Bot API do. Parameters were checked before they come here."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from support.bot_api_chats import BotAccount
from support.bot_api_specification import ApiRefusal, Json, Upload, Violation, check_entities
from support.bot_api_webhook import Webhook

if TYPE_CHECKING:
    from support.fake_bot_api import FakeBotApi

Method = Callable[["FakeBotApi", BotAccount, Json], Awaitable[Any]]

_NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
_KINDS_OF_BUTTON = ("url", "callback_data", "web_app", "login_url", "switch_inline_query")


async def get_me(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """The bot itself."""
    return bot.user | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


async def get_updates(api: "FakeBotApi", bot: BotAccount, given: Json) -> list[Json]:
    """Updates by long poll. Refused while a webhook is set."""
    if bot.webhook:
        raise ApiRefusal(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    kinds = given.get("allowed_updates") or bot.settings.get("allowed_updates", [])
    bot.settings["allowed_updates"] = kinds
    seconds = min(given.get("timeout", 0), 50)
    return await bot.inbox.poll(given.get("offset", 0), given.get("limit", 100), seconds, kinds)


async def set_webhook(api: "FakeBotApi", bot: BotAccount, given: Json) -> bool:
    """Send updates to an address from now on. An empty address deletes the webhook."""
    await delete_webhook(api, bot, given)
    if given["url"]:
        secret = given.get("secret_token", "")

        async def obey(call: Json) -> object:
            method = str(call.pop("method"))
            return await api.call(bot, method, call, by_webhook=True)

        bot.webhook = Webhook(given["url"], secret, bot.inbox, obey)
        bot.settings["webhook"] = given
    return True


async def delete_webhook(api: "FakeBotApi", bot: BotAccount, given: Json) -> bool:
    """Back to getUpdates. Drops what waits only when asked to."""
    if bot.webhook:
        await bot.webhook.stop()
        bot.webhook = None
    if given.get("drop_pending_updates"):
        await bot.inbox.confirm(*list(bot.inbox.pending))
    return True


async def get_webhook_info(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """Where updates go and how many wait."""
    return {
        "url": bot.webhook.url if bot.webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(bot.inbox.pending),
    }


async def send_message(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """A text in a chat."""
    entities = given.get("entities", [])
    check_entities(given["text"], entities)
    shown = {"entities": entities} if entities else {}
    return await _post(api, bot, given, {"text": given["text"].strip(), **shown})


async def send_document(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """A file in a chat."""
    file = given["document"]
    name = file.name if isinstance(file, Upload) else str(file)
    document = {"file_id": f"file-{name}", "file_unique_id": name, "file_name": name}
    caption = {"caption": given["caption"]} if "caption" in given else {}
    return await _post(api, bot, given, {"document": document, **caption})


async def send_photo(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """A picture in a chat."""
    size = _sent(given["photo"]) | {"width": 1, "height": 1}
    caption = {"caption": given["caption"]} if "caption" in given else {}
    return await _post(api, bot, given, {"photo": [size], **caption})


def send_recording(what: str) -> Method:
    """A sound or a film in a chat."""

    async def send(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
        shape = {"width": 1, "height": 1} if what == "video" else {}
        return await _post(api, bot, given, {what: _sent(given[what]) | {"duration": 1} | shape})

    return send


def _sent(file: Upload | str) -> Json:
    name = file.name if isinstance(file, Upload) else file
    return {"file_id": f"file-{name}", "file_unique_id": name}


async def send_chat_action(api: "FakeBotApi", bot: BotAccount, given: Json) -> bool:
    """«typing…»"""
    chat = api.chat(bot, given["chat_id"])
    chat.check_reachable()
    chat.actions.append(given["action"])
    return True


async def edit_message_text(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """Another text, and another inline keyboard or none, on a message of the bot."""
    if "text" not in given:
        raise Violation("message text is empty")
    return await _edit(api, bot, given, {"text": given["text"].strip()})


async def edit_message_reply_markup(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """Another inline keyboard, or none, on a message of the bot."""
    return await _edit(api, bot, given, {})


async def delete_message(api: "FakeBotApi", bot: BotAccount, given: Json) -> bool:
    """The message disappears."""
    chat = api.chat(bot, given["chat_id"])
    chat.message(given["message_id"], "delete")
    del chat.messages[given["message_id"]]
    return True


async def answer_callback_query(api: "FakeBotApi", bot: BotAccount, given: Json) -> bool:
    """The waiting sign on a pressed button ends. Only for a press that this bot was told of."""
    query = given["callback_query_id"]
    if query not in bot.callbacks:
        raise ApiRefusal(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        )
    bot.answered.append(query)
    if given.get("text"):
        api.chat(bot, bot.callbacks[query]).alerts.append(given["text"])
    return True


async def get_chat(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """What is known of a chat."""
    return api.chat(bot, given["chat_id"]).info | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {},
    }


async def get_file(api: "FakeBotApi", bot: BotAccount, given: Json) -> Json:
    """Where a file that somebody sent can be downloaded."""
    return api.files.find(given["file_id"])


async def leave_chat(api: "FakeBotApi", bot: BotAccount, given: Json) -> bool:
    """The bot leaves a group."""
    chat = api.chat(bot, given["chat_id"])
    if chat.info["type"] == "private":
        raise ApiRefusal(400, "Bad Request: chat member status can't be changed in private chats")
    chat.left = True
    return True


def keep(name: str) -> Method:
    """A setting of the bot, by language and scope, as the matching getter returns it."""

    async def set_it(api: "FakeBotApi", bot: BotAccount, given: Json) -> bool:
        language, scope = given.get("language_code", ""), given.get("scope", {}).get("type", "")
        bot.settings[f"{name}:{language}:{scope}"] = given
        return True

    return set_it


async def _post(api: "FakeBotApi", bot: BotAccount, given: Json, content: Json) -> Json:
    chat = api.chat(bot, given["chat_id"])
    chat.check_reachable()
    markup = given.get("reply_markup", {})
    _check_markup(markup)
    message = api.new_message(bot.user, chat) | content
    if "inline_keyboard" in markup:
        message["reply_markup"] = {"inline_keyboard": markup["inline_keyboard"]}
    elif "keyboard" in markup:
        chat.keyboard = markup
    elif "remove_keyboard" in markup:
        chat.keyboard = None
    chat.messages[message["message_id"]] = message
    await chat.announce()
    return message


async def _edit(api: "FakeBotApi", bot: BotAccount, given: Json, content: Json) -> Json:
    if "chat_id" not in given or "message_id" not in given:
        raise Violation("message identifier is not specified")
    chat = api.chat(bot, given["chat_id"])
    chat.check_reachable()
    old = chat.message(given["message_id"], "edit")
    if old["from"]["id"] != bot.id:
        raise ApiRefusal(400, "Bad Request: message can't be edited")
    markup = given.get("reply_markup", {})
    _check_markup(markup)
    new = {name: value for name, value in old.items() if name not in ("reply_markup", "edit_date")}
    new |= content
    if markup.get("inline_keyboard"):
        new["reply_markup"] = {"inline_keyboard": markup["inline_keyboard"]}
    if new == {name: value for name, value in old.items() if name != "edit_date"}:
        raise ApiRefusal(400, _NOT_MODIFIED)
    new["edit_date"] = api.tick()
    chat.messages[given["message_id"]] = new
    await chat.announce()
    return new


def _check_markup(markup: Json) -> None:
    for row in markup.get("inline_keyboard", []):
        for button in row:
            if not button["text"].strip():
                raise Violation("inline keyboard button text is empty")
            if sum(1 for kind in button if kind.startswith(_KINDS_OF_BUTTON)) != 1:
                raise Violation("text buttons are unallowed in the inline keyboard")
    if "keyboard" in markup and not any(markup["keyboard"]):
        raise Violation("reply keyboard has no buttons")


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendAudio": send_recording("audio"),
    "sendVideo": send_recording("video"),
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "getChat": get_chat,
    "getFile": get_file,
    "leaveChat": leave_chat,
    "setMyCommands": keep("commands"),
    "setMyName": keep("name"),
    "setMyDescription": keep("description"),
    "setMyShortDescription": keep("short_description"),
    "setChatMenuButton": keep("menu_button"),
}
