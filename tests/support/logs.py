"""Logging is one for the whole process: what a test changes of it is put back."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog


@contextmanager
def logs_left_alone() -> Iterator[None]:
    """Whatever is done to logging within the block, every logger is afterwards as it was before.

    Some programs switch off every logger they do not know (import-linter does); then nothing that
    our code logs would be seen by any later test.
    """
    loggers = [logging.getLogger(), *_loggers()]
    before = [(one, one.disabled, one.level, one.propagate, [*one.handlers]) for one in loggers]
    configured = structlog.get_config()
    try:
        yield
    finally:
        for one, disabled, level, propagate, handlers in before:
            one.disabled, one.propagate, one.handlers = disabled, propagate, handlers
            one.setLevel(level)
        structlog.configure(**configured)


def silenced() -> list[str]:
    """The loggers that are switched off, by name."""
    return sorted(one.name for one in _loggers() if one.disabled)


def _loggers() -> list[logging.Logger]:
    known = logging.getLogger().manager.loggerDict.values()
    return [one for one in known if isinstance(one, logging.Logger)]
