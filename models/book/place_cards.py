"""What is hard on people: days away from home, the way and the notice there, and wishes refused."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

AWAY_DAY = RuleCard(
    name="away_day",
    group="away",
    title=message("Days away from the home site"),
    sentence=message("A day with work away from the home site costs points; a floater has no home site."),
    source=house("Einsatz am Stammstandort geht vor"),
    form="filter",
    modes=("soft", "off"),
    unit="days",
    price="away_day",
)

TRAVEL = RuleCard(
    name="travel",
    group="away",
    title=message("Way to another site"),
    sentence=message("Every minute from the home site to the first site of a day away costs points."),
    source=house("Kurze Wege gehen vor"),
    form="filter",
    modes=("soft", "off"),
    unit="minutes",
    price="travel_minute",
)

WISHES = RuleCard(
    name="wishes",
    group="person",
    title=message("Wishes"),
    sentence=message("A wish that is not kept costs points, times its weight."),
    source=house("Wünsche zählen mit ihrem Gewicht"),
    form="filter",
    modes=("soft", "off"),
    unit="times",
    price="refused_wish",
)

WISHED_DUTY = RuleCard(
    name="wished_duty",
    group="person",
    title=message("Wishes for one duty"),
    sentence=message(
        "Whoever wishes for a certain duty has it on that day; any other duty and a day without one cost points, times "
        "the weight of the wish."
    ),
    source=house("Wünsche zählen mit ihrem Gewicht"),
    form="sequence",
    modes=("soft", "off"),
    unit="times",
    price="refused_wish",
    pricing="exact",
)

TOGETHER = RuleCard(
    name="together",
    group="person",
    title=message("Wishes to work on the same days"),
    sentence=message(
        "Whoever wishes for the same days as somebody else works on a day when the other one does and is off when the "
        "other one is, for whatever reason; a day on which only one of them is at a site costs points, times the "
        "weight of the wish. Times and sites may differ, and a day with nothing but appointments counts as off."
    ),
    source=house("Wünsche zählen mit ihrem Gewicht"),
    form="cover",
    modes=("soft", "off"),
    unit="times",
    price="refused_wish",
    pricing="relaxed",
)

ELSEWHERE_NOTICE = RuleCard(
    name="elsewhere_notice",
    group="away",
    title=message("Notice for work elsewhere"),
    sentence=message(
        "Nobody is sent away from the home site less than this many days after the day of planning, unless it was "
        "published so or the person has agreed; a floater has no home site."
    ),
    source=house(
        "Ankündigung von Einsätzen anderswo; Anhalt: § 12 Abs. 3 TzBfG, ArbG Berlin 05.10.2012, 28 Ca 10243/12"
    ),
    form="filter",
    modes=("off", "strict"),
    unit="days",
    number=4,
    stricter="higher",
)
