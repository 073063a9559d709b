"""A page for every rule, in German and English: `python -m roster.run.rule_page docs`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from models.cards import RuleCard
from models.message import message
from models.rulebook import RULES
from roster.examples.book import example
from roster.run import rule_example, rule_setting, rules_page
from roster.texts.catalogue import N_, Language, say, text

FOLDERS: dict[Language, str] = {"de": "planer/regeln", "en": "en/rules"}
"""Where the pages stand below docs; each folder's overview is the file beside it."""

WHY, SETTING, EXAMPLE, ALL = N_("Why?"), N_("How to set it"), N_("Example"), N_("All rules")


def lines(rule: RuleCard, language: Language) -> Iterator[str]:
    """What it says, why, where it comes from, how it is set, and an example measured while the page is made."""
    shown = example(rule.name)
    overview = f"../{FOLDERS[language].partition('/')[2]}.md"
    yield from (f"# {say(rule.title, language)}", "", say(rule.sentence, language), "")
    if rule.number is not None:
        yield from (_number(rule, language), "")
    yield from (f"**{text(WHY, language)}** {say(shown.why, language)}", "")
    yield from rules_page.facts(rule, language)
    yield from ("", f"## {text(SETTING, language)}", "")
    yield from rule_setting.lines(rule, shown, language)
    yield from (f"## {text(EXAMPLE, language)}", "")
    yield from rule_example.lines(rule, shown, language)
    yield from ("", f"[{text(ALL, language)}]({overview})")


def _number(rule: RuleCard, language: Language) -> str:
    """How many 'this many' are, for those who do not read tables."""
    number = rules_page.number_words(rule, language)
    said = message("**{number}**, unless the centre has set another number.", number=number[:1].upper() + number[1:])
    return say(said, language)


def pages() -> dict[str, str]:
    """Every page below docs by its path, and the English overview; the German one has a part written by hand."""
    made = {
        f"{folder}/{rule.name}.md": _joined(lines(rule, language))
        for language, folder in FOLDERS.items()
        for rule in RULES
    }
    return made | {f"{FOLDERS['en']}.md": _joined(_overview())}


def _overview() -> Iterator[str]:
    yield from (f"# {text(ALL, 'en')}", "")
    yield from rules_page.overview("en")


def _joined(made: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in made)


def write(docs: Path) -> None:
    """Write every page, and take away those of rules that are gone."""
    made = pages()
    for folder in FOLDERS.values():
        for old in (docs / folder).glob("*.md"):
            if f"{folder}/{old.name}" not in made:
                old.unlink()
    for name, page in made.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
