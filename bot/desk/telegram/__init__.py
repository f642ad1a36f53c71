"""The staff's own bot, on python-telegram-bot: another token, another zone of trust."""

import os

# The library's way of asking for waits as timedelta; the other way is deprecated and warns.
os.environ.setdefault("PTB_TIMEDELTA", "true")
