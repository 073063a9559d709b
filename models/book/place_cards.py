"""What is hard on people: days away from home, the way there, and wishes refused."""

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
