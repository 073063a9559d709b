"""What must hold in the centre's workbook: settings, duties, demand, rules and prices make sense."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.cards import RuleSetting
from models.finding import Finding, fault, notice
from models.message import Message, message
from models.rulebook import changing, refused
from roster.workbook.calendar_days import is_eve
from roster.workbook.check_rows import ends_before_start
from roster.workbook.codes import RESERVED
from roster.workbook.inputs import Inputs
from roster.workbook.layout_central import FRAME
from roster.workbook.parse_times import clock_text
from roster.workbook.ranges import days_of, overlapping
from roster.workbook.rulings import rule_setting
from roster.workbook.tables import Row

_WITHOUT_TIMES = frozenset({"pattern", "appointments", "none"})


def check_central(inputs: Inputs) -> Iterator[Finding]:
    """Everything about the centre's workbook that no single cell can tell."""
    yield from _settings(inputs)
    for row in inputs.central.rows("districts"):
        yield from _quotas(row)
    for row in inputs.central.rows("duty_types"):
        yield from _duty_type(row)
    yield from _demand(inputs)
    yield from _rules(inputs)
    yield from _prices(inputs)
    yield from _sites(inputs)
    yield from _calendar(inputs)


def _calendar(inputs: Inputs) -> Iterator[Finding]:
    for row in inputs.central.rows("calendar"):
        date = row.get("date")
        if row.get("kind") == "open" and isinstance(date, dt.date) and not is_eve(date):
            what = message("only 24 and 31 December are opened here; other days follow the opening hours")
            yield fault("opened_in_vain", row.at("kind"), what)


def _settings(inputs: Inputs) -> Iterator[Finding]:
    row = inputs.settings
    percent = row.get("trainee_percent") if row else None
    if row and isinstance(percent, int) and percent % 5:
        what = message("{value} is no multiple of 5", value=percent)
        yield fault("not_a_multiple", row.at("trainee_percent"), what)
    yield from _planned_late(inputs)
    first, last = inputs.setting("frame_from", FRAME[0]), inputs.setting("frame_to", FRAME[1])
    if row and first >= last and None in {row.get("frame_from"), row.get("frame_to")}:
        key = "frame_from" if row.get("frame_to") is None else "frame_to"
        yield ends_before_start(row.at(key), clock_text(first), clock_text(last))


def _planned_late(inputs: Inputs) -> Iterator[Finding]:
    day = inputs.horizon.planned_on if inputs.horizon else None
    if inputs.settings and inputs.horizon and day and day > inputs.horizon.last:
        what = message("this day lies after the weeks that are planned; nothing published in them can change")
        yield notice("planned_late", inputs.settings.at("planned_on"), what)


def _quotas(row: Row) -> Iterator[Finding]:
    for quota, most in (("lent_quota", "lent_most"), ("borrowed_quota", "borrowed_most")):
        free, all_of_them = row.get(quota), row.get(most)
        if isinstance(free, int) and isinstance(all_of_them, int) and free > all_of_them:
            what = message(
                "more than '{column}': no hour would ever cost anything", column=row.sheet.column(most).title
            )
            yield fault("quota_above_most", row.at(quota), what)


def _duty_type(row: Row) -> Iterator[Finding]:
    if str(row.get("id")).casefold() in RESERVED:
        what = message("'{cell}' means something else in the plan", cell=str(row.get("id")))
        yield fault("reserved_code", row.at("id"), what, message("Maybe another id?"))
    yield from _clock(row)
    yield from _break(row)


def _clock(row: Row) -> Iterator[Finding]:
    clock = row.get("clock") or "span"
    wanted = {"span": ("from", "to"), "none": ("hours",)}.get(str(clock), ())
    for key in wanted:
        if row.get(key) is None and key not in row.broken:
            what = message("the column '{column}' must be filled in", column=row.sheet.column(key).title)
            yield fault("missing_value", row.at(key), what)
    for key in ("from", "to"):
        if clock in _WITHOUT_TIMES and row.get(key) is not None:
            yield fault("not_both", row.at(key), message("a duty of this kind has no times of its own"))
    if clock in {"appointments", "none"} and row.get("role_changes") == "any":
        yield fault("not_both", row.at("role_changes"), message("a duty of this kind has no times of its own"))


def _break(row: Row) -> Iterator[Finding]:
    length, first, last = (row.get(key) for key in ("break_minutes", "break_from", "break_to"))
    if not length:
        return
    for key in ("break_from", "break_to"):
        if row.get(key) is None and key not in row.broken:
            what = message("the column '{column}' must be filled in", column=row.sheet.column(key).title)
            yield fault("missing_value", row.at(key), what)
    if isinstance(first, int) and isinstance(last, int) and isinstance(length, int) and last - first < length:
        yield fault("break_too_long", row.at("break_minutes"), message("the break is longer than its window"))
    yield from _break_inside(row)


def _break_inside(row: Row) -> Iterator[Finding]:
    for key, edge, sign in (("break_from", "from", 1), ("break_to", "to", -1)):
        value, limit = row.get(key), row.get(edge)
        if isinstance(value, int) and isinstance(limit, int) and (value - limit) * sign < 0:
            yield fault("break_outside", row.at(key), message("the break does not lie inside the duty"))


def _demand(inputs: Inputs) -> Iterator[Finding]:
    groups: dict[tuple[object, object, bool], list[Row]] = {}
    for row in inputs.central.rows("demand"):
        dated = row.get("date") is not None
        groups.setdefault((row.get("site"), row.get("role"), dated), []).append(row)
    for rows in groups.values():
        yield from _overlaps(rows)


def _overlaps(rows: list[Row]) -> Iterator[Finding]:
    by_day: dict[object, list[Row]] = {}
    said = set()
    for row in rows:
        for day in days_of(row):
            for earlier in by_day.get(day, ()):
                if row.number not in said and overlapping(row, earlier):
                    said.add(row.number)
                    what = message("overlaps with row {row}", row=earlier.number)
                    yield fault("overlap", row.at("from"), what, message("Maybe delete one of the two?"))
            by_day.setdefault(day, []).append(row)


def _rules(inputs: Inputs) -> Iterator[Finding]:
    rows = [row for row in inputs.central.rows("rules") if not row.broken and row.get("rule") and row.get("mode")]
    before: list[RuleSetting] = []
    for row in rows:
        if row.get("valid_from") and row.get("valid_to") and str(row.get("valid_from")) > str(row.get("valid_to")):
            continue
        setting = rule_setting(row)
        reasons = [*refused([setting], "germany"), *_set_twice(before, setting)]
        late = changing([setting], inputs.horizon.first, inputs.horizon.last) if inputs.horizon else []
        for reason in (*reasons, *late):
            yield fault("rule_setting", row.at("number" if row.get("number") is not None else "rule"), reason)
        before.append(setting)


def _set_twice(before: list[RuleSetting], setting: RuleSetting) -> list[Message]:
    alone = refused([setting], "germany")
    together = [refused([earlier, setting], "germany") for earlier in before]
    return [
        reasons[-1]
        for earlier, reasons in zip(before, together, strict=True)
        if len(reasons) > len(alone) + len(refused([earlier], "germany"))
    ][:1]


def _prices(inputs: Inputs) -> Iterator[Finding]:
    for row in inputs.central.rows("prices"):
        for column in row.sheet.columns:
            value = row.get(column.key)
            if "hour" in column.key and isinstance(value, int) and value % 60:
                what = message("the price of an hour must divide by 60 ({value})", value=value)
                near = message("Maybe {suggestion}?", suggestion=round(value / 60) * 60)
                yield fault("price_not_whole", row.at(column.key), what, near)
        yield from _rising(row, ("step_1_price", "step_2_price", "step_3_price"))
        yield from _rising(row, ("step_1_missing", "step_2_missing"))


def _rising(row: Row, keys: tuple[str, ...]) -> Iterator[Finding]:
    values = [row.get(key) if row.get(key) is not None else row.sheet.column(key).example for key in keys]
    for earlier, key, value in zip(values, keys[1:], values[1:], strict=False):
        if isinstance(earlier, int) and isinstance(value, int) and value < earlier:
            yield fault("price_falls", row.at(key), message("prices must not fall with what is missing"))


def _sites(inputs: Inputs) -> Iterator[Finding]:
    for row in inputs.central.rows("sites"):
        without = [key for key in ("latitude", "longitude") if row.get(key) is None and key not in row.broken]
        if without:
            what = message("without coordinates nobody is sent there from elsewhere, unless Reisezeiten says how long")
            yield notice("no_coordinates", row.at(without[0]), what)
    for row in inputs.central.rows("travel"):
        if row.get("origin") and row.get("origin") == row.get("destination"):
            yield fault("same_place", row.at("destination"), message("a way leads from one site to another"))
