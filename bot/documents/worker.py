"""The process that looks at one file and ends: `python -m bot.documents.worker`.

The file comes on its input; a line of JSON goes out, and behind it what may be kept. Its memory and
its time are bounded, so that a file which is made to burst bursts here.
"""

import resource
import sys

import msgspec

from bot.documents.inspection import inspect
from bot.documents.limits import CPU_SECONDS, MAX_BYTES, MEMORY
from bot.documents.specimen import Refused, Report


def main() -> None:
    """Read, look, report. Whatever goes wrong in between is seen by who waits: no report."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    # It has what it needs: it opens no further file for writing, and leaves no image of itself.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    out = sys.stdout.buffer
    try:
        kept = inspect(data)
    except Refused as refused:
        out.write(msgspec.json.encode(Report(refused=refused.code)) + b"\n")
    else:
        report = Report(
            media=kept.media, extension=kept.extension, pages=kept.pages, findings=kept.findings
        )
        out.write(msgspec.json.encode(report) + b"\n")
        out.write(kept.data)
    out.flush()


if __name__ == "__main__":
    main()
