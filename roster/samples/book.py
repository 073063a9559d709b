"""The samples there are, by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from roster.samples.broken import write_broken
from roster.samples.city import city
from roster.samples.impossible import impossible
from roster.samples.sample import Sample, write
from roster.samples.shortage import shortage
from roster.samples.small import small

MAKERS: dict[str, Callable[[], Sample]] = {
    "small": small,
    "city": lambda: city("Hamburg", "2026-W24", "promise", customers=True),
    "city-hours-2025": lambda: city("Hamburg, Öffnungszeiten 2025", "2026-W24", "list-2025"),
    "altona": lambda: city("Altona", "2026-W24", "promise", frozenset({"ALTONA"}), customers=True),
    "holiday": lambda: city("Harburg mit Himmelfahrt", "2026-W20", "promise", frozenset({"HARBURG"})),
    "shortage": shortage,
    "impossible": impossible,
}

SAMPLES = (*MAKERS, "broken")
"""Their names, in the order in which they are told about."""


def write_sample(name: str, folder: Path) -> tuple[Path, ...]:
    """Write one sample's files into a folder and return them.

    Raises:
        KeyError: if there is no sample of this name.
    """
    return write_broken(folder) if name == "broken" else write(MAKERS[name](), folder)


def write_samples(folder: Path) -> tuple[Path, ...]:
    """Write every sample into a folder of its own name."""
    return tuple(path for name in SAMPLES for path in write_sample(name, folder / name))
