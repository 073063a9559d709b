"""What a planner types into a day of the plan sheet: duty, pin, wish, appointment, absence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from models.base import Span
from models.message import message
from roster.workbook.parse_times import parse_time
from roster.workbook.parsed import Remark
from roster.workbook.quoting import quoted, quoted_code, suggestion

CodeKind = Literal["duty", "pin", "pin_off", "wish", "appointment", "absent", "off"]

WISH_CODES: Mapping[str, str] = {"wfrei": "free", "wf": "early", "wm": "mid", "ws": "late"}
RESERVED = frozenset({"a", "u", "k", "t", "-", *WISH_CODES})
"""Ids that no duty type can have, because they mean something else or must never be written."""

_REASONS = frozenset({"u", "k", "urlaub", "krank", "ku", "au"})
_DASHES = frozenset({"-", "–", "—"})
_SITE_SIGNS = re.compile(r"\s*[·/@]\s*")
_APPOINTMENT = re.compile(r"^t\s*:?\s*(\S+)\s*(?:-|–|bis)\s*(\S+)$", re.IGNORECASE)


@dataclass(frozen=True)
class Code:
    """One thing said about a day; F1·ALT/BIL is a duty that goes on at another site after its break."""

    kind: CodeKind
    duty_type: str | None = None
    site: str | None = None
    then: str | None = None
    wish: str | None = None
    span: Span | None = None


@dataclass(frozen=True)
class Known:
    """The duty types and sites a code may name."""

    duty_types: tuple[str, ...]
    sites: tuple[str, ...]


def parse_codes(text: str, known: Known) -> tuple[list[Code], list[Remark]]:
    """Everything a cell says, and what cannot be read in it."""
    read = [parse_code(part.strip(), known) for part in text.split(";") if part.strip()]
    codes = [code for code in read if isinstance(code, Code)]
    return codes, [remark for remark in read if isinstance(remark, Remark)]


def parse_code(text: str, known: Known) -> Code | Remark:
    """One code, or why it is none."""
    folded = text.casefold()
    if folded == "a":
        return Code("absent")
    if folded in _DASHES:
        return Code("off")
    if folded in WISH_CODES:
        return Code("wish", wish=WISH_CODES[folded])
    if appointment := _APPOINTMENT.match(text):
        return _appointment(appointment[1], appointment[2], text)
    if folded.startswith("!"):
        return _pin(text[1:].strip(), known)
    return _duty("duty", text, known)


def _appointment(first: str, last: str, text: str) -> Code | Remark:
    start, end = parse_time(first).value, parse_time(last).value
    if not isinstance(start, int) or not isinstance(end, int) or end <= start:
        hint = message("Maybe {suggestion}?", suggestion="T 09:00-10:30")
        return Remark("bad_appointment", message("no appointment ('{cell}')", cell=quoted_code(text)), hint)
    return Code("appointment", span=Span(start=start, end=end))


def _pin(text: str, known: Known) -> Code | Remark:
    if text in _DASHES:
        return Code("pin_off")
    if _SITE_SIGNS.match(text):
        site = _site(_SITE_SIGNS.sub("", text, count=1), known)
        return site if isinstance(site, Remark) else Code("pin", site=site)
    return _duty("pin", text, known)


def _duty(kind: Literal["duty", "pin"], text: str, known: Known) -> Code | Remark:
    name, *elsewhere = _SITE_SIGNS.split(text, maxsplit=1)
    duty_type = _find(name, known.duty_types)
    if duty_type is None:
        return _unknown(name, known)
    if not elsewhere:
        return Code(kind, duty_type=duty_type)
    two = _two_sites(elsewhere[0], known)
    if two:
        if kind == "duty":
            return Code(kind, duty_type, *two)
        return Remark("one_site", message("what is fixed names one site, for all of the day ('{cell}')", cell=text))
    site = _site(elsewhere[0], known)
    return site if isinstance(site, Remark) else Code(kind, duty_type=duty_type, site=site)


def _two_sites(text: str, known: Known) -> tuple[str, str] | None:
    """The sites of a duty with a change; None if the text is anything else, one site with such a sign among them."""
    parts = [_find(part, known.sites) for part in _SITE_SIGNS.split(text)]
    if _find(text, known.sites) or len(parts) != 2:
        return None
    first, then = parts
    return (first, then) if first and then and first != then else None


def _site(text: str, known: Known) -> str | Remark:
    found = _find(text, known.sites)
    if found:
        return found
    what = message("there is no site '{cell}'", cell=quoted(text))
    return Remark("unknown_reference", what, suggestion(text, known.sites))


def _find(text: str, ids: tuple[str, ...]) -> str | None:
    return next((known for known in ids if known.casefold() == text.casefold()), None)


def _unknown(name: str, known: Known) -> Remark:
    if name.casefold() in _REASONS:
        what = message("reasons for absence do not belong here")
        return Remark("reason", what, message("Maybe A, for absent?"))
    others = ("A", "wFrei", "wF", "wM", "wS")
    what = message("'{cell}' is no code of the plan", cell=quoted_code(name, (*known.duty_types, *others)))
    return Remark("unknown_code", what, suggestion(name, known.duty_types) or suggestion(name, others))
