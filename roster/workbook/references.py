"""Whatever one row names must be there: ids are looked up at their cells, and the nearest is suggested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.finding import Address, Finding, fault, notice
from models.message import Message, message
from models.rulebook import RULES
from roster.texts.catalogue import say
from roster.workbook.book import Book
from roster.workbook.columns import Column, Value
from roster.workbook.inputs import Inputs, district_of, with_values
from roster.workbook.quoting import quoted, quoted_person, suggestion
from roster.workbook.tables import Row

_CENTRAL_KEYS = ("districts", "departments", "kits", "sites", "roles", "qualifications", "duty_types")
_CUSTOMER_KEYS = ("services", "profiles", "school_holidays")


@dataclass(frozen=True)
class Names:
    """Ways to name the rows of one sheet: what is typed, case folded -> the id meant; None where it means several."""

    ids: tuple[str, ...]
    by_folded: Mapping[str, str | None]
    id_first: bool = False

    def find(self, text: str) -> str | None:
        """The id that is meant."""
        folded = " ".join(text.casefold().split())
        first = folded.split(" ")[0] if self.id_first and folded else ""
        return self.by_folded.get(folded) or self.by_folded.get(first)


def names_of(rows: Sequence[Row]) -> Names:
    """Rows that are named by their id, or by id and name."""
    named = {str(row.get("id")): f"{row.get('id')} {row.get('name')}" for row in rows if row.get("id")}
    by_label = {" ".join(label.casefold().split()): known for known, label in named.items()}
    return Names(tuple(named), {**by_label, **{known.casefold(): known for known in named}})


def name_people(book: Book) -> tuple[Book, list[Finding]]:
    """The book with an id for everybody who has none yet."""
    district = district_of(book) or "neu"
    rows, findings = [], []
    for row in book.rows("people"):
        if row.get("id") or "id" in row.broken:
            rows.append(row)
            continue
        given = f"{district}-neu-{row.number}"[:20]
        rows.append(with_values(row, {"id": given}, set()))
        what = message("new person; until there is an id, it is called {person}", person=given)
        findings.append(notice("new_person", row.at("id"), what))
    return replace(book, tables={**book.tables, "people": rows}), findings


def people_names(books: tuple[Book, ...]) -> Names:
    """People by id, and by last and first name where that means only one."""
    rows = [row for book in books for row in book.rows("people") if row.get("id")]
    ids = tuple(dict.fromkeys(str(row.get("id")) for row in rows))
    named = {(_full_name(row), str(row.get("id"))) for row in rows if _full_name(row)}
    counts = Counter(name for name, _ in named)
    by_name = {name: person if counts[name] == 1 else None for name, person in named}
    return Names(ids, {**by_name, **{known.casefold(): known for known in ids}}, id_first=True)


def _full_name(row: Row) -> str:
    parts = [str(row.get(key)).casefold() for key in ("last_name", "first_name") if row.get(key)]
    return " ".join(", ".join(parts).split())


def rule_names() -> Names:
    """Rules by their name, with their title behind it or without, and by their title alone."""
    titles = {say(rule.title, "de").casefold(): rule.name for rule in RULES}
    names = tuple(rule.name for rule in RULES)
    return Names(names, {**titles, **{name.casefold(): name for name in names}}, id_first=True)


def resolve(inputs: Inputs) -> tuple[Inputs, list[Finding]]:
    """The inputs with every reference as the id it means, and a fault for each that means nothing."""
    central = {key: names_of(inputs.central.rows(key)) for key in (*_CENTRAL_KEYS, *_CUSTOMER_KEYS)}
    central["rulebook"] = rule_names()
    findings: list[Finding] = []
    named = []
    for book in inputs.districts:
        with_ids, said = name_people(book)
        named.append(with_ids)
        findings.extend(said)
    everybody = people_names(tuple(named))
    resolved = []
    for book in (inputs.central, *named, *inputs.limits, *inputs.lists):
        own = people_names((book,)) if book.kind == "district" else everybody
        done, said = _resolve_book(book, {**central, "people": own}, everybody)
        resolved.append(done)
        findings.extend(said)
    last = 1 + len(named)
    lists = last + len(inputs.limits)
    return replace(
        inputs,
        central=resolved[0],
        districts=tuple(resolved[1:last]),
        limits=tuple(resolved[last:lists]),
        lists=tuple(resolved[lists:]),
    ), findings


def _resolve_book(book: Book, names: Mapping[str, Names], everybody: Names) -> tuple[Book, list[Finding]]:
    tables: dict[str, list[Row]] = {}
    findings: list[Finding] = []
    for key, rows in book.tables.items():
        tables[key] = []
        for row in rows:
            done, said = resolve_row(row, names, everybody)
            tables[key].append(done)
            findings.extend(said)
    return replace(book, tables=tables), findings


def resolve_row(row: Row, names: Mapping[str, Names], everybody: Names) -> tuple[Row, list[Finding]]:
    """The row with every reference as the id it means, and a fault for each that means nothing."""
    values: dict[str, Value] = {}
    findings: list[Finding] = []
    broken = set()
    for column in row.sheet.columns:
        value = row.get(column.key)
        if column.refers is None or value is None:
            continue
        meant, said = _look_up(column, value, names[column.refers], row.at(column.key), everybody)
        values[column.key] = meant
        findings.extend(said)
        if said:
            broken.add(column.key)
    if not values:
        return row, findings
    return with_values(row, values, broken), findings


def _look_up(
    column: Column, value: Value, names: Names, address: Address, everybody: Names
) -> tuple[Value, list[Finding]]:
    parts = [str(part) for part in value] if isinstance(value, tuple) else [str(value)]
    meant = [names.find(part) for part in parts]
    missing = [
        _missing(column, part, names, everybody, address) for part, found in zip(parts, meant, strict=True) if not found
    ]
    found_ids = tuple(found for found in meant if found)
    if isinstance(value, tuple):
        return found_ids, missing
    return (found_ids[0] if found_ids else None), missing


def _missing(column: Column, part: str, names: Names, everybody: Names, address: Address) -> Finding:
    if column.refers != "people":
        what = _what(column.refers or "", quoted(part))
        return fault("unknown_reference", address, what, suggestion(part, names.ids))
    folded = " ".join(part.casefold().split())
    shown = quoted_person(part)
    if folded in names.by_folded:
        hint = message("Maybe type the id?")
        return fault("ambiguous_person", address, message("several people have this name"), hint)
    if everybody.find(part):
        what = message("the person '{cell}' stands in another workbook, not in this one", cell=shown)
        return fault("unknown_reference", address, what, message("Maybe add a row in Personal?"))
    hint = suggestion(shown, names.ids) or message("Maybe add a row in Personal?")
    return fault("unknown_reference", address, message("there is no person '{cell}' in Personal", cell=shown), hint)


def _what(kind: str, cell: str) -> Message:
    texts = {
        "districts": message("there is no district '{cell}'", cell=cell),
        "departments": message("there is no department '{cell}'", cell=cell),
        "kits": message("there is no kit '{cell}'", cell=cell),
        "sites": message("there is no site '{cell}'", cell=cell),
        "roles": message("there is no role '{cell}'", cell=cell),
        "qualifications": message("there is no qualification '{cell}'", cell=cell),
        "duty_types": message("there is no duty type '{cell}'", cell=cell),
        "services": message("there is no service '{cell}'", cell=cell),
        "profiles": message("there is no profile '{cell}'", cell=cell),
        "school_holidays": message("there are no school holidays '{cell}'", cell=cell),
        "rulebook": message("there is no rule '{cell}'", cell=cell),
    }
    return texts[kind]
