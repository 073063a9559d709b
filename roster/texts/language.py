"""The languages that people are spoken to in."""

from typing import Literal

Language = Literal["de", "en"]
"""German, or the English that stands in the code."""
