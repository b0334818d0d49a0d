"""Phrases that no date is read from: the word that is misspelt, what was probably meant, and the issue."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from osl.i18n import say, verbatim
from osl.text.flat import shortened
from osl.text.near_miss import one_letter_less
from osl.when.analysis.analyse import analyse
from osl.when.analysis.segments import segments_of
from osl.when.grammar.nodes import BASES
from osl.when.grammar.parser import Parse
from osl.when.grammar.productions import grammar
from osl.when.lexicon import MONTH_TYPES, fold, forms, look_up, month_number
from osl.when.model import Issue
from osl.when.token_types import DASHES
from osl.when.tokens import TOKEN, token_spans, tokenize
from osl.when.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from osl.i18n import Sentence
    from osl.when.model import Interpretation

    PhraseReader: TypeAlias = Callable[[str], Interpretation]
_MISSPELT_TYPES = (*MONTH_TYPES, "WEEKDAY", "WEEKDAYS", "QUARTER", "HALFYEAR")
_SHORTEST = 5  # letters: one more or less makes another word of a shorter one
_CUT_SHORT = 4  # letters of a month that is cut short: "octo"
_LONGEST = 500
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
# the start and end of a word in the phrase, and the word of the vocabulary that it nearly is
Misspelling: TypeAlias = tuple[int, int, str]


# words that are misspelt


def find_misspelling(text: str) -> Misspelling | None:
    """Return the place of the first unknown word that is one letter away from a known one, and that one."""
    for match in TOKEN.finditer(text[:_LONGEST]):
        word = fold(match[0])
        if _is_long(word) and word.isalpha() and not look_up(word):
            near = _one_letter_away(word)
            if near:
                return match.start(), match.end(), near
    return None


def find_misspelt_month(text: str) -> Misspelling | None:
    """The first unknown word of `text` that is nearly a month or a quarter, or the beginning of a month.

    A word of five letters is passed over: "Marta" is nearly "marca".
    """
    for match in TOKEN.finditer(text[:_LONGEST]):
        word = fold(match[0])
        if len(word) >= _CUT_SHORT and word.isalpha() and not look_up(word):
            near = _beginning_of_a_month(word) or (_one_letter_away(word) if len(word) > _SHORTEST else None)
            if near and (look_up(fold(near)) or ("",))[0] in (*MONTH_TYPES, "QUARTER"):
                return match.start(), match.end(), near
    return None


def is_month_of_a_day(text: str, misspelling: Misspelling) -> bool:
    """Whether a month was meant, right behind a number: "19 czerwa"."""
    start, _, meant = misspelling
    entry = look_up(fold(meant))
    return text[:start].rstrip()[-1:].isdecimal() and entry is not None and entry[0] == "MONTH"


def _is_long(word: str) -> bool:
    return len(word) >= _SHORTEST


def _one_letter_away(word: str) -> str | None:
    return next(filter(None, map(_one_letter_off().get, [word, *one_letter_less(word)])), None)


def _beginning_of_a_month(word: str) -> str | None:
    return next((name for name in _month_names() if fold(name).startswith(word)), None)


@cache
def _month_names() -> tuple[str, ...]:
    """The names of the months as a calendar has them, in both languages: the first form of each line."""
    lines = [line for line in VOCABULARY.splitlines() if line.startswith(("MONTH ", "EMONTH "))]
    return tuple(forms(line.partition(":")[2])[0] for line in lines)


@cache
def _one_letter_off() -> dict[str, str]:
    """Return each word of time by itself and by what is left of it without each one of its letters."""
    found: dict[str, str] = {}
    for line in VOCABULARY.splitlines():
        if line.startswith(_MISSPELT_TYPES):
            for word in filter(_is_long, forms(line.partition(":")[2])):
                for key in (plain := fold(word), *one_letter_less(plain)):
                    found.setdefault(key, word)
    return found


# what was probably meant


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
    yield from _days_of_weeks(text, year)
    if _SLASHED.search(text):
        yield _SLASHED.sub(r"\1.\2", text)
    yield from _with_whole_year(text, year)
    yield from _with_commas(text)


def _days_of_weeks(text: str, year: int) -> Iterator[str]:
    """Yield the days of "tydzień 20": from Monday to Sunday of the week of that number, by ISO 8601."""
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


# issues


def misspelt(text: str, near: Misspelling) -> Issue:
    """Return the issue of a month that is misspelt and was read as the one it nearly is."""
    start, end, meant = near
    message = say(
        '"{words}" is not a word of time that is known: read as "{meant}"', words=text[start:end], meant=meant
    )
    return Issue("doubtful-when", "warning", start, end, message, verbatim(text[:start] + meant + text[end:]))


def taken_for_a_remark(text: str, near: Misspelling) -> Issue:
    """That a word beside a time may be a misspelt month, and was left aside."""
    start, end, meant = near
    message = say(
        '"{words}" is taken for a remark: it is not a word of time that is known', words=text[start:end]
    )
    return Issue("doubtful-when", "warning", start, end, message, verbatim(text[:start] + meant + text[end:]))


def two_layouts(text: str, meant: str) -> Issue:
    """Return the issue of a text that may be laid out in two ways; `meant` is one of them."""
    start, end = _ends(text)
    message = say('"{words}" can be read in two ways', words=shortened(text[start:end]))
    return Issue("unread-when", "warning", start, end, message, verbatim(meant))


def unread(text: str, near: Misspelling | None, meant: Sentence | None) -> Issue:
    """Return the issue of a phrase without a reading, at the word that is misspelt if there is one.

    `meant` is what to write instead, if that is known.
    """
    if near:
        start, end, word = near
        message = say('"{words}" is not a word of time that is known', words=text[start:end])
        hint = verbatim(text[:start] + word + text[end:])
        return Issue("unread-when", "warning", start, end, message, hint)
    start, end = _ends(text)
    message = say('no time can be read from "{words}"', words=shortened(text[start:end]))
    hint = meant or say('write it as in "May 2023", "20–22 May", "by 31 March", "once a month"')
    return Issue("unread-when", "warning", start, end, message, hint)


def _ends(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, max(len(text.rstrip()), start)
