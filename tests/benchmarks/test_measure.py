"""Measuring: nothing is done twice, every run is kept at once, and what breaks is told."""

import shlex
import signal
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from benchmarks import process
from benchmarks.__main__ import main
from benchmarks.child import PROBLEM, Task
from benchmarks.commands import COMMANDS
from benchmarks.frozen import ChangedError
from benchmarks.instances import Instance, town
from benchmarks.loopback import AT_WORK, KILLED, on_cluster
from benchmarks.measure import Plan, measure
from benchmarks.plain_model import BUILD
from benchmarks.process import Ended, run_alone
from benchmarks.quick import OWN
from benchmarks.record import Run, read, thin, write
from benchmarks.table import page
from benchmarks.town import problem_of
from benchmarks.town_size import Size
from models.outcome import Trace
from roster.solver import one_model
from roster.solver.settings import Settings
from roster.solver.watch import Unwatched
from roster.solver.workers import WITHOUT_WORKERS
from tests.benchmarks.runs import results

LARGER = Size(sites=2, people=12, weeks=1, cell=60)
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


def test_who_has_no_model_when_time_is_over_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a hundredth of a second nobody has one; what was there before, the greedy roster, stays in the trace."""
    monkeypatch.setattr(process, "LOOK_SECONDS", 0.002)
    (tmp_path / PROBLEM).write_text(problem_of(LARGER, 1).model_dump_json(), encoding="utf-8")
    ended = run_alone(tmp_path, Task(contender="one_model", settings=Settings(seconds=0.01, workers=1)))
    assert (ended.how, ended.outcome) == ("not_built", None)
    assert ended.trace[-1].stage == BUILD


@pytest.mark.skipif(sys.platform == "win32", reason="nobody asks a process to end there, it is ended")
def test_who_is_told_to_end_takes_along_whom_it_started() -> None:
    """Drafts of a week are made by processes of their own."""
    words = ["inrc2", str(OWN / "inrc2" / "own005w3"), "--history", "0", "--weeks", "0,1,2", "--dynamic"]
    limits = ["--seconds", "600", "--workers", "2"]
    command = psutil.Popen([sys.executable, "-m", "benchmarks", *words, *limits])
    while not (children := command.children(recursive=True)):
        assert command.poll() is None
        time.sleep(0.1)
    for child in children:
        child.suspend()  # or it might end by itself
    command.terminate()
    try:
        assert command.wait(timeout=60) == 128 + signal.SIGTERM
        assert not psutil.wait_procs(children, timeout=60)[1]
    finally:
        for process in (*children, command):
            with suppress(psutil.NoSuchProcess):
                process.kill()


@pytest.mark.parametrize(("code", "how"), [(0, "ended"), (-signal.SIGKILL, "out_of_memory"), (1, "failed")])
def test_how_a_process_ended(code: int, how: str) -> None:
    assert process.end_of(code) == how


def test_a_trace_keeps_what_is_looked_at() -> None:
    """Each stage's first step, the first roster, the last step before each moment and the last of all."""
    times = (0, 1, 2, 3, 4.9, 5.1, 9, 29.5, 30, 30.1, 31)
    stages = ("options", "start", "start", "improve")
    steps = [
        Trace(seconds=at, stage=stages[min(number, 3)], points=None if number < 2 else 100 - number)
        for number, at in enumerate(times)
    ]
    assert [step.seconds for step in thin(steps)] == [0, 1, 2, 3, 4.9, 9, 30, 31]
    assert thin([]) == ()


def test_results_take_a_line_a_run(instance: Instance, tmp_path: Path) -> None:
    runs = list(measure(instance, PLAN, tmp_path / "x.json", Fake()))
    lines = (tmp_path / "x.json").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(runs) + 2
    assert read(tmp_path / "x.json").runs == tuple(runs)


def test_on_two_dask_workers_one_of_which_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for largest in ("LARGEST", "MIDDLING"):
        monkeypatch.setattr(one_model, largest, 0, raising=False)
    steps: list[Trace] = []
    watch, before = Unwatched(), set(psutil.Process().children())
    monkeypatch.setattr(watch, "step", steps.append)
    outcome = on_cluster(problem_of(LARGER, 1), Settings(seconds=6, workers=2), watch)
    assert (outcome.status, outcome.breaches) == ("feasible", ())
    stages = [step.stage for step in steps]
    assert stages.count(KILLED) == 1
    assert AT_WORK in stages[: stages.index(KILLED)]
    assert WITHOUT_WORKERS not in stages
    left = set(psutil.Process().children()) - before
    assert [child for child in left if child.status() != psutil.STATUS_ZOMBIE] == []


def test_contenders_that_do_not_exist_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["city", "--contenders", "engine,nobody"])
    assert "no contender called nobody" in capsys.readouterr().err


def test_side_by_side_on_a_tiny_town(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counted work instead of time: a town of one site that everybody proves, so both optima are the same."""
    file = tmp_path / f"{TINY.name}.json"
    size = ["--sites", "1", "--people", "5", "--weeks", "1", "--cell", "60"]
    limits = ["--seconds", "120", "--workers", "1", "--seeds", "1", "--reproducible", "--results", str(tmp_path)]
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


def test_every_command_of_the_page_can_be_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """All of them run one after another, and what is asked for counts in place of their own."""
    given: list[tuple[str, Plan, Path]] = []

    def note(instance: Instance, plan: Plan, file: Path) -> list[Run]:
        write(results(), file)
        given.append((instance.name, plan, file))
        return []

    monkeypatch.setattr("benchmarks.__main__.measure", note)
    assert main(["all", "--workers", "2", "--seeds", "1", "--results", str(tmp_path)]) == 0
    assert [name for name, _, _ in given] == [
        "small-2026-W24",
        "altona-2026-W24",
        "city-4-100-1w-30min",
        "city-2026-W24",
        "city-services-2026-W24",
        "altona-2026-W24-whole-book",
        "altona-2026-W24-strict-company",
        "city-2026-W24-whole-book",
        "city-2026-W24-strict-company",
        "city-23-700-1w-30min",
        "city-23-700-4w-30min",
        "city-100-5000-1w-30min",
        "city-100-5000-1w-30min",
    ]
    assert {(plan.workers, plan.seeds, file.parent) for _, plan, file in given} == {(2, (1,), tmp_path)}
    assert [plan.seconds for _, plan, _ in given] == [60, 60, 60, 600, 300, 60, 60, 300, 300, 600, 1200, 1200, 1200]
    assert given[-1][1].contenders == ("cluster",)
    given.clear()
    main(["all", "--seconds", "5", "--results", str(tmp_path)])
    assert {plan.seconds for _, plan, _ in given} == {5}


def test_the_page_names_every_command() -> None:
    text = page([])
    for command in COMMANDS:
        assert f"python -m benchmarks {command.words}" in text
        assert shlex.split(command.words)[0] in {"city", "sample"}
