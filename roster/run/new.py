"""Inputs to begin with: a sample city, or empty workbooks."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from models.message import message
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.job import EndedError
from roster.run.voice import Voice
from roster.samples.book import SAMPLES, write_sample
from roster.samples.school_holidays import school_holiday_rows
from roster.texts.catalogue import Language
from roster.workbook.columns import Kind
from roster.workbook.layout import FILE_NAMES
from roster.workbook.writer import write_workbook

EMPTY = "leer"


def new(name: str, out: Path, language: Language) -> int:
    """Write the inputs of this name into a new or empty folder, and say which files there are.

    Returns:
        The exit code.
    """
    voice = Voice(language)
    return guarded(lambda: written(name, out.resolve(), voice), voice)


def written(name: str, out: Path, voice: Voice) -> int:
    """Write them, and say which there are.

    Raises:
        EndedError: if there is no such sample, or if the folder holds something.
    """
    refuse(name)
    files = appear(out, lambda place: empty(place) if name == EMPTY else write_sample(name, place))
    voice.tell(*(str(file) for file in files))
    return Exit.DONE


def appear(out: Path, fill: Callable[[Path], tuple[Path, ...]]) -> tuple[Path, ...]:
    """Let files be written beside a folder, and move them there when all are written.

    Returns:
        The files where they are now.

    Raises:
        EndedError: if the folder holds something.
    """
    refuse_full(out)
    place = out.parent / f".{out.name}.work"
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        place.mkdir()
        files = fill(place)
        if out.exists():
            out.rmdir()
        place.rename(out)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return tuple(out / file.relative_to(place) for file in files)


def refuse(name: str) -> None:
    """See that there is such a sample."""
    if name not in {*SAMPLES, EMPTY}:
        known = ", ".join((*SAMPLES, EMPTY))
        raise EndedError(Exit.USAGE, message("There is no sample '{name}'. Maybe {known}?", name=name, known=known))


def refuse_full(out: Path) -> None:
    """See that nothing would be overwritten."""
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise EndedError(Exit.USAGE, message("{folder} is not empty. Maybe another folder?", folder=out.name))


def empty(folder: Path) -> tuple[Path, ...]:
    """The workbook of the centre with school holidays, one of a district and that of personal limits, else empty."""
    kinds: tuple[Kind, ...] = ("central", "district", "limits")
    files = tuple(folder / FILE_NAMES[kind].format(id="leer") for kind in kinds)
    for kind, file in zip(kinds, files, strict=True):
        write_workbook(file, kind, {"school_holidays": school_holiday_rows()} if kind == "central" else {})
    return files
