"""Equal gaps of several days are one line, and the dearest tasks are named first."""

from models.outcome import Shortage
from models.problem import Problem
from roster.publish.gaps import Gap, gaps
from roster.publish.view import View
from roster.publish.weekly import days_text, half_days, largest, peak, stretches, volume_text, weekly
from tests.publish.cities import city, result
from tests.worlds import cell, day, type_cell, volume

CELLS = (
    *(cell(f"E{number}", date=day(number), spans=[(480, 540)], site="WAN", target=1) for number in range(5)),
    *(cell(f"L{number}", date=day(number), spans=[(840, 900)], site="WAN", target=2) for number in (0, 2)),
    *(cell(f"H{number}", date=day(number), spans=[(690, 750)], site="RAH", target=1, priority=1) for number in (1, 3)),
    type_cell("T", date=day(1), site="RAH", target=3),
    volume("V", days=5, unit=30, site="WAN", target=9, priority=3),
)


def seen(cells: tuple[object, ...] = CELLS) -> tuple[View, list[Gap]]:
    problem = city(cells=cells)
    view = View(
        problem, result(problem, shortages=[short(problem, name) for name in [row.id for row in problem.cells]])
    )
    return view, gaps(view)


def short(problem: Problem, name: str) -> Shortage:
    (found,) = (row for row in problem.cells if row.id == name)
    return Shortage(cell=name, below_target_percent=100 * found.target, minutes=found.target * found.head_minutes)


def test_equal_days_are_one_line() -> None:
    view, found = seen()
    said = [(days_text(view, row.dates), stretches(view, row.gaps), row.hours) for row in weekly(found)]
    assert said == [
        ("Di, Do", "11:30-12:30: 1", 2),
        ("Mo-Fr", "08:00-09:00: 1", 5),
        ("Mo, Mi", "14:00-15:00: 2", 4),
        ("Di", "F: 3", 0.05),
    ]


def test_times_with_as_many_missing_stand_together() -> None:
    cells = tuple(
        cell(f"C{number}", spans=[(start, start + 60)], site="WAN", target=heads)
        for number, (start, heads) in enumerate([(480, 1), (540, 2), (720, 1)])
    )
    view, found = seen(cells)
    (row,) = weekly(found)
    assert stretches(view, row.gaps) == "08:00-09:00, 12:00-13:00: 1; 09:00-10:00: 2"
    assert peak(row.gaps) == 200


def test_days_of_more_than_a_week_are_dated() -> None:
    problem = city(days=14)
    view = View(problem, result(problem))
    assert days_text(view, [day(0), day(1), day(2), day(7)]) == "Mo 23.11.-Mi 25.11., Mo 30.11."


def test_half_days_are_said() -> None:
    view, found = seen()
    here = [gap for gap in found if gap.site == "WAN" and not gap.is_volume]
    assert half_days(view, here) == "Mo, Mi ganztags; Di, Do, Fr vormittags"
    assert half_days(view, [gap for gap in found if gap.site == "RAH" and gap.span]) == "Di, Do ganztags", "over noon"


def test_the_dearest_tasks_are_chosen_and_shown_by_priority() -> None:
    view, found = seen()
    chosen = [(group[0].site, group[0].priority) for group in largest(view, found, 2)]
    assert chosen == [("RAH", 1), ("WAN", 2)], "2 h x 3600 and 9 h x 2400 points; 4.5 h x 1200 are less"


def test_work_without_a_time_is_said_in_words() -> None:
    view, found = seen()
    (gap,) = (gap for gap in found if gap.is_volume)
    assert volume_text(view, gap) == "4,5 Std. Arbeit bleiben liegen von Mo 23.11. bis Fr 27.11."
