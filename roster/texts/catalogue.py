"""Every sentence that people read is said in their language."""

import datetime as dt
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from models.message import Message
from roster.texts.formats import date
from roster.texts.language import Language

__all__ = ["N_", "Language", "say", "text"]

DATES = frozenset({"date", "first", "last"})
"""Placeholders whose dates come as 2026-06-08; everything else is repeated as it is."""


def say(message: Message, language: Language) -> str:
    """The sentence in this language, with its values in their places and dates as their readers write them."""
    values = {name: _written(name, value, language) for name, value in message.values.items()}
    return text(message.text, language).format_map(values)


def _written(name: str, value: str | int, language: Language) -> str | int:
    try:
        return date(dt.date.fromisoformat(str(value)), language) if name in DATES else value
    except ValueError:
        return value


def text(msgid: str, language: Language) -> str:
    """The translation of an English text; the text itself where the catalogue has none."""
    return _translations(language).gettext(msgid) if msgid else ""


def N_(msgid: str) -> str:  # noqa: N802 - the name under which gettext's tools know it
    """The text itself, marked to be collected: it is translated later, by `text`, where its language is known."""
    return msgid


@cache
def _translations(language: Language) -> NullTranslations:
    if language == "en":
        return NullTranslations()
    source = files("roster.texts") / "locale" / language / "LC_MESSAGES" / "roster.po"
    with source.open("rb") as lines:
        catalogue = read_po(lines, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
