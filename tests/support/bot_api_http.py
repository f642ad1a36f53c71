"""How calls of the Bot API arrive and how their answers leave: urlencoded, multipart or JSON."""

import json

from aiohttp import web

from support.bot_api_specification import Json, Upload


async def read_parameters(request: web.Request) -> Json:
    """The parameters as they came, whatever the encoding. Raises `ValueError` on garbage."""
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        body = json.loads(await request.read() or b"{}")
        if not isinstance(body, dict):
            raise ValueError("the body is no object")
        given |= body
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                given[name] = Upload(value.filename, value.file.read())
            elif isinstance(value, str):
                given[name] = value
            else:
                given[name] = Upload(name, bytes(value))
    return given


def render_answer(answer: Json) -> web.Response:
    """The answer as HTTP: the error's code is the status too."""
    return web.json_response(answer, status=answer.get("error_code") or 200)
