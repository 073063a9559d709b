"""Central operations see what stays open, what it costs, who helps whom and that every rule was checked."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.book.groups import GROUPS, grouped
from models.outcome import Outcome
from models.problem import Problem
from models.rulebook import RULES, card
from roster.checks.lending import lending
from roster.checks.rules_checked import rules_checked
from roster.publish.coverage import Cover, lent_hours
from roster.publish.gaps import gaps, place
from roster.publish.heatmap import counts
from roster.publish.news import city_news
from roster.publish.publish import publish
from roster.publish.view import View
from roster.publish.weekly import stretches
from roster.texts.catalogue import say
from tests.publish.cities import DUTIES, EVIL, city, result
from tests.worlds import MONDAY, cell, counted, day, duty, type_cell, volume


@pytest.fixture
def view(problem: Problem, outcome: Outcome) -> View:
    return View(problem, outcome)


def sheet(drafts: Path, title: str) -> Worksheet:
    found = load_workbook(drafts / "zentrale/zentrale.xlsx")[title]
    assert isinstance(found, Worksheet)
    return found


def rows(found: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in found.iter_rows()]


def line(found: Worksheet, first: str) -> list[object]:
    return next(row for row in rows(found) if row[0] == first)


def test_neighbouring_shortages_become_one(view: View) -> None:
    said = [(place(view, gap), stretches(view, [gap])) for gap in gaps(view)]
    assert said == [("Wandsbek Schalter", "08:00-10:00: 1"), ("Rahlstedt Schalter", "08:00-10:00: 1")]


def test_shortages_are_listed_site_by_site_with_hours_and_priority(drafts: Path) -> None:
    listed = rows(sheet(drafts, "Fehlstellen"))
    first = next(number for number, row in enumerate(listed) if row[0] == "Wandsbek" and row[1] is None)
    assert [row[:5] for row in listed[first : first + 4]] == [
        ["Wandsbek", None, None, 2, None],
        ["Mo", "Schalter", "08:00-10:00: 1", 2, 1],
        ["Rahlstedt", None, None, 2, None],
        ["Mo", "Schalter", "08:00-10:00: 1", 2, 2],
    ]
    assert str(listed[first + 3][5]).startswith("unter Mindestbesetzung, ")


def test_the_main_gaps_come_first(drafts: Path) -> None:
    listed = rows(sheet(drafts, "Fehlstellen"))
    first = next(number for number, row in enumerate(listed) if str(row[0]).startswith("Schwerpunkte"))
    assert listed[first + 1 : first + 3] == [
        ["Rahlstedt", "Schalter", "Mo vormittags", 2, 2, "unter Mindestbesetzung, bis zu 1 zugleich"],
        ["Wandsbek", "Schalter", "Mo vormittags", 2, 1, "bis zu 1 zugleich"],
    ]


def test_half_a_head_is_half_a_head(problem: Problem) -> None:
    short = result(problem).shortages[0].changed(below_target_percent=50)
    gap = gaps(View(problem, result(problem, shortages=(short,))))[0]
    assert (gap.missing_percent, gap.hours) == (50, 0.5)


def test_the_overview_says_how_good_the_plan_is(drafts: Path) -> None:
    overview = sheet(drafts, "Übersicht")
    said = [row[0] for row in rows(overview)]
    best_case = (
        "Bewiesen: höchstens 3,9 Personenstunden besser möglich (12,4\N{NO-BREAK SPACE}% der verplanten Stunden)."
    )
    assert best_case in said
    assert line(overview, "Abstand")[1:3] == [0.19, "zwischen Punkten und Mindestens"]
    assert line(overview, "Offene Standorte: Minuten unter Mindestbesetzung")[1] == 120
    assert line(overview, "Punkte")[1] == 1234
    assert line(overview, "Offene Stunden")[1] == 4
    assert line(overview, "Mindestens")[1] == 1000


def test_the_overview_has_a_line_for_each_district_and_department(drafts: Path, problem: Problem) -> None:
    overview = sheet(drafts, "Übersicht")
    assert line(overview, "Ost") == ["Ost", 6, 4, 2 / 6, 2 / 6, 8, 8, 1], "P3 is away on a whole day"
    assert line(overview, "Süd") == ["Süd", 0, 0, None, None, 8, 8, 1]
    assert line(overview, "alle") == ["alle", 6, 4, 2 / 6, 2 / 6, 16, 16, 2]
    assert line(overview, problem.departments[0].name)[:6] == [problem.departments[0].name, 6, 4, 2 / 6, 2 / 6, 16]


def test_news_are_five_sentences(drafts: Path) -> None:
    numbered = [str(row[0]) for row in rows(sheet(drafts, "Neu")) if str(row[0])[:1].isdigit()]
    assert [sentence[:2] for sentence in numbered] == ["1.", "2.", "3.", "4.", "5."]
    assert "abweichen: 1, betroffene Personen: 1" in numbered[1]
    assert "die größte Lücke: Wandsbek Schalter, 2 Std. (Mo vormittags)" in numbered[2]
    assert "am meisten Süd für Ost (8 Std.)" in numbered[3]
    assert "höchstens 3,9 Personenstunden" in numbered[4]


def test_the_best_plan_is_said_to_be_the_best(problem: Problem, outcome: Outcome) -> None:
    best = View(problem, outcome.changed(status="optimal"))
    assert best.say(city_news(best, Cover(best))[4]) == "Einen besseren Plan gibt es nicht: Das ist bewiesen."


def test_the_heat_map_counts_who_works_throughout(view: View) -> None:
    figures = counts(view)
    assert figures.present["E", "WAN", MONDAY, 480] == 1
    assert figures.present["E", "WAN", MONDAY, 690] == 0, "that is the break"
    assert figures.missing["E", "WAN", MONDAY, 570] == 100
    assert figures.missing["E", "WAN", MONDAY, 600] == 0


def test_the_heat_map_shows_a_number_where_somebody_is_missing(drafts: Path) -> None:
    found = sheet(drafts, "Abdeckung")
    head = next(row for row in rows(found) if row[0] == "Standort")
    assert line(found, "Wandsbek")[head.index("08:00")] == "1 -1"


def test_lending_is_what_the_checks_measure(problem: Problem, outcome: Outcome, view: View) -> None:
    measured = {(row.origin, row.destination): row.minutes for row in lending(problem, outcome.duties).lent}
    hours = lent_hours(view)
    shown = {
        (origin, there): float(hours.to_numpy()[row][column]) * 60
        for row, origin in enumerate(hours.index)
        for column, there in enumerate(hours.columns)
        if origin != there
    }
    assert shown == measured == {("Ost", "Süd"): 480, ("Süd", "Ost"): 480}


def test_what_was_typed_stands_beside_what_is_lent(problem: Problem, outcome: Outcome, tmp_path: Path) -> None:
    east, south = problem.districts
    limited = problem.changed(districts=(east.changed(lent_most=600, borrowed_quota=240), south))
    for number, (given, shown) in enumerate(((problem, False), (limited, True))):
        (tmp_path / str(number)).mkdir()
        publish(given, outcome, tmp_path / str(number), "de")
        lines = rows(sheet(tmp_path / str(number), "Verleih"))
        heads = ["Bezirk", "Woche", "verliehen", "höchstens", "Quote", "geliehen", "höchstens", "Quote"]
        found = [[*row[:1], *row[2:8]] for row in lines if row[0] == "Ost" and str(row[1]).startswith("KW")]
        assert any(list(row[:8]) == heads for row in lines) == shown
        assert found == ([["Ost", 8, 10, None, 8, None, 4]] if shown else [])


COVERED = [
    cell("part", spans=[(480, 990)], site="WAN"),
    cell("whole", spans=[(480, 690), (720, 900)], site="WAN", who=(counted(), counted("office"))),
    cell("lent", date=day(2), spans=[(750, 990)], site="WAN", target=2),
    cell("anywhere", site=None, target=5),
    cell("second", date=day(1), spans=[(480, 690)], site="WAN", who=(counted(qualification="A"), counted(percent=50))),
    cell("trainee", spans=[(720, 990)], site="WAN", who=(counted(in_training=True, percent=50), counted())),
    type_cell("type", site="WAN"),
    type_cell("late", duty_type="S", site=None, target=2),
    volume("volume", days=5, unit=30, site="WAN", target=40),
]


def test_open_hours_are_what_the_checks_measure(problem: Problem, outcome: Outcome) -> None:
    problem = problem.changed(cells=COVERED)
    measured = lending(problem, outcome.duties)
    sums = Cover(View(problem, outcome)).table[["wanted", "covered", "own"]].sum() * 60
    assert round(sums["wanted"] - sums["covered"]) == measured.open_minutes
    assert round(sums["wanted"] - sums["own"]) == measured.open_minutes_without > measured.open_minutes


def test_charges_are_listed_line_by_line(drafts: Path) -> None:
    found = sheet(drafts, "Kosten")
    assert line(found, "Offener Bedarf")[1:4] == [240, "Personenminuten", 1200]
    assert line(found, "Summe")[3] == 1200


def test_every_rule_stands_on_the_proof(drafts: Path, problem: Problem) -> None:
    listed = [row for row in rows(sheet(drafts, "Regeln geprüft")) if row[3] in {"streng", "mit Preis", "aus"}]
    checked = rules_checked(problem, DUTIES)
    looked = {say(card(row.rule).title, "de"): row.looked if row.mode != "off" else "-" for row in checked}
    assert {row[0]: row[5] for row in listed} == looked
    assert len(listed) == len(RULES)


def test_rules_that_are_off_stand_behind_all_others_by_chapters(drafts: Path, problem: Problem) -> None:
    listed = rows(sheet(drafts, "Regeln geprüft"))
    modes = [row[3] for row in listed if row[3] in {"streng", "mit Preis", "aus"}]
    assert modes == sorted(modes, key=lambda mode: mode == "aus")
    titles = [say(title, "de") for title in GROUPS.values()]
    off = next(number for number, row in enumerate(listed) if str(row[0]).startswith("Abgeschaltete Regeln"))
    held = [card(row.rule) for row in rules_checked(problem, DUTIES) if row.mode != "off"]
    assert [row[0] for row in listed[:off] if row[0] in titles] == [say(title, "de") for title, _ in grouped(held)]


def test_a_breach_is_never_hidden(problem: Problem, outcome: Outcome, tmp_path: Path) -> None:
    sunday = duty("P1", date=day(6), site="WAN")
    publish(problem, outcome.changed(duties=(*DUTIES, sunday)), tmp_path)
    found = load_workbook(tmp_path / "zentrale/zentrale.xlsx")["Regeln geprüft"]
    assert line(found, "Sonntage und Feiertage sind frei")[6] == 1


def test_everybody_stands_in_the_plan(drafts: Path) -> None:
    ids = {row[0] for row in rows(sheet(drafts, "Plan"))}
    assert ids.issuperset(person.id for person in city().people)
    assert line(sheet(drafts, "Plan"), "P6")[5] == f"F·{EVIL}/WAN"
