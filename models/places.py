"""Where work is done: districts, departments, sites with desks, and when their doors are open."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from pydantic import Field, model_validator

from models.base import Data, Id, Minutes, Span


class District(Data):
    """One of the seven districts (Bezirke); each owns a workbook.

    In a week its people work at most `lent_most` minutes at the sites of other districts, and those of others at most
    `borrowed_most` at its own; beyond the quotas it has a price. None: as many as there are.
    """

    id: Id
    name: str
    lent_most: Minutes | None = None
    lent_quota: Minutes | None = None
    borrowed_most: Minutes | None = None
    borrowed_quota: Minutes | None = None

    @model_validator(mode="after")
    def _can_be_kept(self) -> Self:
        for most, quota in ((self.lent_most, self.lent_quota), (self.borrowed_most, self.borrowed_quota)):
            if most is not None and quota is not None and most < quota:
                raise ValueError(f"district {self.id}: a quota of {quota} minutes lies above the most ({most})")
        return self


class Department(Data):
    """A kind of work with its own people and rooms: E, A, Z ...; data, not code."""

    id: Id
    name: str


class Desks(Data):
    """So many places to work at for these roles together, at any time."""

    roles: tuple[Id, ...]
    count: Annotated[int, Field(ge=0)]


class Kit(Data):
    """What a mobile team carries along (Bürgerkoffer); there are `count` of a kind, each a day long at one site."""

    id: Id
    name: str = ""
    count: Annotated[int, Field(ge=0)] = 1


class Site(Data):
    """A place with desks.

    `closing_order` 1 closes last: when there are too few people to keep every site open, minutes of a site with a
    small number weigh more. `set_up` and `close_down` are minutes before opening and after closing in which the crew
    may already or still be at work. A `mobile` site is where a mobile team goes: `driver` is the
    qualification that one of them holds, `kit` what they carry along.
    """

    id: Id
    name: str
    district: Id
    departments: tuple[Id, ...]
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    closing_order: Annotated[int, Field(ge=1)] = 1
    desks: tuple[Desks, ...] = ()
    set_up: Minutes = 0
    close_down: Minutes = 0
    mobile: bool = False
    driver: Id | None = None
    kit: Id | None = None


class Opening(Data):
    """A site's doors are open on this date from - to; a lunch break makes two of them."""

    site: Id
    date: dt.date
    span: Span


class Travel(Data):
    """Minutes it takes to go from one site to another; working time when it falls inside a duty."""

    origin: Id
    destination: Id
    minutes: Minutes
