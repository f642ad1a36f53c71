"""Starts `istiqbal serve` again and again, having loaded it once: a start would take seconds.

Run as a program. Each line on its input is an order; each process is forked before anything of it
has begun to run, and lives as one of its own. It is told of on the output: `started PID`, `ended
CODE`. One at a time; everything ends with the input.
"""

import os
import select
import signal
import sys
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import msgspec

from bot.cli import main
from bot.content.texts import load_phrases
from crash import dooms
from crash.served import Order

#: What `istiqbal serve` loads only once it needs it.
LATER = (
    "bot.app",
    "bot.cli.serve",
    "bot.delivery",
    "bot.telegram.beneficiaries_bot",
    "storage.migrate",
)

#: Seconds between two looks at whether the process still runs.
PAUSE = 0.01


def tend() -> None:
    """Serve all orders."""
    for module in LATER:
        import_module(module)
    load_phrases().compile_all()
    print("ready", flush=True)  # noqa: T201
    while line := os.read(0, 65536):
        child = os.fork()
        if child == 0:
            be_born(msgspec.json.decode(line, type=Order))
        print(f"started {child}", flush=True)  # noqa: T201
        print(f"ended {_end_of(child)}", flush=True)  # noqa: T201


def be_born(order: Order) -> None:
    """In the new process: become what was ordered. Does not return."""
    with Path(order.log).open("ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.chdir(order.folder)
    os.environ |= order.environment
    if order.lease:
        dooms.replace("bot.delivery", "LEASE", timedelta(seconds=order.lease))
    if order.point is not None:
        dooms.bring(order.point, order.passes)
    main(order.arguments)
    os._exit(0)


def _end_of(child: int) -> int:
    while True:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        readable, _, _ = select.select([0], [], [], PAUSE)
        if readable and not os.read(0, 1):
            os.kill(child, signal.SIGKILL)
            sys.exit(0)


if __name__ == "__main__":
    tend()
