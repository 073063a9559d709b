"""Measuring: nothing is done twice, every run is kept at once, and what breaks is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import process
from benchmarks.__main__ import main
from benchmarks.child import PROBLEM, Task
from benchmarks.instances import ChangedError, Instance, town
from benchmarks.measure import Plan, measure
from benchmarks.process import Ended, run_alone
from benchmarks.record import read
from benchmarks.town import problem_of
from benchmarks.town_size import Size
from models.outcome import Trace
from roster.solver.settings import Settings

TINY = Size(sites=1, people=5, weeks=1, cell=60)
PLAN = Plan(("engine", "greedy"), (1, 2), seconds=5, workers=1)


class Fake:
    """Stands for the process: counts its tasks and leaves a step, but no roster."""

    def __init__(self) -> None:
        self.done: list[tuple[str, int]] = []

    def __call__(self, folder: Path, task: Task, cores: int | None) -> Ended:
        assert (folder / PROBLEM).exists()
        assert cores == 1
        self.done.append((task.contender, task.settings.seed))
        trace = (Trace(seconds=1.0, stage="first_roster", points=7),)
        return Ended(how="out_of_memory", memory_mb=5.0, seconds=2.0, trace=trace, said="gone")


@pytest.fixture
def instance() -> Instance:
    return town(TINY)


def test_seeds_one_after_another_and_contenders_in_each(instance: Instance, tmp_path: Path) -> None:
    fake = Fake()
    runs = list(measure(instance, PLAN, tmp_path / "x.json", fake))
    assert fake.done == [("engine", 1), ("greedy", 1), ("engine", 2), ("greedy", 2)]
    assert len(read(tmp_path / "x.json").runs) == len(runs) == 4


def test_what_is_kept_is_not_done_again(instance: Instance, tmp_path: Path) -> None:
    first, second = Fake(), Fake()
    before = list(measure(instance, PLAN, tmp_path / "x.json", first))
    assert list(measure(instance, PLAN, tmp_path / "x.json", second)) == before
    assert second.done == []


def test_a_broken_off_measurement_goes_on_where_it_stopped(instance: Instance, tmp_path: Path) -> None:
    runs = measure(instance, PLAN, tmp_path / "x.json", Fake())
    next(runs)
    next(runs)
    del runs
    rest = Fake()
    list(measure(instance, PLAN, tmp_path / "x.json", rest))
    assert rest.done == [("engine", 2), ("greedy", 2)]


@pytest.mark.parametrize(
    ("other", "kept"),
    [(replace(PLAN, seconds=6), 8), (replace(PLAN, reproducible=True), 8), (replace(PLAN, again=True), 4)],
)
def test_other_limits_are_another_measurement(instance: Instance, tmp_path: Path, other: Plan, kept: int) -> None:
    list(measure(instance, PLAN, tmp_path / "x.json", Fake()))
    fake = Fake()
    list(measure(instance, other, tmp_path / "x.json", fake))
    assert len(fake.done) == 4
    assert len(read(tmp_path / "x.json").runs) == kept


def test_another_instances_file_is_refused(instance: Instance, tmp_path: Path) -> None:
    list(measure(instance, PLAN, tmp_path / "x.json", Fake()))
    other = town(TINY.changed(people=6))
    with pytest.raises(ChangedError, match="holds the results of city-1-5-1w-60min"):
        list(measure(other, PLAN, tmp_path / "x.json", Fake()))


def test_a_stopped_contender_keeps_its_trace_but_has_no_roster(instance: Instance, tmp_path: Path) -> None:
    run = next(measure(instance, PLAN, tmp_path / "x.json", Fake()))
    assert (run.status, run.points, run.said) == ("out_of_memory", None, "gone")
    assert [step.points for step in run.trace] == [7]


def test_an_unknown_contender_fails_and_says_so(tmp_path: Path) -> None:
    (tmp_path / PROBLEM).write_text(problem_of(TINY, 1).model_dump_json(), encoding="utf-8")
    ended = run_alone(tmp_path, Task(contender="nobody", settings=Settings(seconds=1, workers=1)))
    assert ended.how == "failed"
    assert "KeyError: 'nobody'" in ended.said


@pytest.mark.parametrize(
    ("name", "value", "how"), [("GRACE", -100.0, "out_of_time"), ("MEMORY_SHARE", 0.0, "out_of_memory")]
)
def test_who_takes_too_much_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: float, how: str
) -> None:
    monkeypatch.setattr(process, name, value)
    (tmp_path / PROBLEM).write_text(problem_of(TINY, 1).model_dump_json(), encoding="utf-8")
    ended = run_alone(tmp_path, Task(contender="engine", settings=Settings(seconds=20, workers=1)))
    assert ended.how == how
    assert ended.outcome is None


def test_contenders_that_do_not_exist_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["city", "--contenders", "engine,nobody"])
    assert "no contender called nobody" in capsys.readouterr().err


def test_side_by_side_on_a_tiny_town(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counted work instead of time: a town of one site that everybody proves, so both optima are the same."""
    file = tmp_path / "tiny.json"
    size = ["--sites", "1", "--people", "5", "--weeks", "1", "--cell", "60"]
    limits = ["--seconds", "120", "--workers", "1", "--seeds", "1", "--reproducible", "--json", str(file)]
    assert main(["city", *size, *limits]) == 0
    runs = {run.key.contender: run for run in read(file).runs}
    assert {name: run.status for name, run in runs.items()} == {
        "engine": "optimal",
        "one_model": "optimal",
        "greedy": "feasible",
    }
    points = {name: run.points or 0 for name, run in runs.items()}
    assert points["engine"] == points["one_model"] == runs["engine"].bound
    assert points["greedy"] >= points["engine"] > 0
    assert all(run.memory_mb > 10 for run in runs.values())
    assert "gap 0.00% = 0.0 h of cover" in capsys.readouterr().out
