"""The city is as large, as reachable and as short of people as it is said to be."""

import datetime as dt
from collections import Counter, defaultdict
from statistics import mean

import pytest

from models.base import Span
from models.problem import Problem
from roster.options.option import Options
from tests.samples.conftest import problem_of
from tests.samples.unmet import unmet_minutes, wanted


def weekdays_open(problem: Problem, site: str) -> dict[int, Span]:
    return {row.date.weekday(): row.span for row in problem.openings if row.site == site}


def test_week_24_has_no_holiday(city: Problem) -> None:
    assert city.horizon.first == dt.date(2026, 6, 8)
    assert not {row.date for row in city.holidays} & set(city.horizon.days)
    assert city.holiday_credits == ()


def test_sites_are_those_of_june_2026(city: Problem) -> None:
    sites = {site.id: site for site in city.sites}
    assert "Eimsbüttel" not in {site.name for site in city.sites}
    assert sites["EPP"].address.startswith("Christoph-Probst-Weg 4")
    assert sites["ALT"].address.startswith("Tasköprüstraße 1-3")
    assert sites["ALT-A"].address.startswith("Tasköprüstraße 1-3")
    assert sum(desks.count for desks in sites["EPP"].desks if "Schalter" in desks.roles) == 26
    assert {site.district for site in city.sites} == {district.id for district in city.districts}
    assert len(city.districts) == 7


def test_every_full_site_keeps_the_promise(city: Problem) -> None:
    uniform = {weekday: Span(start=480, end=1080) for weekday in range(5)}
    full = [site for site in city.sites if site.departments == ("A",) or len(site.desks) == 2]
    assert len(full) == 15 + 8
    for site in full:
        openings = weekdays_open(city, site.id)
        assert {day: span for day, span in openings.items() if day < 5} == uniform


def test_only_the_inner_city_is_open_on_saturday_and_by_volunteers(city: Problem, city_options: Options) -> None:
    saturdays = {row.site: row.span for row in city.openings if row.date.weekday() == 5}
    assert saturdays == {"MIT": Span(start=540, end=960)}
    able = {person for (person, date), found in city_options.by_day.items() if date.weekday() == 5 and found}
    assert len(able) >= 20
    assert able <= {person.id for person in city.people if person.saturday_pool}
    assert 0.08 <= mean(person.saturday_pool for person in city.people) <= 0.14


def test_branches_are_visited_on_the_nth_weekday(city: Problem) -> None:
    assert weekdays_open(city, "HOR") == {2: Span(start=570, end=780)}
    assert weekdays_open(city, "CUR") == {3: Span(start=570, end=1080)}
    assert weekdays_open(city, "LUR") == weekdays_open(city, "ROT") == {}


def test_about_700_people_a_fifth_of_them_absent(city: Problem) -> None:
    assert len(city.people) == 700
    absent = Counter(row.date for row in city.absences if row.span is None)
    assert mean(absent[date] for date in city.horizon.days[:5]) / 700 == pytest.approx(0.2, abs=0.03)


def test_duties_have_names_and_break_windows(city: Problem) -> None:
    for site in city.sites:
        named = [row for row in city.duty_types if not row.sites or site.id in row.sites]
        assert 2 <= len(named) <= 14
    for row in city.duty_types:
        assert row.span is None or row.span.minutes <= 360 or len(row.break_starts) >= 3


def test_people_reach_three_sites_or_more(city: Problem, city_options: Options) -> None:
    reached: dict[str, set[str]] = defaultdict(set)
    for (person, _), found in city_options.by_day.items():
        reached[person] |= {option.frame.site for option in found}
    assert mean(len(sites) for sites in reached.values()) >= 3


def test_about_fifty_frames_a_person_and_day(city_options: Options) -> None:
    assert mean(len(found) for found in city_options.by_day.values()) == pytest.approx(50, abs=5)


def test_three_in_ten_have_two_roles_or_more(city: Problem) -> None:
    first = city.horizon.first

    def roles(person: str) -> int:
        (found,) = (row for row in city.people if row.id == person)
        held = {row.qualification for row in found.qualifications if row.holds_on(first)}
        return sum(held >= set(role.qualifications) for role in city.roles)

    assert mean(roles(person.id) >= 2 for person in city.people) == pytest.approx(0.33, abs=0.05)


def test_three_to_ten_per_cent_of_demand_cannot_be_met(city: Problem, city_options: Options) -> None:
    asked = wanted(city)
    unmet = sum(unmet_minutes(city, city_options, department) for department in asked)
    assert 0.03 <= unmet / sum(of.minutes for of in asked.values()) <= 0.10


def test_some_sites_have_more_people_than_work_and_others_fewer(city: Problem) -> None:
    asked: Counter[str] = Counter()
    for cell in city.cells:
        asked[cell.site or ""] += cell.target * cell.head_minutes
    homes = Counter(person.home_site for person in city.people)
    full = [site.id for site in city.sites if len(site.desks) == 2]
    hours = {site: asked[site] / 60 / homes[site] for site in full}
    assert hours["CIT"] > 1.15 * hours["MIT"]
    assert hours["LAN"] > 1.15 * hours["EPP"]


def test_every_day_that_must_be_worked_can_be_worked(city_options: Options) -> None:
    assert [day for day in city_options.must_work if not city_options.by_day.get(day)] == []


def test_the_hours_of_2025_are_those_of_the_list() -> None:
    problem = problem_of("city-hours-2025")
    assert weekdays_open(problem, "WAN") == {weekday: Span(start=420, end=1140) for weekday in range(5)}
    assert weekdays_open(problem, "NIE")[0] == Span(start=720, end=1140)
    assert weekdays_open(problem, "NIE")[4] == Span(start=480, end=840)
    assert weekdays_open(problem, "WAN-A")[3] == Span(start=810, end=1140)
    assert weekdays_open(problem, "NOR-A")[4] == Span(start=450, end=780)


def test_the_people_of_both_cities_are_the_same(city: Problem) -> None:
    assert problem_of("city-hours-2025").people == city.people
