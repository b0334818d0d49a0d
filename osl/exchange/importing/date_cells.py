"""The date phrase of an imported task: its words kept to the letter, and what is doubtful about them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from osl.dates.ranges import ALL_MONTHS
from osl.dates.words import MonthRunsOf
from osl.exchange.importing.cell_lists import lead_and_items, tidy
from osl.exchange.importing.date_lines import YEAR, one_line
from osl.exchange.importing.spreadsheet_dates import as_typed
from osl.i18n import say
from osl.text.slug import slug
from osl.when.lexicon import month_number
from osl.when.meaning.issues import typed
from osl.when.read import begins_with_it, is_only_a_date, is_readable, read
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.i18n import Sentence
    from osl.when.model import Interpretation

TO_BE_SETTLED = {"pl": "do ustalenia", "en": "to be arranged"}
_MONTH = "(?:miesiac )?(?:MONTH|i)"  # "i" is Roman as well as "and"
_MORE = f"(?: (?:i |oraz |and |do |to )?{_MONTH}){{0,2}}"
_MONTHS = re.compile(f"(?:[0-9]{{1,2}} )?{_MONTH}{_MORE}(?: (?:[0-9]{{4}}r?|r|roku|br))*")
_DAY = re.compile(r"\s*\d{1,2} [^\W\d_]{2,11}(?:a|ego)\b")  # "6 czerwca", not "6 czerwiec"
_HOURS = re.compile(r",? (?:o )?(?:godz|g\. ?\d|at )")  # "3 godz. 14.00" under "maj"
_OTHER_YEAR, _DOUBTFUL = "year-mismatch", "doubtful-when"
ANY_YEAR = 2023  # whether words can be read as a date phrase does not depend on the year


class DateCell:
    """The words of a date phrase, months and a rule beside them, the rules that they break, and remarks."""

    __slots__ = ("broken", "months", "remarks", "repeats", "words")

    def __init__(
        self, words: str, *, months: tuple[int, ...] | None = None, remarks: Iterable[Sentence] = ()
    ) -> None:
        self.words = words
        self.months = months
        self.repeats: str | None = None
        self.broken: tuple[str, ...] = ()
        self.remarks = list(remarks)


def is_date_phrase(text: str) -> bool:
    """Return whether `text` can be read as a date phrase."""
    return len(text) < 100 and is_readable(text, ANY_YEAR) and begins_with_it(text)


def is_month(text: str) -> bool:
    """Return whether `text` names one to three months and nothing else ("STYCZEŃ 2023 r.", "May")."""
    if len(text) >= 60 or _DAY.match(text):
        return False
    return _MONTHS.fullmatch(" ".join(map(_marked, slug(text).split("-")))) is not None


def is_several_months(text: str) -> bool:
    """Return whether `text` names two months or more: "lipiec–grudzień", "II półrocze"."""
    reading = read(text, ANY_YEAR).reading
    return reading is not None and len(reading.months or ()) > 1


def _marked(word: str) -> str:
    return "MONTH" if month_number(word) or (word != "i" and word.upper() in ROMAN) else word


def read_date_cell(text: str, month: str, year: int, language: str, *, also: int | None = None) -> DateCell:
    """Return the date phrase in a cell's `text`, under the heading `month` (either may be empty).

    `also` is a second year of the source, such as that of a school year; its dates are not mistakes.
    """
    words, remark = one_line(text, year) if slug(text) or "?" in text else ("", None)
    if words and read(words, year).reading is None and (typed := as_typed(words, year)):
        words, remark = typed, remark or say('"{text}" was read as "{words}"', text=words, words=typed)
    if not words and not month:
        words = TO_BE_SETTLED[language]
        return DateCell(words, remarks=[say('no date given; used "{words}"', words=words)])
    cell = _under_month(words, month, year) if words and month else DateCell(words or month)
    cell.remarks += [remark] if remark else []
    _check(cell, year, also)
    return cell


def beside_items(text: str, count: int) -> list[str]:
    """Return the date phrase of each of `count` tasks of one row: a line of `text` each if all are dates."""
    lead, items = lead_and_items(text)
    lines = [line for line in map(tidy, text.split("\n")) if line] if not items else [*items]
    is_each = not (items and lead) and len(lines) == count and all(map(is_date_phrase, lines))
    return lines if is_each else [text] * count


def _has_months(outcome: Interpretation) -> bool:
    return outcome.reading is not None and outcome.reading.months is not None


def _under_month(words: str, month: str, year: int) -> DateCell:
    """Return `words` that mean something only with their month: "15–17", "cały miesiąc"."""
    own, above = read(words, year).reading, read(month, year).reading
    if own and own.months:
        is_within = own.kind == "recurring" and own.months == ALL_MONTHS
        return DateCell(words, months=above.months if is_within and above else None)
    days, hours = _HOURS.split(words, maxsplit=1)[0], _HOURS.search(words)
    whole = f"{days} {month}{words[hours.start() :] if hours else ''}"
    is_part = re.match(r"\d", words) or _is_part_of_month(words, whole, year)
    if is_part and _has_months(read(whole, year)):
        return DateCell(
            whole,
            remarks=[say('"{words}" is under "{month}"; both were kept', words=words, month=month)],
        )
    return DateCell(words, months=above.months if above else None)


def _check(cell: DateCell, year: int, also: int | None) -> None:
    issues = list(read(cell.words, year).issues)
    if also and shows_other_year(cell.words, year, also):
        issues = [issue for issue in issues if issue.rule != _DOUBTFUL]
    is_next = also and read(cell.words, also).reading and not _of_other_year(read(cell.words, also))
    unread = [issue for issue in issues if cell.months and issue.rule == "unread-when"]
    for issue in issues:
        if issue.rule == "reversed-range" and _put_months_over_new_year(cell, typed(issue), year, also):
            continue
        cell.remarks += [] if is_next and issue.rule == _OTHER_YEAR else [issue.message]
    cell.broken = tuple(
        sorted({issue.rule for issue in issues if issue.severity == "error"} | {s.rule for s in unread})
    )


def _is_part_of_month(words: str, whole: str, year: int) -> bool:
    """Return whether `words` mean nothing but with their month, as in `whole`: "II połowa", "koniec"."""
    is_clear = read(words, year).reading is None and not read(whole, year).issues
    return is_clear and is_only_a_date(whole)


def _put_months_over_new_year(cell: DateCell, meant: str | None, year: int, also: int | None) -> bool:
    """Put the months of `year` that "wrzesień–czerwiec" has, `meant` with both its years, if it is that.

    The plan of a school year has one part of it. In any other plan months come back at the end of the year.
    """
    readings = [read(meant, one).reading for one in (year, year + 1)] if meant and not cell.months else []
    parts = [one for one in readings if one and one.last_day and one.last_day.year > year]
    if len(parts) < 2:
        return False
    begun, ended = parts
    if also == year - 1:
        parts = [ended]
    elif also or begun.kind == "dates":  # days come once: "20.12–6.01"
        parts = [begun]
    cell.months = tuple(sorted({month for part in parts for month in part.months or ()}))
    cell.repeats = begun.every.rule if begun.every else None
    months = MonthRunsOf(cell.months)
    message = say('"{words}" goes on after New Year; its months in {year}: {months}',
                  words=cell.words, year=year, months=months)  # fmt: skip
    cell.remarks.append(message)
    return True


def shows_other_year(words: str, year: int, other: int) -> bool:
    """Return whether a weekday in `words` shows that the date is in the `other` year of the source."""
    doubts = [issue.rule for issue in read(words, year).issues]
    return _DOUBTFUL in doubts and not read(words, other).issues


def _of_other_year(outcome: Interpretation) -> bool:
    return any(issue.rule == _OTHER_YEAR for issue in outcome.issues)


def years_in(texts: Iterable[str]) -> list[int]:
    """Return the years that `texts` name, the commonest first."""
    counted = Counter(int(year) for text in texts for year in YEAR.findall(text))
    return [year for year, _ in counted.most_common()]
