"""Every rule, how often it was checked and how often it was broken, by a checker that does not know the solver."""

from __future__ import annotations

from openpyxl import Workbook

from models.cards import RuleCard
from models.rulebook import RULES
from roster.checks.rules_checked import RuleChecked, looked_at
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.money import unit
from roster.publish.sheet import Sheet, Value, height_of
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_

WIDTHS = (34, 58, 34, 11, 18, 12, 12)
MODES = {"strict": N_("strict"), "soft": N_("at a price"), "off": N_("off")}
LEGEND = N_(
    "Legend: strict rules are never broken in what is handed out; what has a price is charged on the sheet of charges."
)


def proof_sheet(workbook: Workbook, view: View) -> None:
    """The sheet for the staff council, measured while it is written."""
    allow("zentrale", "proof")
    sheet = Sheet(workbook, view.text("Rules checked"), view)
    sheet.widths(*WIDTHS)
    sheet.top(view.text("Rules checked"), view.text("measured from the finished duties, apart from the solver"))
    heads = [N_("Rule"), N_("What it says"), N_("Source"), N_("Mode"), N_("Number"), N_("Checked"), N_("Breaches")]
    head = sheet.line([view.text(name) for name in heads], look.HEAD)
    for rule, found in zip(RULES, looked_at(view.given), strict=True):
        _rule(sheet, rule, found)
    sheet.line()
    sheet.wide(view.text(LEGEND), len(WIDTHS), look.SMALL)
    sheet.finish(head)


def _rule(sheet: Sheet, rule: RuleCard, found: RuleChecked) -> None:
    view = sheet.view
    says = view.say(rule.sentence)
    number = "" if found.number is None else f"{found.number} {unit(view, rule.counts_in)}"
    broken: Value = found.breaches if found.mode == "strict" else "-"
    mode = view.text(MODES[found.mode])
    values: list[Value] = [view.say(rule.title), says, source(view, rule), mode, number, found.looked, broken]
    looks = [look.BOLD, look.TEXT, look.TEXT, look.MIDDLE, look.MIDDLE, look.WHOLE, look.WHOLE]
    sheet.line(values, looks, height=height_of(values, WIDTHS))


def source(view: View, rule: RuleCard) -> str:
    """Where the rule comes from, and when somebody read it there."""
    date = formats.date(rule.source.checked, view.language)
    return " ".join(part for part in (rule.source.text, rule.source.clause, f"({date})") if part)
