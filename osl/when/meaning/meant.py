"""What was probably meant by words that no time was found in, in a form that can be typed and is read."""

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
from osl.when.lexicon import month_number
from osl.when.token_types import DASHES
from osl.when.tokens import cut, places

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
_MOST_YEARS_AWAY = 1


def meant(text: str, year: int, read: PhraseReader) -> Sentence | None:
    """What to type in place of `text`, if that can be guessed; `read` reads words in the plan's year."""
    if _DITTO.fullmatch(text):
        return say("copy the date phrase of the task above")
    for words in _candidates(text, year):
        found = read(words)
        if found.reading is not None and not found.slips:
            return verbatim(words)
    return None


def _candidates(text: str, year: int) -> Iterator[str]:
    yield from _days_of_weeks(text, year)
    if _SLASHED.search(text):
        yield _SLASHED.sub(r"\1.\2", text)
    yield from _with_whole_year(text, year)
    yield from _with_commas(text)


def _days_of_weeks(text: str, year: int) -> Iterator[str]:
    """The days of "tydzień 20": from Monday to Sunday of the week of that number, by ISO 8601."""
    match = _WEEKS.fullmatch(text)
    if not match:
        return
    numbers = [int(number) for number in match.groups() if number]
    try:
        first, last = (date.fromisocalendar(year, number, 1) for number in (numbers[0], numbers[-1]))
    except ValueError:
        return
    begin, end = max(first, date(year, 1, 1)), min(last + timedelta(6), date(year, 12, 31))
    yield f"{begin:%d.%m} – {end:%d.%m.%Y}"


def _with_whole_year(text: str, year: int) -> Iterator[str]:
    """ "maj 23" with its year in full, or as a day of its month where no plan is near that year."""
    match = _SHORT_YEAR.search(text)
    if not match:
        return
    short = int(match[1])
    if abs(2000 + short - year) <= _MOST_YEARS_AWAY:
        # of another year it would be refused: what the plan of this one needs
        yield text[: match.start()] + str(year) + text[match.end() :]
    before = text[: match.start()].split()
    if len(before) == 1 and month_number(before[0].strip(".")):
        yield f"{match[1]} {before[0]}{text[match.end() :]}"


def _with_commas(text: str) -> Iterator[str]:
    """Times with nothing between them, as a list."""
    signature = cut(text)[0]
    # of what has a sketch the values are the trouble; there is nothing that a comma would help
    pieces = (segments_of(Parse(grammar(), signature)) if analyse(signature) is None else None) or ()
    where = places(text)
    words = text
    for one, other in reversed([*pairwise(pieces)]):
        if isinstance(one.piece, BASES) and isinstance(other.piece, BASES) and one.end == other.start:
            end, start = where[one.end - 1][1], where[other.start][0]
            words = f"{words[:end]}, {words[start:]}"
    if words != text:
        yield words
