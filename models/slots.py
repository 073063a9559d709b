"""Appointments that customers can book: what a booking system and the telephone service are given, without people."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id, Minutes

SLOTS_VERSION: Literal[1] = 1

Minute = Annotated[int, Field(ge=0, lt=1440)]
"""A time of day, in minutes after local midnight."""


class Wave(Data):
    """Slots that can be booked from this minute of the date on, and not before; one start for each, in order."""

    date: dt.date
    minute: Minute
    starts: Annotated[tuple[Minute, ...], Field(min_length=1)]


class Offer(Data):
    """Slots of one service at one site on one date, each `minutes` long; appointments given before are not in it.

    `overbooked` of them are given because some customers stay away: if all came, so many would wait.
    """

    service: Id
    site: Id
    date: dt.date
    minutes: Annotated[int, Field(gt=0)]
    waves: Annotated[tuple[Wave, ...], Field(min_length=1)]
    overbooked: Annotated[int, Field(ge=0)] = 0

    @property
    def count(self) -> int:
        """How many can be booked once all are released."""
        return sum(len(wave.starts) for wave in self.waves)


class BookableService(Data):
    """What a slot is for; customers of some services come without an appointment only.

    `bound`: served only in the district where the customer lives.
    """

    id: Id
    name: str
    with_appointment: bool = True
    bound: bool = False


class SlotSite(Data):
    """Where a slot is; `ways` are minutes from here to other sites."""

    id: Id
    name: str
    district: str = ""
    address: str = ""
    ways: dict[str, Minutes] = {}


class Slots(Data):
    """Every slot that can be booked from `first`, the day of their release, to `last`; none on dates without a roster.

    Rosters are named by their problems' hashes; on `missing` dates there is none yet. Clock times are local wall-clock
    minutes after midnight.
    """

    schema_version: Literal[1] = SLOTS_VERSION
    problems: Annotated[tuple[str, ...], Field(min_length=1)]
    zone: str
    first: dt.date
    last: dt.date
    missing: tuple[dt.date, ...] = ()
    services: tuple[BookableService, ...]
    sites: tuple[SlotSite, ...]
    offers: tuple[Offer, ...]

    @model_validator(mode="after")
    def _names_what_is_there(self) -> Self:
        services, sites = {row.id for row in self.services}, {row.id for row in self.sites}
        for offer in self.offers:
            if offer.service not in services or offer.site not in sites:
                raise ValueError(f"slots of {offer.service} at {offer.site}, which do not exist")
        return self
