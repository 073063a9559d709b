"""What is asked of many people together: desks, open sites, demand and where it may go."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

DESKS = RuleCard(
    name="desks",
    group="cover",
    title=message("A desk for everybody"),
    sentence=message("At no time do more people work at a site than there are desks for what they do."),
    source=house("Arbeitsplätze je Standort und Rolle"),
    form="cover",
    modes=("strict", "off"),
    unit="person_minutes",
    pricing="exact",
)

MINIMUM = RuleCard(
    name="minimum",
    group="cover",
    title=message("Open sites stay open"),
    sentence=message(
        "Heads below the minimum of a site are avoided before anything else, weighted by the closing order."
    ),
    source=house("Offene Standorte bleiben offen"),
    form="cover",
    modes=("soft", "off"),
    unit="person_minutes",
    level=1,
    pricing="exact",
)

OPEN_DEMAND = RuleCard(
    name="open_demand",
    group="cover",
    title=message("Open demand"),
    sentence=message("Every head below the wanted number costs points, the first ones less than the last ones."),
    source=house("Bedarf decken, Fehlendes verteilen"),
    form="cover",
    modes=("soft", "off"),
    unit="person_minutes",
    price="open_hour",
    pricing="exact",
)

IDLE = RuleCard(
    name="idle",
    group="cover",
    title=message("More people than needed"),
    sentence=message("Every head above the wanted number costs points."),
    source=house("Niemand ohne Bedarf am Platz"),
    form="cover",
    modes=("soft", "off"),
    unit="person_minutes",
    price="idle_hour",
    pricing="exact",
)

MOVES = RuleCard(
    name="moves",
    group="cover",
    title=message("Demand that goes elsewhere"),
    sentence=message("Demand that goes to another site costs points by the head, up to the number allowed."),
    source=house("Allzuständigkeit: Bedarf darf an einen nahen Standort ausweichen"),
    form="cover",
    modes=("soft", "off"),
    unit="heads",
    pricing="exact",
)
