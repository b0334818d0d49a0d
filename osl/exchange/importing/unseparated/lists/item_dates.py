"""The date of an item of a list, first, last, in brackets, between commas or dashes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.exchange.importing.unseparated.scoring import YEAR
from osl.when.lexicon import month_number
from osl.when.read import is_only_a_date, read
from osl.when.token_types import classify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.when.model import Reading

DateEnds = tuple[int, int]  # offsets of the beginning and the end of a date in its item

DAYS = re.compile(r"\d{1,2}\.?(?:\s*[-–/]\s*\d{1,2}\.?)?")
BREAK = re.compile(r"\s[-–—]{1,3}\s|\s[-–—](?=\S)|(?<=\S)[-–—]\s|[,;:]\s|\s?\(|\)\s?")  # blanks are single
LONGEST_DATE, LEAST_TITLE = 70, 3
_LONGEST_SEGMENT = 200
LONGEST_ITEM = 1_000
_FIRST_WORD = re.compile(r"[^\W\d_]+(?![\w-])")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_WORDS_END = re.compile(r"(?<=\S)(?=\s)")
_WORDS_BEGIN = re.compile(r"(?<=\s)(?=\S)")
_NUMERAL = re.compile(r"(?:\d{1,2}|[IVX]+)\.?")
# behind these words a day is rather a name or part of what is done: "z okazji 3 maja"
_OF_A_NAME = re.compile(
    r"\b(?:z|ze|na|od|do|dla|po|o|przed|w|we|dnia|dni|ul\.?|im\.?|nr|okazji|święt\w+|rocznic\w+|konstytucji"
    r"|of|on|for|from|to|till|until|after|before)\s?$",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_OCCASION = re.compile(r"z okazji\b|on the occasion\b", re.IGNORECASE)
_JOINS = re.compile(r"\s(?:[aiouwz]|na|do|od|ze|we|at|in|on|to)$", re.IGNORECASE)  # what goes on


@lru_cache(maxsize=50_000)
def is_date(text: str) -> bool:
    """Return whether `text` is a date, maybe with weekdays and hours, and nothing else."""
    if not text or len(text) > LONGEST_DATE:
        return False
    first = _FIRST_WORD.match(text)
    if first and classify(first[0])[0] == "WORD":
        return False
    if is_month(text):
        return True
    if not is_only_a_date(text):
        return False
    reading = reading_of(text)
    if reading is None and _ends_next_year(text):
        return True
    # "Zadania na 2025 rok" is a title
    return reading is not None and not (len(reading.months or ()) == 12 and YEAR.search(text))


def _ends_next_year(text: str) -> bool:
    """Return whether `text` is a span over New Year, which no plan has: "23 grudnia – 1 stycznia"."""
    return [issue.rule for issue in read(text, ANY_YEAR).issues] == ["reversed-range"]


def reading_of(text: str) -> Reading | None:
    """Return what the date `text` means, in the year that it names or in any."""
    years = YEAR.findall(text)
    reading = read(text, int(years[0]) if years else ANY_YEAR).reading
    return reading if reading and reading.months else None


def find_date(text: str, under: str) -> DateEnds | None:
    """Return the offsets of the date of an item in `text`, or None; `under`: the date above the item.

    A day alone is a date if it is `under` a month.
    """
    first = _at_the_start(text, under)
    if first and not _is_whole_months(text[slice(*first)]):
        return first
    spans = [one for one in _between_breaks(text) if not first or one[0] >= first[1]]
    found = next((one for one in spans if text[one[0] - 1 : one[0]] == "("), spans[0] if spans else None)
    if first:  # "Luty: zebranie – 7 lutego"
        return found if found and is_within(text[slice(*found)], text[slice(*first)]) else first
    return found or _at_the_end(text, under)


def _at_the_start(text: str, under: str) -> DateEnds | None:
    breaks = _ends(text)
    for end in reversed([at for at in breaks if at <= LONGEST_DATE]):
        words = text[:end]
        if _is_balanced(words) and (is_date(words) or (is_month(under) and DAYS.fullmatch(words))):
            return (0, end) if has_title(text[end:]) else None
    return _days_before_words(text)


def _days_before_words(text: str) -> DateEnds | None:
    """Return the offsets at which a day, maybe with hours, is that a blank is behind: "6 stycznia Orszak"."""
    ends = [found.start() for found in _WORDS_END.finditer(text[: LONGEST_DATE + 1])]
    ends = [at for at in ends if re.search(r"\d", text[:at]) and _is_balanced(text[:at])]
    ends = [at for at in ends if not _JOINS.search(text[:at])]
    dates = [at for at in reversed(ends) if is_date(text[:at])]
    sure = [
        at for at in dates if not _NUMERAL.fullmatch(text[:at].rpartition(" ")[2]) or _ends_hours(text[:at])
    ]
    end = next(iter([*sure, *dates]), None)
    if end is None or not _has_day(text[:end]):
        return None
    title = text[end:].strip()
    is_sentence = title.endswith(".") and not title[:1].isupper()
    return (0, end) if len(title) >= LEAST_TITLE and not is_sentence and has_title(title) else None


def _ends_hours(text: str) -> bool:
    return re.search(r"godz\S*\s\d{1,2}$", text) is not None


def _between_breaks(text: str) -> Iterator[DateEnds]:
    """Yield each longest date behind a dash, a comma, a colon or a bracket."""
    ends, begins = [*_ends(text), len(text)], [found.end() for found in BREAK.finditer(text)]
    last = 0
    for begin in begins:
        if begin < last or not has_title(text[:begin]):
            continue
        near = [end for end in ends if begin < end <= begin + LONGEST_DATE]
        for end in reversed(near):
            words = _trimmed(text[begin:end])
            if _is_balanced(words) and is_date(words):
                last = end
                yield begin, begin + len(words)
                break
        else:
            if found := _days_before_words(text[begin : begin + _LONGEST_SEGMENT]):
                last = begin + found[1]
                yield begin, last


def _at_the_end(text: str, under: str) -> DateEnds | None:
    """Return the offsets of a day that ends an item with only a blank before: "Festyn 8 czerwca".

    It is within the date above.
    """
    whole = _trimmed(text)
    above = reading_of(under) if under else None
    if above is None:
        return None
    tail = max(len(whole) - LONGEST_DATE, 0)
    for found in _WORDS_BEGIN.finditer(whole, tail):
        words = whole[found.start() :]
        if _is_balanced(words) and (_has_day(words) or _recurs(words)) and is_date(words):
            title = whole[: found.start()]
            is_name = _OF_A_NAME.search(title) or _OCCASION.match(words) or _names_a_street(words)
            within = is_within(words, under)
            return (found.start(), len(whole)) if within and has_title(title) and not is_name else None
    return None


def _trimmed(text: str) -> str:
    """Return `text` without the signs at its end; "r." is a word."""
    whole = text.rstrip(" ;,:")
    return whole if whole.endswith(" r.") or whole[-2:-1].isdigit() else whole.rstrip(" .;,:")


def _names_a_street(words: str) -> bool:
    """Return whether a month has a capital in small words: "3 Maja"."""
    return any(word.istitle() and month_number(word) for word in re.findall(r"[^\W\d_]+", words))


def _ends(text: str) -> list[int]:
    """Return the offsets at which a date may end in `text`: before a break, or behind a bracket."""
    ends = {at for found in BREAK.finditer(text) for at in (found.start(), *_behind(found))}
    return sorted(ends - {0})


def _behind(found: re.Match[str]) -> tuple[int, ...]:
    return (found.start() + 1,) if found[0].startswith(")") else ()


def _is_balanced(text: str) -> bool:
    return text.count("(") == text.count(")")


def has_title(text: str) -> bool:
    """Return whether `text` has a word, which a title needs."""
    return _LETTERS.search(text) is not None


def _has_day(text: str) -> bool:
    return _DAY.search(text) is not None or _recurs(text)


def _recurs(text: str) -> bool:
    reading = reading_of(text)
    return reading is not None and reading.every is not None


def _is_whole_months(text: str) -> bool:
    return is_month(text) or not re.search(r"\d", text)


def is_within(words: str, above: str) -> bool:
    """Return whether the months of a date are among those of the date that it is under."""
    own, outer = reading_of(words), reading_of(above)
    return bool(own and outer and set(own.months or ()) <= set(outer.months or ()))
