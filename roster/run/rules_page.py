"""What planners read about every rule: `python -m roster.run.rules_page docs/planer/regeln.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from models.book.groups import grouped
from models.cards import RuleCard, Source
from models.message import message
from models.rulebook import RULES
from roster.publish.proof import MODES
from roster.texts import formats, units
from roster.texts.catalogue import N_, Language, say, text
from roster.texts.pages import renew, table
from roster.texts.units import UNITS
from roster.workbook.layout_rules import PRICES

EDGES = {
    "none": "",
    "history": N_("duties before the first day count"),
    "unknown": N_("what lies beyond the weeks planned could be anything"),
    "open": N_("what begins before the last day may go on"),
}
PAGES: dict[Language, str] = {"de": "regeln", "en": "rules"}
"""The folder of the rules' own pages, beside the overview."""
EACH = N_("Each rule by itself")
EXTRACTS = N_("found in extracts only, to be compared with the full text")
STRICTER = {"lower": N_("at most"), "higher": N_("at least")}


def lines(language: Language = "de") -> Iterator[str]:
    """An overview of all rules by chapters, then each of them by itself."""
    yield from overview(language)
    yield f"## {text(EACH, language)}"
    for _, found in grouped(RULES):
        for rule in found:
            yield ""
            yield from _rule(rule, language)


def overview(language: Language) -> Iterator[str]:
    """How many there are, then a table for each chapter; every rule has a link to its own page."""
    yield from (_how_many(language), "")
    heads = [text(head, language) for head in (N_("Rule"), N_("Name"), N_("Mode"), N_("Number"))]
    for title, found in grouped(RULES):
        yield from (f"## {say(title, language)}", "")
        yield from table(heads, (_overview(rule, language) for rule in found))
        yield ""


def _how_many(language: Language) -> str:
    said = message(
        "There are {count} rules; {law} of them are law, and {off} are off until the centre wants them.",
        count=len(RULES),
        law=sum(rule.law for rule in RULES),
        off=sum(rule.mode == "off" for rule in RULES),
    )
    return say(said, language)


def _overview(rule: RuleCard, language: Language) -> tuple[str, ...]:
    title = f"[{say(rule.title, language)}]({PAGES[language]}/{rule.name}.md)"
    return title, f"`{rule.name}`", strictness(rule, language), number_words(rule, language)


def strictness(rule: RuleCard, language: Language) -> str:
    """Strict, at a price, or kept apart from all prices."""
    return text(N_("before everything else"), language) if rule.level == 1 else text(MODES[rule.mode], language)


def _rule(rule: RuleCard, language: Language) -> Iterator[str]:
    yield f"### {say(rule.title, language)}"
    yield ""
    yield say(rule.sentence, language)
    yield ""
    yield from facts(rule, language)


def facts(rule: RuleCard, language: Language) -> list[str]:
    """Name, source, mode, number, unit, price and edges as a table."""
    return table(("", ""), (row for row in _facts(rule, language) if row[1]))


def _facts(rule: RuleCard, language: Language) -> Iterator[tuple[str, str]]:
    yield text("Name", language), f"`{rule.name}`"
    yield text("Source", language), source(rule, language)
    yield text("Mode", language), mode_words(rule, language)
    yield text("Number", language), number_words(rule, language)
    yield text("Measured in", language), text(UNITS[rule.unit], language)
    yield text("Price", language), price_words(rule, language)
    yield text("At the edges", language), text(EDGES[rule.edge], language)


def source(rule: RuleCard, language: Language, *, links: bool = True) -> str:
    """Text and clause, with a link if there is one, and when somebody read it there."""
    where = rule.source
    clause = f"[{where.clause}]({where.link})" if links and where.link and where.clause else where.clause
    read = say(message("read on {date}", date=formats.date(where.checked, language)), language)
    return f"{where.text}{', ' if clause else ''}{clause} ({read}{compared(where, language)})"


def compared(where: Source, language: Language) -> str:
    """With which version of a text the card was compared; nothing for the house's own rules."""
    if where.own:
        return ""
    if where.version is None:
        return f"; {text(EXTRACTS, language)}"
    words = message("compared with the version of {date}", date=formats.date(where.version, language))
    return f"; {say(words, language)}"


def mode_words(rule: RuleCard, language: Language) -> str:
    """How strictly it is meant, and what the sheet of rules may say instead."""
    words = [strictness(rule, language)]
    if rule.mode == "off":
        others = ", ".join(text(MODES[mode], language) for mode in rule.modes if mode != "off")
        words.append(say(message("may be switched on: {modes}", modes=others), language))
    elif rule.law:
        words.append(text("law: switched off only with an agreement", language))
    elif "off" in rule.modes:
        words.append(text("may be switched off", language))
    else:
        words.append(text("cannot be switched off", language))
    return "; ".join(words)


def number_words(rule: RuleCard, language: Language) -> str:
    """The number with its unit, and which side of it is the lawful one; nothing without a number."""
    if rule.number is None:
        return ""
    side = f"{text(STRICTER[rule.stricter], language)} " if rule.stricter else ""
    return side + units.told(rule.number, rule.counts_in, language)


def price_words(rule: RuleCard, language: Language) -> str:
    """The lines of the sheet of prices that it charges by, with what they are unless somebody changes them."""
    if rule.price is None:
        return ""
    rows = [column for column in PRICES.columns if column.key.startswith(rule.price)]
    return "; ".join(f"{column.title}: {formats.number(int(str(column.example)), language)}" for column in rows)


if __name__ == "__main__":
    renew(Path(sys.argv[1]), lines())
