"""Who works part-time has no more hours in a week than the contract asks for, unless they agreed to more."""

from __future__ import annotations

from models.people import Contract, Person
from roster.rules.hours import Week, minutes_of, target_of, weeks
from roster.rules.posting import Chain, SequencePosting

FULL_TIME = {"tariff": 2310, "civil_servant": 2400}
"""From here on a week is full time: 38:30 (shift work) under the collective agreement, 40:00 for civil servants."""


def _as_agreed(chain: Chain) -> None:
    beyond = chain.facts.number("extra_hours")
    for week in weeks(chain.facts.days):
        if _is_asked(chain.person, week):
            chain.require(minutes_of(chain, week), None, target_of(chain.facts, chain.person, week) + beyond)


def _is_asked(person: Person, week: Week) -> bool:
    contracts = [contract for date in week if (contract := person.contract_on(date))]
    return any(_needs_consent(contract) for contract in contracts)


def _needs_consent(contract: Contract) -> bool:
    return not contract.extra_consent and contract.weekly_minutes < FULL_TIME[contract.legal_group]


POSTING = SequencePosting("extra_hours", _as_agreed)
