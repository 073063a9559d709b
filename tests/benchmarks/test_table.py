"""The page of figures says what the kept results say."""

from pathlib import Path

import pytest

from benchmarks.__main__ import NOTES, PAGE, main, whole_page
from benchmarks.growth import growth_lines
from benchmarks.record import RESULTS, write
from benchmarks.table import page
from tests.benchmarks.runs import results, run

ENGINE = run("engine", 1, (5, 1000, None), (40, 900, 600))
MODEL = run("one_model", 1, (10, 1100, 500), (58, 950, 720))


def columns(text: str) -> dict[str, dict[str, str]]:
    """What stands below each contender, by the name of the line."""
    lines = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| ")]
    head, *rows = [[cell.strip() for cell in line] for line in lines]
    return {title: {row[0]: row[place] for row in rows} for place, title in enumerate(head) if place}


def test_a_contender_has_its_gaps_at_the_moments_that_were_measured() -> None:
    found = columns(page([results(ENGINE, MODEL)]))
    engine, model = found["this engine, 2 cores"], found["one CP-SAT model, 2 cores"]
    names = ["gap after 30 s", "gap after 60 s", "gap at the end"]
    assert [engine[name] for name in names] == ["50.00 %", "20.00 %", "20.00 %"]
    assert [model[name] for name in names] == ["54.55 %", "24.21 %", "24.21 %"]
    assert "gap after 120 s" not in engine


def test_gaps_are_told_in_hours_and_per_cent_of_the_rostered_ones() -> None:
    engine = columns(page([results(ENGINE, MODEL)]))["this engine, 2 cores"]
    assert engine["hours at the end"] == "0.1"
    assert engine["of rostered hours after 30 s"] == "0.42 %"
    assert engine["of rostered hours at the end"] == "0.15 %"


def test_several_seeds_are_a_median_and_a_range() -> None:
    seeds = [run("engine", seed, (1, points, 500)) for seed, points in ((1, 1000), (2, 625), (3, 500))]
    others = [row.changed(key=row.key.changed(problem_hash=str(row.key.seed))) for row in seeds]
    engine = columns(page([results(*others)]))["this engine, 2 cores"]
    assert (engine["seeds"], engine["gap after 30 s"]) == ("3", "20.00 % (0.00-50.00)")


@pytest.mark.parametrize("how", ["out_of_memory", "not_built"])
def test_who_has_no_roster_says_why(how: str) -> None:
    stopped = run("one_model", 1, (5, 1000, None), points=None, level=None, status=how)
    found = columns(page([results(ENGINE, stopped)]))["one CP-SAT model, 2 cores"]
    assert (found["roster"], found["gap after 30 s"]) == (how.replace("_", " "), "-")


def test_seeds_that_ended_differently_are_counted() -> None:
    failed = run("engine", 2, points=None, level=None, status="failed")
    found = columns(page([results(ENGINE, failed, run("engine", 3, (5, 1, 1)))]))["this engine, 2 cores"]
    assert found["roster"] == "1 failed, 2 feasible"


def test_a_process_that_takes_longer_than_its_search_says_both() -> None:
    found = columns(page([results(ENGINE.changed(process_seconds=75.0))]))["this engine, 2 cores"]
    assert (found["seconds"], found["whole process"]) == ("60 s", "75 s")


def test_different_seconds_are_different_tables() -> None:
    longer = run("engine", 1, (5, 1000, None), seconds=300)
    text = page([results(ENGINE, longer)])
    assert text.count("| seeds |") == 2
    assert "60 s; Abacus, 4 cores, 8 GiB; ortools 9; 2026-01-02; commit c" in text
    assert "300 s; Abacus, 4 cores, 8 GiB" in text


def test_different_cores_stand_beside_each_other() -> None:
    text = page([results(ENGINE, MODEL, run("engine", 1, (5, 800, 600), workers=4))])
    assert list(columns(text)) == ["this engine, 4 cores", "this engine, 2 cores", "one CP-SAT model, 2 cores"]


def test_growth_is_told_between_sizes_of_the_same_weeks_and_cells() -> None:
    small, large = results(ENGINE), results(ENGINE.changed(memory_mb=400.0, first_roster_seconds=10.0), people=100)
    other = results(ENGINE, people=100, size={"sites": 5, "people": 100, "weeks": 2, "cell": 30})
    assert growth_lines([small]) == []
    assert growth_lines([small, other]) == []
    assert growth_lines([large, small])[2:] == ["| city-50 | city-100 | this engine | 2 | 1.00 | 2.00 |"]


def test_growth_over_weeks_for_alike_cores_and_whole_runs_only() -> None:
    size = {"sites": 5, "people": 50, "weeks": 4, "cell": 30}
    longer = results(ENGINE.changed(memory_mb=200.0, first_roster_seconds=20.0), size=size, instance="city-50-4w")
    wider = results(run("engine", 1, (5, 1, 1), workers=4), size=size)
    assert growth_lines([longer, results(ENGINE)])[2:] == ["| city-50 | city-50-4w | this engine | 2 | 1.00 | 0.50 |"]
    stopped = results(ENGINE.changed(points=None, level=None, status="not_built"), size=size)
    assert growth_lines([wider, results(ENGINE)]) == growth_lines([stopped, results(ENGINE)]) == []


def test_the_page_is_written_from_a_folder(tmp_path: Path) -> None:
    write(results(ENGINE), tmp_path / "results" / "city-50.json")
    assert main(["table", "--results", str(tmp_path / "results"), "--out", str(tmp_path / "page.md")]) == 0
    assert "## city-50" in (tmp_path / "page.md").read_text(encoding="utf-8")


def test_nothing_kept_is_said() -> None:
    assert "No results are kept yet." in page([])


def test_the_committed_page_is_made_of_the_committed_results() -> None:
    assert PAGE.read_text(encoding="utf-8") == whole_page(RESULTS), "run `python -m benchmarks table`"


def test_the_notes_stand_at_the_end(tmp_path: Path) -> None:
    text = whole_page(tmp_path)
    assert text.endswith(NOTES.read_text(encoding="utf-8"))
    assert "## What limits it" in text
