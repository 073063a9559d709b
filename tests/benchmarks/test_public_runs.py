"""Published instances: what is written is what is judged, each run is kept at once, and what is faulty is said."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from benchmarks import families, public_commands
from benchmarks.__main__ import main
from benchmarks.case import Case, Cases, Family, FaultyError, Published, Score
from benchmarks.instance_run import in_child, in_here, read, record_of, run
from benchmarks.process import Ended
from benchmarks.public import VARIABLE
from benchmarks.public_runs import file_of, run_all
from models.outcome import Outcome
from models.problem import Problem
from roster.solver.settings import Settings
from tests.worlds import cell, world

SETTINGS = Settings(seconds=300, workers=1, reproducible=True)


def keep(outcome: Outcome, place: Path) -> None:
    place.write_text(f"{outcome.points} {len(outcome.duties)}", encoding="utf-8")


def judge(place: Path) -> Score:
    """A roster costs its points; two duties of one person and day are one too many."""
    numbers = place.read_text(encoding="utf-8").split()
    if len(numbers) != 2:
        raise FaultyError("no solution")
    points, duties = map(int, numbers)
    return Score(points, ("too many",) if duties > 1 else ())


def case(name: str = "one", offset: int = 0) -> Case:
    problem = world(1, 1, cells=(cell(),), law="none")
    return Case("made_up", name, problem, keep, judge, offset, Published(best=7, proven=True))


def asked(given: Namespace) -> Case:
    text = given.file.read_text(encoding="utf-8")
    if text == "faulty":
        raise FaultyError("line 1: faulty")
    return replace(case(), problem=Problem.model_validate({})) if text == "impossible" else case()


def within(folder: Path) -> Cases:
    return {file.stem: partial(asked, Namespace(file=file)) for file in sorted(folder.glob("*.txt"))}


def add(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path)


FAMILY = Family("made_up", "Made up", "nobody", add, asked, within)


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(families, "FAMILIES", (FAMILY,))
    monkeypatch.setattr(public_commands, "FAMILIES", (FAMILY,))


class Counting:
    """Solves here, and counts how often."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self, problem: Problem, settings: Settings) -> Ended:
        self.done += 1
        return in_here(problem, settings)


def test_a_value_is_what_the_evaluator_says_of_what_was_written(tmp_path: Path) -> None:
    found = run(case(), SETTINGS, tmp_path / "roster", in_here)
    assert (tmp_path / "roster").read_text(encoding="utf-8") == f"{found.value} 1"
    assert (found.status, found.value, found.bound) == ("optimal", found.points, found.points)
    assert (found.gap, found.breaches, found.law) == (0.0, (), "none")
    assert (found.family, found.instance, found.limit, found.seed) == ("made_up", "one", 300.0, 1)
    assert found.published.best == 7
    assert found.cores == found.machine.cores
    assert found.load is not None


def test_a_solution_that_breaks_a_hard_rule_has_no_value(tmp_path: Path) -> None:
    ended = in_here(case().problem, SETTINGS)
    assert ended.outcome is not None
    twice = ended.model_copy(update={"outcome": ended.outcome.changed(duties=ended.outcome.duties * 2)})
    found = record_of(case(), SETTINGS, twice)
    assert (found.value, found.gap, found.breaches) == (None, None, ("too many",))
    assert public_commands.ended(found) == 4


def test_what_the_past_costs_is_in_the_bound_and_the_trace() -> None:
    plain, shifted = (run(case(offset=offset), SETTINGS, solver=in_here) for offset in (0, 7))
    assert plain.bound is not None
    assert shifted.bound == plain.bound + 7
    assert shifted.points == plain.points
    assert [step.points for step in shifted.trace if step.points is not None] == [
        step.points + 7 for step in plain.trace if step.points is not None
    ]


def test_who_was_stopped_says_why() -> None:
    ended = Ended(how="out_of_memory", memory_mb=9.0, seconds=3.0, trace=(), said="gone")
    found = record_of(case(), SETTINGS, ended)
    assert (found.status, found.value, found.bound, found.gap, found.seconds) == (
        "out_of_memory",
        None,
        None,
        None,
        3.0,
    )
    assert found.said == "gone"


def test_a_process_of_its_own_finds_the_same() -> None:
    here, there = (run(case(), SETTINGS, solver=solver) for solver in (in_here, in_child))
    assert (here.value, here.bound, here.problem_hash) == (there.value, there.bound, there.problem_hash)
    assert there.memory_mb > 0


def test_what_is_kept_is_not_done_again(tmp_path: Path) -> None:
    cases = {"one": case, "two": lambda: case("two")}
    first, second = Counting(), Counting()
    limits = [SETTINGS, SETTINGS.changed(seed=2)]
    before = list(run_all("made_up", cases, limits, tmp_path, solver=first))
    assert [(row.instance, row.seed) for row in before] == [("one", 1), ("one", 2), ("two", 1), ("two", 2)]
    file_of(tmp_path, "made_up", "two", limits[1]).unlink()
    again = list(run_all("made_up", cases, limits, tmp_path, solver=second))
    assert again[:3] == before[:3]
    assert (first.done, second.done) == (4, 1)
    assert len(list(run_all("made_up", cases, limits[:1], tmp_path, again=True, solver=second))) == 2
    assert second.done == 3


@pytest.mark.usefixtures("made_up")
def test_one_instance_by_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("fine", encoding="utf-8")
    out, solution = tmp_path / "out.json", tmp_path / "solution"
    limits = ["--seconds", "300", "--workers", "1", "--seed", "3", "--reproducible"]
    said = ["made_up", str(tmp_path / "a.txt"), "--json", str(out), "--solution", str(solution), *limits]
    assert main(said) == 0
    kept = json.loads(out.read_text(encoding="utf-8"))
    assert (kept["family"], kept["instance"], kept["law"], kept["seed"]) == ("made_up", "one", "none", 3)
    assert kept["value"] == kept["points"] == kept["bound"]
    assert {"gap", "level", "trace", "seconds", "workers", "versions", "machine", "cores", "date"} <= set(kept)
    assert solution.exists()
    said_of_it = f"made_up one, seed 3: optimal, value {kept['value']}, bound {kept['bound']}, gap 0.00%, best known 7"
    assert said_of_it in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("12 1", 0, "made_up one: value 12, 0 breaches"),
        ("12 2", 4, "BREACH too many"),
        ("12", 1, "no solution"),
        (None, 1, "No such file"),
    ],
)
@pytest.mark.usefixtures("made_up")
def test_a_solution_that_is_there_is_judged(
    text: str | None, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("fine", encoding="utf-8")
    if text is not None:
        (tmp_path / "roster").write_text(text, encoding="utf-8")
    assert main(["made_up", str(tmp_path / "a.txt"), "--judge", str(tmp_path / "roster")]) == code
    assert said in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("text", "said"), [("faulty", "line 1: faulty"), ("impossible", "grid: Field required"), (None, "cannot be read")]
)
@pytest.mark.usefixtures("made_up")
def test_a_faulty_file_is_said(text: str | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if text is not None:
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert main(["made_up", str(tmp_path / "a.txt"), "--json", str(tmp_path / "out.json")]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


@pytest.mark.usefixtures("made_up")
def test_limits_that_cannot_be_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("fine", encoding="utf-8")
    assert main(["made_up", str(tmp_path / "a.txt"), "--seconds", "0"]) == 1
    assert "seconds: Input should be greater than 0" in capsys.readouterr().err


@pytest.mark.usefixtures("made_up")
def test_a_whole_family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["public", "--family", "made_up", "--seconds", "300", "--workers", "1", "--seeds", "2"]
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert main(words) == 1
    assert VARIABLE in capsys.readouterr().err
    (tmp_path / "made_up").mkdir()
    for name in ("a", "b"):
        (tmp_path / "made_up" / f"{name}.txt").write_text("fine", encoding="utf-8")
    assert main([*words, "--only", "a", "--results", str(tmp_path / "kept")]) == 0
    assert [(row.instance, row.seed) for row in map(read, sorted((tmp_path / "kept").glob("*.json")))] == [
        ("one", 1),
        ("one", 2),
    ]
    (tmp_path / "made_up" / "b.txt").write_text("faulty", encoding="utf-8")
    assert main([*words, "--results", str(tmp_path / "kept")]) == 1
