"""How far a run is, in words and numbers as its reader writes them."""

import io

import pytest
from rich.console import Console

from models.outcome import Trace
from roster.run import progress
from roster.run.log import Log
from roster.run.progress import Bar, Lines, showing, step_words, time_left
from roster.run.watching import Watching


def test_a_step_has_stage_points_bound_and_gap() -> None:
    step = Trace(seconds=3, stage="points", points=12000, bound=11880)
    assert step_words(step, "de") == "verbessern · 12.000 Punkte · Schranke 11.880 · Abstand 1\N{NO-BREAK SPACE}%"
    assert step_words(step, "en") == "making it better · 12,000 points · bound 11,880 · gap 1%"


def test_what_is_not_known_is_left_out() -> None:
    assert step_words(Trace(seconds=0, stage="options"), "en") == "finding out who could work where"
    assert step_words(Trace(seconds=0, stage="brand new", points=0, bound=0), "en") == "brand new · 0 points · bound 0"


def test_time_is_told_while_there_is_any() -> None:
    assert time_left(151, "de") == "noch 2:31"
    assert time_left(0, "de") == ""


def test_a_line_a_step_with_the_time_since_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    Lines("en").step(Trace(seconds=75, stage="start"))
    assert capsys.readouterr().err == "  1:15  making a first roster\n"


def test_the_changing_line_shows_the_last_step() -> None:
    bar = Bar(60, "de")
    bar.step(Trace(seconds=1, stage="first_roster", points=500))
    screen = io.StringIO()
    Console(file=screen, width=80).print(bar)
    assert "ein erster Plan · 500 Punkte" in screen.getvalue()
    assert "noch " in screen.getvalue()


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
