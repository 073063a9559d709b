"""The first lines after a run say the week, the cover, the minimum crews and the proof."""

from pathlib import Path

import pytest

from models.message import message
from models.outcome import Contradiction, Level, Outcome, Shortage
from models.problem import Problem
from roster.checks.check import check
from roster.run.exits import Exit
from roster.run.job import Job, JobResult
from roster.run.rows import table
from roster.run.summary import summary
from roster.run.voice import Voice
from roster.solver.settings import Settings
from tests import worlds
from tests.run import fakes


def problem() -> Problem:
    """Four hours at S1 want two heads, one of them to open at all; P2 belongs to another district."""
    people = (worlds.person("P1"), worlds.person("P2", district="D2", elsewhere=True, reach_minutes=60))
    cells = [worlds.cell("C1", target=2, minimum=1)]
    districts = [{"id": name, "name": name} for name in ("D1", "D2")]
    return worlds.world(people=people, days=1, cells=cells, districts=districts)


def lines(
    outcome: Outcome, code: int = Exit.DONE, asked: Problem | None = None, *, reproducible: bool = False
) -> list[str]:
    job = Job(Path("in"), Path("out"), Settings(seconds=5, reproducible=reproducible), "en")
    return [Voice("en").said(line) for line in summary(JobResult(job, code, asked or problem(), outcome))]


def made(*people: str, **fields: object) -> Outcome:
    duties = tuple(worlds.duty(person, duty_type="K") for person in people)
    shortages = check(problem(), duties).shortages
    settings = Settings(seconds=5, workers=1)
    return fakes.outcome(problem(), settings).changed(duties=duties, shortages=shortages, **fields)


def test_week_people_sites_and_where_the_drafts_are() -> None:
    said = lines(made("P1", "P2"))
    assert said[0] == "week 48/2026, 23 Nov 2026 to 23 Nov 2026: 2 people, 1 sites"
    assert said[-1] == "Drafts: out"


@pytest.mark.parametrize(
    ("people", "cover", "still_open"),
    [
        (("P1", "P2"), "Demand covered: 100%, without help from other districts 50%", "Open: 0:00 h of 8:00 h"),
        (("P1",), "Demand covered: 50%, without help from other districts 50%", "Open: 4:00 h of 8:00 h"),
        (("P2",), "Demand covered: 50%, without help from other districts 0%", "Open: 4:00 h of 8:00 h"),
        ((), "Demand covered: 0%, without help from other districts 0%", "Open: 8:00 h of 8:00 h"),
    ],
)
def test_cover_with_and_without_lending(people: tuple[str, ...], cover: str, still_open: str) -> None:
    assert lines(made(*people))[1:3] == [cover, still_open]


@pytest.mark.parametrize(("asked", "came_true", "said"), [(True, False, 1), (True, True, 0), (False, False, 0)])
def test_a_repeatable_run_that_time_cut_off_is_called_so(asked: bool, came_true: bool, said: int) -> None:
    words = lines(made("P1", reproducible=came_true), reproducible=asked)
    assert sum("another run may give another roster" in line for line in words) == said


def test_minimum_crews() -> None:
    assert lines(made("P1"))[3] == "Minimum crews: complete everywhere"
    assert lines(made())[3] == "Minimum crews: 4:00 h missing"


def test_half_a_head_below_the_minimum_is_half_the_time() -> None:
    half = Shortage(cell="C1", below_minimum_percent=50, below_target_percent=150, minutes=240)
    assert lines(made().changed(shortages=(half,)))[3] == "Minimum crews: 2:00 h missing"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "optimal"}, "Proven: there is no better roster."),
        (
            {"gap": 0.0125, "gap_hours": 31.2, "gap_rostered_percent": 0.1501},
            "Proven: at most 32 person-hours better is possible (0.2% of rostered hours).",
        ),
        ({"gap_hours": 1.51}, "Proven: at most 1.6 person-hours better is possible."),
        (
            {"gap_hours": 0.0, "gap_rostered_percent": 0.0},
            "Proven: at most 0 person-hours better is possible (0% of rostered hours).",
        ),
        ({"gap": None}, "How much better a plan could be is not known."),
    ],
)
def test_how_good_it_is_proven_to_be(fields: dict[str, object], words: str) -> None:
    assert lines(made("P1", **fields))[4] == words


@pytest.mark.parametrize(
    ("bound", "proven", "words"),
    [(240, True, "proven least"), (100, False, "proven: at least 100"), (None, False, "not proven least")],
)
def test_what_is_below_the_minimum_is_told_apart(bound: int | None, proven: bool, words: str) -> None:
    level = Level(name="open_sites", amount=240, unit="person_minutes", bound=bound, proven=proven)
    assert lines(made(levels=(level,)))[4] == f"Open sites, weighted minutes: 240 ({words})"


def test_time_and_memory_are_told() -> None:
    said = lines(made("P1", seconds=81.2, first_roster_seconds=9.7, peak_memory_mb=1530.4))
    assert said[5] == "Took 81 s, first roster after 10 s; at most 1,530 MB of memory with 1 workers"


def test_without_demand_there_is_no_cover_to_tell() -> None:
    asked = worlds.world(people=1, days=1)
    said = lines(fakes.outcome(asked, Settings(seconds=5)).changed(duties=()), asked=asked)
    assert not [line for line in said if line.startswith(("Demand", "Open"))]


def test_a_contradiction_is_said_in_the_readers_words() -> None:
    causes = (
        message("pin on {date}: {what}", date="2026-11-23", what="F"),
        message("rule: {title}", title="Daily rest"),
    )
    contradiction = Contradiction(what=message("{person}: these cannot all hold", person="P1"), causes=causes)
    impossible = fakes.outcome(problem(), Settings(seconds=5), "impossible").changed(contradictions=(contradiction,))
    assert lines(impossible, Exit.IMPOSSIBLE) == [
        "P1: these cannot all hold:",
        "  pin on 23 Nov 2026: F",
        "  rule: Daily rest",
        "No roster is possible. Maybe change one of the things named in each group?",
    ]


def test_several_results_are_a_table() -> None:
    good = JobResult(Job(Path("a"), Path("a"), name="altona"), 0, problem(), made("P1", gap=0.5))
    bad = JobResult(Job(Path("b"), Path("b"), name="b"), Exit.FAULTS)
    assert table([good, bad], "en") == [
        "input   result               points  gap  open    seconds",
        "altona  done                 30      50%  4:00 h  0",
        "b       faults in the input",
    ]
