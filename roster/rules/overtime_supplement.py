"""Hours of a week above those of the contract and of full time have a price: overtime is paid with a supplement."""

from __future__ import annotations

from models.people import Contract, Person
from roster.rules.hours import Week, fills_no_hours, minutes_of, target_of, weeks
from roster.rules.posting import Chain, SequencePosting

FULL_TIME = 2340
SHIFT_WORK = 2310
"""Minutes of full time under the collective agreement, 39:00, and in shift work, 38:30."""


def _priced(chain: Chain) -> None:
    price = chain.facts.problem.prices.overtime_hour // 60
    for week in weeks(chain.facts.days):
        room = _room(chain.person, week)
        if room is not None:
            most = target_of(chain.facts, chain.person, week) + room
            chain.charge_distance("overtime_supplement", minutes_of(chain, week), most, 0, price)


def _room(person: Person, week: Week) -> int | None:
    """Minutes above the week's target that are no overtime yet; None for who has none paid."""
    contract = next((contract for date in week if (contract := person.contract_on(date))), None)
    if contract is None or contract.legal_group != "tariff" or fills_no_hours(person, week):
        return None
    return _up_to_full_time(contract)


def _up_to_full_time(contract: Contract) -> int:
    return 0 if contract.weekly_minutes >= SHIFT_WORK else FULL_TIME - contract.weekly_minutes


POSTING = SequencePosting("overtime_supplement", _priced)
