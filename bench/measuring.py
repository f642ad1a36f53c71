"""One bot measured in one round: started afresh, with so many people at once, and then checked."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.applicants import Applicant, Questionnaire
from bench.contenders import Contender, Person, chat_of
from bench.crowd import Crowd
from bench.process import Process
from bench.syncs import SyncCounter
from bench.telegram import Telegram

#: People who come before anything is measured, so that nothing is measured cold.
WARMING = 20


class Wrong(Exception):
    """What a bot has saved is not what it was told, or it cannot have been saved for good."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What was measured for one bot with so many people at once, in one round."""

    turns: int
    turns_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_per_1000: float  #: seconds
    syncs_per_commit: float | None
    batch: float | None  #: turns to a commit
    mebibytes: float


async def measure(
    contender: Contender,
    questionnaire: Questionnaire,
    at_once: list[int],
    seconds: float,
    core: set[int],
) -> dict[int, Cell]:
    """Cells by the number of people at once. The bot runs on `core`.

    Raises Wrong where anything saved is not right.
    """
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        telegram = Telegram(lambda *_: None)
        await telegram.start()
        process, counter = contender.start(folder, telegram, core)
        try:
            await telegram.find_webhook()
            crowd = Crowd(telegram, lambda number: contender.person(questionnaire, number))
            people = (await crowd.talk(WARMING, seconds=0)).people
            cells = {}
            for number in at_once:
                cells[number], came = await _measure(
                    contender, telegram, crowd, process, counter, number, seconds
                )
                people += came
        except Exception as error:
            error.add_note(f"{contender.name} printed:\n{process.log[-4000:]}")
            raise
        finally:
            process.stop()
            await telegram.stop()
        _check_saved(contender, folder, people)
    return cells


async def _measure(
    contender: Contender,
    telegram: Telegram,
    crowd: Crowd,
    process: Process,
    counter: SyncCounter,
    at_once: int,
    seconds: float,
) -> tuple[Cell, list[Person]]:
    commits, batched = await contender.commits(telegram)
    syncs, cpu = counter.count(), process.cpu_seconds()
    talks = await crowd.talk(at_once, seconds=seconds)
    cpu = process.cpu_seconds() - cpu
    synced = counter.count()
    committed, batched_since = await contender.commits(telegram)
    commits = committed - commits
    per_commit = None
    if contender.is_durable and commits and syncs is not None and synced is not None:
        per_commit = (synced - syncs) / commits
        if per_commit < 1:
            raise Wrong(f"{contender.name}: {per_commit:.3f} syncs a commit: nothing was durable")
    cell = Cell(
        turns=talks.turns,
        turns_per_second=talks.turns / talks.seconds,
        p50_ms=talks.wait_at(0.5) * 1000,
        p99_ms=talks.wait_at(0.99) * 1000,
        cpu_per_1000=cpu / talks.turns * 1000,
        syncs_per_commit=per_commit,
        batch=(batched_since - batched) / commits if commits else None,
        mebibytes=process.mebibytes(),
    )
    return cell, talks.people


def _check_saved(contender: Contender, folder: Path, people: list[Person]) -> None:
    """Everyone's application is there once, as it was answered, and nobody else's."""
    expected = {
        chat_of(person.number): person.expected
        for person in people
        if isinstance(person, Applicant)
    }
    found: dict[int, dict[str, str]] = {}
    for chat, answers in contender.saved(folder):
        if chat in found:
            raise Wrong(f"{contender.name}: two applications of {chat}")
        found[chat] = answers
    for chat in expected.keys() | found.keys():
        if expected.get(chat) != found.get(chat):
            raise Wrong(
                f"{contender.name}: {chat} answered {expected.get(chat)}, saved {found.get(chat)}"
            )
