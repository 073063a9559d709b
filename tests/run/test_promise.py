"""`roster promise` says what finished drafts promise to customers, to people or to programs, and changes nothing."""

from pathlib import Path
from typing import Any

import pytest

from models.problem import Problem
from models.promise import Promise
from models.services import Booked, Standards, Waiting
from roster.promise.promise import Asked
from roster.run.exits import Exit
from roster.run.promise import Looked, promised
from roster.run.promise_words import table
from roster.store.files import keep
from tests.promise.rosters import rostered
from tests.worlds import MONDAY, arrivals, duty, service, site, world


def busy(**fields: Any) -> Problem:
    """One person for a Monday morning with far too many customers."""
    defaults: dict[str, Any] = {
        "services": (service(name="Reisepass", walk_in=40, express=10, spread=50),),
        "arrivals": (arrivals(cases=(6.0,) * 8),),
        "booked": (Booked(service="PASS", site="S1", date=MONDAY, start=480, count=9),),
        "waiting": (Waiting(service="PASS", site="S1", cases=500),),
        "standards": Standards(),
    }
    return world(**({"days": 1} | defaults | fields))


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    return kept(tmp_path / "drafts", busy())


def kept(folder: Path, problem: Problem) -> Path:
    (folder / "intern").mkdir(parents=True)
    keep(problem, folder / "intern" / "problem.json")
    keep(rostered(problem, duty(duty_type="K")), folder / "intern" / "outcome.json")
    return folder


def asked(drafts: Path, **fields: Any) -> Looked:
    return Looked(drafts, Asked(weeks=5, ahead=2), **fields)


def test_people_read_what_is_broken_and_by_how_much(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert promised(asked(drafts)) == Exit.DONE
    said = capsys.readouterr().out
    assert "KW 48/2026: 5 durchgespielte Wochen mit Startwert 1, Vorlauf der nächsten 2 Wochen" in said
    assert "Wartezeiten: 0 Versprechen gehalten, 0 gefährdet, 3 gebrochen" in said
    assert "80 % ≤ 15 min" in said
    assert "80 % sofort" in said
    assert "An 1 Standorten wird nach Türschluss länger bedient als vorgesehen" not in said, "doors shut at 19:00"
    assert "nicht bedient" in said
    assert "0 gehalten, 0 gefährdet, 1 gebrochen" in said
    assert "Reisepass" in said
    assert "später als geprüft" in said
    assert "Gebuchte Termine, die verlegt werden müssen: 7" in said


def test_programs_read_json(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert promised(asked(drafts, as_json=True)) == Exit.DONE
    found = Promise.model_validate_json(capsys.readouterr().out)
    assert (found.simulated_weeks, found.weeks_ahead, len(found.waits)) == (5, 2, 3)
    assert sum(row.count for row in found.to_move) == 7


def test_processes_find_the_same(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    promised(asked(drafts, as_json=True))
    alone = capsys.readouterr().out
    promised(asked(drafts, as_json=True, workers=2))
    assert capsys.readouterr().out == alone


def test_nothing_is_changed(drafts: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in drafts.rglob("*")}
    promised(asked(drafts))
    assert {path: path.stat().st_mtime_ns for path in drafts.rglob("*")} == before


def test_longer_after_closing_than_planned_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(name: str, minutes: int) -> str:
        problem = busy(sites=[site(close_down=minutes)], openings=busy().openings)
        early = [row.changed(span=row.span.changed(end=720)) for row in problem.openings]
        promised(asked(kept(tmp_path / name, problem.changed(openings=early))))
        return capsys.readouterr().out

    line = "An 1 Standorten wird nach Türschluss länger bedient als vorgesehen"
    assert line in told("short", 0)
    assert line not in told("long", 1200)


def test_drafts_without_services_promise_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert promised(asked(kept(tmp_path / "drafts", world(days=1)))) == Exit.USAGE
    assert "keine Dienstleistungen" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "nowhere"])
def test_what_is_no_folder_of_drafts_is_refused(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert promised(asked(tmp_path / name)) == Exit.USAGE
    assert "liegen keine Entwürfe" in capsys.readouterr().err


def test_drafts_that_cannot_be_understood_are_faults(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "intern" / "outcome.json").write_text("{", encoding="utf-8")
    assert promised(asked(drafts)) == Exit.FAULTS
    assert "outcome.json" in capsys.readouterr().err


def test_figures_stand_at_the_right_of_their_column() -> None:
    lines = table(("Site", "Customers"), [("ALT", "1.200"), ("HAR", "7")], "de")
    assert lines == ["", "Standort  Kunden", "ALT        1.200", "HAR            7", ""]
    assert table(("Site",), [], "de") == []
