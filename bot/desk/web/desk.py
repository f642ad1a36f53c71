"""The desk at `/desk`: signing in, what waits, each matter, and the staff list."""

from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.desk.web.assisted import Assisted
from bot.desk.web.copies import CopyPages
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.entry import Entry
from bot.desk.web.lists import Lists
from bot.desk.web.matters import Matters
from bot.desk.web.roster import Roster
from bot.web.pages import Assets, Pages
from bot.web.parts import Parts


class Desk:
    """The staff's pages of one association."""

    def __init__(self, parts: Parts) -> None:
        assets = Assets("bot.desk.web", "/static/desk")
        self._doorkeeper = doorkeeper = Doorkeeper(parts, Pages("bot.desk.web", assets))
        self.routes: list[BaseRoute] = [
            assets.route,
            *Entry(doorkeeper).routes,
            *Lists(doorkeeper).routes,
            *Matters(doorkeeper).routes,
            *CopyPages(doorkeeper).routes,
            *Assisted(doorkeeper).routes,
            *Roster(doorkeeper).routes,
        ]

    def missing(self) -> Response:
        """There is no such page: the same answer to everybody, staff or not."""
        return self._doorkeeper.no_page()
