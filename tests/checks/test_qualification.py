"""Nobody works in a role without its qualifications; being in training is enough."""

from models.people import Held
from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, person, piece, span, world


def test_two_pieces_without_the_qualification() -> None:
    assert amounts("qualification", world([person(holds=())]), duty()) == [2]
    assert amounts("qualification", world([person(holds=("A",))]), duty()) == [2]


def test_a_role_that_needs_none() -> None:
    assert amounts("qualification", world([person(holds=())]), duty(role="office")) == []


def test_only_the_pieces_in_the_role_count() -> None:
    pieces = (piece(480, 690, role="office"), piece(720, 990))
    assert amounts("qualification", world([person(holds=())]), duty(pieces=pieces, breaks=(span(690, 720),))) == [1]


def test_in_training_is_enough() -> None:
    crew = [person(qualifications=(Held(qualification="E", in_training=True),))]
    assert amounts("qualification", world(crew), duty()) == []


def test_on_its_last_day_and_the_day_after() -> None:
    crew = [person(qualifications=(Held(qualification="E", valid_to=MONDAY),))]
    assert amounts("qualification", world(crew), duty()) == []
    assert amounts("qualification", world(crew), duty(date=day(1))) == [2]


def test_before_its_first_day() -> None:
    crew = [person(qualifications=(Held(qualification="E", valid_from=day(1)),))]
    assert amounts("qualification", world(crew), duty()) == [2]
