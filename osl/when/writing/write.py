"""A reading to a phrase, in Polish or English, that reads to the same reading."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from osl.dates.words import day_of
from osl.when.writing.days import days_in_words, gaps_in_words, ranges_of
from osl.when.writing.every import every_in_words
from osl.when.writing.hours import with_hours
from osl.when.writing.phrases import phrases
from osl.when.writing.span import span_in_words

if TYPE_CHECKING:
    from osl.when.model import Reading
    from osl.when.writing.phrases import Phrases


_ONE_DAY = timedelta(1)


def write(reading: Reading, language: str, year: int) -> str:
    """`reading` of a plan of `year` in words of `language`, `pl` or `en`."""
    table = phrases(language)
    words = _written(reading, table, year)
    if reading.kind != "recurring":
        words = with_hours(words, reading, table, lambda days: days_in_words(days, table))
    return f"{words}?" if reading.tentative else words


def _written(reading: Reading, words: Phrases, year: int) -> str:
    if reading.kind == "continuous":
        return words.continuous
    if reading.first_day is None or reading.last_day is None or reading.months is None:
        return words.vague
    if reading.kind == "deadline":
        return words.until.format(day=day_of(reading.last_day, named=words.month_of))
    if reading.kind == "recurring":
        return _recurring(reading, words, year)
    if reading.kind == "span":
        return span_in_words(reading.first_day, reading.last_day, words, year)
    if reading.days:
        return days_in_words(reading.days, words)
    return gaps_in_words(reading.months, reading.first_day, reading.last_day, words, year)


def _recurring(reading: Reading, words: Phrases, year: int) -> str:
    every = every_in_words(reading.every, words, reading.hours) if reading.every else words.frequency.again
    within = _within(reading, words, year)
    return f"{every}, {within}" if within else every


def _within(reading: Reading, words: Phrases, year: int) -> str | None:
    """Return the span of a recurrence, if it is not the whole year."""
    first, last, months = reading.first_day, reading.last_day, reading.months
    if first is None or last is None or months is None:
        return None
    whole = (first, last) == (date(year, 1, 1), date(year, 12, 31))
    gaps = len(ranges_of(months, first, last, year)) > 1
    if not gaps and first.day == 1 and (last + _ONE_DAY).day == 1 and not _counts_from(reading):
        return None if whole else span_in_words(first, last, words, year)
    return gaps_in_words(months, first, last, words, year)


def _counts_from(reading: Reading) -> bool:
    """Whether the days depend on the first one, so that it has to be named."""
    return reading.every is not None and "INTERVAL" in (reading.every.rule or "")
