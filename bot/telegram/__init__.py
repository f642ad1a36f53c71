"""The beneficiaries' Telegram bot, and the only home of aiogram.

Importing anything below this package loads aiogram, which takes seconds: do so only where a token
is set.
"""
