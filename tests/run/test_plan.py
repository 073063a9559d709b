"""`roster plan` does jobs one after another, each for itself, and says how each ended."""

import json
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.outcome import Outcome
from models.problem import Problem
from roster.run import real
from roster.run.batch import Order, jobs_of, settings_of
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.run.plan import plan
from roster.run.tools import Tools
from roster.solver.settings import Settings
from roster.solver.watch import Watch
from roster.workbook.read import Reading
from tests.run import fakes
from tests.run.fakes import TOOLS, inputs

Use = Callable[[Tools], None]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Have others do the work."""
    return lambda tools: monkeypatch.setattr(real, "tools", lambda: tools)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    settings = Settings(seconds=5, workers=1)
    return Order((inputs(tmp_path / "hamburg"),), tmp_path / "drafts", settings, log=tmp_path / "log.jsonl")


def _fails_for(name: str) -> Tools:
    def read(folder: Path, accepted: Path | None, week: str | None) -> Reading:
        wrong = (folder / f"{name}.xlsx").exists()
        return fakes.read_with_fault(folder, accepted, week) if wrong else Reading(fakes.problem())

    return replace(TOOLS, read=read)


def test_a_plan_ends_with_the_week_the_cover_and_where_the_drafts_are(
    order: Order, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use(TOOLS)
    assert plan(order) == Exit.DONE
    out = capsys.readouterr().out
    assert "KW 48/2026" in out
    assert str(order.out) in out


def test_quiet_is_silent(order: Order, use: Use, capfd: pytest.CaptureFixture[str]) -> None:
    use(TOOLS)
    assert plan(replace(order, quiet=True)) == Exit.DONE
    assert capfd.readouterr() == ("", "")


def test_quiet_still_says_what_went_wrong(order: Order, use: Use, capfd: pytest.CaptureFixture[str]) -> None:
    use(fakes.FAULTY)
    assert plan(replace(order, quiet=True)) == Exit.FAULTS
    out, err = capfd.readouterr()
    assert out == ""
    assert "Altona.xlsx: Personal!C3: " in err


@pytest.mark.parametrize(
    ("tools", "code", "words"),
    [
        (fakes.FAULTY, Exit.FAULTS, "Altona.xlsx: Personal!C3: "),
        (fakes.IMPOSSIBLE, Exit.IMPOSSIBLE, "Altona.xlsx: Planblatt!D7"),
        (fakes.RAN_OUT, Exit.NO_ROSTER, "5"),
        (fakes.MISTAKEN, Exit.OUR_MISTAKE, "roster"),
    ],
)
def test_what_went_wrong_is_said_and_numbered(
    order: Order, use: Use, capfd: pytest.CaptureFixture[str], tools: Tools, code: int, words: str
) -> None:
    use(tools)
    assert plan(order) == code
    err = capfd.readouterr().err
    assert words in err
    assert "Traceback" not in err


def test_a_failing_input_leaves_the_others_alone(
    order: Order, tmp_path: Path, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use(_fails_for("Falsch"))
    bad = inputs(tmp_path / "bremen", "Falsch.xlsx")
    good = inputs(tmp_path / "kiel")
    assert plan(replace(order, sources=(*order.sources, bad, good))) == Exit.FAULTS
    assert sorted(path.name for path in order.out.iterdir() if path.is_dir()) == ["hamburg", "kiel"]
    table = capsys.readouterr().out.splitlines()[-4:]
    assert [row.split()[0] for row in table[1:]] == ["hamburg", "bremen", "kiel"]


def test_several_weeks_get_a_folder_each(order: Order, use: Use) -> None:
    asked: list[str | None] = []

    def read(folder: Path, accepted: Path | None, week: str | None) -> Reading:
        asked.append(week)
        return Reading(fakes.problem())

    use(replace(TOOLS, read=read))
    assert plan(replace(order, week="2026-W24,2026-w53")) == Exit.DONE
    assert asked == ["2026-W24", "2026-W53"]
    assert (order.out / "2026-W53" / "intern" / "outcome.json").exists()


def test_one_week_writes_to_the_folder_itself(order: Order) -> None:
    (job,) = jobs_of(replace(order, week="2026-W24"))
    assert (job.out, job.week) == (order.out, "2026-W24")


def test_several_inputs_and_weeks_lie_one_in_the_other(order: Order, tmp_path: Path) -> None:
    several = replace(order, sources=(*order.sources, inputs(tmp_path / "kiel")), week="2026-W24,2026-W25")
    assert [job.out.relative_to(order.out).as_posix() for job in jobs_of(several)] == [
        "hamburg/2026-W24",
        "hamburg/2026-W25",
        "kiel/2026-W24",
        "kiel/2026-W25",
    ]


def test_two_inputs_of_one_name_are_refused_before_anything_is_done(order: Order, tmp_path: Path) -> None:
    with pytest.raises(EndedError):
        jobs_of(replace(order, sources=(*order.sources, inputs(tmp_path / "other" / "hamburg"))))


@pytest.mark.parametrize("week", ["2025-W53", "2026-W00", "24", "W24", "2026-W24,", "2026-24"])
def test_a_week_that_does_not_exist_is_wrong_usage(order: Order, week: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert plan(replace(order, week=week)) == Exit.USAGE
    assert week.rsplit(",", maxsplit=1)[-1] in capsys.readouterr().err


def test_after_a_signal_the_rest_is_not_begun(order: Order, tmp_path: Path, use: Use) -> None:
    def stopped_meanwhile(problem: Problem, settings: Settings, watch: Watch) -> Outcome:
        signal.raise_signal(signal.SIGTERM)
        while not watch.stopped():
            time.sleep(0.01)
        return fakes.outcome(problem, settings)

    use(replace(TOOLS, solve=stopped_meanwhile))
    assert plan(replace(order, sources=(*order.sources, inputs(tmp_path / "kiel")))) == Exit.NO_ROSTER
    assert [path.name for path in order.out.iterdir() if path.is_dir()] == ["hamburg"]


def test_the_log_tells_every_job_and_no_names(order: Order, tmp_path: Path, use: Use) -> None:
    use(_fails_for("Falsch"))
    plan(replace(order, sources=(*order.sources, inputs(tmp_path / "bremen", "Falsch.xlsx"))))
    assert order.log is not None
    text = order.log.read_text()
    assert [json.loads(line)["code"] for line in text.splitlines() if '"end"' in line] == [0, 1]
    assert "Petersen" not in text


def test_a_log_that_cannot_be_written_is_wrong_usage(order: Order, tmp_path: Path, use: Use) -> None:
    use(TOOLS)
    assert plan(replace(order, log=tmp_path)) == Exit.USAGE
    assert not order.out.exists()


def test_workers_are_counted_but_never_more_than_eight() -> None:
    assert 1 <= settings_of(10, None, 1, reproducible=False).workers <= 8
    assert settings_of(10, 12, 1, reproducible=False).workers == 12


def test_several_jobs_do_not_write_among_the_drafts_of_one(order: Order, use: Use) -> None:
    use(TOOLS)
    assert plan(order) == Exit.DONE
    before = fakes.seen(order.out)
    assert plan(replace(order, week="2026-W24,2026-W25")) == Exit.USAGE
    assert fakes.seen(order.out) == before


def test_a_line_of_the_log_names_its_job(order: Order, tmp_path: Path, use: Use) -> None:
    use(TOOLS)
    plan(replace(order, sources=(*order.sources, inputs(tmp_path / "kiel"))))
    assert order.log is not None
    jobs = [json.loads(line)["job"] for line in order.log.read_text().splitlines()]
    assert list(dict.fromkeys(jobs)) == ["hamburg", "kiel"]
