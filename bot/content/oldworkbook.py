"""Workbooks of before 2007, read in a process of its own.

What reads them goes round in circles on some damaged ones, takes ever more memory meanwhile, and
prints what it thinks of them.
"""

import os
import subprocess
import sys
from dataclasses import asdict
from typing import Any

import msgspec

#: For the largest form there is, a second is plenty.
SECONDS = 10.0
_MEMORY = 1024 * 1024 * 1024

_WORKER = (sys.executable, "-m", "bot.content.oldworkbook")
#: All that the worker may know of where it runs: no setting of ours, so no key and no token.
_KNOWN = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "VIRTUAL_ENV", "SYSTEMROOT")


class Unreadable(Exception):
    """A workbook that cannot be read. The message says why."""


def read_old_workbook(data: bytes) -> dict[str, Any]:
    """The rows of its sheets, in the shape that pyxform takes. Raises Unreadable."""
    environment = {name: os.environ[name] for name in _KNOWN if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603
            _WORKER, input=data, env=environment, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise Unreadable("the workbook is damaged: reading it takes no end") from None
    try:
        return msgspec.json.decode(done.stdout, type=dict[str, Any])
    except msgspec.DecodeError:
        # The last line of a traceback: the class of what was raised, and what it says.
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise Unreadable(last.partition(": ")[2] or "the workbook is damaged") from None


def main() -> None:
    """Read a workbook from standard input; its rows, or why there are none, on standard output."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    # Before the reader is loaded, which remembers where to print to: that is standard error now.
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    from pyxform.xls2json_backends import get_xlsform

    rows = asdict(get_xlsform(sys.stdin.buffer.read(), file_type=".xls"))
    answer.write(msgspec.json.encode(rows))
    answer.close()


if __name__ == "__main__":
    main()
