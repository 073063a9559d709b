"""Files of Curtois and Qu: whatever is wrong in one is said with its line, and solutions are read as written."""

import pytest

from benchmarks.case import FaultyError
from benchmarks.curtois_read import read
from benchmarks.curtois_solution import read_solution, solution_of
from tests.benchmarks.published import DATA, text

FINE = text(DATA / "curtois.txt")
ROSTER = {("A", 0): "E", ("A", 1): "L", ("B", 8): "E"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("SECTION_SHIFTS", "SECTION_SHIFT", "line 6: there is no section called SECTION_SHIFT"),
        ("SECTION_COVER\n", "", "this is no such instance: it has no SECTION_COVER"),
        ("SECTION_STAFF\n", "", "this is no such instance: it has no SECTION_STAFF"),
        ("# Made up", "Made up", "line 1: stands above the first SECTION_...: 'Made up"),
        ("\n9\n", "\nnine\n", "line 4 (SECTION_HORIZON): the number of days is no whole number: 'nine'"),
        ("\n9\n", "\n0\n", "line 4 (SECTION_HORIZON): the number of days is 0, but must be from 1 to 9999"),
        ("\n9\n", "\n", "SECTION_HORIZON has 0 lines"),
        ("\n9\n", "\n9\n8\n", "SECTION_HORIZON has 2 lines"),
        ("L,600,E", "L,600,X", "line 8 (SECTION_SHIFTS): there is no shift 'X'"),
        ("L,600,E", "L,600", "line 8 (SECTION_SHIFTS): 3 fields expected (id, minutes, shifts that must not"),
        ("L,600,E", "E,600,", "line 8 (SECTION_SHIFTS): the shift 'E' stands there twice"),
        ("L,600,E", ",600,", "line 8 (SECTION_SHIFTS): the shift has no name"),
        ("L,600,E", "L,-600,E", "line 8 (SECTION_SHIFTS): the length is -600"),
        ("E,480,\nL,600,E", "", "SECTION_SHIFTS has no line"),
        ("B,E=9|L=0,4800,0,9,1,1,0", "A,E=9|L=0,4800,0,9,1,1,0", "the employee 'A' stands there twice"),
        ("B,E=9|L=0", "B,E=9|N=0", "line 13 (SECTION_STAFF): there is no shift 'N'"),
        ("B,E=9|L=0", "B,E9", "line 13 (SECTION_STAFF): shift=number, once for each shift, expected in 'E9'"),
        ("B,E=9|L=0", "B,E=9|E=0", "once for each shift"),
        ("B,E=9|L=0", "B,E=9|L=some", "line 13 (SECTION_STAFF): the number of L is no whole number: 'some'"),
        ("4800,0,9,1,1,0", "4800,0,9,1,1", "8 fields expected (id, most shifts of each type, most minutes, least"),
        ("2400,960,3,2,2,1", "900,960,3,2,2,1", "line 12 (SECTION_STAFF): at most 900 and at least 960 minutes"),
        ("2400,960,3,2,2,1", "2400,960,1,2,2,1", "line 12 (SECTION_STAFF): at most 1 and at least 2 shifts in a row"),
        ("A,4", "C,4", "line 16 (SECTION_DAYS_OFF): there is no employee 'C'"),
        ("A,4", "A,9", "line 16 (SECTION_DAYS_OFF): the day is 9, but must be from 0 to 8"),
        ("A,4", "A,4\nA,5", "line 17 (SECTION_DAYS_OFF): the employee 'A' stands there twice"),
        ("A,0,E,3", "C,0,E,3", "line 19 (SECTION_SHIFT_ON_REQUESTS): there is no employee 'C'"),
        ("A,0,E,3", "A,0,E,", "line 19 (SECTION_SHIFT_ON_REQUESTS): the weight is no whole number: ''"),
        ("A,1,L,5", "A,1,X,5", "line 23 (SECTION_SHIFT_OFF_REQUESTS): there is no shift 'X'"),
        ("0,E,1,100,1", "9,E,1,100,1", "line 26 (SECTION_COVER): the day is 9, but must be from 0 to 8"),
        ("0,E,1,100,1", "0,E,1,1.5,1", "line 26 (SECTION_COVER): requirement or weight is no whole number: '1.5'"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, said: str) -> None:
    broken = FINE.replace(old, new, 1)
    assert broken != FINE
    with pytest.raises(FaultyError) as found:
        read(broken)
    assert said in str(found.value)


@pytest.mark.parametrize("words", ["", "PK\x03\x04", "# nothing but this", "SECTION_HORIZON\n7\n"])
def test_something_else_is_no_instance(words: str) -> None:
    with pytest.raises(FaultyError):
        read(words)


def test_line_ends_and_marks_of_other_systems_do_not_matter() -> None:
    assert read("\ufeff" + FINE.replace("\n", "\r\n")) == read(FINE)


def test_a_solution_is_read_as_it_was_written() -> None:
    instance = read(FINE)
    written = solution_of(instance, ROSTER)
    assert written == "A,E,L,,,,,,,\nB,,,,,,,,,E\n"
    assert read_solution(instance, written) == ROSTER
    assert read_solution(instance, "\ufeff" + written.replace("\n", "\r\n") + "\r\n") == ROSTER


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("B,", "C,", "row 2: there is no employee 'C'"),
        ("B,", "A,", "row 2: the employee 'A' stands there twice"),
        ("A,E,L", "A,E,X", "row 1: there is no shift 'X'"),
        ("A,E,L", "A,E,L,", "row 1: 9 days expected, 10 found"),
        ("B,,,,,,,,,E\n", "", "there is no row for the employee 'B'"),
    ],
)
def test_a_file_that_is_no_solution_is_refused(old: str, new: str, said: str) -> None:
    instance = read(FINE)
    with pytest.raises(FaultyError) as found:
        read_solution(instance, solution_of(instance, ROSTER).replace(old, new, 1))
    assert said in str(found.value)
