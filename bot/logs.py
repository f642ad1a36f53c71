"""Logs for operators, on standard error: one line per happening, ids and never people's words."""

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog

#: A bot's token stands in the address of every call to the Bot API, and so in errors about it.
_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{30,}|(?<=/bot)\d+:[^/\s]+")

#: Libraries that are heard from a warning upwards. The first five tell of every single call, with
#: the address it went to; the others of each step of a start that goes well.
_TALKATIVE = ("httpx", "httpcore", "aiogram", "telegram", "apscheduler", "alembic", "uvicorn")


def configure_logs(level: int = logging.INFO) -> None:
    """Send our own and every library's log through one place, as JSON unless a person watches."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        tell_where,
        hide_tokens,
    ]
    render: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(colors=True)
        if sys.stderr.isatty()
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def tell_where(
    _logger: Any, _method: str, line: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Tell of an exception its kind and its place, and never its message.

    Messages of databases and parsers quote what a person wrote; an event that failed is parked
    whole, encrypted, for whoever may see it.
    """
    info = line.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        frames = "".join(traceback.format_tb(error.__traceback__))
        line["exception"] = f"{type(error).__module__}.{type(error).__qualname__}\n{frames}"
    return line


def hide_tokens(
    _logger: Any, _method: str, line: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Take every bot token out of a log line, wherever it stands."""
    for name, value in line.items():
        if isinstance(value, str):
            line[name] = _TOKEN.sub("…", value)
    return line
