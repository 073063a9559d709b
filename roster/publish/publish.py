"""The finished plan is written for everybody who opens it: the city, each district, each wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from openpyxl import Workbook

from models.outcome import Outcome
from models.problem import Problem
from models.promise import Promise
from roster.publish.audience import make_folder
from roster.publish.board import board_workbook
from roster.publish.central import central_workbook
from roster.publish.district import district_workbook
from roster.publish.files import file_names
from roster.publish.view import View
from roster.texts.catalogue import Language
from roster.workbook.archive import save_stable


def publish(
    problem: Problem, outcome: Outcome, folder: Path, language: Language = "de", promise: Promise | None = None
) -> tuple[Path, ...]:
    """Write all drafts into an empty folder and say what was written, in the order of the audiences.

    Args:
        problem: What was planned.
        outcome: What came out.
        folder: An existing, empty folder; whoever calls makes the whole of it appear at once.
        language: What the readers read.
        promise: What the roster means for customers, if anything is known of them.

    Raises:
        FileExistsError: if the folder is not empty.
    """
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    view = View(problem, outcome, language, promise)
    return tuple(_written(view, folder))


def _written(view: View, folder: Path) -> Iterator[Path]:
    yield from _internal(view, make_folder(folder, "intern"))
    yield _saved(central_workbook(view), make_folder(folder, "zentrale") / "zentrale.xlsx")
    districts, sites = view.problem.districts, view.problem.sites
    names = _named(make_folder(folder, "bezirke"), (district.id for district in districts))
    yield from (_saved(district_workbook(view, district), names[district.id]) for district in districts)
    names = _named(make_folder(folder, "aushang"), (site.id for site in sites))
    yield from (_saved(board_workbook(view, site), names[site.id]) for site in sites)


def _internal(view: View, folder: Path) -> Iterator[Path]:
    for name, content in (("problem.json", view.problem), ("outcome.json", view.outcome)):
        path = folder / name
        path.write_text(content.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
        yield path


def _saved(workbook: Workbook, path: Path) -> Path:
    save_stable(workbook, path)
    return path


def _named(folder: Path, ids: Iterable[str]) -> dict[str, Path]:
    return {row_id: folder / f"{name}.xlsx" for row_id, name in file_names(ids).items()}
