"""Pages: templates with our wording in them, and the files that they link to."""

import hashlib
import mimetypes
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from flows.identifiers import ARABIC, Language
from flows.phrases import Phrases, Value, Voice

_FOR_EVER = "public, max-age=31536000, immutable"


class Assets:
    """The static files of one package, served under an address that changes with their content."""

    def __init__(self, package: str, prefix: str) -> None:
        folder = files(package) / "static"
        self._prefix = prefix
        self._files = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}

    def url(self, name: str) -> str:
        """Where the file is found. Raises KeyError for one that does not exist."""
        digest = hashlib.sha256(self._files[name]).hexdigest()[:12]
        return f"{self._prefix}/{name}?v={digest}"

    @property
    def route(self) -> Route:
        return Route(f"{self._prefix}/{{name}}", self._serve)

    async def _serve(self, request: Request) -> Response:
        name = request.path_params["name"]
        content = self._files.get(name)
        if content is None:
            return PlainTextResponse("", 404)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Response(content, media_type=kind, headers={"Cache-Control": _FOR_EVER})


class Pages:
    """The templates of one package. A gap in a template or a text is an error, never a blank."""

    def __init__(self, package: str, assets: Assets) -> None:
        folder = files(package) / "templates"
        self._templates = Environment(
            loader=FunctionLoader(lambda name: _read(folder, name)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals["asset"] = assets.url

    def render(
        self,
        template: str,
        phrases: Phrases,
        language: Language,
        status: int = 200,
        /,
        **values: Any,
    ) -> Response:
        """One page in one language; `t(id, …)` in the template is a wording."""
        voice = Voice(language)

        def say(id: str, /, **arguments: Value) -> str:
            return phrases.say(voice, id, **arguments)

        text = self._templates.get_template(template).render(
            t=say,
            language=language,
            direction="rtl" if language == ARABIC else "ltr",
            **values,
        )
        return HTMLResponse(text, status)


def _read(folder: Traversable, name: str) -> str | None:
    file = folder / name
    return file.read_text("utf-8") if file.is_file() else None
