"""All busy days, from the files that are called like those of the examples."""

from __future__ import annotations

from tests.rules.left_out import (
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
from tests.rules.left_out.busy import Soft, Strict

STRICT: Strict = {
    **of_company.STRICT,
    **of_districts.STRICT,
    **of_duties.STRICT,
    **of_hours.STRICT,
    **of_law.STRICT,
    **of_mobile.STRICT,
    **of_numbers.STRICT,
    **of_people.STRICT,
    **of_places.STRICT,
    **of_rhythm.STRICT,
    **of_weekends.STRICT,
    **of_youth.STRICT,
}
SOFT: Soft = {
    **of_districts.SOFT,
    **of_justice.SOFT,
    **of_mobile.SOFT,
    **of_numbers.SOFT,
    **of_pay.SOFT,
    **of_people.SOFT,
    **of_places.SOFT,
    **of_rhythm.SOFT,
    **of_weekends.SOFT,
}
