"""The time of an imported task: its words kept to the letter, and what is doubtful about them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from osl.exchange.importing.date_lines import YEAR, one_line
from osl.i18n import say
from osl.text.slug import slug
from osl.when.lexicon import month_number
from osl.when.read import begins_with_it, read
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.i18n import Sentence
    from osl.when.model import Interpretation

TO_BE_SETTLED = {"pl": "do ustalenia", "en": "to be arranged"}
_MONTH = "(?:miesiac )?(?:MONTH|i)"  # "i" is Roman as well as "and"
_MORE = f"(?: (?:i |oraz |and |do |to )?{_MONTH}){{0,2}}"
_MONTHS = re.compile(f"(?:[0-9]{{1,2}} )?{_MONTH}{_MORE}(?: (?:[0-9]{{4}}r?|r|roku|br))*")
ANY_YEAR = 2023  # whether words can be read as a time does not hang on the year


@dataclass(slots=True)
class DateCell:
    """Words of time, the months beside them, rules that they break, and what to look at."""

    words: str
    months: tuple[int, ...] | None = None
    broken: tuple[str, ...] = ()
    doubts: list[Sentence] = field(default_factory=list)


def is_time(text: str) -> bool:
    """Whether `text` can be read as a time."""
    return len(text) < 100 and read(text, ANY_YEAR).reading is not None and begins_with_it(text)


def is_month(text: str) -> bool:
    """Return whether `text` names one to three months and nothing else ("STYCZEŃ 2023 r.", "May")."""
    return len(text) < 60 and _MONTHS.fullmatch(" ".join(map(_marked, slug(text).split("-")))) is not None


def _marked(word: str) -> str:
    return "MONTH" if month_number(word) or (word != "i" and word.upper() in ROMAN) else word


def time_of(text: str, month: str, year: int, language: str) -> DateCell:
    """The time in a cell's `text`, under the heading `month` (either may be empty)."""
    words, doubt = one_line(text, year) if slug(text) or "?" in text else ("", None)
    if not words and not month:
        words = TO_BE_SETTLED[language]
        return DateCell(words, doubts=[say('there is no time; "{words}" was written', words=words)])
    time = _under_month(words, month, year) if words and month else DateCell(words or month)
    time.doubts += [doubt] if doubt else []
    _look(time, year)
    return time


def _has_months(outcome: Interpretation) -> bool:
    return outcome.reading is not None and outcome.reading.months is not None


def _under_month(words: str, month: str, year: int) -> DateCell:
    """Words such as "15–17" or "cały miesiąc" mean something only under their month."""
    if _has_months(read(words, year)):
        return DateCell(words)
    whole = f"{words} {month}"
    if re.match(r"\d", words) and _has_months(read(whole, year)):
        return DateCell(
            whole,
            doubts=[say('"{words}" stands under "{month}"; both were written', words=words, month=month)],
        )
    reading = read(month, year).reading
    return DateCell(words, months=reading.months if reading else None)


def _look(time: DateCell, year: int) -> None:
    slips = read(time.words, year).issues
    unread = [slip for slip in slips if time.months and slip.rule == "unread-when"]
    for slip in slips:
        time.doubts.append(slip.message)
    time.broken = tuple(
        sorted({slip.rule for slip in slips if slip.severity == "error"} | {s.rule for s in unread})
    )


def years_in(texts: Iterable[str]) -> list[int]:
    """The years that `texts` name, the commonest first."""
    counted = Counter(int(year) for text in texts for year in YEAR.findall(text))
    return [year for year, _ in counted.most_common()]
