"""What the documents say of sheets, rules and faults is what the program says now."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from models.cards import RuleCard
from models.rulebook import RULES
from roster.publish.audience import PLACED
from roster.run import rules_page
from roster.run.voice import finding_words
from roster.texts.pages import MARK, renew, renewed, table
from roster.workbook import page as sheets_page
from roster.workbook.layout import LAYOUTS
from roster.workbook.read import read_inputs

ROOT = Path(__file__).parents[2]
PLANNERS = ROOT / "docs" / "planer"
MADE: dict[str, Callable[[], Iterable[str]]] = {
    "arbeitsmappen.md": sheets_page.lines,
    "regeln.md": rules_page.lines,
}


def page(name: str) -> str:
    return (PLANNERS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", list(MADE))
def test_what_was_made_is_made_again_the_same(name: str) -> None:
    assert page(name) == renewed(page(name), MADE[name]()), "run `make pages`"


def test_every_column_of_every_sheet_is_there() -> None:
    lines = list(sheets_page.lines())
    columns = [column for sheets in LAYOUTS.values() for sheet in sheets for column in sheet.columns]
    assert len([line for line in lines if line.startswith("| ") and "was hinein darf" not in line]) == len(columns)
    titles = [sheet.title for kind in sheets_page.BOOKS for sheet in LAYOUTS[kind]]
    assert [line.removeprefix("### ") for line in lines if line.startswith("### ")] == titles


def test_a_column_says_what_may_stand_in_it() -> None:
    lines = list(sheets_page.lines())
    weekly = "| Std/Woche\\* | Stunden von 0 bis 60 | 39 | Vertragliche Stunden, z. B. 39 oder 19,5. |"
    choice = (
        "| Wunsch\\* | frei · früh · mittel · spät · nicht Standort · gleiche Tage · Dienst · nicht Dienst | früh |  |"
    )
    assert {weekly, choice} <= set(lines)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_its_name_its_source_and_when_it_was_read(rule: RuleCard) -> None:
    made = "\n".join(rules_page.lines())
    section = next(part for part in made.split("\n### ") if f"| Name | `{rule.name}` |" in part)
    assert rule.source.text in section
    assert rule.source.clause in section
    assert rule.source.link in section
    assert f"{rule.source.checked:%d.%m.%Y}" in section
    compared = f"; verglichen mit der Fassung vom {rule.source.version:%d.%m.%Y})" if rule.source.version else ""
    assert compared in section
    assert ("nur in Auszügen gefunden" in section) == (not rule.source.own and not compared)


def test_a_number_says_its_side_and_its_unit() -> None:
    german, english = "\n".join(rules_page.lines()), "\n".join(rules_page.lines("en"))
    assert "| Wert | mindestens 660 Minuten (11:00 Std.) |" in german
    assert "| Number | at most 600 minutes (10:00 h) |" in english


def test_what_stands_above_the_mark_stays(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(f"# By hand\n{MARK}\nold\n", encoding="utf-8")
    renew(file, ["new"])
    assert file.read_text(encoding="utf-8") == f"# By hand\n{MARK}\n\nnew\n"


@pytest.mark.parametrize("wrong", ["no mark", f"{MARK}{MARK}"])
def test_a_page_without_a_clear_mark_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="exactly once"):
        renewed(wrong, [])


def test_a_bar_in_a_cell_does_not_end_it() -> None:
    assert table(("a", "b"), [("1|2", "3\n4")]) == ["| a | b |", "|---|---|", "| 1\\|2 | 3 4 |"]


@pytest.mark.parametrize("folder", ["zentrale", "bezirke"])
def test_every_sheet_of_the_drafts_is_explained(folder: str) -> None:
    section = page("ergebnis-lesen.md").partition(f"\n## `{folder}/")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (?!Blatt|---)", section, re.MULTILINE)
    assert len(rows) == len([placed for placed in PLACED if placed.folder == folder])


def test_quoted_faults_are_said_by_the_program() -> None:
    """Every quoted line is what the reader says of the sample with all its faults."""
    said = {finding_words(finding, "de") for finding in read_inputs(ROOT / "data" / "samples" / "broken").findings}
    quoted = re.findall(
        r"^    ((?:bezirk|zentrale|termine|faelle)\S+: .+)$", page("haeufige-meldungen.md"), re.MULTILINE
    )
    assert len(quoted) >= 15
    assert [line for line in quoted if line not in said] == []
