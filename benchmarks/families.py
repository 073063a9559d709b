"""The families of published instances that the engine is measured with."""

from __future__ import annotations

from benchmarks import curtois_family, inrc2_family, matsp_family
from benchmarks.case import Family

FAMILIES: tuple[Family, ...] = (curtois_family.FAMILY, inrc2_family.FAMILY, matsp_family.FAMILY)
"""Each is a command of `python -m benchmarks`, and a part of the page of figures."""


def family(name: str) -> Family:
    """The family of this name.

    Raises:
        KeyError: if there is none.
    """
    return {row.name: row for row in FAMILIES}[name]
