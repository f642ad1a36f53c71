"""The three bots that are compared: ours, the echo, and the same intake written the usual way."""

import base64
import os
import re
import socket
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

from bench.applicants import Act, Applicant, Questionnaire, replies_of
from bench.applicants import is_asked as _is_asked
from bench.paths import ROOT
from bench.process import Process
from bench.shortpack import short_pack
from bench.syncs import SyncCounter
from bench.telegram import TOKEN, Telegram
from bench.usual_store import read_applications
from flows.identifiers import Address
from flows.intake.snapshot import is_valid
from flows.matters import Application
from storage import views
from storage.database import open_database
from storage.secret import Secret

FIRST_CHAT = 1_000_000


class Person(Protocol):
    """Whoever talks to a bot."""

    number: int

    def begin(self) -> Act: ...

    def hear(self, text: str, buttons: list[str]) -> Act | None: ...


class Contender(Protocol):
    """One bot of the comparison. `folder` holds all that it writes."""

    name: str
    is_durable: bool

    def start(
        self, folder: Path, telegram: Telegram, core: set[int]
    ) -> tuple[Process, SyncCounter]:
        """Start it; it tells Telegram where it is once it is ready."""

    def person(self, questionnaire: Questionnaire, number: int) -> Person:
        """Someone who can talk to it."""

    async def commits(self, telegram: Telegram) -> tuple[float, float]:
        """Commits so far, and the turns that were in them."""

    def saved(self, folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
        """Every application it has saved: whose, and the answers. Asked after it has stopped."""


class Parrot:
    """Sends the echo what an applicant sends, in the same order."""

    def __init__(self, questionnaire: Questionnaire, number: int) -> None:
        self.number = number
        self.is_done = False
        self._said = ""
        self._acts = iter(_acts_of(questionnaire, number))

    def begin(self) -> Act:
        act = next(self._acts)
        self._said = act.text
        return act

    def hear(self, text: str, buttons: list[str]) -> Act | None:
        if text != self._said:
            raise ValueError(f"not an echo of {self._said!r}: {text!r}")
        act = next(self._acts, None)
        self.is_done = act is None
        self._said = act.text if act else ""
        return act


class Ours:
    """`istiqbal serve`, with the parts that a beneficiary's message passes through."""

    name = "istiqbal"
    is_durable = True
    _key = base64.b64encode(bytes(range(32))).decode()

    def start(
        self, folder: Path, telegram: Telegram, core: set[int]
    ) -> tuple[Process, SyncCounter]:
        port = _free_port()
        counter = SyncCounter(folder)
        environment = {
            "ISTIQBAL_POLICY": str(short_pack()),
            "ISTIQBAL_DATABASE_URL": _url(folder),
            "ISTIQBAL_SECRET_KEY": self._key,
            "ISTIQBAL_LISTEN": f"127.0.0.1:{port}",
            "ISTIQBAL_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "ISTIQBAL_TELEGRAM_TOKEN": TOKEN,
            "ISTIQBAL_TELEGRAM_API": telegram.api,
            **counter.environment,
        }
        program = str(Path(sys.executable).with_name("istiqbal"))
        command = [program, "serve", "--only", "web,telegram,delivery"]
        return Process(command, folder, environment, core), counter

    def person(self, questionnaire: Questionnaire, number: int) -> Person:
        return Applicant(questionnaire, number)

    async def commits(self, telegram: Telegram) -> tuple[float, float]:
        page = (await telegram.page("/metrics")).decode()
        return _metric(page, "istiqbal_batch_size_count"), _metric(page, "istiqbal_batch_size_sum")

    def saved(self, folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
        for application in read_submitted(_url(folder), self._key):
            assert application.attestation is not None
            chat = int(application.attestation.address.partition(":")[2])
            answers = application.intake.answers
            yield chat, {path: answer.value for path, answer in answers.items()}


class Echo:
    """aiogram without any state, answering by a call of its own."""

    name = "aiogram echo"
    is_durable = False

    def start(
        self, folder: Path, telegram: Telegram, core: set[int]
    ) -> tuple[Process, SyncCounter]:
        return _start("bench.echo_bot", [], folder, telegram, core)

    def person(self, questionnaire: Questionnaire, number: int) -> Person:
        return Parrot(questionnaire, number)

    async def commits(self, telegram: Telegram) -> tuple[float, float]:
        return 0, 0

    def saved(self, folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
        return iter(())


class Usual:
    """The same intake in aiogram's FSM, a commit to a message through SQLAlchemy."""

    name = "usual durable"
    is_durable = True

    def start(
        self, folder: Path, telegram: Telegram, core: set[int]
    ) -> tuple[Process, SyncCounter]:
        return _start("bench.usual_bot", [str(folder / "usual.db")], folder, telegram, core)

    def person(self, questionnaire: Questionnaire, number: int) -> Person:
        return Applicant(questionnaire, number)

    async def commits(self, telegram: Telegram) -> tuple[float, float]:
        count = int(await telegram.page("/commits"))
        return count, count

    def saved(self, folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
        return iter(read_applications(str(folder / "usual.db")))


CONTENDERS: tuple[Callable[[], Contender], ...] = (Ours, Echo, Usual)


def read_submitted(url: str, key: str) -> list[Application]:
    """Every application that is not a draft any more, opened, with its signature checked."""
    database = open_database(url, Secret.load(key))
    try:
        lines = database.read(lambda conn: views.applications(conn, limit=10_000_000))
        found = []
        for line in lines:
            matter = database.read(partial(views.matter, reference=line.reference))
            assert isinstance(matter, Application)
            if matter.attestation is None:
                continue
            if not is_valid(matter):
                raise ValueError(f"{matter.reference} is not what was signed")
            found.append(matter)
        return found
    finally:
        database.close()


def chat_of(number: int) -> int:
    return FIRST_CHAT + number


def address_of(number: int) -> Address:
    return Address(f"telegram:{chat_of(number)}")


def _acts_of(questionnaire: Questionnaire, number: int) -> list[Act]:
    replies = replies_of(questionnaire, number)
    acts = [Act("type", "/start"), Act("press", "1.apply"), Act("press", "2.yes")]
    acts.append(Act("press", "3.m"))
    for path in questionnaire.paths.values():
        if _is_asked(path, replies):
            is_choice = questionnaire.form.by_path[path].kind.name == "select_one"
            acts.append(Act("press" if is_choice else "type", replies[path].said))
    acts += [Act("press", "20.-right"), Act("type", replies["full_name"].said)]
    return [*acts, Act("press", "22.sign")]


def _start(
    module: str, further: list[str], folder: Path, telegram: Telegram, core: set[int]
) -> tuple[Process, SyncCounter]:
    counter = SyncCounter(folder)
    command = [sys.executable, "-m", module, str(_free_port()), telegram.api, *further]
    paths = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    environment = {"PYTHONPATH": paths, **counter.environment}
    return Process(command, folder, environment, core), counter


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'istiqbal.db'}"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def _metric(page: str, name: str) -> float:
    found = re.search(rf"^{name} (\S+)$", page, re.MULTILINE)
    return float(found[1]) if found else 0.0
