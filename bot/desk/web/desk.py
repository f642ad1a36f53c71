"""The desk at `/desk`: signing in, what waits, each matter, and the staff list."""

from starlette.responses import Response
from starlette.routing import BaseRoute

from bot.desk.web.announcements import Announcements
from bot.desk.web.assisted import Assisted
from bot.desk.web.committee import CommitteePages
from bot.desk.web.copies import CopyPages
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.entry import Entry
from bot.desk.web.letters import Letters
from bot.desk.web.library import Library
from bot.desk.web.lists import Lists
from bot.desk.web.matters import Matters
from bot.desk.web.notices import DecisionLetters
from bot.desk.web.quality import Quality
from bot.desk.web.reports import Reports
from bot.desk.web.roster import Roster
from bot.desk.web.signed import SignedRequests
from bot.desk.web.tours import Tours
from bot.desk.web.versions import Versions
from bot.desk.web.visits import Visits
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
            *DecisionLetters(doorkeeper).routes,
            *Letters(doorkeeper).routes,
            *CopyPages(doorkeeper).routes,
            *Reports(doorkeeper).routes,
            *Tours(doorkeeper).routes,
            *Assisted(doorkeeper).routes,
            *CommitteePages(doorkeeper).routes,
            *Roster(doorkeeper).routes,
            *SignedRequests(doorkeeper).routes,
            *Library(doorkeeper).routes,
            *Versions(doorkeeper).routes,
            *Announcements(doorkeeper).routes,
            *Visits(doorkeeper).routes,
            *Quality(doorkeeper).routes,
        ]

    def missing(self) -> Response:
        """There is no such page: the same answer to everybody, staff or not."""
        return self._doorkeeper.no_page()
