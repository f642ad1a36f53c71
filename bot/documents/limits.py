"""How much of anything is taken. One set of limits for every channel."""

#: Telegram lets a bot download this much, so nobody else may send more.
MAX_BYTES = 20 * 1024 * 1024

#: Points of a picture before it is decoded: the cameras of telephones stay below, a bomb does not.
MAX_PIXELS = 70_000_000
#: The longer side of a picture as it is kept: more than anybody needs to read a page.
MAX_SIDE = 4096

MAX_PAGES = 40
#: Objects of a PDF, and what one of its streams, and all of them, may come to when unpacked.
MAX_OBJECTS = 20_000
MAX_STREAM = 128 * 1024 * 1024
MAX_STREAMS = 512 * 1024 * 1024

#: What the process that looks at one file may use: memory, processor and patience.
MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 20
SECONDS = 40.0
#: Files that are looked at side by side.
AT_ONCE = 2

#: What one person may send in twenty-four hours.
MAX_FILES_PER_DAY = 60
MAX_BYTES_PER_DAY = 150 * 1024 * 1024
