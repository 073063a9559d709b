"""Everything that `roster rules` does: say which rules there are, to people or to programs."""

from __future__ import annotations

from collections.abc import Iterator

from models.book.groups import grouped
from models.cards import RuleCard
from models.message import message
from models.rulebook import RULES
from models.told import ToldRule, ToldRules, ToldSource
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.rules_page import mode_words, number_words, price_words, source
from roster.run.voice import Voice
from roster.texts.catalogue import N_, Language, say, text
from roster.texts.units import UNITS

FORMS = {
    "filter": N_("looks at one duty"),
    "sequence": N_("looks at one person's days"),
    "cover": N_("looks at many people"),
}


def rules(as_json: bool, language: Language) -> int:
    """Say every rule of the book, in its order.

    Returns:
        The exit code.
    """
    voice = Voice(language)
    return guarded(lambda: _told(as_json, voice), voice)


def _told(as_json: bool, voice: Voice) -> int:
    if as_json:
        voice.tell(told(voice.language).model_dump_json(indent=2))
    else:
        voice.tell(*_by_group(voice.language))
    return Exit.DONE


def _by_group(language: Language) -> Iterator[str]:
    """The chapters of the book, each with its rules."""
    for title, found in grouped(RULES):
        yield from (f"{say(title, language)} ({len(found)})", "")
        for rule in found:
            yield from lines(rule, language)
        yield ""


def lines(rule: RuleCard, language: Language) -> Iterator[str]:
    """One rule on a terminal: its name and title, what it says, how it is meant, and where it comes from."""
    yield f"{rule.name} - {say(rule.title, language)}"
    yield f"    {say(rule.sentence, language)}"
    yield f"    {' · '.join(_facts(rule, language))}"
    yield f"    {source(rule, language, links=False)}"


def _facts(rule: RuleCard, language: Language) -> Iterator[str]:
    yield mode_words(rule, language)
    yield from filter(None, (number_words(rule, language), price_words(rule, language)))
    yield say(message("measured in {unit}", unit=text(UNITS[rule.unit], language)), language)
    yield text(FORMS[rule.form], language)


def told(language: Language) -> ToldRules:
    """The book as data, for `--json`."""
    return ToldRules(language=language, rules=tuple(_rule(rule, language) for rule in RULES))


def _rule(rule: RuleCard, language: Language) -> ToldRule:
    kept = (
        "name",
        "group",
        "form",
        "mode",
        "modes",
        "level",
        "number",
        "stricter",
        "unit",
        "number_unit",
        "price",
        "edge",
        "pricing",
        "law",
    )
    said = {"title": say(rule.title, language), "sentence": say(rule.sentence, language)}
    origin = ToldSource.model_validate(rule.source.model_dump())
    return ToldRule.model_validate({name: getattr(rule, name) for name in kept} | said | {"source": origin})
