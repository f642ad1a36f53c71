"""Failures that a test asks the fake Bot API for."""

from dataclasses import dataclass

from support.bot_api_specification import ApiRefusal, Json


@dataclass
class Trouble:
    """The next `times` calls of a method fail. `status` 0 cuts the connection."""

    status: int
    method: str
    chat_id: int | None
    times: int
    retry_after: int | None


def raise_next(troubles: list[Trouble], method: str, typed: Json) -> None:
    """Raise the first trouble that concerns this call, and count it down."""
    for trouble in troubles:
        if trouble.method == method and trouble.chat_id in (None, typed.get("chat_id")):
            trouble.times -= 1
            if not trouble.times:
                troubles.remove(trouble)
            if trouble.status == 429:
                wait = trouble.retry_after
                raise ApiRefusal(429, f"Too Many Requests: retry after {wait}", wait)
            raise ApiRefusal(trouble.status, "Bad Gateway")
