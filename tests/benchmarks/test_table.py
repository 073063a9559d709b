"""The page of figures says what the kept results say."""

from pathlib import Path

from benchmarks.__main__ import PAGE, main
from benchmarks.growth import growth_lines
from benchmarks.record import RESULTS, all_kept, write
from benchmarks.table import page
from tests.benchmarks.runs import results, run

ENGINE = run("engine", 1, (5, 1000, None), (40, 900, 600))
MODEL = run("one_model", 1, (10, 1100, 500), (58, 950, 720))


def rows(text: str) -> dict[str, list[str]]:
    """The cells of each contender's line by its first word."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return {cells[0]: cells[1:] for cells in lines}


def test_a_contender_has_its_gaps_at_the_moments_that_were_measured() -> None:
    found = rows(page([results(ENGINE, MODEL)]))
    assert found["this engine"][:6] == ["1", "50.00 %", "20.00 %", "-", "-", "20.00 %"]
    assert found["one CP-SAT model"][:6] == ["1", "54.55 %", "24.21 %", "-", "-", "24.21 %"]


def test_several_seeds_are_a_median_and_a_range() -> None:
    seeds = [run("engine", seed, (1, points, 500)) for seed, points in ((1, 1000), (2, 625), (3, 500))]
    others = [row.changed(key=row.key.changed(problem_hash=str(row.key.seed))) for row in seeds]
    assert rows(page([results(*others)]))["this engine"][:2] == ["3", "20.00 % (0.00-50.00)"]


def test_who_has_no_roster_says_why() -> None:
    killed = run("one_model", 1, (5, 1000, None), points=None, level=None, status="out_of_memory")
    found = rows(page([results(ENGINE, killed)]))
    assert found["one CP-SAT model (out of memory)"][1] == "-"


def test_different_settings_are_different_tables() -> None:
    longer = run("engine", 1, (5, 1000, None), seconds=300)
    text = page([results(ENGINE, longer)])
    assert text.count("| contender |") == 2
    assert "60 s, 2 workers on 2 of 4 cores of Abacus" in text
    assert "300 s, 2 workers on 2 of 4 cores of Abacus" in text


def test_growth_is_told_between_sizes_of_the_same_weeks_and_cells() -> None:
    small, large = results(ENGINE), results(ENGINE.changed(memory_mb=400.0, first_roster_seconds=10.0), people=100)
    other = results(ENGINE, people=100, size={"sites": 5, "people": 100, "weeks": 2, "cell": 30})
    assert growth_lines([small]) == []
    assert growth_lines([small, other]) == []
    assert growth_lines([large, small])[2:] == ["| city-50 | city-100 | this engine | 1.00 | 2.00 |"]


def test_the_page_is_written_from_a_folder(tmp_path: Path) -> None:
    write(results(ENGINE), tmp_path / "results" / "city-50.json")
    assert main(["table", "--results", str(tmp_path / "results"), "--out", str(tmp_path / "page.md")]) == 0
    assert "## city-50" in (tmp_path / "page.md").read_text(encoding="utf-8")


def test_nothing_kept_is_said() -> None:
    assert "No results are kept yet." in page([])


def test_the_committed_page_is_made_of_the_committed_results() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(all_kept(RESULTS)), "run `python -m benchmarks table`"
