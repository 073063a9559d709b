"""The page of figures, made of the kept results: a table for each instance, contenders side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median

from benchmarks.arrivals_kept import Arrivals
from benchmarks.arrivals_kept import lines as lines_of_arrivals
from benchmarks.commands import listed
from benchmarks.contenders import TITLES
from benchmarks.families import FAMILIES
from benchmarks.figures import MOMENTS, Gap, final_gap, gap_at
from benchmarks.growth import GROWTH, NONE, growth_lines
from benchmarks.instance_run import InstanceRun
from benchmarks.promised import Promised
from benchmarks.promised import lines as lines_of_promises
from benchmarks.public_table import lines as lines_of_public
from benchmarks.record import Key, Results, Run
from benchmarks.rules_cost import RuleCosts
from benchmarks.rules_cost import lines as lines_of_rules
from benchmarks.slotted import Slotted
from benchmarks.slotted import lines as lines_of_slots

HEAD = f"""# Benchmarks

How good rosters are, how long they take and how much memory, beside what else could be done with the same problem.

Made by `python -m benchmarks table` from the files in `benchmarks/results/`, which keep every run with its machine,
versions, seed, date, commit and the hash of its problem. To measure again, all of it or one at a time:

    python -m benchmarks all
    python -m benchmarks all --workers 2
{listed()}

[Measuring](entwickler/measuring.md) tells what each of them does, and how to add to them.

* *gap*: (points - best bound) / points, with the best bound that any contender had proven for the same problem by that
  moment; *at the end*: of what was handed out, to the best bound known at all. A bound counts only for rosters that
  keep sites open as well as those it was proven for. *Hours*: the same at the price of an hour of appointments; *of
  rostered hours*: those in per cent of everybody's working time in the roster handed out.
* *open*: wanted minutes that stay open. A made-up town asks for more than can be met: between 3 and 10 % of the minutes
  stay open whatever the roster.
* *below minimum*: weighted person-minutes in which a site has too small a crew; these come before all points.
* *one CP-SAT model*: one model over the same options as the engine's, with the greedy start as its hint. *Not built*:
  time was over before there was a model to be solved. *Ran out*: there was one, but CP-SAT had not come as far as the
  roster of the hint. *Out of memory*: stopped at 85 % of what was free.
* *seconds*: until the roster was checked and ready; *whole process*: with its start and reading the problem.
* Each contender runs in a process of its own, one after another, with the same seconds and the same cores. A made-up
  town is another town for each seed; a sample is the same, and only the search differs. Figures are medians over seeds,
  in brackets the smallest and the largest. Memory is the sum over the process tree.
"""

COST_OF_RULES = """\
`python -m benchmarks rules`: each rule of the book in force beside the same problem without it, the other rules as they
are there; a rule that the problem leaves out is switched on as strictly as its card says. How much larger that makes
the model, and how much longer it takes to build it with a first roster, and to ask everybody once for a better week.
A filter makes options fewer; ties are what a sequence rule binds days with. A rule that needs data which nobody in
this problem has costs nothing."""

PROMISES = """\
`python -m benchmarks promise`: the simulated weeks behind `roster promise`, customer by customer, for a roster of the
frozen problem and made-up customers who would keep the wanted heads busy for four fifths of the time. *Seconds* as a
clock has them, *processor seconds* those of all processes together: on idle cores it takes about that, divided by them.
*Load*: how many processes wanted a core when it began.
*In time ±*: the half width of the interval of confidence of a site's share served in time, the median over sites and
channels with a hundred customers a week or more."""

Figure = Callable[[Results, Run], float | None]
Line = tuple[str, Figure, int, str]
"""Its name, the figure of a run, digits behind the point, the unit."""


def page(
    kept: Sequence[Results],
    notes: str = "",
    rules: RuleCosts | None = None,
    promises: Sequence[Promised] = (),
    arrivals: Arrivals | None = None,
    slots: Sequence[Slotted] = (),
    public: Sequence[InstanceRun] = (),
) -> str:
    """The whole page; `notes` is what somebody wrote about it."""
    filled = [results for results in kept if results.runs]
    parts = [HEAD, *(_section(results) for results in filled)]
    if not filled:
        parts.append("No results are kept yet.\n")
    if published := "\n".join(lines_of_public(public, FAMILIES)):
        parts.append(published)
    if lines := growth_lines(filled):
        parts.append("\n".join(["## Growth", "", GROWTH, "", *lines]) + "\n")
    parts.extend(_further(rules, promises, arrivals, slots))
    if notes:
        parts.append(notes)
    return "\n".join(parts)


def _further(
    rules: RuleCosts | None, promises: Sequence[Promised], arrivals: Arrivals | None, slots: Sequence[Slotted]
) -> Iterator[str]:
    """What is measured of other things than rosters."""
    if rules:
        yield "\n".join(["## What each rule costs", "", COST_OF_RULES, "", *lines_of_rules(rules)]) + "\n"
    if promises:
        yield "\n".join(["## What customers are promised", "", PROMISES, "", *lines_of_promises(promises)]) + "\n"
    if slots:
        yield "\n".join(lines_of_slots(slots))
    if arrivals:
        yield "\n".join(lines_of_arrivals(arrivals))


def _section(results: Results) -> str:
    blocks = [f"## {results.instance}", ""]
    for _, runs in groupby(sorted(results.runs, key=_setting), key=_setting):
        rows = list(runs)
        blocks += [_where(rows), "", *_table(results, rows), ""]
    return "\n".join(blocks)


def _setting(run: Run) -> tuple[str, float, bool, str, str]:
    key = run.key
    return key.machine.cpu, key.seconds, key.reproducible, _versions(key), key.machine.model_dump_json()


def _versions(key: Key) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(key.versions.items()))


def _where(runs: Sequence[Run]) -> str:
    key = runs[0].key
    dates = sorted({run.date.isoformat() for run in runs})
    commits = sorted({run.commit for run in runs})
    work = ", work counted instead of time" if key.reproducible else ""
    return (
        f"{key.seconds:g} s{work}; {key.machine.cpu}, {key.machine.cores} cores, {key.machine.memory_gb} GiB; "
        f"{_versions(key)}; {' - '.join(dict.fromkeys((dates[0], dates[-1])))}; commit {', '.join(commits)}"
    )


def _table(results: Results, runs: Sequence[Run]) -> list[str]:
    """Figures below each other, contenders beside each other, most cores first."""
    columns = [
        (f"{TITLES[contender]}, {_cores(workers)}", alike)
        for workers in sorted({run.key.workers for run in runs}, reverse=True)
        for contender in TITLES
        if (alike := [run for run in runs if (run.key.workers, run.key.contender) == (workers, contender)])
    ]
    rows = [
        ["", *(title for title, _ in columns)],
        ["---"] * (1 + len(columns)),
        ["seeds", *(str(len(alike)) for _, alike in columns)],
        ["roster", *(_ended(alike) for _, alike in columns)],
        *(_row(results, line, [alike for _, alike in columns]) for line in _lines(runs[0].key.seconds)),
    ]
    return [f"| {' | '.join(row)} |" for row in rows]


def _cores(workers: int) -> str:
    return "1 core" if workers == 1 else f"{workers} cores"


def _ended(runs: Sequence[Run]) -> str:
    """How runs ended, with the number of each where they did not end alike."""
    ends = [run.status.replace("_", " ") for run in runs]
    return ", ".join(end if len(set(ends)) == 1 else f"{ends.count(end)} {end}" for end in sorted(set(ends)))


def _row(results: Results, line: Line, columns: Iterable[Sequence[Run]]) -> list[str]:
    name, figure, digits, unit = line
    return [name, *(_told((figure(results, run) for run in runs), digits, unit) for runs in columns)]


def _lines(seconds: float) -> list[Line]:
    moments = [moment for moment in MOMENTS if moment <= seconds]
    return [
        *((f"gap after {moment} s", _share(_at(moment)), 2, " %") for moment in moments),
        ("gap at the end", _share(final_gap), 2, " %"),
        *((f"of rostered hours after {moment} s", _rostered(_at(moment)), 2, " %") for moment in moments),
        ("of rostered hours at the end", _rostered(final_gap), 2, " %"),
        ("hours at the end", lambda results, run: gap.hours if (gap := final_gap(results, run)) else None, 1, ""),
        ("rostered hours", lambda _, run: run.rostered_hours, 0, ""),
        ("open", lambda _, run: run.open_percent, 2, " %"),
        ("below minimum", lambda _, run: run.level, 0, ""),
        ("first roster", lambda _, run: run.first_roster_seconds, 1, " s"),
        ("seconds", lambda _, run: run.seconds, 0, " s"),
        ("whole process", lambda _, run: run.process_seconds, 0, " s"),
        ("memory", lambda _, run: run.memory_mb, 0, " MB"),
    ]


def _at(moment: float) -> Callable[[Results, Run], Gap | None]:
    return lambda results, run: gap_at(results, run, moment)


def _share(gap: Callable[[Results, Run], Gap | None]) -> Figure:
    return lambda results, run: 100 * found.share if (found := gap(results, run)) else None


def _rostered(gap: Callable[[Results, Run], Gap | None]) -> Figure:
    return lambda results, run: found.rostered_percent if (found := gap(results, run)) else None


def _told(values: Iterable[float | None], digits: int, unit: str) -> str:
    """The median, and the range in brackets if there is one."""
    known = [value for value in values if value is not None]
    if not known:
        return NONE
    low, middle, high = (f"{value:.{digits}f}" for value in (min(known), median(known), max(known)))
    return f"{middle}{unit}" if low == high else f"{middle}{unit} ({low}-{high})"
