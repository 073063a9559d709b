"""How a cell looks: colours that stay apart in greyscale, and never colour alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from roster.publish.codes import Code

FAMILY = "Arial"
"""Every Windows has it, and other systems have one of the same measures, so that pages end where they should."""
THIN = Side(style="thin", color="808080")
THICK = Side(style="medium", color="000000")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
FRAME = Border(left=THICK, right=THICK, top=THICK, bottom=THICK)
STRUCK = Border(left=THIN, right=THIN, top=THIN, bottom=THIN, diagonal=THIN, diagonalUp=True)
"""A line across the cell as well as its hatching, which LibreOffice does not show."""
NOTHING = Border()
PLAIN = PatternFill()
HATCHED = PatternFill("lightUp", fgColor="808080", bgColor="E6E6E6")
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
CODE = Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
SMALL_PRINT = Font(name=FAMILY, size=9)
RIGHT = Alignment(horizontal="right", vertical="center", indent=1)


def solid(colour: str) -> PatternFill:
    """All of the cell in one colour."""
    return PatternFill("solid", fgColor=colour)


@dataclass(frozen=True)
class Look:
    """Font, fill, frame, place and number format of a cell."""

    font: Font = SMALL_PRINT
    fill: PatternFill = PLAIN
    border: Border = GRID
    alignment: Alignment = LEFT
    number_format: str = "General"


def font(size: int = 9, *, bold: bool = False, colour: str = "000000") -> Font:
    """The one typeface of all sheets."""
    return Font(name=FAMILY, size=size, bold=bold, color=colour)


TITLE = Look(font(14, bold=True), border=NOTHING, alignment=Alignment(vertical="center"))
SUBTITLE = Look(font(10), border=NOTHING, alignment=Alignment(vertical="center"))
BANNER = Look(font(10, bold=True), solid("FFFFFF"), FRAME, LEFT)
HEAD = Look(font(9, bold=True), solid("D9D9D9"), GRID, CENTRE)
BLOCK = Look(font(10, bold=True), solid("F2F2F2"), GRID, Alignment(vertical="center"))
SUM = replace(BLOCK, alignment=RIGHT, number_format="#,##0.0")
TEXT = Look()
SMALL = Look(font(8), border=NOTHING, alignment=Alignment(vertical="center", wrap_text=True))
MEANING = Look(font(8), border=NOTHING, alignment=Alignment(vertical="center", shrink_to_fit=True))
VERDICT = Look(font(11, bold=True), border=NOTHING, alignment=Alignment(vertical="center", wrap_text=True))
SENTENCE = Look(font(10), border=NOTHING)
BOLD = Look(font(9, bold=True))
MIDDLE = Look(alignment=CENTRE)
WHOLE = Look(alignment=RIGHT, number_format="#,##0")
HOURS = Look(alignment=RIGHT, number_format="#,##0.0")
SHARE = Look(alignment=RIGHT, number_format="0.0%")
GERMAN_DAY = "[$-407]ddd\\ dd\\.mm\\."
ENGLISH_DAY = "[$-809]ddd\\ d\\ mmm"

DUTY = Look(font(9, bold=True), alignment=CODE)
BANDS = {
    "early": replace(DUTY, fill=solid("FFF2A8")),
    "mid": replace(DUTY, fill=solid("BFE3A5")),
    "late": replace(DUTY, fill=solid("9DBFEA")),
    "none": DUTY,
}
ELSEWHERE = {band: replace(its_look, border=FRAME) for band, its_look in BANDS.items()}
ABSENT = Look(font(9, bold=True, colour="404040"), HATCHED, STRUCK, CODE)
OFF = Look(font(9, colour="808080"), solid("F2F2F2"), GRID, CODE)
FREE = Look(font(8, colour="595959"), alignment=CODE)
HOLIDAY = replace(HEAD, fill=PatternFill("lightDown", fgColor="A6A6A6", bgColor="D9D9D9"))
SHORT = Look(font(8, bold=True, colour="FFFFFF"), solid("7F1D1D"), GRID, CODE)
SHORT_NUMBER = replace(SHORT, font=font(10, bold=True, colour="FFFFFF"), number_format="0.##")
COVERED = Look(font(8), alignment=CODE)
SHADES = tuple(replace(COVERED, fill=solid(colour)) for colour in ("EAF3E3", "DDECD1", "CFE5BF", "C2DEAD", "B4D79B"))
OWN_HOURS = replace(HOURS, fill=solid("D9D9D9"))
LENT_HOURS = replace(HOURS, font=font(bold=True), border=FRAME)
CLOSED = Look(font(8, colour="A6A6A6"), solid("F2F2F2"), GRID, CODE)


def look_of(code: Code) -> Look:
    """How a day's code looks: its band's colour, a bold frame elsewhere, hatched when absent."""
    if code.kind == "duty":
        return (ELSEWHERE if code.elsewhere else BANDS)[code.band]
    return {"absent": ABSENT, "off": OFF, "free": FREE}[code.kind]
