"""The whole application as an operator starts and stops it, in a process of its own."""

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.houses import KEY
from support.offices import POLICIES

ISTIQBAL = str(Path(sys.executable).with_name("istiqbal"))


@contextmanager
def served(
    folder: Path, *words: str, **settings: str
) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A running `serve`, and the lines it has printed once it is ready."""
    environment = {
        **os.environ,
        "ISTIQBAL_POLICY": str(POLICIES / "hajer"),
        "ISTIQBAL_SECRET_KEY": KEY,
        "ISTIQBAL_LISTEN": "127.0.0.1:0",
        **settings,
    }
    with (folder / "serve.log").open("w") as log:
        process = subprocess.Popen(  # noqa: S603
            [ISTIQBAL, "serve", *words],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        try:
            assert process.stdout is not None
            lines = []
            for line in process.stdout:
                lines.append(line.strip())
                if line.startswith("Staff desk") or (words and "running" in line):
                    break
            yield process, lines
        finally:
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def fetch(url: str) -> str:
    """The body of a page."""
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310
        return str(answer.read().decode())


def test_it_says_where_everything_is_and_ends_when_told(tmp_path: Path) -> None:
    """Website and one-time desk link in both languages; SIGTERM ends it in order."""
    with served(tmp_path) as (process, lines):
        assert len(lines) == 6, (tmp_path / "serve.log").read_text()
        website = lines[1].split()[-1]
        assert "هجر" in fetch(website)
        assert "code=" in lines[2]
        assert lines[2].split()[-1].startswith(f"{website}/desk/enter?code=")
        assert fetch(f"{website}/healthz") == "up\n"
        assert fetch(f"{website}/readyz").startswith("ready: hajer")
        assert "istiqbal_" in fetch(f"{website}/metrics")
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=15) == 0
    assert "Traceback" not in (tmp_path / "serve.log").read_text()


def test_some_parts_may_run_alone(tmp_path: Path) -> None:
    """A second process for the clock needs no address of its own."""
    with served(tmp_path, "--only", "clock") as (process, lines):
        assert len(lines) >= 1
        assert not any("http" in line for line in lines)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=15) == 0


def test_an_address_in_use_is_told(tmp_path: Path) -> None:
    """One sentence and exit code 1, not a traceback."""
    with served(tmp_path) as (_, lines):
        taken = lines[1].split()[-1].removeprefix("http://")
        with served(tmp_path, ISTIQBAL_LISTEN=taken) as (second, printed):
            assert printed == []
            assert second.wait(timeout=15) == 1
        told = (tmp_path / "serve.log").read_text()
        assert "ISTIQBAL_LISTEN" in told
        assert "Traceback" not in told


def test_a_shell_beside_it_is_safe(tmp_path: Path) -> None:
    """`chat` and `serve` on one database at once: the same door, no error."""
    environment = {
        **os.environ,
        "ISTIQBAL_POLICY": str(POLICIES / "hajer"),
        "ISTIQBAL_SECRET_KEY": KEY,
    }
    with served(tmp_path) as (process, _):
        for _ in range(2):
            done = subprocess.run(  # noqa: S603
                [ISTIQBAL, "chat"],
                input="السلام عليكم\n! تقديم طلب\n",
                cwd=tmp_path,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
            assert "هل توافقون" in done.stdout
        assert process.poll() is None


def test_an_open_talk_does_not_keep_it_from_ending(tmp_path: Path) -> None:
    """Whoever has the page open is not waited for: their browser comes again by itself."""
    with served(tmp_path) as (process, lines):
        website = lines[1].split()[-1]
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        with browser.open(website, timeout=10) as page:
            page.read()
        with browser.open(f"{website}/stream", timeout=10) as stream:
            assert stream.headers["Content-Type"].startswith("text/event-stream")
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=8) == 0
