"""Where a kit is needed, people work only on days on which the site has one."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty, Piece
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    needed = [
        (duty, piece) for duty in given.duties for piece in duty.pieces if given.sites[piece.site].kit is not None
    ]
    without = [(duty, piece) for duty, piece in needed if not has_kit(given, piece.site, duty.date)]
    return Verdict(len(needed), tuple(_said(given, duty, piece) for duty, piece in without))


def has_kit(given: Given, site: str, date: dt.date) -> bool:
    """Whether fewer sites that come first want the same kit on that date than there are kits."""
    wanted = given.sites[site].kit
    kits = next((kit.count for kit in given.problem.kits if kit.id == wanted), 0)
    rank = {row.id: (row.closing_order, place) for place, row in enumerate(given.problem.sites) if row.kit == wanted}
    open_sites = [other for other in rank if given.staffed(other, date) is not None]
    return site in open_sites and sum(rank[other] < rank[site] for other in open_sites) < kits


def _said(given: Given, duty: Duty, piece: Piece) -> Breach:
    minutes = given.minutes_of_piece(duty, piece)
    what = message(
        "{person} works {minutes} minutes at {site} on {date} while the kit is elsewhere",
        person=duty.person,
        minutes=minutes,
        site=piece.site,
        date=duty.date.isoformat(),
    )
    return breach("kit", minutes, what, person=duty.person, date=duty.date, site=piece.site)


CHECK = Check("kit", _measure)
