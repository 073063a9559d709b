"""A plan that somebody edited in Excel is read again: what is visible in a cell is what is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.duties import Duty
from models.finding import Address, Finding, fault, notice
from models.message import Message, message
from models.outcome import Outcome
from models.people import Person
from models.problem import Problem
from roster.publish.building import build_duty
from roster.publish.codes import code, free
from roster.publish.district import guest_code, sites_in
from roster.publish.grid import LANGUAGES, Entry, Grid, read_grid
from roster.publish.typed import Typed, understand
from roster.publish.view import Day, View
from roster.workbook.codes import Known, parse_code
from roster.workbook.parsed import Remark
from roster.workbook.quoting import quoted


@dataclass(frozen=True)
class ReadBack:
    """The duties that the workbooks show, who was read, and what has to be said about cells."""

    duties: tuple[Duty, ...]
    findings: tuple[Finding, ...]
    people: frozenset[str]


def read_duties(path: Path, problem: Problem, outcome: Outcome | None = None) -> ReadBack:
    """Read the week plan of one district's workbook, or of all workbooks in a folder.

    A cell that still shows what was published keeps that duty as it was; any other code is built anew. With an
    outcome, everybody who is not in the workbooks keeps the published duties, so that the whole can be checked.
    Cells that cannot be understood are findings, and give nobody a duty.

    A folder of drafts stands for the workbooks in its `bezirke/`; without an outcome, its own is taken.

    Raises:
        FileNotFoundError: if there is no such workbook or no workbook in the folder.
    """
    outcome = outcome or _published_in(path)
    grids = [read_grid(file, problem) for file in _workbooks(path)]
    reading = _Reading(View(problem, outcome or _nothing(problem)), outcome is not None)
    return reading.read(grids)


@dataclass(frozen=True)
class _Meant:
    """What one cell comes to."""

    duty: Duty | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Reading:
    view: View
    known: bool

    def read(self, grids: list[Grid]) -> ReadBack:
        cells, findings = self._own_cells(grids)
        people = frozenset(person for person, _ in cells)
        meant = [self._meaning(entry) for entry in cells.values()]
        kept = tuple(duty for duty in self.view.outcome.duties if (duty.person, duty.date) not in cells)
        read = tuple(each.duty for each in meant if each.duty)
        findings += [finding for each in meant for finding in each.findings]
        findings += [*self._guests(grids), *self._missing(people)]
        return ReadBack(tuple(sorted((*kept, *read), key=_order)), tuple(findings), people)

    def _own_cells(self, grids: list[Grid]) -> tuple[dict[Day, Entry], list[Finding]]:
        """The one cell of each person's date; a second one that says something else is a fault."""
        cells: dict[Day, Entry] = {}
        findings = [finding for grid in grids for finding in grid.findings]
        for entry in (entry for grid in grids for entry in grid.entries if not entry.guest):
            first = cells.setdefault((entry.person, entry.date), entry)
            if first.text != entry.text:
                what = message("{person} stands in {first} as well, with another code", **_both(entry, first))
                findings.append(fault("twice", entry.address, what))
        return cells, findings

    def _meaning(self, entry: Entry) -> _Meant:
        person = self.view.people[entry.person]
        published = self.view.duties.get((entry.person, entry.date))
        if self.known and entry.text in self._shown(person, entry):
            return _Meant(published)
        typed = understand(self.view.problem, entry.text)
        if typed is None:
            return _Meant(findings=(_unknown(self.view.problem, entry),))
        if typed.kind == "duty":
            return self._built(entry, person, typed)
        return _Meant(findings=tuple(_taken_away(entry, typed, published)))

    def _shown(self, person: Person, entry: Entry) -> set[str]:
        """What the cell said when it was published, in any language."""
        views = [View(self.view.problem, self.view.outcome, language) for language in LANGUAGES]
        shown = code(self.view, person, entry.date)
        if shown.kind != "free":
            return {shown.text}
        return {shown.text.replace(free(self.view), free(view)) for view in views}

    def _built(self, entry: Entry, person: Person, typed: Typed) -> _Meant:
        sites = typed.sites or ((person.home_site,) if person.home_site else ())
        if len(sites) != 1:
            return _Meant(findings=(_one_site(entry),))
        kind, site = self.view.duty_types[typed.duty_type], self.view.sites[sites[0]]
        built = build_duty(self.view, person, entry.date, kind, site)
        if isinstance(built, Message):
            return _Meant(findings=(fault("no_duty", entry.address, built),))
        return _Meant(built)

    def _guests(self, grids: list[Grid]) -> Iterator[Finding]:
        """Somebody from elsewhere is changed at home; here the change would be lost, so it is said."""
        for grid in grids if self.known else ():
            sites = self._sites_of(grid)
            for entry in (entry for entry in grid.entries if entry.guest):
                person = self.view.people[entry.person]
                expected = guest_code(self.view, person, entry.date, sites=sites).text
                if entry.text != expected:
                    what = message("{person} is changed in the workbook of {district}", **_home(person))
                    yield fault("guest", entry.address, what)

    def _sites_of(self, grid: Grid) -> set[str]:
        """The sites of the district whose people fill most of the plan."""
        own = Counter(self.view.people[entry.person].district for entry in grid.entries if not entry.guest)
        return sites_in(self.view, own.most_common(1)[0][0]) if own else set()

    def _missing(self, people: frozenset[str]) -> Iterator[Finding]:
        """People whose line is gone keep what was published."""
        districts = {self.view.people[person].district for person in people}
        planned = {duty.person for duty in self.view.outcome.duties} - people
        for person in sorted(planned):
            if self.view.people[person].district in districts:
                what = message("{person} has no line; the published duties are kept", person=person)
                yield notice("no_line", Address(workbook=self.view.people[person].district), what)


def _published_in(drafts: Path) -> Outcome | None:
    path = drafts / "intern" / "outcome.json"
    return Outcome.model_validate_json(path.read_bytes()) if path.is_file() else None


def _workbooks(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    folder = path / "bezirke" if (path / "bezirke").is_dir() else path
    found = sorted(file for file in folder.glob("*.xlsx") if not file.name.startswith(("~$", ".")))
    if not found:
        raise FileNotFoundError(f"there is no workbook in {path}")
    return found


def _nothing(problem: Problem) -> Outcome:
    """The outcome of a plan of which only the workbooks are left."""
    return Outcome(
        status="feasible",
        law=problem.law,
        seconds=0,
        peak_memory_mb=0,
        seed=0,
        workers=0,
        reproducible=False,
        versions={},
        problem_hash=problem.hash(),
    )


def _unknown(problem: Problem, entry: Entry) -> Finding:
    """Why a code is none; reasons for an absence are never repeated."""
    types, sites = (tuple(row.id for row in rows) for rows in (problem.duty_types, problem.sites))
    code = parse_code(entry.text, Known(types, sites))
    if isinstance(code, Remark):
        return code.at(entry.address)
    what = message("'{cell}' is no duty; wishes and appointments belong in the input workbook", cell=quoted(entry.text))
    return fault("no_duty", entry.address, what)


def _one_site(entry: Entry) -> Finding:
    what = message("'{cell}' must name one site", cell=quoted(entry.text))
    return fault("one_site", entry.address, what, message("Maybe {suggestion}?", suggestion="F1·WAN"))


def _taken_away(entry: Entry, typed: Typed, published: Duty | None) -> Iterable[Finding]:
    if published is None:
        return
    if typed.kind == "absent":
        what = message("{person} is absent here; enter it in the input workbook as well", person=entry.person)
        yield notice("absent", entry.address, what)
    elif not entry.text:
        what = message("The cell is empty: {person} has no duty on this day", person=entry.person)
        yield notice("empty", entry.address, what)


def _both(entry: Entry, first: Entry) -> dict[str, str | int]:
    return {"person": entry.person, "first": str(first.address)}


def _home(person: Person) -> dict[str, str | int]:
    return {"person": person.id, "district": person.district}


def _order(duty: Duty) -> tuple[object, ...]:
    return (duty.date, duty.person, duty.span.start if duty.parts else 0)
