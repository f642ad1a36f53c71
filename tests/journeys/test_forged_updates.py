"""What claims to come from Telegram: proved by the secret, stored once by its number."""

import json
from pathlib import Path
from typing import Any

from flows.identifiers import Address
from storage import views
from support.fake_bot_api import BENEFICIARIES, DESK
from support.journey import Journey, converse, journey
from support.journey_short import BEGINNING, FORM


def update(number: int, text: str) -> dict[str, Any]:
    """A text of a person who never wrote to us."""
    person = {"id": 993, "is_bot": False, "first_name": "غريب"}
    chat = {"id": 993, "type": "private", "first_name": "غريب"}
    message = {"message_id": 1, "date": 1_795_000_000, "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message}


def talk(sila: Journey, id: int) -> list[Any]:
    """Everything stored of the talk with one person."""
    return sila.house.database.read(lambda conn: views.talk(conn, Address(f"telegram:{id}")))


def said(sila: Journey, id: int) -> list[tuple[str, object]]:
    """Both sides of the talk, without how far each message has got."""
    return [(one.key, getattr(one, "message", one)) for one in talk(sila, id)]


async def test_a_forged_update_is_refused_and_leaves_no_trace(tmp_path: Path) -> None:
    """No secret, a wrong one, the other bot's: 401. Rubbish under the right one: 400."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        api = sila.api
        secrets = {bot.token: bot.webhook.secret for bot in api.bots.values() if bot.webhook}
        assert secrets[BENEFICIARIES] != secrets[DESK]
        for token, other in ((BENEFICIARIES, DESK), (DESK, BENEFICIARIES)):
            for secret in (None, "wrong", secrets[other], f"{secrets[token]} "[:-2]):
                forged = update(7_000_001, "السلام عليكم")
                assert await api.forge(forged, secret=secret, token=token) == (401, b"")
            for rubbish in (b"", b"{", b"[]", b'"x"', b"\xff\xfe"):
                status, body = await api.forge(rubbish, secret=secrets[token], token=token)
                assert (status, body) == (400, b""), rubbish
        assert talk(sila, 993) == []
        assert api.called("sendMessage") == []


async def test_a_replayed_update_is_answered_alike_and_stored_once(tmp_path: Path) -> None:
    """Redelivered before and after the talk went on: the same body, one answer of the person's."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        secret = sila.api.bot().webhook
        assert secret
        first = update(7_000_001, "السلام عليكم")
        widow = sila.person("أم خالد", 993)
        status, body = await sila.api.forge(first, secret=secret.secret)
        assert status == 200
        assert json.loads(body)["method"] == "sendMessage"
        again = await sila.api.forge(first, secret=secret.secret)
        assert again == (status, body)
        assert len(talk(sila, 993)) == 2, "one greeting and one answer to it"

        await widow.starts()
        await converse(widow, *BEGINNING)
        asked = await widow.sees(FORM[0][0])
        number = await widow.sends(FORM[0][1])
        await widow.sees(FORM[1][0])
        before = said(sila, 993)
        await sila.api.deliver_again(number)
        assert said(sila, 993) == before
        (line,) = sila.house.database.read(views.applications)
        assert list(sila.stored(line.reference).intake.answers) == ["full_name"]
        assert asked.id < widow.screen[-1].id
