"""The book of rules: every card there is, in order, and how a house may set each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from models.book import (
    company_cards,
    cover_cards,
    district_cards,
    duty_cards,
    hours_cards,
    justice_cards,
    law_cards,
    mobile_cards,
    number_cards,
    pay_cards,
    person_cards,
    place_cards,
    rhythm_cards,
    weekend_cards,
    youth_cards,
)
from models.cards import RuleCard, RuleSetting
from models.message import Message, message

RULES: tuple[RuleCard, ...] = (
    duty_cards.ONE_DUTY_A_DAY,
    duty_cards.DUTY_SHAPE,
    duty_cards.ROLE_BLOCKS,
    duty_cards.SITE_CHANGES,
    duty_cards.QUALIFICATION,
    duty_cards.ABSENCE,
    duty_cards.FIXED_APPOINTMENT,
    duty_cards.OPENING_HOURS,
    law_cards.SUNDAY_AND_HOLIDAY,
    hours_cards.YEAR_END,
    law_cards.DAILY_MAXIMUM,
    law_cards.BREAKS,
    law_cards.DAILY_REST,
    hours_cards.AVERAGE_WEEK,
    rhythm_cards.CONSECUTIVE_DAYS,
    rhythm_cards.DAYS_OFF_IN_A_ROW,
    rhythm_cards.SAME_TYPE_IN_A_ROW,
    rhythm_cards.FORBIDDEN_SUCCESSION,
    rhythm_cards.WORKING_BLOCK,
    rhythm_cards.FREE_BLOCK,
    rhythm_cards.DUTY_TYPE_BLOCK,
    youth_cards.YOUTH_DAILY,
    youth_cards.YOUTH_WEEK,
    youth_cards.YOUTH_DAYS,
    youth_cards.YOUTH_PRESENCE,
    youth_cards.YOUTH_REST,
    youth_cards.YOUTH_BREAKS,
    youth_cards.YOUTH_HOURS,
    youth_cards.YOUTH_SATURDAY,
    youth_cards.YOUTH_SUNDAY,
    youth_cards.YOUTH_YEAR_END,
    duty_cards.WORKING_TIME_MODEL,
    person_cards.PATTERN,
    person_cards.PERSONAL_LIMITS,
    person_cards.PERSONAL_HOURS,
    person_cards.SATURDAY_POOL,
    person_cards.REACH,
    place_cards.ELSEWHERE_NOTICE,
    person_cards.PINS,
    person_cards.FROZEN_DAYS,
    cover_cards.DESKS,
    company_cards.NOT_ALONE,
    company_cards.NEVER_ALONE,
    company_cards.LEAD_PRESENT,
    company_cards.OPENING_CREW,
    company_cards.CLOSING_CREW,
    company_cards.TRAINER_PRESENT,
    mobile_cards.MOBILE_CREW,
    mobile_cards.MOBILE_DRIVER,
    mobile_cards.KIT,
    district_cards.LEAD_AND_DEPUTY,
    district_cards.LENT_HOURS,
    mobile_cards.RESERVE_DUTY,
    person_cards.ACCOUNT_LIMITS,
    hours_cards.EXTRA_HOURS,
    hours_cards.START_GUARD,
    hours_cards.SPAN_GUARD,
    hours_cards.PLAN_SPAN_GUARD,
    weekend_cards.SATURDAYS,
    weekend_cards.COMPLETE_WEEKENDS,
    weekend_cards.WEEKENDS,
    weekend_cards.COMPENSATING_DAY,
    number_cards.ASSIGNMENTS,
    number_cards.AWAY_DAYS_A_MONTH,
    cover_cards.MINIMUM,
    cover_cards.OPEN_DEMAND,
    cover_cards.IDLE,
    cover_cards.MOVES,
    person_cards.CONTRACT_TARGET,
    person_cards.PERIOD_TARGET,
    rhythm_cards.DISLIKED_SUCCESSION,
    rhythm_cards.STEADY_STARTS,
    place_cards.AWAY_DAY,
    place_cards.TRAVEL,
    pay_cards.SATURDAY_SUPPLEMENT,
    pay_cards.YEAR_END_SUPPLEMENT,
    pay_cards.OVERTIME_SUPPLEMENT,
    district_cards.LENDING_QUOTA,
    place_cards.WISHES,
    place_cards.WISHED_DUTY,
    place_cards.TOGETHER,
    person_cards.CHANGED_DAYS,
    justice_cards.LATE_SHARE,
    justice_cards.SATURDAY_SHARE,
    justice_cards.AWAY_SHARE,
    justice_cards.TRAVEL_SHARE,
    justice_cards.REFUSED_WISHES_SHARE,
    justice_cards.RESERVE_SHARE,
)

_BY_NAME = {rule.name: rule for rule in RULES}


def card(name: str) -> RuleCard:
    """The card of this name.

    Raises:
        KeyError: if there is no such rule.
    """
    return _BY_NAME[name]


def refused(settings: Sequence[RuleSetting], law: Literal["germany", "none"]) -> list[Message]:
    """Why rule settings cannot stand: unknown, contradicting each other, or laxer than their source."""
    alone = [reason for row in settings if (reason := _refusal(row, law))]
    return [*alone, *(_twice(earlier) for earlier, later in combinations(settings, 2) if _both_hold(earlier, later))]


def changing(settings: Sequence[RuleSetting], first: dt.date, last: dt.date) -> list[Message]:
    """Settings that begin or end between two dates: one run has one book of rules."""
    return [
        message(
            "Rule {rule}: its setting changes between {first} and {last}; plan up to that day",
            rule=row.rule,
            first=first.isoformat(),
            last=last.isoformat(),
        )
        for row in settings
        if row.holds_on(first) != row.holds_on(last) or _only_between(row, first, last)
    ]


def _refusal(row: RuleSetting, law: Literal["germany", "none"]) -> Message | None:
    if row.rule not in _BY_NAME:
        return message("There is no rule called {rule}", rule=row.rule)
    reasons = (_wrong_mode(row, card(row.rule), law), _wrong_number(row, card(row.rule), law))
    return next((reason for reason in reasons if reason), None)


def _wrong_mode(row: RuleSetting, rule: RuleCard, law: Literal["germany", "none"]) -> Message | None:
    if row.mode in rule.modes:
        return None
    if not rule.law or row.mode != "off":
        return message("Rule {rule} cannot be {mode}", rule=row.rule, mode=row.mode)
    if row.agreement or law == "none":
        return None
    return message("Rule {rule} is law: name the agreement that allows to leave it out", rule=row.rule)


def _wrong_number(row: RuleSetting, rule: RuleCard, law: Literal["germany", "none"]) -> Message | None:
    if row.number is None:
        return None
    limit = rule.number
    if limit is None:
        return message("Rule {rule} has no number", rule=row.rule)
    if row.number < 0:
        return message("Rule {rule}: {number} is less than 0", rule=row.rule, number=row.number)
    if row.agreement or law == "none" or not is_laxer(rule, row.number):
        return None
    return message(
        "Rule {rule}: {number} is laxer than {limit}; name the agreement that allows it",
        rule=row.rule,
        number=row.number,
        limit=limit,
    )


def is_laxer(rule: RuleCard, number: int) -> bool:
    """Whether a number asks less of the house than the card's source does."""
    if rule.number is None or rule.stricter is None:
        return False
    return number > rule.number if rule.stricter == "lower" else number < rule.number


def _twice(row: RuleSetting) -> Message:
    return message("Rule {rule} is set twice for the same time", rule=row.rule)


def _both_hold(one: RuleSetting, other: RuleSetting) -> bool:
    return one.rule == other.rule and any(one.holds_on(day) and other.holds_on(day) for day in _ends(one, other))


def _ends(*rows: RuleSetting) -> Iterator[dt.date]:
    """Two stretches of time that meet do so at the start of one of them."""
    for row in rows:
        yield row.valid_from or dt.date.min


def _only_between(row: RuleSetting, first: dt.date, last: dt.date) -> bool:
    begins, ends = row.valid_from or dt.date.min, row.valid_to or dt.date.max
    return first < begins and ends < last
