"""What turns have raised and no door has handled, since the one that stored it died in between."""

from storage import raised
from storage.database import Database
from storage.door import Door


async def hand_on(door: Door, database: Database) -> int:
    """Handle all of it; returns how much there was. Twice at once is harmless: each is claimed."""
    events = await database.aread(raised.pending)
    for event in events:
        await door.go_on(event)
    return len(events)
