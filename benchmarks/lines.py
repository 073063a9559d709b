"""The lines of an instance's file with their numbers, so that whatever is wrong in one can be said with its place."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from benchmarks.case import FaultyError

HEADING = "SECTION_"


@dataclass(frozen=True, slots=True)
class Row:
    """One line below a heading."""

    number: int
    section: str
    text: str

    def fault(self, what: str) -> FaultyError:
        """What is wrong in this line."""
        return FaultyError(f"line {self.number} ({HEADING}{self.section}): {what}")

    def fields(self, *names: str) -> list[str]:
        """The line cut at its commas into fields of these names.

        Raises:
            FaultyError: if there are fewer or more of them.
        """
        found = [text.strip() for text in self.text.split(",")]
        if len(found) != len(names):
            raise self.fault(f"{len(names)} fields expected ({', '.join(names)}), {len(found)} found")
        return found

    def whole(self, text: str, what: str, least: int = 0, below: int | None = None) -> int:
        """A whole number, at least `least` and less than `below`.

        Raises:
            FaultyError: if it is none.
        """
        try:
            number = int(text)
        except ValueError:
            raise self.fault(f"{what} is no whole number: {text!r}") from None
        if number < least or (below is not None and number >= below):
            limits = f"at least {least}" if below is None else f"from {least} to {below - 1}"
            raise self.fault(f"{what} is {number}, but must be {limits}")
        return number

    def known(self, text: str, what: str, known: Container[str]) -> str:
        """A name that stands elsewhere in the file.

        Raises:
            FaultyError: if it does not.
        """
        if text not in known:
            raise self.fault(f"there is no {what} {text!r}")
        return text


def rows_of(text: str, needed: Iterable[str], others: Iterable[str] = ()) -> dict[str, list[Row]]:
    """The lines below each heading `SECTION_...`, none below those that are left out; comments (#) are left out.

    Raises:
        FaultyError: for a heading that is not known, one that is needed and not there, or a line above the first.
    """
    found: dict[str, list[Row]] = {name: [] for name in (*needed, *others)}
    there: set[str] = set()
    section = None
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        words = line.strip()
        if words.startswith(HEADING):
            section = words.removeprefix(HEADING)
            _must_be(section in found, number, f"there is no section called {words}")
            there.add(section)
        elif words and not words.startswith("#"):
            _must_be(section is not None, number, f"stands above the first {HEADING}...: {words[:40]!r}")
            found[str(section)].append(Row(number, str(section), words))
    if missing := [name for name in needed if name not in there]:
        raise FaultyError(f"this is no such instance: it has no {HEADING}{missing[0]}")
    return found


def _must_be(fine: bool, number: int, what: str) -> None:
    if not fine:
        raise FaultyError(f"line {number}: {what}")


def unique(rows: Iterable[tuple[Row, str]], what: str) -> None:
    """Every name stands there once, and none is empty.

    Raises:
        FaultyError: for the first that stands there again.
    """
    seen: set[str] = set()
    for row, name in rows:
        if not name:
            raise row.fault(f"{what} has no name")
        if name in seen:
            raise row.fault(f"{what} {name!r} stands there twice")
        seen.add(name)
