"""What may stand in a log, and what never does."""

import json
import logging
import logging.config
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.logs import configure_logs, hide_tokens
from storage.migrate import migrate
from support.logs import logs_left_alone, silenced

TOKEN = "7000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    """What the test runner listens with comes back."""
    with logs_left_alone():
        yield


def test_a_bots_token_never_reaches_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    """Not in the address of a call, not in the text of an exception."""
    configure_logs()
    log = logging.getLogger("some.library")
    log.error("POST https://api.telegram.org/bot%s/getMe", TOKEN)
    try:
        raise ConnectionError(f"https://api.telegram.org/bot{TOKEN}/sendMessage")
    except ConnectionError:
        log.exception("call failed")
    printed = capsys.readouterr().err
    assert "AAHdq" not in printed
    lines = [json.loads(line) for line in printed.splitlines()]
    assert [line["level"] for line in lines] == ["error", "error"]
    assert lines[1]["exception"].startswith("builtins.ConnectionError\n")


def test_an_exception_tells_its_kind_and_place_and_not_what_it_quotes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A parser's message holds what a person wrote; ours and every library's log are alike."""
    configure_logs()
    written = "١٠١٢٣٤٥٦٧٢"
    for log in (logging.getLogger("some.library"), structlog.get_logger("ours")):
        try:
            raise ValueError(written)
        except ValueError:
            log.exception("not understood")
    printed = capsys.readouterr().err
    assert written not in printed
    assert [json.loads(line)["exception"].split("\n")[0] for line in printed.splitlines()] == [
        "builtins.ValueError"
    ] * 2
    assert "test_logs.py" in printed


def test_short_tokens_of_test_servers_are_hidden_too() -> None:
    """Whatever stands after /bot in an address."""
    line = hide_tokens(None, "info", {"event": "http://127.0.0.1:8081/bot123:ABC/getMe", "n": 1})
    assert line["event"] == "http://127.0.0.1:8081/bot…/getMe"


def test_libraries_do_not_tell_of_every_call(capsys: pytest.CaptureFixture[str]) -> None:
    """Their addresses hold tokens, and their number hides what matters."""
    configure_logs()
    logging.getLogger("httpx").info("HTTP Request: POST …")
    logging.getLogger("aiogram.event").info("Update is handled")
    assert capsys.readouterr().err == ""


def test_first_start_is_calm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What Alembic and uvicorn do when all is well is not told; what goes wrong is."""
    configure_logs()
    migrate(f"sqlite:///{tmp_path / 'new.db'}")
    logging.getLogger("uvicorn.error").info("Started server process")
    assert capsys.readouterr().err == ""
    logging.getLogger("uvicorn.error").warning("Exceeded concurrency limit.")
    logging.getLogger("alembic.runtime.migration").error("cannot go on")
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_what_a_program_does_to_logging_is_put_back() -> None:
    """One that switches off every logger it does not know, and leaves handlers behind."""
    heard = logging.getLogger("heard")
    before = heard.level, [*logging.getLogger().handlers]
    with logs_left_alone():
        logging.config.dictConfig({"version": 1, "root": {"level": "ERROR"}})
        configure_logs()
        assert "heard" in silenced()
    assert not silenced()
    assert (heard.level, logging.getLogger().handlers) == before
