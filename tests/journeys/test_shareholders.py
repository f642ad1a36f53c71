"""The shareholders' desk: matched with the register, then one's own data and a statement."""

import io
import shutil
from pathlib import Path

import httpx

from bot.content.memberlist import read_members
from bot.content.tables import read_table
from flows.phrases import plain
from storage import members as register
from support import pictures
from support.bot_api_people import Person
from support.bot_api_specification import Upload
from support.journey import Journey, converse, journey, reference_in
from support.offices import folder_of
from support.waiting import eventually

#: What the register has of two members. The second one has no mobile in it.
REGISTER = """رقم العضوية,الاسم,رقم الهوية,الجوال,عدد الأسهم
1207,سالم عبدالله ناصر الحربي,1012345672,0551234567,40
1310,فهد عبدالله ناصر العتيبي,1109876548,,12
"""
STATEMENT = """
[membership.statements.y2025]
title = { ar = "القوائم المالية لعام 2025", en = "Financial statements of 2025" }
year = 2025
file = "2025.pdf"
"""
TITLE = "القوائم المالية لعام 2025"
DESK = "خدمات المساهمين"
PERSONAL = ("الحربي", "1012345672", "0551234567", "العتيبي", "1109876548")


def _pack(folder: Path) -> str:
    """The cooperative's pack with one statement in its library."""
    pack = folder / "pack"
    shutil.copytree(folder_of("ridha"), pack)
    with (pack / "policy.toml").open("a", encoding="utf-8") as policy:
        policy.write(STATEMENT)
    (pack / "library" / "2025.pdf").write_bytes(pictures.pdf())
    return str(pack)


async def _import(ridha: Journey) -> None:
    lines = read_table("members.csv", REGISTER.encode())
    found, issues = read_members("members.csv", lines)
    assert issues == []
    assert await ridha.house.door.run(lambda conn: register.replace_all(conn, found)) == 2


def _check_silence(ridha: Journey, logs: io.StringIO) -> None:
    """What the register has of anybody is in no log, and in no group."""
    said = logs.getvalue() + "".join(
        one.text for one in (*ridha.staff.screen, *ridha.committee.screen)
    )
    assert [one for one in PERSONAL if one in said] == []


async def _is_matched(person: Person, number: str, identity: str, mobile: str) -> None:
    await converse(person, ("رقم العضوية", number))
    await _is_asked_for_the_rest(person, identity, mobile)


async def _is_asked_for_the_rest(person: Person, identity: str, mobile: str) -> None:
    await converse(person, ("رقم الهوية", identity), ("آخر أربعة أرقام", mobile))


async def test_a_member_sees_their_own_data_and_takes_a_statement(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Nothing before the match, their own line after it, and the document itself in the chat."""
    async with journey(tmp_path, _pack(tmp_path), "2026-11-22T09:00") as ridha:
        await _import(ridha)
        sara = await ridha.hires("سارة", "relations_officer")
        salem = ridha.person("سالم")
        await salem.sends(DESK)
        await _is_matched(salem, "1207", "1012345672", "4567")
        asked = await salem.sees("تطابقت البيانات مع سجل المساهمين")
        await salem.presses("بياناتي في السجل", on=asked)
        shown = plain((await salem.sees("رقم العضوية: 1207")).text)
        assert "سالم عبدالله ناصر الحربي" in shown
        assert "عدد الأسهم: 40" in shown
        assert "العتيبي" not in shown
        await salem.presses("القوائم المالية")
        await converse(salem, ("لأي سنة", f"! {TITLE}"))
        await salem.sees(f"هذه وثيقة «{TITLE}»")
        await eventually(lambda: bool(ridha.api.called("sendDocument")))
        (sent,) = ridha.api.called("sendDocument")
        assert sent.ok
        assert sent.given["chat_id"] == salem.id
        (document,) = [one for one in sent.given.values() if isinstance(one, Upload)]
        assert document.name == "2025.pdf"
        assert document.content == pictures.pdf()
        assert all("/library/" not in one.text for one in salem.screen)
        async with httpx.AsyncClient(base_url=ridha.house.settings.public_url) as stranger:
            assert (await stranger.get("/library/2025.pdf")).status_code == 404
        assert sara.person.unread == [], "nobody was needed for it"
        _check_silence(ridha, logs)


async def test_a_guess_opens_nothing_and_the_third_calls_somebody(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Another's number with one's own ID, or the wrong mobile: what was wrong is not told."""
    async with journey(tmp_path, _pack(tmp_path), "2026-11-22T09:00") as ridha:
        await _import(ridha)
        sara = await ridha.hires("سارة", "relations_officer")
        stranger = ridha.person("غريب")
        await stranger.sends(DESK)
        await _is_matched(stranger, "1207", "1109876548", "4567")
        first = await stranger.sees("لم تتطابق هذه البيانات")
        await stranger.sends("1207")
        await _is_asked_for_the_rest(stranger, "1012345672", "9999")
        assert (await stranger.sees("لم تتطابق هذه البيانات")).text == first.text
        await stranger.sends("5555")
        await _is_asked_for_the_rest(stranger, "1098765437", "0000")
        closed = await stranger.sees("لم تتطابق البيانات بعد عدة محاولات")
        ticket = reference_in(closed)
        await sara.is_told("staff-ticket-inquiry", ticket)
        assert not any("سالم" in one.text or TITLE in one.text for one in stranger.screen)
        assert ridha.api.called("sendDocument") == []
        _check_silence(ridha, logs)
