"""Who covers a cell, and by how much of a head."""

from typing import Any

import pytest

from models.demand import Cell
from models.duties import Duty
from models.people import Held, Person
from roster.checks.given import Given
from tests.worlds import (
    LATE,
    MONDAY,
    cell,
    counted,
    day,
    duty,
    free_duty,
    opening,
    person,
    piece,
    span,
    type_cell,
    volume,
    world,
)

HALF = (counted(), counted(in_training=True, percent=50))


def covered(wanted: Cell, *duties: Duty, people: Any = 2, **fields: Any) -> int:
    """Per cent of a head in this one cell."""
    return Given(world(people, sites=2, cells=[wanted], **fields), duties).cover[wanted.id]


def trainee(person_id: str = "P1") -> Person:
    return person(person_id, qualifications=(Held(qualification="E", in_training=True),))


@pytest.mark.parametrize(
    ("start", "end", "percent"), [(480, 720, 100), (481, 720, 0), (480, 719, 0), (420, 780, 100), (720, 960, 0)]
)
def test_only_who_works_throughout_covers(start: int, end: int, percent: int) -> None:
    assert covered(cell(spans=((480, 720),)), free_duty(start, end)) == percent


def test_everybody_counts() -> None:
    assert covered(cell(spans=((480, 690),)), duty(), duty("P2")) == 200


def test_a_break_is_not_work() -> None:
    assert covered(cell(spans=((660, 720),)), duty()) == 0


def test_an_appointment_is_not_cover() -> None:
    meeting = duty(pieces=(piece(480, 600),), appointments=(span(600, 720),))
    assert covered(cell(spans=((480, 720),)), meeting) == 0
    assert covered(cell(spans=((480, 600),)), meeting) == 100


def test_every_span_of_a_cell_is_wanted() -> None:
    morning_and_evening = cell(spans=((480, 540), (900, 960)))
    assert covered(morning_and_evening, duty()) == 100
    assert covered(morning_and_evening, free_duty(480, 720)) == 0


def test_pieces_that_adjoin_cover_together() -> None:
    both = cell(spans=((480, 720),), who=(counted(), counted("office", percent=50)))
    mixed = duty(pieces=(piece(480, 600), piece(600, 720, role="office")))
    assert covered(both, mixed) == 50
    assert covered(cell(spans=((480, 720),)), mixed) == 0
    assert covered(both, duty(pieces=(piece(480, 600), piece(601, 720)))) == 0


def test_only_the_pieces_needed_count() -> None:
    evening = cell(spans=((900, 960),), who=(counted(), counted("office", percent=50)))
    mixed = duty(pieces=(piece(480, 690), piece(720, 990, role="office")), breaks=(span(690, 720),))
    assert covered(evening, mixed) == 50
    assert covered(evening.changed(when=cell(spans=((480, 540),)).when), mixed) == 100


def test_roles_change_between_the_spans_of_a_cell() -> None:
    both = cell(spans=((480, 540), (900, 960)), who=(counted(percent=50), counted("office", percent=50)))
    mixed = duty(pieces=(piece(480, 690), piece(720, 990, role="office")), breaks=(span(690, 720),))
    assert covered(both, mixed) == 50
    assert covered(both.changed(who=(counted(),)), mixed) == 0


def test_site_date_and_role_have_to_fit() -> None:
    wanted = cell(spans=((480, 690),))
    assert covered(wanted, duty(site="S2")) == 0
    assert covered(wanted, duty(date=day(1))) == 0
    assert covered(wanted, duty(role="office")) == 0
    assert covered(wanted.changed(site=None), duty(site="S2")) == 100


def test_somebody_in_training_counts_where_the_cell_says_so() -> None:
    assert covered(cell(spans=((480, 690),)), duty(), people=[trainee()]) == 0
    assert covered(cell(spans=((480, 690),), who=HALF), duty(), people=[trainee()]) == 50
    assert covered(cell(spans=((480, 690),), who=HALF), duty(), people=[person()]) == 100
    crew = [trainee(), person("P2")]
    assert covered(cell(spans=((480, 690),), who=HALF), duty(), duty("P2"), people=crew) == 150


def test_who_has_finished_training_is_not_in_training() -> None:
    both = (Held(qualification="E"), Held(qualification="E", in_training=True))
    for held in (both, both[::-1]):
        crew = [person(qualifications=held)]
        assert covered(cell(spans=((480, 690),), who=HALF), duty(), people=crew) == 100


def test_a_qualification_that_the_cell_names() -> None:
    seniors = cell(spans=((480, 690),), who=(counted(qualification="A"), counted(percent=50)))
    assert covered(seniors, duty(), people=[person(holds=("E", "A"))]) == 100
    assert covered(seniors, duty(), people=[person(holds=("E",))]) == 50
    lapsed = person(qualifications=(Held(qualification="E"), Held(qualification="A", valid_to=day(-1))))
    assert covered(seniors, duty(), people=[lapsed]) == 50


def test_the_first_line_that_fits_counts() -> None:
    lines = (counted(percent=50), counted())
    assert covered(cell(spans=((480, 690),), who=lines), duty()) == 50


def test_a_duty_type_on_its_date() -> None:
    assert covered(type_cell(duty_type="F"), duty()) == 100
    assert covered(type_cell(duty_type="S"), duty()) == 0
    assert covered(type_cell(duty_type="F"), duty(date=day(1))) == 0
    assert covered(type_cell(duty_type="F", site="S2"), duty()) == 0


def test_a_duty_type_in_roles_that_all_count() -> None:
    mixed = duty(pieces=(piece(480, 690), piece(720, 990, role="office")), breaks=(span(690, 720),))
    assert covered(type_cell(duty_type="F"), mixed) == 0
    assert covered(type_cell(duty_type="F", who=(counted(percent=50), counted("office", percent=50))), mixed) == 50


def test_a_duty_type_without_a_clock() -> None:
    doors = [opening(start=0, end=1440)]
    assert covered(type_cell(duty_type="X"), duty(duty_type="X"), openings=doors) == 100


@pytest.mark.parametrize(("end", "units"), [(539, 0), (540, 1), (599, 1), (600, 2)])
def test_whole_units_of_a_volume(end: int, units: int) -> None:
    assert covered(volume(unit=60), free_duty(480, end)) == 100 * units


def test_a_volume_within_its_days() -> None:
    wanted = volume(first=MONDAY, days=2, unit=60)
    duties = [free_duty(480, 600, date=day(number)) for number in range(3)]
    assert covered(wanted, *duties, days=3) == 400


def test_half_of_a_unit_by_somebody_in_training() -> None:
    assert covered(volume(unit=60, who=HALF), free_duty(480, 600), people=[trainee()]) == 100


def test_a_volume_without_a_clock_takes_the_minutes_of_the_type() -> None:
    doors = [opening(start=0, end=1440)]
    assert covered(volume(unit=60), duty(duty_type="X"), openings=doors) == 800


def test_nobody_covers_a_cell_without_candidates() -> None:
    assert covered(cell(spans=((0, 60),)), duty()) == 0
    assert covered(type_cell(duty_type=LATE.id)) == 0


def test_two_pieces_one_after_another_cover_with_the_lower_share() -> None:
    wanted = cell(spans=((480, 720),), who=(counted(), counted("office", percent=50)))
    both = duty(pieces=(piece(600, 720, role="office"), piece(480, 600)))
    assert covered(wanted, both) == 50


def test_a_piece_that_only_meets_the_end_of_a_span_does_not_lower_the_share() -> None:
    wanted = cell(spans=((480, 600),), who=(counted(), counted("office", percent=50)))
    both = duty(pieces=(piece(480, 600), piece(600, 720, role="office")))
    assert covered(wanted, both) == 100


def test_a_hole_is_not_covered_by_what_comes_after_it() -> None:
    with_a_hole = duty(pieces=(piece(480, 540), piece(555, 720)))
    assert covered(cell(spans=((480, 720),)), with_a_hole) == 0
    assert covered(cell(spans=((480, 540), (600, 720))), with_a_hole) == 100


@pytest.mark.parametrize(
    ("spans", "share"),
    [(((0, 360),), 100), (((300, 360),), 100), (((300, 375),), 0), (((1380, 1500),), 0), (((0, 60), (300, 360)), 100)],
)
def test_a_night_reaches_the_cells_of_the_next_morning(spans: Any, share: int) -> None:
    night = free_duty(1320, 1800)
    assert covered(cell(date=day(1), spans=spans), night, days=2) == share
    assert covered(cell(date=day(2), spans=spans), night, days=3) == 0


def test_a_cell_after_midnight_is_met_by_the_next_morning() -> None:
    assert covered(cell(spans=((1860, 1920),)), free_duty(360, 600, date=day(1)), days=2) == 100
    assert covered(cell(spans=((1770, 1920),)), free_duty(360, 600, date=day(1)), days=2) == 0


def test_stretches_that_adjoin_cover_together_where_both_roles_count() -> None:
    both = duty(pieces=(piece(480, 600), piece(600, 720, role="office")))
    assert covered(cell(who=(counted(), counted("office"))), both) == 100
    assert covered(cell(who=(counted(), counted("office", percent=50))), both) == 50
    assert covered(cell(), both) == 0
