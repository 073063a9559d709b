"""The example on a rule's page: what is given, the duties as a table, and what the check really says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from models.cards import RuleCard
from models.demand import Move
from models.duties import Duty
from models.in_force import setting
from models.message import message
from roster.checks.check import Checked, check
from roster.examples.example import Example
from roster.run.rule_given import given, otherwise, times
from roster.run.rule_words import TOPICS
from roster.texts import formats
from roster.texts.catalogue import N_, Language, say, text
from roster.texts.pages import table
from roster.texts.units import counted

KEPT = N_("Kept")
HEADS = (N_("Person"), N_("Day"), N_("Duty type"), N_("Time"), N_("Break"), N_("Site"), N_("Role"))


class WrongExampleError(Exception):
    """An example that is said to keep its rule breaks it, or the other way round."""


def lines(rule: RuleCard, example: Example, language: Language) -> Iterator[str]:
    """Given, kept and broken; measured while the page is made.

    Raises:
        WrongExampleError: if the check does not say of the duties what the example says.
    """
    for said in given(example, language):
        yield f"* {said}"
    yield ""
    yield otherwise(language)
    broken = measured(example)
    yield from ("", f"### {text(KEPT, language)}", "")
    yield from _duties(example.kept, language)
    yield from ("", text("The check finds nothing.", language))
    yield from ("", f"### {text(_beyond(rule, example), language)}", "")
    yield from _duties(example.broken, language)
    yield from _moved(example.moved, language)
    yield ""
    yield from (f"* {said}" for said in _found(rule, broken, language))


def measured(example: Example) -> Checked:
    """What the checks say of the duties that break the rule, once those that keep it were found to do so.

    Raises:
        WrongExampleError: if the first is lacking in anything strict, or the second keeps the rule.
    """
    kept = check(example.problem, example.kept)
    broken = check(example.problem, example.broken, example.moved)
    if kept.breaches or _against(example.rule, kept):
        raise WrongExampleError(f"{example.rule}: the duties that should keep it do not: {kept.breaches}")
    if not _against(example.rule, broken):
        raise WrongExampleError(f"{example.rule}: the duties that should break it keep it")
    return broken


def _against(rule: str, checked: Checked) -> int:
    """Breaches and amounts that one rule finds."""
    breaches = sum(breach.rule == rule for breach in checked.breaches)
    return breaches + sum(charge.amount for charge in checked.charges if charge.rule == rule)


def _beyond(rule: RuleCard, example: Example) -> str:
    """Rules with a price are not broken; they cost."""
    priced = rule.level != 1 and setting(example.problem, example.rule).mode == "soft"
    return N_("Costs points") if priced else N_("Not kept")


def _found(rule: RuleCard, checked: Checked, language: Language) -> Iterator[str]:
    for breach in checked.breaches:
        if breach.rule == rule.name:
            amount = counted(breach.amount, breach.unit, language)
            yield f"{say(breach.what, language)} ({amount})"
    for charge in checked.charges:
        if charge.rule == rule.name and charge.amount:
            amount = counted(charge.amount, charge.unit, language)
            yield f"{amount}, {_cost(rule, charge.points, language)}"


def _cost(rule: RuleCard, points: int, language: Language) -> str:
    if rule.level == 1:
        return text("before everything else", language)
    return counted(points, "points", language)


def _duties(duties: Sequence[Duty], language: Language) -> Iterable[str]:
    if not duties:
        return [text("Nobody works.", language)]
    return table([text(head, language) for head in HEADS], (_row(duty, language) for duty in duties))


def _row(duty: Duty, language: Language) -> tuple[str, ...]:
    return (
        duty.person,
        formats.date(duty.date, language, "heading"),
        duty.duty_type,
        times(duty.span) if duty.parts else "",
        ", ".join(_holes(duty, language)),
        ", ".join(dict.fromkeys(piece.site for piece in duty.pieces)),
        ", ".join(dict.fromkeys(piece.role for piece in duty.pieces)),
    )


def _holes(duty: Duty, language: Language) -> Iterator[str]:
    """Breaks, and appointments with what they are."""
    yield from (times(pause) for pause in duty.breaks)
    yield from (f"{text(TOPICS['appointments'], language)} {times(span)}" for span in duty.appointments)


def _moved(moves: Sequence[Move], language: Language) -> Iterator[str]:
    for move in moves:
        said = message(
            "Heads of demand that go from {origin} to {destination}: {count}.",
            count=move.most,
            origin=move.origin,
            destination=move.destination,
        )
        yield from ("", say(said, language))
