"""How often a process asks the disk to make sure: counted where a C compiler exists."""

import shutil
import subprocess
from pathlib import Path

from bench.paths import ROOT


class SyncCounter:
    """Counts the syncs of one process, through a few lines of C loaded before libc."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "syncs"
        self._file.write_bytes(bytes(8))
        self._library = _compile(folder)

    @property
    def environment(self) -> dict[str, str]:
        """What the process must be started with to be counted."""
        if self._library is None:
            return {}
        return {"LD_PRELOAD": str(self._library), "BENCH_SYNCS": str(self._file)}

    def count(self) -> int | None:
        """Syncs so far; None where they cannot be counted."""
        if self._library is None:
            return None
        return int.from_bytes(self._file.read_bytes(), "little")


def _compile(folder: Path) -> Path | None:
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    library = folder / "syncs.so"
    source = ROOT / "bench" / "syncs.c"
    command = [compiler, "-O2", "-shared", "-fPIC", "-o", str(library), str(source)]
    built = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    return library if built.returncode == 0 else None
