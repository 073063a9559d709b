"""A problem for every rule, from the files that are called like those of the examples."""

from __future__ import annotations

from collections.abc import Callable

from tests.solver.bound_cases import (
    of_company,
    of_districts,
    of_duties,
    of_hours,
    of_justice,
    of_law,
    of_mobile,
    of_numbers,
    of_pay,
    of_people,
    of_places,
    of_rhythm,
    of_weekends,
    of_youth,
)
from tests.solver.bound_cases.case import Case

CASES: dict[str, Callable[[], Case]] = {
    **of_company.CASES,
    **of_districts.CASES,
    **of_duties.CASES,
    **of_hours.CASES,
    **of_justice.CASES,
    **of_law.CASES,
    **of_mobile.CASES,
    **of_numbers.CASES,
    **of_pay.CASES,
    **of_people.CASES,
    **of_places.CASES,
    **of_rhythm.CASES,
    **of_weekends.CASES,
    **of_youth.CASES,
}
