"""A page of the documents whose lower part is made from the program, so that the two never say different things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

MARK = "<!-- Ab hier aus dem Programm gemacht: make pages -->"


def renewed(page: str, made: Iterable[str]) -> str:
    """The page with everything below its mark made anew.

    Raises:
        ValueError: if the page has no mark, or several.
    """
    written, found, below = page.partition(MARK)
    if not found or MARK in below:
        raise ValueError(f"the page needs the line {MARK} exactly once")
    return f"{written}{MARK}\n\n" + "".join(f"{line}\n" for line in made)


def renew(file: Path, made: Iterable[str]) -> None:
    """Write the file again."""
    file.write_text(renewed(file.read_text("utf-8"), made), encoding="utf-8", newline="\n")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; bars and line feeds in cells would break it."""
    cells = ([cell.replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows)
    return [_line(heads), "|---" * len(heads) + "|", *map(_line, cells)]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
