"""Each wish gets an answer, and what the answer says is true."""

from pathlib import Path

from openpyxl import load_workbook

from models.requests import Pin, Wish
from roster.publish.feedback import why_not
from roster.publish.publish import publish
from roster.publish.view import View
from tests.publish.cities import city, result
from tests.worlds import cell, day

FREE = Wish(person="P1", date=day(0), kind="free")
WISHES = (
    FREE,
    Wish(person="P2", date=day(1), kind="not_site", site="RAH"),
    Wish(person="P3", date=day(0), kind="early"),
    Wish(person="P5", date=day(1), kind="late"),
)


def said(wish: Wish, **fields: object) -> str:
    problem = city(**({"wishes": (wish,), "pins": ()} | fields))
    view = View(problem, result(problem))
    return view.say(why_not(view, wish))


def test_every_wish_of_the_district_is_answered(tmp_path: Path) -> None:
    problem = city(wishes=WISHES)
    publish(problem, result(problem), tmp_path)
    sheet = load_workbook(tmp_path / "bezirke/Ost.xlsx")["Rückmeldung"]
    answers = [
        [cell.value for cell in row][3:6] for row in sheet.iter_rows() if str(row[0].value) in {"P1", "P2", "P3"}
    ]
    assert answers == [
        ["nicht in RAH", "S·RAH", "nicht erfüllt"],
        ["frei", "F", "nicht erfüllt"],
        ["Frühdienst", "S", "nicht erfüllt"],
    ]
    sheet = load_workbook(tmp_path / "bezirke/Süd.xlsx")["Rückmeldung"]
    assert [row[5].value for row in sheet.iter_rows() if row[0].value == "P5"] == ["erfüllt"]


def test_who_would_like_the_same_days_is_answered(tmp_path: Path) -> None:
    """P1 is at work on Monday; of the others some are and some are not."""
    wishes = tuple(Wish(person="P1", date=day(0), kind="together", other=other) for other in ("P2", "P3", "P4", "P5"))
    problem = city(wishes=wishes, pins=())
    made = result(problem)
    busy = {duty.person for duty in made.duties if duty.date == day(0) and duty.pieces}
    publish(problem, made, tmp_path)
    sheet = load_workbook(tmp_path / "bezirke/Ost.xlsx")["Rückmeldung"]
    answers = {str(row[3].value): (row[5].value, row[6].value) for row in sheet.iter_rows() if row[0].value == "P1"}
    why = "Ein besserer Plan, in dem beide arbeiten oder beide frei haben, wurde nicht gefunden."
    both, one = ("erfüllt", None), ("nicht erfüllt", why)
    assert "P1" in busy
    assert answers == {f"gleiche Tage wie {wish.other}": both if wish.other in busy else one for wish in wishes}
    assert set(answers.values()) == {both, one}


def test_who_would_like_a_certain_duty_is_answered(tmp_path: Path) -> None:
    """P1 has a duty of the type F on Monday."""
    wishes = (
        Wish(person="P1", date=day(0), kind="duty_type", duty_type="F"),
        Wish(person="P1", date=day(0), kind="duty_type", duty_type="S"),
        Wish(person="P1", date=day(0), kind="not_duty_type", duty_type="F"),
        Wish(person="P1", date=day(0), kind="not_duty_type", duty_type="S"),
    )
    problem = city(wishes=wishes, pins=())
    made = result(problem)
    publish(problem, made, tmp_path)
    sheet = load_workbook(tmp_path / "bezirke/Ost.xlsx")["Rückmeldung"]
    answers = {str(row[3].value): (row[5].value, row[6].value) for row in sheet.iter_rows() if row[0].value == "P1"}
    given = next(duty.duty_type for duty in made.duties if (duty.person, duty.date) == ("P1", day(0)))
    assert given == "F"
    assert answers["Dienst F"] == answers["nicht S"] == ("erfüllt", None)
    why = "Ein besserer Plan mit diesem Dienst wurde nicht gefunden."
    assert answers["Dienst S"] == ("nicht erfüllt", why)
    assert answers["nicht F"][0] == "nicht erfüllt"


def test_a_duty_wished_for_on_a_day_without_one_is_answered() -> None:
    wish = Wish(person="P4", date=day(0), kind="duty_type", duty_type="F")
    problem = city(wishes=(wish,), pins=(Pin(person="P4", date=day(0), off=True),))
    view = View(problem, result(problem, duties=()))
    assert view.say(why_not(view, wish)) == "Die Planung hat diesen Tag festgelegt."
    free = View(problem.changed(pins=()), result(problem, duties=()))
    assert free.say(why_not(free, wish)) == "Ein besserer Plan mit diesem Dienst wurde nicht gefunden."


def test_without_wishes_there_is_no_sheet(tmp_path: Path) -> None:
    problem = city(wishes=())
    publish(problem, result(problem), tmp_path)
    assert "Rückmeldung" not in load_workbook(tmp_path / "bezirke/Ost.xlsx").sheetnames


def test_the_answer_names_who_would_be_missing() -> None:
    assert said(FREE) == "Sonst fehlten 2: Wandsbek, Schalter, 08:00-09:00.", "two are wanted, and only P1 is there"


def test_a_fixed_day_is_said_to_be_fixed() -> None:
    assert said(FREE, pins=(Pin(person="P1", date=day(0), duty_type="F"),)) == "Die Planung hat diesen Tag festgelegt."


def test_where_nobody_would_be_missing_no_more_is_said_than_is_known() -> None:
    cells = (cell("C1", spans=[(480, 540)], site="WAN", target=0), cell("C2", spans=[(480, 540)], site="RAH", target=9))
    problem = city(wishes=(FREE,), pins=(), cells=cells)
    view = View(problem, result(problem, shortages=()))
    assert view.say(why_not(view, FREE)) == "Ein besserer Plan ohne diesen Dienst wurde nicht gefunden."
