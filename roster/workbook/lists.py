"""The allowed values behind the drop-downs, and where on the sheet Listen they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from models.book.groups import grouped
from models.rulebook import RULES
from roster.texts.catalogue import say
from roster.workbook.columns import Column, Kind, Rows, Sheet
from roster.workbook.layout import LAYOUTS
from roster.workbook.styles import header, printable, put, title

FIRST_ROW = 3
LISTS_TITLE = "Listen"
_REFERRED = {
    "districts": "Bezirke",
    "departments": "Abteilungen",
    "sites": "Standorte",
    "kits": "Koffer",
    "roles": "Rollen",
    "qualifications": "Qualifikationen",
    "duty_types": "Dienste",
    "people": "Personen",
    "services": "Leistungen",
    "profiles": "Profile",
    "school_holidays": "Ferien",
    "rulebook": "Regeln",
}
_CENTRAL_ONLY = frozenset({"services", "profiles", "school_holidays"})
FIXED_CODES = ("A", "-", "!-", "wFrei", "wF", "wM", "wS")


@dataclass(frozen=True)
class Lists:
    """Named columns of allowed values, in the order of the sheet."""

    values: Mapping[str, tuple[str, ...]]

    def range_of(self, name: str) -> str | None:
        """The cells that hold this list, for a drop-down; None if it is unknown or empty."""
        if not self.values.get(name):
            return None
        letter = get_column_letter(list(self.values).index(name) + 1)
        return f"{LISTS_TITLE}!${letter}${FIRST_ROW}:${letter}${FIRST_ROW + len(self.values[name]) - 1}"


def list_name(column: Column) -> str | None:
    """The list from which this column's values are chosen."""
    if column.refers:
        return _REFERRED.get(column.refers)
    if column.type == "yes_no":
        return "ja/nein"
    return column.title if column.type == "choice" else None


def lists_for(kind: Kind, rows: Rows, central: Rows, *, rules: bool = True) -> Lists:
    """All lists of a workbook: fixed words, the centre's ids, the people with their names, the plan's codes."""
    known = {**central, **rows}
    values: dict[str, tuple[str, ...]] = {"ja/nein": ("ja", "nein")}
    for sheet in LAYOUTS[kind]:
        values.update(_choices(sheet))
    for key, name in _REFERRED.items():
        if key != "rulebook" and (kind == "central" or key not in _CENTRAL_ONLY):
            values[name] = tuple(labels(known).values()) if key == "people" else _ids(known, key)
    if kind == "central" and rules:
        values["Regeln"] = tuple(rule_labels().values())
    if kind == "district":
        values["Kürzel"] = (*values["Dienste"], *FIXED_CODES, *(f"!{duty}" for duty in values["Dienste"]))
        values.update(_bands(known))
    return Lists(values)


def labels(rows: Rows) -> dict[str, str]:
    """Each person's id with the name, as it is offered and read: P001 Muster, Kim."""
    named = {}
    for row in rows.get("people", ()):
        name = ", ".join(str(row[key]) for key in ("last_name", "first_name") if row.get(key))
        if row.get("id"):
            named[str(row["id"])] = f"{row['id']} {name}".strip()
    return named


def rule_labels() -> dict[str, str]:
    """Each rule's name with its title, chapter by chapter: daily_rest Ruhezeit zwischen zwei Diensten."""
    return {rule.name: f"{rule.name} {say(rule.title, 'de')}" for _, found in grouped(RULES) for rule in found}


def _choices(sheet: Sheet) -> dict[str, tuple[str, ...]]:
    return {column.title: tuple(word for word, _ in column.choices) for column in sheet.columns if column.choices}


def _ids(rows: Rows, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(row["id"]) for row in rows.get(key, ()) if row.get("id")))


def _bands(rows: Rows) -> dict[str, tuple[str, ...]]:
    names = {"Frühdienste": "early", "Mitteldienste": "mid", "Spätdienste": "late"}
    duties = rows.get("duty_types", ())
    return {name: tuple(str(row["id"]) for row in duties if row.get("band") == band) for name, band in names.items()}


def write_lists(target: Worksheet, sheet: Sheet, lists: Lists) -> None:
    """The protected sheet with every list, one below each name."""
    title(target, sheet.note)
    for number, (name, values) in enumerate(lists.values.items(), start=1):
        header(target.cell(2, number), name)
        target.column_dimensions[get_column_letter(number)].width = min(70, max(map(len, (name, *values))) + 3)
        for row, value in enumerate(values, start=FIRST_ROW):
            put(target.cell(row, number), value, number_format="@")
    target.freeze_panes = "A3"
    printable(target, 2, wide=True)
