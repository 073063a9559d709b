"""Every sentence that people read is said in their language."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Literal

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from models.message import Message

Language = Literal["de", "en"]
"""German, or the English that stands in the code."""


def say(message: Message, language: Language) -> str:
    """The sentence in this language, with its values in their places."""
    return text(message.text, language).format_map(message.values)


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
