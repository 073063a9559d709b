"""How far a run is, in words and numbers as its reader writes them."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from models.outcome import Trace
from roster import solver
from roster.run import progress
from roster.run.log import Log
from roster.run.progress import AFTER_SEARCH, STAGES, Bar, Lines, figure_words, showing, step_words, time_left
from roster.run.stop import Stop
from roster.run.watching import Later, Watching
from roster.solver.search import OPEN_SITES, POINTS
from roster.solver.workers import WITHOUT_WORKERS
from roster.texts.catalogue import Language, text

STEP = Trace(seconds=3, stage="points", points=12000, bound=11880, open_hours=1933.75)


def screen(bar: Bar, width: int) -> list[str]:
    """What a terminal of this width shows."""
    shown = io.StringIO()
    Console(file=shown, width=width).print(bar)
    return shown.getvalue().splitlines()


def test_a_step_has_stage_points_gap_open_hours_and_bound() -> None:
    german = "verbessern · 12.000 Punkte · Abstand 1\N{NO-BREAK SPACE}% · offen 1.934 Std. · Schranke 11.880"
    assert step_words(STEP, "de") == german
    assert step_words(STEP, "en") == "making it better · 12,000 points · gap 1% · 1,934 h open · bound 11,880"


def test_what_is_not_known_is_left_out() -> None:
    assert step_words(Trace(seconds=0, stage="options"), "en") == "finding out who could work where"
    assert step_words(Trace(seconds=0, stage="brand new", points=0, bound=0), "en") == "brand new · 0 points · bound 0"


def test_time_is_told_while_there_is_any() -> None:
    assert time_left(151, "de") == "noch 2:31"
    assert time_left(0, "de") == ""


def test_a_line_a_step_with_the_time_since_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    Lines("en").step(Trace(seconds=75, stage="start"))
    assert capsys.readouterr().err == "  1:15  making a first roster\n"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_cut_off_on_a_terminal(stage: str, width: int, language: Language) -> None:
    bar, step = Bar(36000, language), Trace(seconds=1, stage=stage, points=62_212_990, bound=61_212_990, open_hours=9e4)
    bar.step(step)
    first, second = screen(bar, width)
    assert text(STAGES[stage], language) in first
    assert all(figure in second for figure in figure_words(step, language).split(" · "))
    assert ("600:00" in first) == (stage not in AFTER_SEARCH)


def test_every_stage_of_the_solver_has_words() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for file in Path(solver.__path__[0]).glob("*.py"))
    named = set(re.findall(r"clock\.(?:step|better)\(\s*\"(\w+)\"", sources))
    assert {"options", "start", "first_roster", "bound", "improve", "checked"} <= named
    assert named | {OPEN_SITES, POINTS, WITHOUT_WORKERS} <= set(STAGES)


def test_a_narrow_terminal_loses_the_bound_first() -> None:
    bar = Bar(60, "de")
    bar.step(Trace(seconds=1, stage="improve", points=6_221_299, bound=6_150_000, open_hours=1933))
    _, second = screen(bar, 56)
    assert "offen 1.933 Std." in second
    assert "Schranke 6.150.000" not in second


def test_before_the_first_step_it_says_reading_and_no_time() -> None:
    assert screen(Bar(60, "de"), 80)[0].split() == ["⠋", "lesen"]


def test_no_terminal_gets_lines_a_terminal_a_bar_and_quiet_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def terminal(**_: object) -> Console:
        return Console(file=io.StringIO(), force_terminal=True)

    with showing(1, "de", quiet=False) as show:
        assert isinstance(show, Lines)
    with showing(1, "de", quiet=True) as show:
        assert show is None
    monkeypatch.setattr(progress, "Console", terminal)
    with showing(1, "de", quiet=False) as show:
        assert isinstance(show, Bar)


class _Gone:
    every_step = True

    def step(self, trace: Trace) -> None:
        raise BrokenPipeError(trace.stage)


def test_a_terminal_that_is_gone_does_not_end_the_run() -> None:
    watching = Watching(lambda: False, Log(None), _Gone())
    watching.step(Trace(seconds=0, stage="start"))
    watching.step(Trace(seconds=1, stage="points"))
    assert not watching.stopped()


def test_a_signal_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    watching = Watching(lambda: True, Log(None), Lines("en"))
    assert watching.stopped()
    assert watching.stopped()
    assert capsys.readouterr().err.count("stopping") == 1


def test_lines_come_every_few_seconds_and_with_each_stage(capsys: pytest.CaptureFixture[str]) -> None:
    watching = Watching(lambda: False, Log(None), Lines("en"))
    watching.step(Trace(seconds=0, stage="start"))
    for tenth in range(100):
        watching.step(Trace(seconds=1 + tenth / 10, stage="improve", points=900 - tenth))
    watching.step(Trace(seconds=11, stage="checked", points=801))
    assert [line[:6] for line in capsys.readouterr().err.splitlines()] == ["  0:00", "  0:01", "  0:06", "  0:11"]


def test_the_log_is_thinned_alike(tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    watching = Watching(lambda: False, log)
    for tenth in range(100):
        watching.step(Trace(seconds=tenth / 10, stage="improve", points=900 - tenth))
    log.close()
    assert (tmp_path / "log").read_text().count('"event": "step"') == 2


def test_a_terminal_gets_every_step_and_what_is_known_stays() -> None:
    bar = Bar(60, "en")
    watching = Watching(lambda: False, Log(None), bar)
    watching.step(Trace(seconds=1, stage="improve", points=900, bound=300, open_hours=2.0))
    watching.step(Trace(seconds=1.1, stage="improve", points=800, bound=300, open_hours=1.0))
    watching.step(Trace(seconds=2, stage="write"))
    assert bar.last == Trace(seconds=2, stage="write", points=800, bound=300, open_hours=1.0)


def test_the_solvers_seconds_are_counted_from_the_begin_of_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    Later(Watching(lambda: False, Log(None), Lines("en")), 70.0).step(Trace(seconds=5, stage="start"))
    assert capsys.readouterr().err == "  1:15  making a first roster\n"


def test_a_signal_is_told_before_the_search_asks(capsys: pytest.CaptureFixture[str]) -> None:
    stop = Stop()
    watching = Watching(stop.stopped, Log(None), Lines("en"))
    with stop.telling(watching.stopped):
        stop.ask()
    assert "stopping with the best so far" in capsys.readouterr().err


def test_nobody_is_told_after_the_run() -> None:
    stop, told = Stop(), list[int]()
    with stop.telling(lambda: told.append(1)):
        pass
    stop.ask()
    assert not told
