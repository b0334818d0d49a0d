"""What a phrase that is not read was probably meant to be: other words, which can be typed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from osl.i18n import say, verbatim
from osl.when.analysis.analyse import analyse
from osl.when.analysis.segments import segments_of
from osl.when.grammar.nodes import BASES
from osl.when.grammar.parser import Parse
from osl.when.grammar.productions import grammar
from osl.when.lexicon import look_up, month_number, names
from osl.when.token_types import DASHES, ROMAN
from osl.when.tokens import token_spans, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from osl.i18n import Sentence
    from osl.when.model import Interpretation

    PhraseReader: TypeAlias = Callable[[str], Interpretation]
_DITTO = re.compile(
    r"\s*(?:j\.?\s?/?\s?w\.?|jak\s+(?:wyżej|wyzej|powyżej|powyzej)|tak\s+samo|ditto|as\s+above|same"
    r"|[-–—]{0,2}\s?[\"„”“″'/|]{1,3}\s?[-–—]{0,2})\s*",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<![0-9/.])([0-9]{1,2})\s?/\s?([0-9]{1,2})(?![0-9/])")
_SHORT_YEAR = re.compile(r"(?<![0-9.,:/])['’]?([0-9]{2})(?=\s*(?:r\b|roku?\b)?[.\s]*\Z)")
_WEEK = r"(?:tydzień|tydzien|tygodni(?:u|a|e)?|tydz|tyg|weeks?|wk|kw)"
_NUMBER = rf"([0-9]{{1,2}})(?:\s?[{re.escape(DASHES)}/]\s?([0-9]{{1,2}}))?"
_WEEKS = re.compile(
    rf"\s*(?:w\s+)?(?:{_WEEK}\b\.?\s*(?:nr\.?|no\.?)?\s*{_NUMBER}|{_NUMBER}\.?\s*{_WEEK}\b\.?)"
    r"(?:\s+roku)?\s*",
    re.IGNORECASE,
)
# "2 tygodnie", "3 weeks": how long, not which week
_LENGTH = re.compile(r"\s*[0-9]+\s*(?:tygodnie?|weeks|tyg\.?)\s*", re.IGNORECASE)
# "V/26", "maj.26", "05-maj-26", "1-maj" as spreadsheets write them: a day, a month, a year of two digits
_OF_SPREADSHEET = re.compile(
    rf"\s*(?:([0-9]{{1,2}})\s?[.\s/{re.escape(DASHES)}]\s?)?([^\W\d_]+)\.?"
    rf"(?:\s?[./'’{re.escape(DASHES)}]\s?((?:[0-9]{{2}}){{1,2}}))?\s*"
)
_SEMESTER = re.compile(r"\b(II?|[12]|[Pp]ierwsz\w{1,3}|[Dd]rugi\w{0,3})\.? semestr\w{0,2}\b")
_ROMAN_ITEM = re.compile(r"(?<!\S)([IVX]+)[.)]\s+")
_MOST_YEARS_AWAY = 1
_CLOCK_WORDS = ("GODZ", "OCLOCK")  # types of words before an hour


def meant(text: str, year: int, read: PhraseReader) -> Sentence | None:
    """Return what to type in place of `text`, if that can be guessed; `read` reads in the plan's year."""
    if _DITTO.fullmatch(text):
        return say("copy the date phrase of the task above")
    for words in _candidates(text, year):
        found = read(words)
        if found.reading is not None and not found.issues:
            return verbatim(words)
    return None


def _candidates(text: str, year: int) -> Iterator[str]:
    yield from days_of_weeks(text, year)
    yield from _months_of_semesters(text)
    if _SLASHED.search(text):
        yield _SLASHED.sub(r"\1.\2", text)
    yield from _of_a_spreadsheet(text, year)
    yield from _of_roman_items(text)
    yield from _with_whole_year(text, year)
    yield from _with_commas(text)


def days_of_weeks(text: str, year: int) -> Iterator[str]:
    """Yield the days of "tydzień 20": from Monday to Sunday of the week of that number, by ISO 8601."""
    match = _WEEKS.fullmatch(text)
    if not match:
        return
    if _LENGTH.fullmatch(text):
        return
    numbers = [int(number) for number in match.groups() if number]
    try:
        first, last = (date.fromisocalendar(year, number, 1) for number in (numbers[0], numbers[-1]))
    except ValueError:
        return
    begin, end = max(first, date(year, 1, 1)), min(last + timedelta(6), date(year, 12, 31))
    yield f"{begin:%d.%m} – {end:%d.%m.%Y}"


def _months_of_semesters(text: str) -> Iterator[str]:
    """Yield "II semestr (luty – czerwiec)": each school sets the days, which are needed beside it."""
    if match := _SEMESTER.search(text):
        is_second = match[1] in ("II", "2") or match[1].lower().startswith("drug")
        months = "luty – czerwiec" if is_second else "wrzesień – grudzień"
        yield f"{text[: match.end()]} ({months}){text[match.end() :]}"


def _of_a_spreadsheet(text: str, year: int) -> Iterator[str]:
    """Yield "maj 2026" for "maj.26", "5 maj 2026" for "05-maj-26", "1 maj" for "1-maj"."""
    match = _OF_SPREADSHEET.fullmatch(text)
    name = _month_name(match[2], of_day=match[1] is not None) if match else None
    if not match or name is None:
        return
    day, _, short = match.groups()
    if short and abs(int(f"20{short}"[-4:]) - year) > _MOST_YEARS_AWAY:
        return
    dated = f"{name} {year}" if short else name
    yield f"{int(day)} {dated}" if day else dated


def _month_name(word: str, *, of_day: bool) -> str | None:
    """Return the name of the month `word`, in Polish as it is beside a day; None if it is not a month."""
    number = ROMAN.index(word) + 1 if word in ROMAN else month_number(word)
    if number is None:
        return None
    english = (look_up(word.lower()) or ("",))[0] == "EMONTH"
    return word if english else names("MONTH", int(of_day))[number - 1]


def _of_roman_items(text: str) -> Iterator[str]:
    """Yield "maj, lipiec" for "I. maj" and "II. lipiec" on lines of their own."""
    # the lines are joined by now
    before, *parts = _ROMAN_ITEM.split(text)
    numbers, items = parts[::2], [item.strip(" ,;") for item in parts[1::2]]
    if len(items) > 1 and not before.strip() and numbers == list(ROMAN[: len(items)]):
        yield ", ".join(items)


def _with_whole_year(text: str, year: int) -> Iterator[str]:
    """ "maj 23" with its year in full, or as a day of its month where no plan is near that year."""
    match = _SHORT_YEAR.search(text)
    if not match or _ends_with_clock_word(text[: match.start()]):
        return
    short = int(match[1])
    if abs(2000 + short - year) <= _MOST_YEARS_AWAY:
        # of another year it would be refused: what the plan of this one needs
        yield text[: match.start()] + str(year) + text[match.end() :]
    before = text[: match.start()].split()
    if len(before) == 1 and month_number(before[0].strip(".")):
        yield f"{match[1]} {before[0]}{text[match.end() :]}"


def _ends_with_clock_word(text: str) -> bool:
    """Return whether `text` ends with a word such as "godz.": what follows is an hour, not a year."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and (look_up(words[-1].lower()) or ("",))[0] in _CLOCK_WORDS


def _with_commas(text: str) -> Iterator[str]:
    """Yield dates with nothing between them as a list."""
    signature = tokenize(text)[0]
    # of what has a analysis the values are the issue; there is nothing that a comma would help
    segments = (segments_of(Parse(grammar(), signature)) if analyse(signature) is None else None) or ()
    where = token_spans(text)
    words = text
    for one, other in reversed([*pairwise(segments)]):
        if isinstance(one.node, BASES) and isinstance(other.node, BASES) and one.end == other.start:
            end, start = where[one.end - 1][1], where[other.start][0]
            words = f"{words[:end]}, {words[start:]}"
    if words != text:
        yield words
