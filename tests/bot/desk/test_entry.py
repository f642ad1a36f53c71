"""Who gets in: codes that work once, sessions that end, and nothing for anybody else."""

import pytest
from sqlalchemy import Connection, func, select

from storage.schema import inbox
from support.applying import Applied
from support.desk_page import DeskPage
from support.served_house import ServedHouse


def inbox_rows(conn: Connection) -> int:
    """How many events were taken in."""
    return int(conn.execute(select(func.count()).select_from(inbox)).scalar_one())


PAGES = ("/desk", "/desk?show=all", "/desk/digest", "/desk/staff", "/desk/matters/SIL-AAAAAA")


@pytest.mark.parametrize("path", PAGES)
async def test_somebody_else_sees_the_sign_in_box_and_nothing_more(
    served: ServedHouse, path: str
) -> None:
    """Whether a matter exists is nobody's business."""
    async with served.browser() as client:
        answer = await client.get(path, follow_redirects=True)
        assert answer.url.path == "/desk/enter"
        assert 'name="code"' in answer.text
        assert "SIL-" not in answer.text


@pytest.mark.parametrize("path", ["/desk/matters/SIL-AAAAAA", "/desk/search", "/desk/staff"])
async def test_somebody_else_can_send_no_form(served: ServedHouse, path: str) -> None:
    """A form without a session is refused before it is read."""
    async with served.browser() as client:
        answer = await client.post(path, data={"token": "0" * 64, "wanted": "x"})
        assert answer.status_code == 403
        assert 'name="code"' in answer.text


async def test_the_operators_link_works_once(served: ServedHouse) -> None:
    """Opening the link changes nothing; the button in it signs in; then it is used up."""
    code = await served.operator_code()
    async with served.browser() as client:
        # Programs that preview links open them too.
        for _ in range(2):
            assert code in (await client.get("/desk/enter", params={"code": code})).text
        assert (await client.get("/desk", follow_redirects=True)).url.path == "/desk/enter"
        assert (await DeskPage(client).enter(code)).url.path == "/desk"
    async with served.browser() as client:
        assert (await DeskPage(client).enter(code)).status_code == 403


async def test_a_staff_code_signs_in_once_under_the_name(served: ServedHouse) -> None:
    """The name and the role stand on the page; the code is of no use to anybody after that."""
    code = await served.hire("سارة", "relations_officer")
    async with served.browser() as client:
        page = (await DeskPage(client).enter(code.lower())).text
        assert "سارة" in page
        assert "موظف علاقات المستفيدين" in page
    async with served.browser() as client:
        assert (await DeskPage(client).enter(code)).status_code == 403


@pytest.mark.parametrize("code", ["", "WRONG", "x" * 5000, "' OR 1=1 --", "\u202eAB"])
async def test_a_wrong_code_is_told_so(served: ServedHouse, code: str) -> None:
    """Courteously, and without saying what was wrong with it."""
    async with served.browser() as client:
        answer = await DeskPage(client).enter(code)
        assert answer.status_code == 403
        assert "لم نجد هذا الرمز" in answer.text
        assert not client.cookies


@pytest.mark.parametrize("cookie", ["x", "a" * 32, "../../x", ""])
async def test_a_forged_session_is_nobody(served: ServedHouse, cookie: str) -> None:
    """Sessions are looked up by the hash of what we drew."""
    async with served.browser(Cookie=f"istiqbal_desk={cookie}") as client:
        assert (await client.get("/desk", follow_redirects=True)).url.path == "/desk/enter"


async def test_the_session_cookie_is_strict_and_bound_to_the_desk(served: ServedHouse) -> None:
    """Out of reach of scripts, of other sites, and of the rest of our own pages."""
    async with served.browser() as client:
        answer = await client.post("/desk/enter", data={"code": await served.operator_code()})
        cookie = answer.headers["set-cookie"]
        for part in ("HttpOnly", "SameSite=strict", "Path=/desk", "Max-Age=43200"):
            assert part in cookie


async def test_signing_out_ends_the_session_everywhere(
    served: ServedHouse, operator: DeskPage
) -> None:
    """A copy of the cookie is worth nothing afterwards."""
    copy = operator.client.cookies["istiqbal_desk"]
    token = await operator.token()
    await operator.client.post("/desk/leave", data={"token": token})
    async with served.browser(Cookie=f"istiqbal_desk={copy}") as client:
        assert (await client.get("/desk", follow_redirects=True)).url.path == "/desk/enter"


async def test_guessing_codes_is_slowed_down(served: ServedHouse) -> None:
    """A loop is told to wait and stores nothing; a right code gets in all the same.

    Behind a proxy everybody has one address: nobody may keep the staff out of the office.
    """
    before = served.house.database.read(inbox_rows)
    code = await served.hire("سارة", "relations_officer")
    async with served.browser() as client:
        found = [(await DeskPage(client).enter(f"GUESSES{n:03}")).status_code for n in range(30)]
        assert found[:20] == [403] * 20
        assert 429 in found
        assert served.house.database.read(inbox_rows) == before + 1  # the hiring
        assert (await DeskPage(client).enter(code)).url.path == "/desk"


@pytest.mark.parametrize(
    "kept", ["x", "é", "{}", "/w==", "eyJvdXRjb21lIjoiPGI-In0=", "eyJvdXRjb21lIjo3fQ=="]
)
async def test_a_receipt_that_somebody_made_up_is_not_shown(
    served: ServedHouse, applied: Applied, operator: DeskPage, kept: str
) -> None:
    """The page comes as it would without it."""
    cookies = f"istiqbal_desk={operator.client.cookies['istiqbal_desk']}; istiqbal_receipt={kept}"
    async with served.browser() as client:
        path = f"/desk/matters/{applied.reference}"
        answer = await client.get(path, headers={b"Cookie": cookies.encode()})
        assert answer.status_code == 200
        assert 'class="banner' not in answer.text


async def test_only_the_operator_names_staff(operator: DeskPage, officer: DeskPage) -> None:
    """The operator gets a code to hand over; to the staff there is no such page."""
    token = await operator.token()
    fields = {"token": token, "key": "k" * 22, "name": "هند", "role": "secretary"}
    page = (await operator.client.post("/desk/staff", data=fields)).text
    assert "<code" in page
    assert "هند" in page
    assert (await officer.client.get("/desk/staff")).status_code == 404
    refused = {**fields, "token": await officer.token()}
    assert (await officer.client.post("/desk/staff", data=refused)).status_code == 404
