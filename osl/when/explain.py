"""What was understood, in plain words: by each part of a phrase, and by the whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from osl.dates.names import DayOf, day_words, month_name
from osl.dates.ranges import has_gaps
from osl.i18n import Sentence, _, language, say, verbatim
from osl.values import Value
from osl.when.analysis.analyse import analyse
from osl.when.grammar import nodes
from osl.when.model import ExplainedPart
from osl.when.read import as_one_line, read
from osl.when.tokens import token_spans, tokenize
from osl.when.writing.days import days_in_words
from osl.when.writing.every import every_in_words
from osl.when.writing.hours import with_hours
from osl.when.writing.phrases import phrases

if TYPE_CHECKING:
    from datetime import date

    from osl.when.analysis.segments import Match
    from osl.when.model import Every, Reading


def in_words(reading: Reading) -> str:
    """Return a reading in the language of the output: its days, its hours, and how often it recurs."""
    table = phrases(language())
    plain = _without_hours(reading)
    if reading.kind == "recurring":
        return plain
    return with_hours(plain, reading, table, lambda days: days_in_words(days, table))


def _without_hours(reading: Reading) -> str:
    first, last = reading.first_day, reading.last_day
    if first is None or last is None:
        return _("no date yet")
    if reading.kind == "continuous":
        return _("continuously from {first} to {last}").format(**_ends(first, last))
    if reading.kind == "deadline":
        return _("by {last}").format(last=day_words(last))
    if reading.kind == "recurring":
        often = every_in_words(reading.every, phrases(language()), reading.hours) if reading.every else ""
        return f"{often}, {bounds_in_words(reading)}"
    if reading.days:
        return days_in_words(reading.days, phrases(language()))
    return bounds_in_words(reading)


def _ends(first: date, last: date) -> dict[str, str]:
    return {"first": day_words(first), "last": day_words(last)}


def bounds_in_words(reading: Reading) -> str:
    """Return the first and last day of a reading that has them, and its months if there are gaps."""
    first, last = cast("date", reading.first_day), cast("date", reading.last_day)
    months = reading.months or ()
    if has_gaps(months):
        names = ", ".join(month_name(month) for month in months)
        return _("from {first} to {last}, in these months: {months}").format(
            **_ends(first, last), months=names
        )
    return _("from {first} to {last}").format(**_ends(first, last))


_LONGEST = 500  # characters: no longer text is a date phrase
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s+\Z")
_OPENING = re.compile(r"[(\[„“\"'«]\Z")
_CLOSING = re.compile(r"\s*([)\]”“\"'»])")
_ENDS = re.compile(r"[.!…*]+")
_PAIRS = {")": "(", "]": "[", "”": "„“", "“": "„", '"': '"', "'": "'", "»": "«"}


class _Whole(Value):
    """A reading that is worded when the sentence with it is shown."""

    reading: Reading

    def __str__(self) -> str:
        return in_words(self.reading)


class _Often(Value):
    """A frequency that is worded when the sentence with it is shown."""

    every: Every

    def __str__(self) -> str:
        return every_in_words(self.every, phrases(language()))


def explain(text: str, year: int) -> tuple[ExplainedPart, ...]:
    """Return each part of `text` and what was understood by it; none if there is no reading."""
    reading = read(text, year).reading
    if reading is None:
        return ()
    text = as_one_line(text, year)
    found = analyse(tokenize(text)[0])
    if found is None:
        # read with a word that was meant: its parts are those of other words
        return (ExplainedPart(0, len(text), verbatim(_Whole(reading))),)
    where = token_spans(text)
    parts: list[ExplainedPart] = []
    for node in found.segments:
        place = where[node.start][0], where[node.end - 1][1]
        start, end = _quoted(text, place, parts[-1].end if parts else 0)
        parts.append(ExplainedPart(start, end, _meaning(node, text, where, year)))
    return tuple(parts)


def _meaning(found: Match, text: str, where: list[tuple[int, int]], year: int) -> Sentence:
    node = found.node
    if isinstance(node, nodes.BASES):
        return _base(node, text[where[found.start][0] : where[found.end - 1][1]], year)
    if isinstance(node, nodes.RECURRENCES):
        return _recurrence(node, text[where[found.start][0] : where[found.end - 1][1]], year)
    return _ASIDES[node.what if isinstance(node, nodes.Noise) else type(node).__name__]


def _base(node: object, words: str, year: int) -> Sentence:
    """Return what a part means by itself; its own words are read again for it."""
    reading = read(words, year).reading
    if reading is None or reading.first_day is None or reading.last_day is None:
        return say("a date, read together with the rest")
    first, last = DayOf(reading.first_day), DayOf(reading.last_day)
    if isinstance(node, nodes.Open):
        return say("from {first}; no end, so to {last}", first=first, last=last)
    if isinstance(node, nodes.Deadline):
        return say("by {last}; no beginning, so from {first}", first=first, last=last)
    return verbatim(_Whole(reading))


def _recurrence(node: object, words: str, year: int) -> Sentence:
    reading = read(words, year).reading
    if reading is None or reading.every is None:
        return say("weekdays")
    if isinstance(node, nodes.NthDays) and reading.every.unit is None:
        return say("it recurs; on that day of each month, or on every other such day")
    if reading.every.rule is not None:
        return say("{often}; the days are known", often=_Often(reading.every))
    return verbatim(_Often(reading.every))


_ASIDES = {
    "clock": say("a time of day; it does not change the dates"),
    "label": say("not part of the date"),
    "remark": say("a remark; it does not change the date"),
    "of term": say("a remark; it does not change the date"),
    "lead": say("a remark; it does not change the date"),
    "bound": say("a remark; it does not change the date"),
    "break": say("a remark; it does not change the date"),
    "Continuous": say("continuously, so the whole year"),
    "Vague": say("no dates known; osl does not guess a month"),
    "Tentative": say("tentative"),
}


def _quoted(text: str, place: tuple[int, int], after: int) -> tuple[int, int]:
    """`place`, and beside it in `text` what belongs to it; `after` is where the part before it ends."""
    start, end = place
    while (word := _LAST_WORD.search(text, after, start)) and not tokenize(word[1])[0]:
        start = word.start(1)
    while True:
        stop, closing = _ENDS.match(text, end), _CLOSING.match(text, end)
        if stop:
            end = stop.end()
        elif closing and _is_open(text[start:end], closing[1]):
            end = closing.end()
        elif closing and _opens(text[after:start], closing[1]):
            start, end = start - 1, closing.end()
        else:
            return start, end


def _is_open(quoted: str, closing: str) -> bool:
    """Whether a bracket is open in `quoted` that `closing` closes."""
    opened = sum(map(quoted.count, _PAIRS[closing]))
    return opened % 2 == 1 if closing in _PAIRS[closing] else opened > quoted.count(closing)


def _opens(before: str, closing: str) -> bool:
    """Whether `before` ends with the sign that `closing` closes."""
    found = _OPENING.search(before)
    return found is not None and found[0] in _PAIRS[closing]


def year_named(text: str) -> int | None:
    """Return the first year of four digits that `text` names, or None."""
    signature, values = tokenize(text[:_LONGEST])
    found = analyse(signature)
    named = (values[slot] for slot in found.years) if found else iter(())
    years = (value[2] if isinstance(value, tuple) else value for value in named)
    return next((year for year in years if isinstance(year, int) and 1900 <= year < 3000), None)
