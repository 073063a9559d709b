"""A folder of workbooks becomes a problem, or a list of everything that keeps it from being one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from models.finding import Address, Finding, fault
from models.message import Message, message
from models.problem import Problem
from roster.workbook.assemble import assemble
from roster.workbook.book import Book, read_book
from roster.workbook.check_blocks import check_blocks, off_anyway
from roster.workbook.check_central import check_central
from roster.workbook.check_deputies import both_away, check_deputies
from roster.workbook.check_forecast import check_forecast
from roster.workbook.check_mobile import check_mobile
from roster.workbook.check_patterns import check_patterns
from roster.workbook.check_people import check_people
from roster.workbook.check_promises import check_promises
from roster.workbook.check_requests import check_requests
from roster.workbook.check_rows import check_rows
from roster.workbook.check_services import check_services
from roster.workbook.forecast_told import forecast_told
from roster.workbook.guard import candidates
from roster.workbook.inputs import Inputs, sorted_books
from roster.workbook.layout import FILE_NAMES
from roster.workbook.make_assignments import check_assignments
from roster.workbook.make_counts import check_counts
from roster.workbook.make_reserve import check_reserve
from roster.workbook.order import in_order
from roster.workbook.problem_file import FILE_NAME, read_problem
from roster.workbook.references import resolve


@dataclass(frozen=True)
class Reading:
    """What reading found; `problem` is None exactly if a finding stops."""

    problem: Problem | None
    findings: tuple[Finding, ...] = ()
    banners: tuple[Message, ...] = ()


def read_inputs(folder: Path, accepted: Path | None = None, week: str | None = None) -> Reading:
    """Read a folder of workbooks, or a problem.json (also as the path itself).

    Every fault of every workbook is found in one go, in the order of the workbooks, the centre's first. A district's
    workbook with faults is replaced by the one of the same name in the folder `accepted`, if there is one; its faults
    are then said as notices, and a banner says so on everything that comes out. `week` overrides the settings' week.
    """
    file = folder if folder.suffix.lower() == ".json" else folder / FILE_NAME
    if file.is_file() or file == folder:
        problem, faults = read_problem(file)
        return Reading(problem, tuple(faults), problem.banners if problem else ())
    books = [read_book(path) for path in candidates(folder)] if folder.is_dir() else []
    inputs, findings = _checked(books, week)
    replaced = _accepted(books, findings, accepted)
    if not replaced:
        return _reading(inputs, findings, ())
    return _with_accepted(books, replaced, findings, week)


def _with_accepted(books: list[Book], replaced: dict[str, Book], findings: list[Finding], week: str | None) -> Reading:
    before = [finding.changed(kind="notice") for finding in findings if finding.address.workbook in replaced]
    inputs, after = _checked([replaced.get(book.name, book) for book in books], week)
    banners = tuple(
        message("{workbook} has faults; planned from the last accepted workbook", workbook=name)
        for name in sorted(replaced)
    )
    others = [finding for finding in after if finding.stops or finding.address.workbook not in replaced]
    return _reading(inputs, [*before, *others], banners)


def _checked(books: list[Book], week: str | None) -> tuple[Inputs, list[Finding]]:
    inputs = sorted_books(books, week)
    findings = [finding for book in books for finding in book.findings]
    findings.extend(_centre(books, inputs))
    inputs, unresolved = resolve(inputs)
    findings.extend(unresolved)
    for check in (
        check_rows,
        check_central,
        check_mobile,
        check_reserve,
        check_services,
        check_forecast,
        check_people,
        check_deputies,
        check_patterns,
        check_requests,
        check_promises,
        check_counts,
        check_assignments,
        check_blocks,
    ):
        findings.extend(check(inputs))
    return inputs, findings


def _centre(books: list[Book], inputs: Inputs) -> Iterable[Finding]:
    central = [book for book in books if book.kind == "central"]
    if not central:
        hint = message("Maybe another folder, or a new one from roster new?")
        yield fault(
            "no_central", Address(workbook=FILE_NAMES["central"]), message("the centre's workbook is missing"), hint
        )
    for book in central:
        if book is not inputs.central and book.name != inputs.central.name:
            what = message("{workbook} is the centre's workbook too", workbook=inputs.central.name)
            yield fault("central_twice", Address(workbook=book.name), what, message("Maybe remove the older one?"))


def _accepted(books: list[Book], findings: list[Finding], accepted: Path | None) -> dict[str, Book]:
    if accepted is None:
        return {}
    faulty = {finding.address.workbook for finding in findings if finding.stops}
    kept = {
        book.name: read_book(accepted / book.name)
        for book in books
        if book.name in faulty and (accepted / book.name).is_file()
    }
    return {name: book for name, book in kept.items() if book.kind == "district" and not book.faulty}


def _reading(inputs: Inputs, findings: list[Finding], banners: tuple[Message, ...]) -> Reading:
    ordered = in_order(findings, inputs.books)
    horizon = inputs.horizon
    if horizon is None or any(finding.stops for finding in ordered):
        return Reading(None, ordered, banners)
    problem = assemble(inputs, horizon, banners)
    told = (*both_away(problem, inputs), *off_anyway(problem, inputs), *forecast_told(inputs, problem))
    return Reading(problem, in_order([*ordered, *told], inputs.books), banners)
