"""Logs as an operator would read them."""

import io
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import configure_logs


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """Everything that is logged from now on, as `serve` would write it."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    configure_logs()
    # A logger that remembered this test's settings would go on with them in every later one.
    structlog.configure(cache_logger_on_first_use=False)
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    written = io.StringIO()
    handler.setStream(written)
    yield written
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()
