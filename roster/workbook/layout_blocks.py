"""Two columns that say how many days alike come one after the other: at least and at most."""

from __future__ import annotations

from roster.workbook.columns import Column

MOST_DAYS = 31
"""Nobody asks for more days in a row than a month has."""


def block_columns(key: str, title: str, what: str, least: int | None, most: int | None) -> tuple[Column, Column]:
    """From and to; `least` and `most` are the examples."""
    width = len(title) + 5
    return (
        Column(
            f"{key}_least",
            f"{title} von",
            "integer",
            width=width,
            lowest=1,
            highest=MOST_DAYS,
            example=least,
            hint=f"{what}, mindestens. Leer: 1.",
        ),
        Column(
            f"{key}_most",
            f"{title} bis",
            "integer",
            width=width,
            lowest=1,
            highest=MOST_DAYS,
            example=most,
            hint=f"{what}, höchstens. Leer: keine Grenze.",
        ),
    )
