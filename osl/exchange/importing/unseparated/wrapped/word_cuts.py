"""The places between the words of a line at which a cell may begin, and what each costs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import HOURS, MONTH, NUMBER
from osl.exchange.importing.unseparated.line_cells.units import DASHES, LEADING
from osl.exchange.importing.unseparated.scoring import looks_like_name
from osl.exchange.importing.unseparated.split_points import dates_in
from osl.exchange.importing.unseparated.wrapped.date_edges import begins_with_date, ends_with_date
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

CUT_CAPITAL, CUT_DATE, CUT_ITEM = 2.7, 1.2, 0.5
CUT_IN_DATE = 4.0  # between a day and its month
CUT_COMMA = 2.0  # after a comma
UNLIKELY = 2.0  # more than the words show
CUT_LISTED = -3.0  # before the first item of a list, where others are on lines of their own
_INITIAL = re.compile(
    r"(?:[A-ZĄĆĘŁŃÓŚŹŻ]|(?i:p|ks|dr|mgr|ul|al|pl|nr|godz|g|św|im|ds|np|ok|tj|m\.in|kol|ww))\."
)
_ORDINAL = re.compile(  # "I środa miesiąca"
    r"[IVX]{1,4}\.? (?:poniedział|wtor|środ|czwart|piąt|sobot|niedziel|tydz|tygod|połow|dekad|kwarta|półrocz"
    r"|semestr)"
)
_STREET = re.compile(r"(?<!\w)(?:ul|al|os|pl)\. (?:[^\W\d_]\S* ){0,2}[A-ZĄĆĘŁŃÓŚŹŻ]\S* $")
_ESTATE = re.compile(r"(?<!\d )os\. [A-ZĄĆĘŁŃÓŚŹŻ]")  # not "20 os."
_OF_HOUSE = re.compile(r"\d{1,3}[a-zA-Z]?(?:/\d{1,3})?,?(?= |$)")
_LONGEST_STREET = 50
_UNIT = re.compile(r"(?:(?!r)[a-ząćęłńóśźż]|os)\.")  # "8–13 l."
_ROLE = re.compile(
    r"(?:instr|kol|wych|naucz|dyr|kier|prof|przewodn|przew|koord|sekr|zesp|specj?|psych|pielęgn|wicedyr|ref|insp|asyst"
    r"|ter|bibl)\."
)
_OTHER = re.compile(r"(?:red|kl|gr|rocz|woj|pow|gm|tel|org|pn|pt)\.")
# a cell ends with none of these, and begins with none of the others
_NEVER_LAST = LEADING | {
    "bez", "nr", "przed", "między", "wśród", "przez", "podczas", "wobec", "według", "wg", "oraz", "lub",
    "albo", "niż", "ku", "że", "dla", "kl", "miarę", "razie", "trakcie", "ciągu", "okresie",
}  # fmt: skip
_NEVER_FIRST = frozenset(("i", "oraz", "lub", "albo", "się", "a", "nr", "im.", "zł", "egz.", "r.", "roku"))
_NUMBER = re.compile(r"[A-Z]?\d{1,4}[.)]?")
_ROMAN = re.compile(r"[IVX]{1,6}(?:[.)]|\.\d{1,2}[.)]?)")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}\.?")
_WHOLE_DATE = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?: ?r\.)?$")
_CURRENCY = r" ?(?:zł|PLN|EUR)"
_AMOUNT = rf"(?<![\d,.])\d{{1,3}}(?:[ \u00a0.]\d{{3}})*(?:,\d\d(?:{_CURRENCY})?|{_CURRENCY})\b"
_MONEY, _MONEY_BEFORE = re.compile(_AMOUNT), re.compile(r"\d(?:,\d\d| ?(?:zł|PLN|EUR))\s*$")
_SUM = re.compile(r"\d{1,3}(?:[ .]\d{3})*(?:,\d\d|,-)?$")  # without its currency
_OF_AGE = re.compile(
    r"(?:dzieci|młodzieży?|osob[ay]|osób|senior\w*|dorośli|rocz(?:nik\w{0,3}|\.)|wiek\w{0,2}|uczniowie|grup[ay]|gr\.?"
    r"|kl(?:as\w{0,3}|\.)?|aged?|class|years)",
    re.IGNORECASE,
)
_AGE = re.compile(r"\+?\d{1,4}(?:[-–]\d{1,4})?\+?,?(?= |$)(?! ?(?:zł|\d{3}))|[IVX]+(?:[-–,][IVX]+)*,?(?= |$)")
_OF_CLASS = re.compile(r"kl(?:as\w{0,3}|\.)?|gr\.", re.IGNORECASE)
_MONTHS = (
    r"(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada"
    r"|grudnia)\b"
)
_DAY = re.compile(rf"(?<![\d.,/])\d{{1,2}}(?:[-–/]\d{{1,2}})? {_MONTHS}")
_DAYS = re.compile(r"(?<!\S)(?<!nr )(?<!kl\. )(?:[12]?\d|3[01])(?:[-–/,](?:[12]?\d|3[01]))?\s$")
_MONTH = re.compile(
    r"(?:styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień"
    r"|X?(?:IX|IV|V?I{1,3})|X|V)(?![-–\w])"
)
_FIRST_ITEM = re.compile(r"1[.)]\s+[A-ZĄĆĘŁŃÓŚŹŻ]")  # of a list within a line
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?r\.?)?|r\.")
_PLAIN_NUMBER = re.compile(r"\d{1,3}")
_THOUSANDS = re.compile(r"\d{3}\b")
CUT_DASH = 4.0  # before or behind a dash, which may be a cell: nothing
_BULLETS = frozenset("•▪*·●○◦")


class CellCut(Value):
    """What it costs to begin a cell at a place; with `by_words`, what the words around it show counts too."""

    cost: float
    by_words: bool = False


def chunks(text: str, fields: Sequence[str] = (), marks: Container[str] = ()) -> list[tuple[str, CellCut]]:
    """Return the parts of a line that cells may begin with, and what it costs to cut before each.

    `fields` are those of the columns; `marks` the dashes that items of lists begin with.
    """
    cuts = ((at, _cut(text, at, fields, marks)) for at in _word_starts(text))
    found = [(0, CellCut(0.0)), *((at, cut) for at, cut in cuts if cut)]
    ends = [*(at for at, _ in found[1:]), len(text)]
    return [(text[at:end].strip(), cut) for (at, cut), end in zip(found, ends, strict=True)]


def _word_starts(text: str) -> list[int]:
    hits = (hit for whole in (_MONEY, _DAY) for hit in whole.finditer(text))
    inside = dates_in(text) | {at for hit in hits for at in range(hit.start() + 1, hit.end())}
    return [space.end() for space in re.finditer(r"[ \u00a0]+", text) if space.end() not in inside]


def _cut(text: str, at: int, fields: Sequence[str], marks: Container[str]) -> CellCut | None:
    """Return what it costs if a cell begins at `at`, None if none can."""
    before, after = text[:at].rsplit(maxsplit=1)[-1], text[at:].split(maxsplit=1)[0]
    if _NUMBER.fullmatch(text[:at].strip()) and _DAY.match(text.strip()):
        return None
    is_roman = NUMBER in fields and _ROMAN.fullmatch(text[:at].strip())
    if is_roman or _NUMBER.fullmatch(text[:at].strip()) or text[at - 2 : at - 1] == " ":
        return CellCut(0.0)
    if before in DASHES or after in DASHES:
        return _cut_at_dash(before, after, marks)
    if _goes_on(before, after) or _FIRST_ITEM.match(text, at - len(before) - 1):
        return None
    start = at - len(before) - 1
    if _is_house(text, at) or _ORDINAL.match(text, start) or _ESTATE.match(text, start):
        return None
    if after in _BULLETS or _FIRST_ITEM.match(text, at):
        return CellCut(CUT_ITEM)
    if _UNIT.fullmatch(before):
        return CellCut(UNLIKELY, by_words=True)
    if looks_like_name(f"{before} {after.strip(',')}"):
        return None
    if _OF_AGE.fullmatch(before) and (_OF_CLASS.fullmatch(after) or _AGE.match(text, at)):
        return CellCut(UNLIKELY, by_words=True)
    return _cut_between(text, at, before, after, fields)


def _cut_at_dash(before: str, after: str, marks: Container[str]) -> CellCut | None:
    """Return what it costs if a cell begins or ends with a dash: as a list does, or with nothing else."""
    if after in marks and before not in DASHES:
        return CellCut(CUT_LISTED)
    is_cell = not marks and (before in DASHES[:3] or after in DASHES[:3])
    return CellCut(CUT_DASH) if is_cell else None


def _goes_on(before: str, after: str) -> bool:
    """Return whether no cell ends with the word `before`, or none begins with `after`."""
    is_numeral = before == "I" and not (after.isupper() and after.isalpha())
    leads = before.lower() in _NEVER_LAST and not is_numeral
    return leads or before in _BULLETS or after in _NEVER_FIRST or _is_shortened(before)


def _is_house(text: str, at: int) -> bool:
    """Return whether the number of a house is at `at`, behind its street, and not the day of a month."""
    is_number = _OF_HOUSE.match(text, at) and not _DAY.match(text, at)
    return bool(is_number and _STREET.search(text[max(at - _LONGEST_STREET, 0) : at]))


def _is_shortened(word: str) -> bool:
    """Return whether `word` is an initial, or a title or role in short, which what follows belongs to."""
    return bool(_INITIAL.fullmatch(word) or _ROLE.fullmatch(word) or _OTHER.fullmatch(word))


def _cut_between(text: str, at: int, before: str, after: str, fields: Sequence[str]) -> CellCut | None:
    dates = ends_with_date(text[:at]), begins_with_date(text[at:])
    if _WHOLE_DATE.search(text[max(at - 20, 0) : at].strip()) or _is_sum(text, at, fields):
        return CellCut(CUT_DATE, by_words=True)
    if _PLAIN_NUMBER.fullmatch(before) and _THOUSANDS.match(after):
        return None
    if _DAYS.search(text[:at]) and _MONTH.match(text, at) and _is_in_date(fields):
        return CellCut(CUT_IN_DATE, by_words=True)
    if _PLAIN_NUMBER.fullmatch(before) and after.islower():
        return None if _DAY.match(f"{before} {after}") else CellCut(UNLIKELY, by_words=True)  # "8 osób"
    is_capital = after.lstrip('„"”(')[:1].isupper()
    if all(dates):
        return _cut_between_dates(before, text[at:], is_capital=is_capital)
    if any(dates) or _ROLE.match(text, at):
        return CellCut(CUT_DATE, by_words=True)
    return CellCut(0.0, by_words=True)


def _is_in_date(fields: Sequence[str]) -> bool:
    """Return whether a number before a month is a day: no column of numbers is before that of dates."""
    at = next((at for at, name in enumerate(fields) if name in ("when", MONTH)), 0)
    return not at or fields[at - 1] not in ("", NUMBER, HOURS, "cost")


def _is_sum(text: str, at: int, fields: Sequence[str]) -> bool:
    """Return whether an amount of money begins or ends at `at`; if there are costs, also a bare number."""
    is_bare = "cost" in fields and _SUM.match(text, at) is not None
    return is_bare or bool(_MONEY.match(text, at) or _MONEY_BEFORE.search(text[:at]))


def _cut_between_dates(before: str, after: str, *, is_capital: bool) -> CellCut:
    """Return what it costs to cut within words of dates, behind the word `before`, in front of `after`."""
    if is_capital and (
        _YEAR.fullmatch(before) or _DAY_AND_MONTH.fullmatch(before) or not before[-1:].isdigit()
    ):
        return CellCut(CUT_CAPITAL, by_words=True)
    if before[:1].isupper() and before[-1:].islower() and _DAY.match(after):
        return CellCut(CUT_CAPITAL)  # "Mikołajki 5 grudnia"
    return CellCut(UNLIKELY, by_words=True)
