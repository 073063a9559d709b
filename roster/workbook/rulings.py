"""What the centre says about rules and prices."""

from __future__ import annotations

import datetime as dt
from typing import Literal, cast

from models.cards import Mode, PriceList, RuleSetting
from roster.workbook.inputs import Inputs
from roster.workbook.tables import Row

_SINGLE = (
    "idle_hour",
    "off_target_hour",
    "off_period_hour",
    "away_day",
    "travel_minute",
    "refused_wish",
    "saturday_supplement_hour",
    "year_end_supplement_hour",
    "overtime_hour",
    "half_weekend",
    "weekend_above_number",
    "duty_off_number",
    "working_block_day",
    "free_block_day",
    "duty_type_block_day",
    "company_hour",
    "lent_hour",
    "lead_away_day",
    "booked_hour",
    "moved_hour",
    "changed_day",
    "late_above_share",
    "saturday_above_share",
    "away_above_share",
    "travel_above_share",
    "refused_above_share",
    "reserve_above_share",
    "early_after_late",
    "start_jump",
)


def rule_setting(row: Row) -> RuleSetting:
    """One line of the sheet Regeln."""
    number, agreement = row.get("number"), row.get("agreement")
    return RuleSetting(
        rule=str(row.get("rule")),
        mode=cast("Mode", row.get("mode")),
        number=number if isinstance(number, int) else None,
        agreement=str(agreement) if agreement else None,
        valid_from=_date(row, "valid_from"),
        valid_to=_date(row, "valid_to"),
    )


def _date(row: Row, key: Literal["valid_from", "valid_to"]) -> dt.date | None:
    value = row.get(key)
    return value if isinstance(value, dt.date) else None


def rules_of(inputs: Inputs) -> tuple[RuleSetting, ...]:
    """Every line of the sheet Regeln."""
    return tuple(rule_setting(row) for row in inputs.central.rows("rules"))


def prices_of(inputs: Inputs) -> PriceList:
    """The price list; what the sheet leaves out is what the program comes with."""
    rows = inputs.central.rows("prices")
    if not rows:
        return PriceList()
    given = PriceList()
    single = {key: _price(rows[0], key, getattr(given, key)) for key in _SINGLE}
    hours = {priority: _price(rows[0], f"open_hour_{priority}", given.open_hour[priority]) for priority in (1, 2, 3)}
    missing = (*(_price(rows[0], f"step_{step}_missing", given.open_steps[step - 1][0]) for step in (1, 2)), 100)
    shares = [_price(rows[0], f"step_{step}_price", given.open_steps[step - 1][1]) for step in (1, 2, 3)]
    return PriceList(open_hour=hours, open_steps=tuple(zip(missing, shares, strict=True)), **single)


def _price(row: Row, key: str, otherwise: int) -> int:
    value = row.get(key)
    return value if isinstance(value, int) else otherwise
