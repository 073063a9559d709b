"""Who is given which folder, and what may stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Folder = Literal["intern", "zentrale", "bezirke", "aushang"]

Fact = Literal[
    "everything",
    "names",
    "duties",
    "absent",
    "times",
    "pins",
    "cover",
    "wishes",
    "lending",
    "points",
    "proofs",
    "hours",
]
"""What a sheet tells: `absent` is the letter A and nothing more; `times` are when somebody works and pauses.

`wishes` are what somebody asked for and what became of it; `hours` are personal limits and who is above the target."""

PRIVATE = 0o700
OPEN = 0o755


@dataclass(frozen=True)
class Audience:
    """The readers of one folder: its mode, and the facts that its sheets may tell."""

    folder: Folder
    mode: int
    facts: frozenset[Fact]


_DISTRICT: frozenset[Fact] = frozenset({"names", "duties", "absent", "times", "pins", "cover"})

AUDIENCES: tuple[Audience, ...] = (
    Audience("intern", PRIVATE, frozenset({"everything"})),
    Audience("zentrale", OPEN, _DISTRICT | {"lending", "points", "proofs", "hours"}),
    Audience("bezirke", OPEN, _DISTRICT | {"wishes"}),
    Audience("aushang", OPEN, frozenset({"names", "duties", "absent"})),
)


@dataclass(frozen=True)
class Placed:
    """A kind of sheet, where it may stand and what it tells."""

    folder: Folder
    sheet: str
    facts: frozenset[Fact]


PLACED: tuple[Placed, ...] = (
    Placed("zentrale", "overview", frozenset({"cover", "lending", "points"})),
    Placed("zentrale", "news", frozenset({"duties", "cover", "lending", "points"})),
    Placed("zentrale", "shortages", frozenset({"cover", "hours"})),
    Placed("zentrale", "promise", frozenset({"cover"})),
    Placed("zentrale", "coverage", frozenset({"cover"})),
    Placed("zentrale", "lending", frozenset({"lending", "cover"})),
    Placed("zentrale", "charges", frozenset({"points"})),
    Placed("zentrale", "proof", frozenset({"proofs"})),
    Placed("zentrale", "reserve", frozenset({"names", "duties", "times"})),
    Placed("zentrale", "robustness", frozenset({"cover"})),
    Placed("zentrale", "plan", frozenset({"names", "duties", "absent", "pins"})),
    Placed("bezirke", "news", frozenset({"duties", "cover"})),
    Placed("bezirke", "week", frozenset({"names", "duties", "absent", "pins"})),
    Placed("bezirke", "wishes", frozenset({"names", "duties", "absent", "cover", "wishes"})),
    Placed("bezirke", "day", frozenset({"names", "duties", "times"})),
    Placed("bezirke", "shortages", frozenset({"cover"})),
    Placed("aushang", "board", frozenset({"names", "duties", "absent"})),
)


class NotForThem(Exception):  # noqa: N818 - read aloud where it is raised
    """A sheet would tell a folder's readers something that is not meant for them."""


def audience(folder: Folder) -> Audience:
    """The readers of this folder."""
    return next(readers for readers in AUDIENCES if readers.folder == folder)


def allow(folder: Folder, sheet: str) -> None:
    """Nothing, if this kind of sheet may stand in this folder.

    Raises:
        NotForThem: if the sheet is not in the list, or tells more than the folder's readers may know.
    """
    placed = next((row for row in PLACED if (row.folder, row.sheet) == (folder, sheet)), None)
    if placed is None:
        raise NotForThem(f"{sheet} is in no list of what {folder}/ may hold")
    if beyond := placed.facts - audience(folder).facts:
        raise NotForThem(f"{sheet} in {folder}/ would tell {', '.join(sorted(beyond))}")


def make_folder(root: Path, folder: Folder) -> Path:
    """The new folder below `root`, open to its readers only."""
    made = root / folder
    made.mkdir(mode=PRIVATE)
    made.chmod(audience(folder).mode)
    return made
