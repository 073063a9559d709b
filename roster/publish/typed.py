"""A code as somebody typed it: which duty type, at which site, or no duty at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from models.problem import Problem
from roster.publish import codes
from roster.texts import catalogue

SEPARATORS = " ·.@:/-"
"""What people type between a duty type and a site; the dot in the middle is hard to find on a keyboard."""

_DASHES = frozenset("-‐‑–—−")


@dataclass(frozen=True)
class Typed:
    """What a code means; `sites` empty means at home."""

    kind: Literal["duty", "free", "absent"]
    duty_type: str = ""
    sites: tuple[str, ...] = ()


def understand(problem: Problem, typed: str) -> Typed | None:
    """What the code means; None if it means nothing, or could mean two things."""
    bare = typed.strip().removeprefix(codes.PINNED).removesuffix(codes.CHANGED).strip()
    if bare.casefold() == codes.ABSENT.casefold():
        return Typed("absent")
    if not bare or set(bare) <= _DASHES or bare.casefold() in free_words():
        return Typed("free")
    return _duty(problem, bare) or _duty(problem, bare.removesuffix(codes.APPOINTMENT).strip())


def free_words() -> frozenset[str]:
    """The word for a working day without a duty, in every language."""
    return frozenset(catalogue.text(word, language).casefold() for word in ("free",) for language in ("de", "en"))


def _duty(problem: Problem, bare: str) -> Typed | None:
    types = [row.id for row in problem.duty_types]
    whole = _one(types, bare)
    if whole:
        return Typed("duty", whole)
    readings = {reading for kind in types if (reading := _with_site(problem, kind, bare))}
    return readings.pop() if len(readings) == 1 else None


def _with_site(problem: Problem, kind: str, bare: str) -> Typed | None:
    """The reading in which the code begins with this duty type and goes on with a separator and sites."""
    rest = bare[len(kind) :]
    if bare[: len(kind)].casefold() != kind.casefold() or not rest or rest[0] not in SEPARATORS:
        return None
    sites = [row.id for row in problem.sites]
    named = rest.strip(SEPARATORS)
    one = _one(sites, rest[1:].strip()) or _one(sites, named)
    if one:
        return Typed("duty", kind, (one,))
    several = [_one(sites, part.strip(SEPARATORS)) for part in named.split(codes.THEN)]
    known = tuple(site for site in several if site)
    return Typed("duty", kind, known) if len(known) == len(several) else None


def _one(ids: Iterable[str], typed: str) -> str | None:
    """The id that was typed: exactly, or the only one that differs in capitals alone."""
    alike = [known for known in ids if known.casefold() == typed.casefold()]
    if typed in alike:
        return typed
    return alike[0] if len(alike) == 1 else None
