"""Who may be given which folder is a list, and the list is kept."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.people import Limits
from roster.publish import audience
from roster.publish.audience import AUDIENCES, PLACED, NotForThem, Placed, allow
from roster.publish.publish import publish
from tests.publish.cities import city, result
from tests.worlds import day

SECRET = re.compile(
    r"(?i)krank|urlaub|grund|reason|wunsch|wish|stunden|std\.|hours|saldo|konto|account|punkte|points|persönliche|limit"
)


def everything(folder: Path, without: str = "") -> str:
    books = [load_workbook(path) for path in sorted(folder.glob("*.xlsx"))]
    sheets = [sheet for book in books for sheet in book if sheet.title != without]
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    return "\n".join(
        f"{cell.value} {cell.comment.text if cell.comment else ''}" for cell in cells if cell.value is not None
    )


def test_what_each_folder_may_tell() -> None:
    told = {row.folder: sorted(row.facts) for row in AUDIENCES}
    assert told == {
        "intern": ["everything"],
        "zentrale": ["absent", "cover", "duties", "hours", "lending", "names", "pins", "points", "proofs", "times"],
        "bezirke": ["absent", "cover", "duties", "names", "pins", "times", "wishes"],
        "aushang": ["absent", "duties", "names"],
    }


def test_every_sheet_tells_no_more_than_its_folder_may() -> None:
    for placed in PLACED:
        allow(placed.folder, placed.sheet)


def test_a_sheet_that_is_in_no_list_is_refused() -> None:
    with pytest.raises(NotForThem, match="in no list"):
        allow("aushang", "shortages")


def test_a_sheet_that_would_tell_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audience, "PLACED", (Placed("aushang", "board", frozenset({"names", "points"})),))
    with pytest.raises(NotForThem, match="would tell points"):
        allow("aushang", "board")


def test_the_wall_tells_neither_reasons_nor_hours_nor_wishes(drafts: Path) -> None:
    said = everything(drafts / "aushang")
    assert "Albers" in said
    assert not SECRET.findall(said)


def test_the_wall_shows_neither_pins_nor_ids(drafts: Path) -> None:
    said = everything(drafts / "aushang")
    assert "!" not in said
    assert not re.search(r"\bP[1-8]\b|1001", said)


def test_districts_get_no_balances_points_or_limits(drafts: Path) -> None:
    said = everything(drafts / "bezirke")
    assert not re.findall(r"(?i)krank|urlaub|saldo|konto|\bpunkte|persönliche", said)


def test_personal_limits_change_nothing_that_others_see(tmp_path: Path, drafts: Path) -> None:
    limited = tuple(row.changed(limits=(Limits(latest_end=1200, home_only=True),)) for row in city().people)
    problem = city(people=limited)
    publish(problem, result(problem), tmp_path)
    for folder in ("bezirke", "aushang"):
        assert everything(tmp_path / folder) == everything(drafts / folder)
    assert "Einzeln vereinbarte Grenzen" in everything(drafts / "bezirke")
    assert "Einzeln vereinbarte Grenzen" not in everything(drafts / "zentrale"), "there they are looked at"


def test_wishes_stand_on_one_sheet_only(drafts: Path) -> None:
    for folder in ("bezirke", "aushang", "zentrale"):
        assert "nicht in RAH" not in everything(drafts / folder, without="Rückmeldung")
    assert not re.findall("(?i)wunsch", everything(drafts / "bezirke", without="Rückmeldung"))
    assert "nicht in RAH" in everything(drafts / "bezirke")


def test_credits_and_wishes_change_nothing_that_others_see(tmp_path: Path, drafts: Path) -> None:
    problem = city(wishes=(), absences=[row.changed(credited=0) for row in city().absences])
    assert any(row.credited for row in city().absences)
    publish(problem, result(problem), tmp_path)
    for folder in ("bezirke", "aushang"):
        shown = [everything(place / folder, without="Rückmeldung") for place in (tmp_path, drafts)]
        assert shown[0] == shown[1]


def test_absent_is_one_letter(drafts: Path) -> None:
    sheet = load_workbook(drafts / "aushang/RAH.xlsx").worksheets[0]
    claasen = next(row for row in sheet.iter_rows() if row[0].value == "Claasen")
    assert [cell.value for cell in claasen][1:4] == ["S", "A", "frei"]
    assert day(1).weekday() == 1
