"""The city as it is in June 2026: its districts, its sites, and what is known about each of them.

Marks of sources, as they stand in the tables below:

* L25: the city's list of opening hours and addresses "Hamburg Service: Sprechzeiten und Anschriften", 12.03.2025
* W25: hamburg.de, "Alle Standorte und Öffnungszeiten des Hamburg Service vor Ort", spring 2025
* BA26: Bezirksversammlung Altona, 29.01.2026: Altona is at Kühnehöfe since December 2025
* EL26: press and Finanzbehörde: Eimsbüttel and Nord move to Eppendorf-Lokstedt, 26 desks, 2026
* POP: population of the districts, rounded, from common knowledge
* OWN: invented for the sample, in proportion to population and to the published figures of 2016 to 2024
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["full", "mobile", "branch", "foreigners", "register"]
"""Full site, mobile team's place, visits to a savings bank's branch, foreigners' department, central register."""


class DistrictFact(NamedTuple):
    """A district; people in thousands [POP], Springer [OWN]."""

    id: str
    name: str
    thousands: int
    springer: int


class SiteFact(NamedTuple):
    """A site: where it is [L25, W25 unless its source says otherwise], who works there [OWN].

    `load` is the wanted work in per cent of what the site's own people can do in an ordinary week; `hours` names the
    pattern of the list of 2025.
    """

    id: str
    name: str
    district: str
    kind: Kind
    address: str
    latitude: float
    longitude: float
    hours: str
    staff: int
    load: int
    desks: int
    source: str = "L25, W25"


DISTRICTS = (
    DistrictFact("MITTE", "Hamburg-Mitte", 310, 6),
    DistrictFact("ALTONA", "Altona", 280, 5),
    DistrictFact("EIMSBUETTEL", "Eimsbüttel", 275, 5),
    DistrictFact("NORD", "Hamburg-Nord", 322, 6),
    DistrictFact("WANDSBEK", "Wandsbek", 452, 8),
    DistrictFact("BERGEDORF", "Bergedorf", 133, 3),
    DistrictFact("HARBURG", "Harburg", 174, 3),
)

SITES = (
    SiteFact("MIT", "Mitte", "MITTE", "full", "Caffamacherreihe 1-3, 20355", 53.554, 9.985, "two-shift", 36, 88, 24),
    SiteFact("CIT", "City", "MITTE", "full", "Spitalerstraße 4, 20095", 53.553, 10.004, "two-shift", 38, 118, 28),
    SiteFact("WAN", "Wandsbek", "WANDSBEK", "full", "Schloßstraße 60, 22041", 53.572, 10.071, "two-shift", 40, 108, 28),
    SiteFact(
        "EPP",
        "Eppendorf-Lokstedt",
        "NORD",
        "full",
        "Christoph-Probst-Weg 4, 20251",
        53.595,
        9.974,
        "two-shift",
        42,
        90,
        26,
        "EL26; hours OWN: those of the two sites it replaces",
    ),
    SiteFact(
        "ALT",
        "Altona",
        "ALTONA",
        "full",
        "Tasköprüstraße 1-3, 22761",
        53.562,
        9.921,
        "one-shift",
        35,
        97,
        24,
        "BA26; hours L25",
    ),
    SiteFact(
        "BAR",
        "Barmbek-Uhlenhorst",
        "NORD",
        "full",
        "Poppenhusenstraße 6, 22305",
        53.586,
        10.044,
        "two-shift",
        33,
        104,
        22,
    ),
    SiteFact(
        "HAR", "Harburg", "HARBURG", "full", "Harburger Rathausforum 3, 21073", 53.459, 9.978, "two-shift", 32, 92, 22
    ),
    SiteFact(
        "BER", "Bergedorf", "BERGEDORF", "full", "Weidenbaumsweg 21, 21029", 53.489, 10.207, "two-shift", 28, 94, 20
    ),
    SiteFact("BIL", "Billstedt", "MITTE", "full", "Öjendorfer Weg 9, 22111", 53.541, 10.107, "one-shift", 23, 103, 18),
    SiteFact(
        "LAN", "Langenhorn", "NORD", "full", "Langenhorner Markt 7, 22415", 53.650, 10.014, "two-shift", 22, 114, 18
    ),
    SiteFact(
        "RAH",
        "Rahlstedt",
        "WANDSBEK",
        "full",
        "Rahlstedter Straße 151, 22143",
        53.602,
        10.157,
        "one-shift",
        21,
        104,
        16,
    ),
    SiteFact(
        "NIE", "Niendorf", "EIMSBUETTEL", "full", "Garstedter Weg 11, 22453", 53.621, 9.954, "one-shift", 21, 92, 16
    ),
    SiteFact("ALS", "Alstertal", "WANDSBEK", "full", "Wentzelplatz 9, 22391", 53.652, 10.092, "one-shift", 19, 100, 15),
    SiteFact(
        "SUE", "Süderelbe", "HARBURG", "full", "Neugrabener Markt 5, 21149", 53.469, 9.853, "one-shift", 18, 116, 15
    ),
    SiteFact(
        "BLA", "Blankenese", "ALTONA", "full", "Sülldorfer Kirchenweg 2a, 22587", 53.564, 9.813, "two-shift", 14, 96, 12
    ),
    SiteFact("BRA", "Bramfeld", "WANDSBEK", "mobile", "Herthastraße 20, 22179", 53.613, 10.078, "BRA", 9, 100, 6),
    SiteFact("VOL", "Volksdorf", "WANDSBEK", "mobile", "Im Alten Dorfe 4, 22359", 53.649, 10.165, "VOL", 0, 100, 5),
    SiteFact("WIL", "Wilhelmsburg", "MITTE", "mobile", "Mengestraße 19, 21107", 53.498, 10.001, "WIL", 8, 100, 5),
    SiteFact("FIN", "Finkenwerder", "MITTE", "mobile", "Butendeichsweg 2, 21129", 53.534, 9.877, "FIN", 0, 100, 5),
    SiteFact("CUR", "Curslack", "BERGEDORF", "branch", "Curslacker Deich 175, 21039", 53.452, 10.222, "CUR", 0, 100, 3),
    SiteFact("HOR", "Horn", "MITTE", "branch", "Manshardtstraße 113a, 22119", 53.558, 10.101, "HOR", 0, 100, 3),
    SiteFact("LUR", "Lurup", "ALTONA", "branch", "Luruper Hauptstraße 158, 22547", 53.593, 9.880, "LUR", 0, 100, 3),
    SiteFact(
        "ROT",
        "Rothenburgsort",
        "MITTE",
        "branch",
        "Rothenburgsorter Marktplatz 3, 20539",
        53.535,
        10.041,
        "ROT",
        0,
        100,
        3,
    ),
    SiteFact(
        "MIT-A",
        "Mitte Ausländer",
        "MITTE",
        "foreigners",
        "Caffamacherreihe 1-3, 20355",
        53.554,
        9.985,
        "A",
        38,
        106,
        40,
    ),
    SiteFact(
        "WAN-A",
        "Wandsbek Ausländer",
        "WANDSBEK",
        "foreigners",
        "Schloßstraße 60, 22041",
        53.572,
        10.071,
        "A",
        36,
        106,
        40,
    ),
    SiteFact(
        "NOR-A",
        "Nord Ausländer",
        "NORD",
        "foreigners",
        "Flughafenstraße 52, 22335",
        53.638,
        10.011,
        "NOR-A",
        29,
        102,
        32,
    ),
    SiteFact(
        "ALT-A",
        "Altona Ausländer",
        "ALTONA",
        "foreigners",
        "Tasköprüstraße 1-3, 22761",
        53.562,
        9.921,
        "A",
        28,
        98,
        32,
        "BA26; hours L25",
    ),
    SiteFact(
        "EIM-A",
        "Eimsbüttel Ausländer",
        "EIMSBUETTEL",
        "foreigners",
        "Grindelberg 62-66, 20144",
        53.575,
        9.979,
        "A",
        27,
        92,
        30,
    ),
    SiteFact(
        "HAR-A",
        "Harburg Ausländer",
        "HARBURG",
        "foreigners",
        "Harburger Rathausforum 3, 21073",
        53.459,
        9.978,
        "A",
        22,
        98,
        26,
    ),
    SiteFact(
        "BIL-A",
        "Ost Ausländer, Billstedt",
        "MITTE",
        "foreigners",
        "Öjendorfer Weg 9, 22111",
        53.541,
        10.107,
        "A",
        13,
        104,
        16,
    ),
    SiteFact(
        "BER-A",
        "Ost Ausländer, Bergedorf",
        "BERGEDORF",
        "foreigners",
        "Weidenbaumsweg 21, 21029",
        53.489,
        10.207,
        "A",
        12,
        96,
        15,
    ),
    SiteFact(
        "ZEM",
        "Zentrale Meldeangelegenheiten",
        "HARBURG",
        "register",
        "Harburger Rathausforum 3, 21073",
        53.459,
        9.978,
        "ZEM",
        20,
        96,
        20,
    ),
)

DEPARTMENTS = (("E", "Einwohnerdaten"), ("A", "Ausländerangelegenheiten"), ("Z", "Zentrale Meldeangelegenheiten"))


KITS = (
    ("OST", "Bürgerkoffer mit Biometriestation, Team Ost", 2),
    ("SUED", "Bürgerkoffer mit Biometriestation, Team Süd", 1),
)
"""Teams and places are those of L25, the number of kits is OWN: team Ost is at two places on two days a week."""

KIT_OF = {"BRA": "OST", "VOL": "OST", "WIL": "SUED", "FIN": "SUED"}


def department(site: SiteFact) -> str:
    """The department that works at a site; two departments in one house are two sites."""
    return {"foreigners": "A", "register": "Z"}.get(site.kind, "E")
