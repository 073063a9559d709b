"""How planners set a rule: rows for the sheet of rules, its price, and the columns that it goes by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.cards import Mode, RuleCard, RuleSetting
from models.message import message
from roster.examples.example import Example
from roster.run.rules_page import price_words
from roster.texts import formats
from roster.texts.catalogue import Language, say, text
from roster.texts.pages import table
from roster.texts.units import UNITS
from roster.workbook.choices import RULE_MODES
from roster.workbook.columns import Kind
from roster.workbook.layout import FILE_NAMES, sheet
from roster.workbook.layout_rules import PRICES, RULES

BEGIN = dt.date(2027, 1, 4)
SHEETS: dict[Kind, str] = {
    "central": FILE_NAMES["central"],
    "district": "bezirk-….xlsx",
    "limits": FILE_NAMES["limits"],
}
AGREEMENT = "DV 2026/07"
"""An agreement made up for the examples."""


def lines(rule: RuleCard, example: Example, language: Language) -> Iterator[str]:
    """What can be set, each as it would be typed, then where the rest of it comes from."""
    rows = [_cells(row) for row in settings(rule)]
    if rows:
        what = message("In `{file}` on the sheet *{sheet}*, for example:", file=SHEETS["central"], sheet=RULES.title)
        yield from (say(what, language), "")
        yield from table([column.title for column in RULES.columns], rows)
        yield ""
    else:
        yield from (say(message("It always holds as it is; there is nothing to set."), language), "")
    if rule.number is not None:
        yield from (_number(rule, language), "")
    if rule.price:
        where = message(
            "Its price stands on the sheet *{sheet}*: {prices}.", sheet=PRICES.title, prices=price_words(rule, language)
        )
        yield from (say(where, language), "")
    if example.typed_in:
        yield from (say(message("It goes by what is typed here:"), language), "")
        yield from (f"* {said}" for said in _places(example, language))
        yield ""


def settings(rule: RuleCard) -> list[RuleSetting]:
    """Rows that the centre may type about this rule: each other mode, and a number that asks for more."""
    rows = [_setting(rule, mode) for mode in rule.modes[1:]]
    if rule.number is not None:
        mode = next((mode for mode in rule.modes if mode != "off"), rule.mode)
        rows.append(_setting(rule, mode, _stricter(rule, rule.number)))
    if rule.law:
        rows.append(_setting(rule, "off", agreement=AGREEMENT))
    return rows


def _setting(rule: RuleCard, mode: Mode, number: int | None = None, agreement: str | None = None) -> RuleSetting:
    return RuleSetting(rule=rule.name, mode=mode, number=number, agreement=agreement, valid_from=BEGIN)


def _stricter(rule: RuleCard, number: int) -> int:
    step = 30 if rule.counts_in == "minutes" else 1
    return max(0, number - step) if rule.stricter == "lower" else number + step


def _cells(row: RuleSetting) -> list[str]:
    word = next(word for word, mode in RULE_MODES if mode == row.mode)
    number = "" if row.number is None else str(row.number)
    return [row.rule, word, number, row.agreement or "", f"{row.valid_from:%d.%m.%Y}", ""]


def _number(rule: RuleCard, language: Language) -> str:
    unit = text(UNITS[rule.counts_in], language)
    if rule.stricter is None:
        said = message("The number is in {unit}; left empty, it is {number}.", unit=unit, number=_said(rule, language))
    else:
        said = message(
            "The number is in {unit}; left empty, it is {number}. One that asks for less needs an agreement.",
            unit=unit,
            number=_said(rule, language),
        )
    return say(said, language)


def _said(rule: RuleCard, language: Language) -> str:
    return formats.number(rule.number or 0, language)


def _places(example: Example, language: Language) -> Iterator[str]:
    for kind, key, column in example.typed_in:
        found = sheet(kind, key)
        said = message(
            "`{file}`, sheet *{sheet}*, column *{column}*",
            file=SHEETS[kind],
            sheet=found.title,
            column=found.column(column).title,
        )
        yield say(said, language)
