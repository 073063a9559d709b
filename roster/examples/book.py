"""An example of every rule of the book; a rule without one is not finished."""

from __future__ import annotations

from roster.examples.example import Example
from roster.examples.of_company import OF_COMPANY
from roster.examples.of_districts import OF_DISTRICTS
from roster.examples.of_duties import OF_DUTIES
from roster.examples.of_hours import OF_HOURS
from roster.examples.of_justice import OF_JUSTICE
from roster.examples.of_law import OF_LAW
from roster.examples.of_mobile import OF_MOBILE
from roster.examples.of_numbers import OF_NUMBERS
from roster.examples.of_pay import OF_PAY
from roster.examples.of_people import OF_PEOPLE
from roster.examples.of_places import OF_PLACES
from roster.examples.of_rhythm import OF_RHYTHM
from roster.examples.of_weekends import OF_WEEKENDS
from roster.examples.of_youth import OF_YOUTH

EXAMPLES: tuple[Example, ...] = (
    *OF_COMPANY,
    *OF_DISTRICTS,
    *OF_DUTIES,
    *OF_HOURS,
    *OF_JUSTICE,
    *OF_LAW,
    *OF_MOBILE,
    *OF_NUMBERS,
    *OF_PAY,
    *OF_PEOPLE,
    *OF_PLACES,
    *OF_RHYTHM,
    *OF_WEEKENDS,
    *OF_YOUTH,
)

_BY_RULE = {example.rule: example for example in EXAMPLES}


def example(rule: str) -> Example:
    """The example of this rule.

    Raises:
        KeyError: if it has none.
    """
    return _BY_RULE[rule]
