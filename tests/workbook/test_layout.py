"""The layout table is sound: keys, titles and references lead somewhere."""

import pytest

from roster.workbook.columns import Kind, Sheet
from roster.workbook.layout import LAYOUTS, sheet

ALL = [(kind, found) for kind, sheets in LAYOUTS.items() for found in sheets]
IDS_OF_ELSEWHERE = {"rulebook"}


@pytest.mark.parametrize(("kind", "found"), ALL, ids=lambda part: getattr(part, "key", part))
def test_keys_and_titles_of_columns_differ(kind: Kind, found: Sheet) -> None:
    keys = [column.key for column in found.columns]
    titles = [column.title.casefold() for column in found.columns]
    assert len(set(keys)) == len(keys)
    assert len(set(titles)) == len(titles)
    assert set(found.unique) <= set(keys)


@pytest.mark.parametrize(("kind", "found"), ALL, ids=lambda part: getattr(part, "key", part))
def test_references_name_a_sheet_with_ids(kind: Kind, found: Sheet) -> None:
    with_ids = {other.key for _, other in ALL if any(column.key == "id" for column in other.columns)}
    for column in found.columns:
        assert (column.refers is not None) == (column.type in {"reference", "references"})
        if column.refers:
            assert column.refers in with_ids | IDS_OF_ELSEWHERE


@pytest.mark.parametrize("kind", LAYOUTS)
def test_sheets_of_a_workbook_differ_in_key_and_title(kind: Kind) -> None:
    keys = [found.key for found in LAYOUTS[kind]]
    titles = [found.title for found in LAYOUTS[kind]]
    assert len(set(keys)) == len(keys)
    assert len(set(titles)) == len(titles)
    assert all(len(title) <= 31 for title in titles)


def test_no_column_asks_for_a_reason() -> None:
    words = ("grund", "urlaub", "krank", "bemerkung", "diagnose")
    for _, found in ALL:
        for column in found.columns:
            assert not any(word in column.title.casefold() for word in words)


def test_a_sheet_is_found_by_kind_and_key() -> None:
    assert sheet("district", "absences").title == "Abwesenheiten"
    assert sheet("district", "absences").column("first").title == "von"
    with pytest.raises(KeyError):
        sheet("central", "absences")
