"""A long run keeps as much of its trace as somebody will look at, and nothing that matters is left out."""

from hypothesis import given
from hypothesis import strategies as st

from models.outcome import Trace
from roster.solver.clock import Clock
from roster.solver.trace import STRETCHES, thinned
from roster.solver.watch import Unwatched

Figures = tuple[float, int | None, int | None]


def trace(*steps: Figures, stage: str = "s") -> list[Trace]:
    return [Trace(seconds=at, stage=stage, points=points, bound=bound) for at, points, bound in steps]


def test_first_and_last_the_first_roster_and_the_last_figures_of_each_second() -> None:
    steps = trace((0.1, None, None), (0.2, 90, None), (0.3, 80, None), (0.4, None, 10), (0.9, 70, None), (2.5, 60, 10))
    assert [(step.seconds, step.points) for step in thinned(steps)] == [
        (0.1, None),
        (0.2, 90),
        (0.4, None),
        (0.9, 70),
        (2.5, 60),
    ]


def test_every_stage_is_there_with_its_first_step() -> None:
    steps = [*trace((0.1, 9, 1)), *trace((0.2, 8, 1), (0.3, 8, 1), stage="t"), *trace((0.4, 7, 1))]
    assert [step.seconds for step in thinned(steps)] == [0.1, 0.2, 0.4]


def test_nothing_happened() -> None:
    assert thinned([]) == ()


@given(st.integers(1, 4000), st.floats(0.01, 30))
def test_a_run_of_any_length_keeps_a_bounded_number(count: int, apart: float) -> None:
    steps = trace(*((number * apart, 9000 - number, number) for number in range(count)))
    kept = thinned(steps)
    assert len(kept) <= STRETCHES + 3
    assert (kept[0], kept[-1]) == (steps[0], steps[-1])
    assert list(kept) == sorted(kept, key=lambda step: step.seconds)


def test_a_step_says_all_that_is_known_by_then() -> None:
    clock = Clock(60, Unwatched())
    clock.step("start")
    clock.better("first_roster", 0, 900, 4.5)
    clock.better("settle", 0, 950, 3.0)
    clock.step("bound", bound=100)
    clock.better("improve", 0, 800, 2.5)
    said = [(step.stage, step.points, step.bound, step.open_hours) for step in clock.trace]
    assert said == [
        ("start", None, None, None),
        ("first_roster", 900, None, 4.5),
        ("bound", 900, 100, 4.5),
        ("improve", 800, 100, 2.5),
    ]


def test_fewer_minutes_below_minimum_are_better_whatever_they_cost() -> None:
    clock = Clock(60, Unwatched())
    clock.better("first_roster", 30, 100)
    clock.better("improve", 0, 500)
    clock.better("improve", 30, 10)
    assert [step.points for step in clock.trace] == [100, 500]
