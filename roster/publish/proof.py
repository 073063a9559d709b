"""Every rule, how often it was checked and how often it was broken, by a checker that does not know the solver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl import Workbook

from models.book.groups import grouped
from models.cards import RuleCard
from models.message import message
from models.rulebook import RULES
from roster.checks.rules_checked import RuleChecked, looked_at
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.sheet import Sheet, Value, height_of
from roster.publish.view import View
from roster.texts import formats, units
from roster.texts.catalogue import N_

WIDTHS = (34, 58, 36, 11, 26, 10, 10)
MODES = {"strict": N_("strict"), "soft": N_("at a price"), "off": N_("off")}
LEGEND = N_(
    "Legend: strict rules are never broken in what is handed out; what has a price is charged on the sheet of charges. "
    "Checked 0: there was nobody and nothing that the rule is about."
)
HEADS = (
    N_("Rule"),
    N_("What it says"),
    N_("Source"),
    N_("Mode"),
    N_("Number"),
    N_("Checked"),
    N_("Breaches"),
)


def proof_sheet(workbook: Workbook, view: View) -> None:
    """The sheet for the staff council, measured while it is written: the rules that hold, then those that are off."""
    allow("zentrale", "proof")
    sheet = Sheet(workbook, view.text("Rules checked"), view)
    sheet.widths(*WIDTHS)
    sheet.top(view.text("Rules checked"), view.text("measured from the finished duties, apart from the solver"))
    checked = {found.rule: found for found in looked_at(view.given)}
    on = [rule for rule in RULES if checked[rule.name].mode != "off"]
    sheet.wide(_in_one_sentence(view, list(checked.values())), len(WIDTHS), look.VERDICT)
    head = sheet.line([view.text(name) for name in HEADS], look.HEAD)
    _chapters(sheet, head, on, checked)
    _off(sheet, head, [rule for rule in RULES if rule not in on], checked)
    sheet.line()
    sheet.wide(view.text(LEGEND), len(WIDTHS), look.SMALL)
    sheet.finish(head)


def _in_one_sentence(view: View, checked: Sequence[RuleChecked]) -> str:
    said = message(
        "{on} rules hold, {off} are off; looked {looked} times, breaches of strict rules: {breaches}.",
        on=sum(found.mode != "off" for found in checked),
        off=sum(found.mode == "off" for found in checked),
        looked=formats.number(sum(found.looked for found in checked), view.language),
        breaches=sum(found.breaches for found in checked if found.mode == "strict"),
    )
    return view.say(said)


def _chapters(sheet: Sheet, head: int, rules: Sequence[RuleCard], checked: Mapping[str, RuleChecked]) -> None:
    """These rules, chapter by chapter; a chapter's title stands on the page of its first rule."""
    for title, found in grouped(rules):
        sheet.span([sheet.view.say(title)], len(WIDTHS), look.BLOCK, height=18)
        first = sheet.row
        for rule in found:
            _rule(sheet, rule, checked[rule.name])
            sheet.keep(first, head)
            first = sheet.row + 1


def _off(sheet: Sheet, head: int, rules: Sequence[RuleCard], checked: Mapping[str, RuleChecked]) -> None:
    """The rules that nobody wanted this week, below a line that says so."""
    if rules:
        sheet.page_break()
        sheet.wide(sheet.view.text("Rules that are off: they were not looked at."), len(WIDTHS), look.VERDICT)
        _chapters(sheet, head, rules, checked)


def _rule(sheet: Sheet, rule: RuleCard, found: RuleChecked) -> None:
    view = sheet.view
    says = view.say(rule.sentence)
    number = "" if found.number is None else units.told(found.number, rule.counts_in, view.language)
    looked: Value = "-" if found.mode == "off" else found.looked
    broken: Value = found.breaches if found.mode == "strict" else "-"
    mode = view.text(MODES[found.mode])
    values: list[Value] = [view.say(rule.title), says, source(view, rule), mode, number, looked, broken]
    looks = [look.BOLD, look.TEXT, look.TEXT, look.MIDDLE, look.MIDDLE, look.WHOLE, look.WHOLE]
    sheet.line(values, looks, height=height_of(values, WIDTHS))


def source(view: View, rule: RuleCard) -> str:
    """Where the rule comes from, and when somebody read it there."""
    date = formats.date(rule.source.checked, view.language)
    return " ".join(part for part in (rule.source.text, rule.source.clause, f"({date})") if part)
