"""From lines to expected cases: profiles, holidays, closed sites, quantiles, and which method is chosen."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from models.services import Arrivals
from roster.demand.history import Counted, past
from roster.demand.history_methods import METHODS
from roster.demand.history_outlook import Wanted, against_usual, closed_sites, outlook, spread, total, without_cases
from roster.demand.history_profile import profiles
from roster.demand.history_trial import choose, origins, tried
from tests import tools
from tests.demand.histories import MONDAY, alike, by_chance, dates, row, without

NOTHING_SPECIAL: frozenset[dt.date] = frozenset()
WEEKS = 6
NEXT = MONDAY + dt.timedelta(weeks=WEEKS)
WANTED = Wanted(NEXT, 7, NOTHING_SPECIAL)


def found(rows: list[Counted], wanted: Wanted = WANTED) -> tuple[Arrivals, ...]:
    return outlook(past(rows), wanted, "as_usual")


def sums(rows: tuple[Arrivals, ...]) -> dict[dt.date, object]:
    return {each.date: pytest.approx(sum(each.cases)) for each in rows}


def test_a_week_like_those_before() -> None:
    expected = {NEXT + dt.timedelta(days=day): cases for day, cases in enumerate((50, 40, 30, 20, 10))}
    assert sums(found(alike(WEEKS))) == expected


def test_cases_come_at_the_times_at_which_they_came() -> None:
    [monday, *_] = found([*alike(WEEKS), *(row(each.date, each.cases, 600, 630) for each in alike(WEEKS))])
    # an hour from 8:00 and half an hour from 10:00 with as many cases
    assert (monday.start, monday.step) == (480, 30)
    assert monday.cases == pytest.approx((25, 25, 0, 0, 50))


def test_a_mad_hour_does_not_move_the_profile() -> None:
    rows = [row(each.date, 100, start, start + 30) for each in alike(8, (1,)) for start in (480, 510)]
    rows[6] = replace(rows[6], cases=9000)
    table = past(rows)
    shares = profiles(table.cases["PASS", "WAN"], table.daily(("PASS", "WAN"), NOTHING_SPECIAL))
    assert shares[0][[16, 17]].tolist() == pytest.approx([0.5, 0.5])


def test_few_cases_share_one_profile_for_all_days() -> None:
    rows = [row(date, 1, 480 + 60 * date.weekday(), 510 + 60 * date.weekday()) for date in dates(56)]
    table = past(rows)
    shares = profiles(table.cases["PASS", "WAN"], table.daily(("PASS", "WAN"), NOTHING_SPECIAL))
    assert (shares == shares[0]).all()
    assert shares[0].sum() == pytest.approx(1)


def test_holidays_are_no_days_of_work_where_they_never_were() -> None:
    special = frozenset({NEXT, dates(42)[14]})
    rows = without(alike(WEEKS), dates(42)[14])
    assert NEXT not in sums(found(rows, replace(WANTED, special=special)))


def test_holidays_have_their_own_level_where_people_came() -> None:
    # a fifth of what came on the Mondays before
    special = frozenset({NEXT, dates(42)[14]})
    rows = [replace(each, cases=each.cases / 5) if each.date in special else each for each in alike(WEEKS)]
    assert sums(found(rows, replace(WANTED, special=special)))[NEXT] == 10


def test_a_holiday_in_the_past_does_not_pull_the_next_weeks_down() -> None:
    holiday = dates(42)[35]
    rows = [replace(each, cases=0) if each.date == holiday else each for each in alike(WEEKS)]
    assert sums(found(rows, replace(WANTED, special=frozenset({holiday}))))[NEXT] == 50


def test_a_forecast_may_begin_later_than_the_past_ends() -> None:
    later = NEXT + dt.timedelta(days=16)
    assert sums(found(alike(WEEKS), Wanted(later, 2, NOTHING_SPECIAL))) == {
        later: 30,
        later + dt.timedelta(days=1): 20,
    }


def test_days_that_were_counted_are_not_forecast() -> None:
    with pytest.raises(ValueError, match="counted already"):
        found(alike(WEEKS), Wanted(NEXT - dt.timedelta(days=5), 7, NOTHING_SPECIAL))


def test_a_site_that_has_closed_and_a_service_without_cases_get_nothing() -> None:
    rows = [*alike(WEEKS), *alike(1, site="ALT"), *alike(WEEKS, (0, 0, 0), service="MELD")]
    table = past(rows)
    assert closed_sites(table) == ("ALT",)
    assert without_cases(table) == (("MELD", "WAN"),)
    assert {(each.service, each.site) for each in outlook(table, WANTED, "as_usual")} == {("PASS", "WAN")}


def test_a_single_week_is_gone_on_with() -> None:
    rows = alike(1)
    wanted = Wanted(MONDAY + dt.timedelta(weeks=1), 7, NOTHING_SPECIAL)
    assert [sum(each.cases) for each in found(rows, wanted)] == pytest.approx([50, 40, 30, 20, 10])


def test_the_model_is_asked_of_all_sites_together() -> None:
    tools.package("statsmodels")
    rows = [*by_chance(12, 1), *(replace(each, site="ALT", cases=each.cases / 4) for each in by_chance(12, 2))]
    wanted = Wanted(MONDAY + dt.timedelta(weeks=12), 7, NOTHING_SPECIAL)
    table = past(rows)
    usual, said = (
        {(e.site, e.date): sum(e.cases) for e in outlook(table, wanted, name)} for name in ("as_usual", "model")
    )
    more = against_usual(table, "PASS", wanted)
    assert said == {(site, date): pytest.approx(usual[site, date] * more[date.weekday()]) for site, date in usual}
    assert 0.8 < more.min() < more.max() < 1.2


@pytest.mark.parametrize(
    "other",
    [alike(3, site="ALT"), alike(8, site="ALT")[7:], without(alike(8, site="ALT"), *dates(56)[21:25])],
    ids=["closed for good", "opened later", "shut for some days"],
)
def test_who_opens_and_closes_does_not_change_what_people_want(other: list[Counted]) -> None:
    table = past([*alike(8), *other])
    both = 1 if closed_sites(table) else 2
    days = total(table, "PASS", NOTHING_SPECIAL)
    assert days[np.isfinite(days)].tolist() == [cases * both for _ in range(8) for cases in (50, 40, 30, 20, 10)]


def test_days_on_which_nobody_counted_anywhere_stay_unknown() -> None:
    rows = [*alike(8), *alike(8, site="ALT")]
    days = total(past(without(rows, dates(56)[21])), "PASS", NOTHING_SPECIAL)
    assert np.isnan(days[[5, 6, 21]]).all()
    assert np.isfinite(days[[20 - 6, 22]]).all()


def test_a_quantile_of_chance_alone_is_that_of_poisson() -> None:
    # mean 50, standard deviation 7.07: 84.13 per cent of days lie below 50 + 7.07, and root plus a half says 57.3
    [monday, *_] = found(alike(WEEKS), replace(WANTED, quantile=84))
    assert sum(monday.cases) == pytest.approx(57.3, abs=0.3)


def test_a_wider_spread_asks_for_more() -> None:
    narrow = np.array([100.0, 101, 99, 100, 102, 98, 100] * 8)
    wide = narrow + 40 * np.where(np.arange(56) // 7 % 2, 1, -1)
    assert spread(narrow) == 0.5
    assert spread(wide) > 1.5


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_of_days_by_chance_the_quantile_covers_about_as_many_as_it_says(seed: int) -> None:
    rows = by_chance(60, seed)
    known, later = [each for each in rows if each.date < dates(280)[-1]], rows[200:]
    limits = found(known, Wanted(dates(281)[-1], 140, NOTHING_SPECIAL, quantile=80))
    came = {each.date: each.cases for each in later}
    kept = [came[each.date] <= sum(each.cases) for each in limits if each.date in came]
    assert len(kept) > 90
    assert 0.6 < np.mean(kept) < 0.95


def test_trials_know_only_what_was_before() -> None:
    days = past(by_chance(12)).daily(("PASS", "WAN"), NOTHING_SPECIAL)
    starts = origins(days, 14)
    changed = days.copy()
    changed[starts[-1] :] = 0
    for method in METHODS.values():
        if method is METHODS["model"]:
            tools.package("statsmodels")
        assert (tried(days, 14, method, starts).said == tried(changed, 14, method, starts).said).all()


def test_what_is_off_is_counted_by_hand() -> None:
    # 4 weeks of 10 a day, then 12 and 8: off by 2 each day, 20 per cent of what came; last week was never off before
    days = np.concatenate((np.full(28, 10.0), [12.0, 8, 12, 8, 12, 8, 10]))
    trial = tried(days, 7, METHODS["last_week"], origins(days, 7))
    assert trial.wape() == pytest.approx(12 / 70)
    assert trial.off().tolist() == [12]


def test_of_methods_that_are_as_good_the_simpler_one_is_chosen() -> None:
    chosen = choose([past(alike(12)).daily(("PASS", "WAN"), NOTHING_SPECIAL)], 7)
    assert (chosen.method, chosen.trials) == ("last_week", 7)


def test_where_days_differ_by_chance_last_week_is_not_chosen() -> None:
    chosen = choose([past(by_chance(20)).daily(("PASS", "WAN"), NOTHING_SPECIAL)], 14)
    assert chosen.method != "last_week"
    assert chosen.off[chosen.method] < chosen.off["last_week"]


def test_too_short_a_past_chooses_nothing() -> None:
    chosen = choose([past(alike(5)).daily(("PASS", "WAN"), NOTHING_SPECIAL)], 7)
    assert (chosen.method, chosen.trials) == ("as_usual", 0)
