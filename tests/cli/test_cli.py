"""The command line: what each command asks for, how it ends, and that it never shows a traceback."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from typer.testing import CliRunner

from cli import app
from models.book.groups import grouped
from models.outcome import Breach, Outcome
from models.problem import Problem
from models.requests import Pin
from models.rulebook import RULES
from models.told import ToldRules
from roster.checks.check import Checked
from roster.run import real
from roster.run.exits import Exit
from roster.run.lock import lock_path
from roster.run.tools import Tools
from roster.solver.settings import Settings
from roster.store.files import keep, read
from tests import worlds
from tests.run import fakes
from tests.run.fakes import TOOLS, inputs

ROOT = Path(__file__).parents[2]
NAMES = [rule.name for rule in RULES]
COLOUR = re.compile(r"\x1b\[[0-9;]*m")

Use = Callable[[Tools], None]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Have others do the work."""
    return lambda tools: monkeypatch.setattr(real, "tools", lambda: tools)


def tiny(*pins: Pin) -> Problem:
    """Two people, two days, two heads wanted: solved to proof at once."""
    cells = [worlds.cell("C1"), worlds.cell("C2", date=worlds.day(1))]
    return worlds.world(people=2, days=2, cells=cells, pins=pins)


def kept(problem: Problem, folder: Path, name: str = "problem") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    keep(problem, folder / f"{name}.json")
    return folder / f"{name}.json"


def roster(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """The real program in a process of its own."""
    command = [sys.executable, "-m", "cli", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)


def test_the_real_program_plans_checks_and_says_so(tmp_path: Path) -> None:
    out = tmp_path / "drafts"
    done = roster("plan", kept(tiny(), tmp_path), "--out", out, "--seconds", "200", "--workers", "1")
    assert (done.returncode, "KW 48/2026" in done.stdout) == (Exit.DONE, True)
    assert "ersten Plan machen" in done.stderr, "one line a step where there is no terminal"
    assert read(Outcome, out / "intern" / "outcome.json").status == "optimal"
    assert sorted(folder.name for folder in out.iterdir()) == ["aushang", "bezirke", "intern", "zentrale"]
    assert roster("check", out).returncode == Exit.DONE


def test_quiet_is_silent_and_the_log_speaks(tmp_path: Path) -> None:
    words = ("--out", tmp_path / "drafts", "--seconds", "20", "--workers", "1", "--quiet", "--log", tmp_path / "log")
    done = roster("plan", kept(tiny(), tmp_path), *words)
    assert (done.returncode, done.stdout, done.stderr) == (Exit.DONE, "", "")
    assert '"event": "end", "code": 0' in (tmp_path / "log").read_text()


def test_contradicting_pins_are_impossible_and_named(tmp_path: Path) -> None:
    pins = (Pin(person="P1", date=worlds.MONDAY, off=True), Pin(person="P1", date=worlds.MONDAY, duty_type="F"))
    done = roster("plan", kept(tiny(*pins), tmp_path), "--out", tmp_path / "drafts", "--workers", "1")
    assert done.returncode == Exit.IMPOSSIBLE
    assert "P1" in done.stderr
    assert "23.11.2026" in done.stderr
    assert not (tmp_path / "drafts").exists()


def test_a_faulty_file_ends_with_one_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "problem.json").write_text('{"schema_version": 1, "grid": 7}')
    done = roster("plan", tmp_path / "problem.json", "--out", tmp_path / "drafts")
    assert done.returncode == Exit.FAULTS
    assert "problem.json: grid: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_run_ends_with_five(tmp_path: Path) -> None:
    with FileLock(lock_path(tmp_path / "drafts")):
        assert roster("plan", kept(tiny(), tmp_path), "--out", tmp_path / "drafts").returncode == Exit.LOCKED


def test_several_problems_in_one_call_get_a_row_each(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("{")
    words = (kept(tiny(), tmp_path, "a"), tmp_path / "b.json", "--out", tmp_path / "drafts", "--workers", "1")
    done = roster("plan", *words, "--lang", "en")
    assert done.returncode == Exit.FAULTS
    rows = [line.split()[:2] for line in done.stdout.splitlines()[-3:]]
    assert rows == [["input", "result"], ["a", "done"], ["b", "faults"]]
    assert [folder.name for folder in (tmp_path / "drafts").iterdir() if folder.is_dir()] == ["a"]


@pytest.mark.parametrize(
    "words",
    [
        ["plan"],
        ["plan", "in"],
        ["plan", "in", "--out", "out", "--seconds", "0"],
        ["plan", "in", "--out", "out", "--workers", "0"],
        ["plan", "in", "--out", "out", "--week", "2025-W53"],
        ["plan", "nowhere", "--out", "out"],
        ["check", "nowhere"],
        ["new", "atlantis", "--out", "out"],
        ["paint"],
        ["--wrong"],
    ],
)
def test_wrong_usage_ends_with_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    inputs(tmp_path / "in")
    done = CliRunner().invoke(app, words)
    assert done.exit_code == Exit.USAGE
    assert [path.name for path in tmp_path.iterdir() if path.name != ".out.lock"] == ["in"]


def _breaching(*_: object) -> Checked:
    what = fakes.FAULT.what
    return fakes.measured(30, Breach(rule="daily_rest", person="P1", amount=60, unit="minutes", what=what))


@pytest.mark.parametrize(
    ("tools", "code"),
    [
        (TOOLS, Exit.DONE),
        (fakes.FAULTY, Exit.FAULTS),
        (fakes.IMPOSSIBLE, Exit.IMPOSSIBLE),
        (fakes.RAN_OUT, Exit.NO_ROSTER),
        (fakes.MISTAKEN, Exit.OUR_MISTAKE),
        (replace(TOOLS, check=_breaching), Exit.OUR_MISTAKE),
    ],
)
def test_each_end_of_a_plan_has_its_number(tmp_path: Path, use: Use, tools: Tools, code: int) -> None:
    use(tools)
    done = CliRunner().invoke(app, ["plan", str(inputs(tmp_path / "in")), "--out", str(tmp_path / "out")])
    assert done.exit_code == code
    assert "Traceback" not in done.output
    assert "Petersen, Ilse" not in done.output


def test_a_roster_with_breaches_ends_with_six(tmp_path: Path, use: Use) -> None:
    use(TOOLS)
    out = str(tmp_path / "out")
    CliRunner().invoke(app, ["plan", str(inputs(tmp_path / "in")), "--out", out])
    use(replace(TOOLS, check=_breaching))
    assert CliRunner().invoke(app, ["check", out]).exit_code == Exit.BREACHES


def _gone() -> Tools:
    raise ImportError("Petersen, Ilse")


@pytest.mark.parametrize("words", [["plan", "in", "--out", "out"], ["check", "in"]])
def test_what_nobody_thought_of_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    inputs(tmp_path / "in")
    monkeypatch.setattr(real, "tools", _gone)
    done = CliRunner().invoke(app, words)
    assert done.exit_code == Exit.OUR_MISTAKE
    assert len(done.output.splitlines()) == 1
    assert "Petersen" not in done.output


def test_without_dask_a_cluster_is_refused_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "roster.solver.cluster", raising=False)
    for module in ("dask", "distributed"):
        monkeypatch.setitem(sys.modules, module, None)
    words = ["plan", str(inputs(tmp_path / "in")), "--out", str(tmp_path / "out"), "--cluster", "tcp://127.0.0.1:1"]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == Exit.USAGE
    assert "requirements/cluster.txt" in done.output
    assert not (tmp_path / "out").exists()


def test_a_cluster_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    words = ("--out", tmp_path / "drafts", "--cluster", "tcp://127.0.0.1:1")
    done = roster("plan", kept(tiny(), tmp_path), *words)
    assert done.returncode == Exit.USAGE
    assert "tcp://127.0.0.1:1" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "drafts").exists()


def test_every_rule_is_listed_for_people() -> None:
    done = CliRunner().invoke(app, ["rules"])
    assert done.exit_code == Exit.DONE
    listed = [line.partition(" - ")[0] for line in done.output.splitlines() if " - " in line and line[0] != " "]
    assert listed == [rule.name for _, found in grouped(RULES) for rule in found]
    shared = sum(rule.group == "fairness" for rule in RULES)
    assert f"Gerechte Anteile ({shared})\n" in done.output
    assert (
        "    streng; Gesetz: nur mit Vereinbarung abschaltbar · mindestens 660 Minuten (11:00 Std.) · " in done.output
    )
    assert "mit Preis; abschaltbar · Unerfüllter Wunsch: 300 · " in done.output
    assert (
        "Fassung vom 22.12.2020, § 4 (gelesen am 22.11.2026; verglichen mit der Fassung vom 21.07.2012)" in done.output
    )


def test_every_rule_is_listed_for_programs() -> None:
    done = CliRunner().invoke(app, ["rules", "--json", "--lang", "en"])
    assert done.exit_code == Exit.DONE
    told = ToldRules.model_validate_json(done.output)
    assert [rule.name for rule in told.rules] == NAMES
    rest = next(rule for rule in told.rules if rule.name == "daily_rest")
    assert (rest.title, rest.form, rest.mode, rest.unit) == ("Rest between two duties", "sequence", "strict", "minutes")
    assert (rest.number, rest.stricter, rest.law) == (660, "higher", True)
    assert rest.source.link.endswith("/arbzg/__5.html")


def test_the_version_is_told() -> None:
    assert re.fullmatch(r"roster \d+\.\d+\.\d+\n", CliRunner().invoke(app, ["--version"]).output)


def test_help_is_german_first_and_english_on_request() -> None:
    german, english = roster("plan", "--help"), roster("plan", "--lang=en", "--help")
    assert "Den Plan machen" in COLOUR.sub("", german.stdout)
    assert "Make the roster" in COLOUR.sub("", english.stdout)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["plan", "--help"],
        ["check", "--help"],
        ["new", "--help"],
        ["rules", "--help"],
        ["slots", "--help"],
        ["slots", "find", "--help"],
    ],
)
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys; import cli\n"
        f"try: cli.app({[*words, '--help']!r})\n"
        "except SystemExit: pass\n"
        "print('HEAVY', sorted({'ortools', 'pandas', 'numpy', 'openpyxl'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "HEAVY []"


def test_a_search_for_an_appointment_loads_nothing_that_only_reckoning_needs() -> None:
    code = (
        "import sys; import roster.run.find_slots\n"
        "print(sorted({'ortools', 'pandas', 'numpy', 'scipy', 'openpyxl'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_promise_is_said_of_drafts_as_they_were_planned(tmp_path: Path) -> None:
    """The options reach the program: three simulated weeks, one ahead, seed 7."""
    problem = tiny().changed(services=(worlds.service(),), arrivals=(worlds.arrivals(),))
    (tmp_path / "intern").mkdir()
    kept(problem, tmp_path / "intern")
    keep(fakes.outcome(problem, Settings()).changed(duties=(worlds.duty(),)), tmp_path / "intern" / "outcome.json")
    words = ("promise", tmp_path, "--weeks", "3", "--ahead", "1", "--seed", "7", "--workers", "1", "--lang", "en")
    done = roster(*words)
    assert done.returncode == Exit.DONE
    assert "week 48/2026: 3 simulated weeks with seed 7, lead times of the next 1 weeks" in done.stdout
    assert '"simulated_weeks": 3' in roster(*words, "--json").stdout
