"""How well the lines of a cell are a date phrase, or hours beside one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month
from osl.exchange.importing.headings import HOURS, MONTH
from osl.exchange.importing.unseparated.date_score import CLEAR, depends, time_score
from osl.exchange.importing.unseparated.scoring import has_time_word

if TYPE_CHECKING:
    from collections.abc import Sequence

OF_TIME = ("when", MONTH, HOURS)
_HOUR = re.compile(r"(?:o )?godz(?:\.|in\w+)? ?\d|\d\d?[.:]\d\d ?[-–] ?\d\d?[.:]\d\d$", re.IGNORECASE)
_HOURS = re.compile(
    r"(?:(?:od|o|ok\.|godz\.) ?)?\d\d?(?:[.:]\d\d)?(?:(?: ?[-–] ?| do )\d\d?(?:[.:]\d\d)?)?", re.IGNORECASE
)
_LABEL = re.compile(r"(?:[^\W\d]{1,20} ){0,2}[^\W\d]{1,20}: ?(?=\w)")  # "nabór: marzec"
_LABEL_BELOW = re.compile(r"[a-ząćęłńóśźż]{1,20} [–-] (?=\w)")  # "rozstrzygnięcie – wrzesień"
_GOES_ON = (":", ",", "–", "-")
_BEFORE_DATE = 6.0  # a line that is not a date above one that is
_ALIKE = 1.5  # a line of a date phrase below another
_LONGEST = 200  # letters


def score_of_time(name: str, lines: Sequence[str], year: int) -> float:
    """Return how well the `lines` of a cell fit the column `name`, one of `OF_TIME`."""
    whole = _of_line(name, " ".join(lines), year)
    dates = lines if len(lines) > 1 else lines[0].split("; ")
    if len(dates) < 2 or sum(map(len, dates)) > _LONGEST:
        return whole
    each = [max(_of_line(name, text, year) for text in _readings(dates, at)) for at in range(len(dates))]
    alike = sum(each) / len(dates) + _ALIKE * (len(dates) - 1) * (min(each) > CLEAR)
    is_late = max(each[1:]) > CLEAR >= each[0] and not dates[0].endswith(_GOES_ON)
    return max(whole, alike) - _BEFORE_DATE * (is_late and dates is lines)


def is_date_line(line: str, year: int) -> bool:
    """Return whether `line` is an hour or surely a date phrase, not what a date depends on."""
    return _HOUR.match(line) is not None or (time_score(line, year) > CLEAR and not depends(line))


def _readings(lines: Sequence[str], at: int) -> list[str]:
    """Return line `at` as it is and without what shows what its date is of: "19 lutego – dzień pomocy"."""
    labels = (_LABEL, _LABEL_BELOW) if at else (_LABEL,)
    found = (label.match(lines[at]) for label in labels)
    before = lines[at].split(" – ")[:1] if at else []
    return [lines[at], *(lines[at][one.end() :] for one in found if one), *before]


def _of_line(name: str, text: str, year: int) -> float:
    if name == MONTH:
        return 9.0 if is_month(text) else min(time_score(text, year) - 12.0, -2.0)
    if name == HOURS:
        return 8.0 if _HOURS.fullmatch(text) else -1.0 if has_time_word(text) and not is_month(text) else -6.0
    return time_score(text, year)
