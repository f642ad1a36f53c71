"""The desk without a browser: someone signed in, and the forms of the pages they see."""

import re
from html import unescape

import httpx

_FORM = re.compile(r'<form method="post" action="([^"]+)".*?</form>', re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


class DeskPage:
    """One member of staff at the desk."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def enter(self, code: str) -> httpx.Response:
        """Type a code into the sign-in box."""
        return await self.client.post("/desk/enter", data={"code": code}, follow_redirects=True)

    async def see(self, path: str = "/desk") -> str:
        """A page in words and markup."""
        answer = await self.client.get(path, follow_redirects=True)
        return answer.text

    async def form(self, reference: str, action: str) -> dict[str, str]:
        """The hidden fields of the form of one act, as the page has them now."""
        page = await self.see(f"/desk/matters/{reference}")
        for form in _FORM.finditer(page):
            fields = {name: unescape(value) for name, value in _HIDDEN.findall(form[0])}
            if fields.get("action") == action:
                return fields
        raise AssertionError(f"no form for {action}")

    async def send(self, reference: str, fields: dict[str, str | list[str]]) -> httpx.Response:
        """Send a form; a receipt is shown on the page that follows."""
        return await self.client.post(
            f"/desk/matters/{reference}", data=fields, follow_redirects=True
        )

    async def act(self, reference: str, action: str, **fields: str | list[str]) -> httpx.Response:
        """Fill in the form of an act and send it."""
        hidden = await self.form(reference, action)
        return await self.send(reference, {**hidden, **fields})

    async def search(self, wanted: str) -> httpx.Response:
        """Use the search box of the list."""
        token = await self.token()
        fields = {"token": token, "wanted": wanted}
        return await self.client.post("/desk/search", data=fields, follow_redirects=True)

    async def token(self) -> str:
        """The form token of this session."""
        found = re.search(r'name="token" value="([0-9a-f]{64})"', await self.see())
        assert found is not None
        return found[1]
