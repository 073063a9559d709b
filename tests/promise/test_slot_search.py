"""The next free appointment: what a search through every single slot would find, and names as people type them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.slots import BookableService, Offer, Slots, SlotSite, Wave
from roster.promise.slot_search import Free, Moment, UnknownNameError, Wish, find, named

MONDAY = dt.date(2026, 6, 8)
SERVICES = (
    BookableService(id="RP", name="Reisepass"),
    BookableService(id="PA", name="Personalausweis"),
    BookableService(id="UM", name="Ummeldung"),
)
SITES = (
    SlotSite(id="ALT", name="Altona", ways={"BAR": 35, "CUR": 60}),
    SlotSite(id="BAR", name="Barmbek", ways={"ALT": 35}),
    SlotSite(id="CUR", name="Curslack"),
)


def slots(*offers: Offer) -> Slots:
    return Slots(
        problems=("0" * 64,),
        zone="Europe/Berlin",
        first=MONDAY,
        last=MONDAY + dt.timedelta(days=34),
        services=SERVICES,
        sites=SITES,
        offers=offers,
    )


def offer(site: str, days: int, *starts: int, service: str = "RP", released: int = 0, minute: int = 420) -> Offer:
    """Slots so many days from Monday, released so many days from Monday."""
    wave = Wave(date=MONDAY + dt.timedelta(days=released), minute=minute, starts=starts)
    return Offer(service=service, site=site, date=MONDAY + dt.timedelta(days=days), minutes=15, waves=(wave,))


def wish(minute: int = 420, day: int = 0, near: str | None = None, first: int = 0, last: int = 34) -> Wish:
    now = Moment(MONDAY + dt.timedelta(days=day), minute)
    return Wish("RP", now, MONDAY + dt.timedelta(days=first), MONDAY + dt.timedelta(days=last), near)


def found(rows: list[Free]) -> list[tuple[str, int, int, int]]:
    return [(row.site, (row.date - MONDAY).days, row.start, row.count) for row in rows]


def test_by_date_then_by_the_way_then_by_time() -> None:
    city = slots(offer("CUR", 0, 480), offer("BAR", 0, 600, 615), offer("ALT", 1, 480), offer("ALT", 2, 480))
    assert found(find(city, wish(), 3)) == [("CUR", 0, 480, 1), ("BAR", 0, 600, 2), ("ALT", 1, 480, 1)]
    assert found(find(city, wish(near="ALT"), 2)) == [("BAR", 0, 600, 2), ("CUR", 0, 480, 1)]
    assert [row.way for row in find(city, wish(near="ALT"), 3)] == [35, 60, 0]


def test_the_site_itself_is_nearest_and_where_no_way_is_known_is_last() -> None:
    city = slots(offer("CUR", 0, 480), offer("ALT", 0, 490), offer("BAR", 0, 900))
    assert [row.site for row in find(city, wish(near="BAR"), 3)] == ["BAR", "ALT", "CUR"]


def test_what_is_not_released_or_begins_now_cannot_be_booked() -> None:
    city = slots(offer("ALT", 0, 600, 660), offer("BAR", 0, 720, minute=600), offer("CUR", 1, 480, released=1))
    assert found(find(city, wish(minute=599), 9)) == [("ALT", 0, 600, 2)]
    assert found(find(city, wish(minute=600), 9)) == [("ALT", 0, 660, 1), ("BAR", 0, 720, 1)]
    assert found(find(city, wish(day=1), 9)) == [("CUR", 1, 480, 1)]


def test_only_dates_and_services_that_are_asked_for() -> None:
    city = slots(offer("ALT", 0, 480), offer("ALT", 3, 480), offer("ALT", 9, 480), offer("BAR", 3, 480, service="PA"))
    assert found(find(city, wish(first=1, last=8), 9)) == [("ALT", 3, 480, 1)]
    assert find(city, wish(first=4, last=8), 9) == []


def test_who_is_bound_to_a_district_is_sent_to_its_sites() -> None:
    sites = tuple(site.changed(district="ALTONA" if site.id == "ALT" else "NORD") for site in SITES)
    city = slots(offer("ALT", 1, 480), offer("BAR", 0, 480)).changed(sites=sites)
    asked = wish(near="ALT")
    assert [row.site for row in find(city, asked, 9)] == ["BAR", "ALT"]
    bound = Wish(asked.service, asked.now, asked.first, asked.last, "ALT", "ALTONA")
    assert [row.site for row in find(city, bound, 9)] == ["ALT"]


STARTS = st.lists(st.integers(0, 1439), min_size=1, max_size=4).map(tuple)
DATES = st.integers(0, 3).map(lambda day: MONDAY + dt.timedelta(days=day))
WAVES = st.builds(Wave, date=DATES, minute=st.sampled_from([420, 600]), starts=STARTS)
OFFERS = st.builds(
    Offer,
    service=st.sampled_from(["RP", "PA"]),
    site=st.sampled_from(["ALT", "BAR", "CUR"]),
    date=DATES,
    minutes=st.just(15),
    waves=st.lists(WAVES, min_size=1, max_size=3).map(tuple),
)
CITIES = st.lists(OFFERS, max_size=10, unique_by=lambda row: (row.service, row.site, row.date))


@given(CITIES, st.integers(0, 1439), st.integers(0, 3), st.sampled_from([None, "ALT", "BAR", "CUR"]), st.integers(1, 6))
def test_the_same_as_a_search_through_every_slot(
    offers: list[Offer], minute: int, day: int, near: str | None, count: int
) -> None:
    asked = wish(minute, day, near, last=2)
    now = (asked.now.date, asked.now.minute)
    every = sorted(
        (one.date, 999 if near is None else 0 if near == one.site else ways[near].get(one.site, 999), start, one.site)
        for one in offers
        for wave in one.waves
        for start in wave.starts
        if one.service == "RP" and one.date <= asked.last
        if (wave.date, wave.minute) <= now < (one.date, start)
    )
    first = list(dict.fromkeys((date, site) for date, _, _, site in every))[:count]
    assert [(row.date, row.site) for row in find(slots(*offers), asked, count)] == first
    for row in find(slots(*offers), asked, count):
        here = [start for date, _, start, site in every if (date, site) == (row.date, row.site)]
        assert (row.start, row.count) == (min(here), len(here))


ways = {site.id: site.ways for site in SITES}


@pytest.mark.parametrize("words", ["RP", "rp", " Rp ", "Reisepass", "reisepass", "REISEPASS", "reise"])
def test_a_service_by_its_id_or_name_whatever_the_case(words: str) -> None:
    assert named(words, SERVICES).id == "RP"


@pytest.mark.parametrize(
    ("words", "near"),
    [
        *(("Reispass", ("RP",)), ("anmeldung", ("UM",)), ("Personal ausweis", ("PA",))),
        *(("xyz", ()), ("", ()), ("Re", ())),
    ],
)
def test_what_is_not_there_is_said_with_what_looks_like_it(words: str, near: tuple[str, ...]) -> None:
    with pytest.raises(UnknownNameError) as raised:
        named(words, SERVICES)
    assert raised.value.near == near


def test_a_name_of_two_things_is_not_guessed_and_an_id_comes_first() -> None:
    twins = tuple(
        BookableService(id=row_id, name=name) for row_id, name in (("A", "Pass"), ("B", "Pass"), ("Pass", "C"))
    )
    assert named("pass", twins).id == "Pass"
    for words in ("PASS", "pas"):
        with pytest.raises(UnknownNameError) as raised:
            named(words, twins[:2])
        assert raised.value.near == ("A", "B")
