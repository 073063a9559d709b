"""Slots as tables that a booking system or Excel can read: one row for each site, service, time and release."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from pydantic import ValidationError

from models.finding import Address, InputFaults, fault
from models.message import message
from models.misfit import misfits
from models.slots import Offer, Slots

CSV, JSON = "freie-termine.csv", "freie-termine.json"
"""What the two files are called; appointments that customers have are another list."""


def csv_bytes(slots: Slots, headings: Sequence[str]) -> bytes:
    """The table as Excel opens it with a double click: semicolons, UTF-8 with a mark, dates as 08.06.2026."""
    lines = StringIO(newline="")
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(_rows(slots))
    return lines.getvalue().encode("utf-8-sig")


def _rows(slots: Slots) -> Iterator[tuple[str | int, ...]]:
    sites = {row.id: row.name for row in slots.sites}
    services = {row.id: row.name for row in slots.services}
    for offer in slots.offers:
        who = (offer.site, sites[offer.site], offer.service, services[offer.service], _day(offer.date))
        for start, free, date, minute in _free(offer):
            yield (*who, _clock(start), _clock(start + offer.minutes), free, _day(date), _clock(minute))


def _free(offer: Offer) -> Iterator[tuple[int, int, dt.date, int]]:
    """Start, number, and the moment from which they can be booked, as the day goes."""
    found = Counter((start, wave.date, wave.minute) for wave in offer.waves for start in wave.starts)
    for (start, date, minute), free in sorted(found.items()):
        yield start, free, date, minute


def _day(date: dt.date) -> str:
    return f"{date:%d.%m.%Y}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def json_bytes(slots: Slots) -> bytes:
    """The slots by docs/schemas/slots.schema.json, in one line."""
    return (slots.model_dump_json() + "\n").encode()


def read_slots(file: Path) -> Slots:
    """What was written there.

    Raises:
        InputFaults: one for each thing that is wrong, if the file cannot be read or holds something else.
    """
    try:
        return Slots.model_validate_json(file.read_bytes())
    except OSError:
        what = message("The file cannot be read.")
        raise InputFaults([fault("unreadable", Address(workbook=file.name), what)]) from None
    except ValidationError as error:
        raise InputFaults(
            [fault(kind, Address(workbook=file.name, sheet=path or None), what) for kind, path, what in misfits(error)]
        ) from None
