"""The place beside a folder of drafts where a run works until everything is finished."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.message import message
from roster.run.exchange import put_in_place, recover
from roster.run.exits import Exit
from roster.run.job import EndedError

PRIVATE = 0o700
MARK = Path("intern") / "eingang.json"
"""What only roster writes: a folder without it is somebody else's, and is left alone."""


@dataclass(frozen=True)
class Desk:
    """Where one run puts things while it works for `out`: copies of the inputs, and the drafts to be."""

    out: Path

    @property
    def place(self) -> Path:
        """The folder that holds both; it goes when the run ends."""
        return self.out.parent / f".{self.out.name}.work"

    @property
    def aside(self) -> Path:
        """Where the last drafts stand for a moment if two folders cannot change places in one step."""
        return self.out.parent / f".{self.out.name}.last"

    @property
    def inputs(self) -> Path:
        """Copies of the inputs."""
        return self.place / "eingang"

    @property
    def drafts(self) -> Path:
        """The drafts to be."""
        return self.place / "entwurf"

    @property
    def intern(self) -> Path:
        """The part of the drafts that only the central run reads."""
        return self.drafts / MARK.parent

    def finish(self) -> None:
        """The drafts take the place of the last ones.

        Raises:
            EndedError: if a file there is open in a program that does not let go of it; the last drafts stay.
        """
        try:
            put_in_place(self.drafts, self.out, self.aside)
        except PermissionError:
            recover(self.out, self.aside)
            said = message("The drafts in {folder} could not be replaced. Maybe one is open?", folder=self.out.name)
            raise EndedError(Exit.USAGE, said) from None


@contextmanager
def set_up(out: Path) -> Iterator[Desk]:
    """A clean desk; whoever calls holds the lock, so what a killed run has left may be cleared away.

    Raises:
        EndedError: if `out` is not roster's to replace.
    """
    desk = Desk(out)
    recover(out, desk.aside)
    refuse_what_is_not_ours(out)
    clear(desk.place)
    desk.place.mkdir(mode=PRIVATE)
    try:
        yield desk
    finally:
        clear(desk.place)


def clear(place: Path) -> None:
    """Remove a folder with everything in it, if it is there."""
    if place.exists():
        shutil.rmtree(place)


def refuse_what_is_not_ours(out: Path, mark: Path = MARK) -> None:
    """Stop before something is replaced that roster did not make.

    Raises:
        EndedError: if `out` is a file, or a folder with something in it but without roster's mark.
    """
    if not out.name:
        raise EndedError(Exit.USAGE, message("Drafts need a folder of their own."))
    if out.exists() and not out.is_dir():
        raise EndedError(Exit.USAGE, message("{folder} is a file, not a folder.", folder=out.name))
    if out.exists() and any(out.iterdir()) and not (out / mark).exists():
        said = message("{folder} holds something that roster did not make. Maybe another folder?", folder=out.name)
        raise EndedError(Exit.USAGE, said)
