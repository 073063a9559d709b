"""The book of rules as other programs read it: what `roster rules --json` writes."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from models.base import Data, Id
from models.cards import Edge, Form, Group, Mode, Pricing

TOLD_VERSION: Literal[1] = 1


class ToldSource(Data):
    """Where a rule comes from, when somebody looked it up, and with which version of the text it was compared."""

    text: str
    clause: str
    link: str
    checked: dt.date
    version: dt.date | None
    own: bool


class ToldRule(Data):
    """One rule, its title and its sentence in one language.

    `mode` and `number` hold unless the centre's workbook says otherwise; `number` is in `unit` or, where that is
    not null, in `number_unit`; `stricter` tells in which direction it may be moved without an agreement. `price` is
    the column of the sheet of prices. `group` is the chapter in which people look for it.
    """

    name: Id
    group: Group
    title: str
    sentence: str
    form: Form
    mode: Mode
    modes: tuple[Mode, ...]
    level: Literal[1, 2] | None
    number: int | None
    stricter: Literal["lower", "higher"] | None
    unit: str
    number_unit: str | None
    price: str | None
    edge: Edge
    pricing: Pricing
    law: bool
    source: ToldSource


class ToldRules(Data):
    """Every rule of the book, in its order; the schema stands in `docs/schemas/`."""

    schema_version: Literal[1] = TOLD_VERSION
    language: Literal["de", "en"]
    rules: tuple[ToldRule, ...]
