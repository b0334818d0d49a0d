"""The text before the table: the plan's title, its year, its day of publication, its introduction."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from textwrap import fill
from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.list_marks import MARK
from osl.format import MAX_YEAR, MIN_YEAR
from osl.values import Value
from osl.when.read import read

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence
    from datetime import date

    from osl.exchange.importing.document import TextLine

_TITLE = re.compile(
    r"\b(?:plan|harmonogram|kalendarz|program|terminarz|schedule|calendar|programme)", re.IGNORECASE
)
_YEAR = r"(?<![\d.,])((?:19|2\d)\d\d)(?![\d.,]\d|\d)"
# "szkolny", "szk.", "duszpasterskiego", but not "rok założenia 1998"
_KIND = r"[^\W\d]{3,20}(?:\.|y|i|ego|ym|im)"
_YEAR_SAID = re.compile(
    rf"(?:rok(?:u|iem)?(?:\s+{_KIND})?|\br\.\s*szk\.|na|for|year)\s+{_YEAR}|{_YEAR}\s*(?:rok|r\b|-\s*rok)",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(rf"[^\d\W][^\d:]*\s{_YEAR}(?:[/\\–-](?:20)?\d\d)?(?:\s*(?:roku|rok|r\.))?:?")
_ONLY_YEAR = re.compile(rf"{_YEAR}(?:\s*(?:roku|rok|r\.))?")
_UNTIL = r"[^\d\n]{1,25}(?:do|to|–|-)\s*(?:\d\d?[.\s]\s*)?(?:\d\d?[.\s]\s*)?[^\d\n]{0,25}"
_TWO_YEARS = re.compile(rf"{_YEAR}(?:\s*[/\\–-]\s*|{_UNTIL})((?:20)?\d\d)(?!\d)")
_SCHOOL_YEAR = re.compile(
    r"\brok(?:u|iem)? (?:(?:szkoln|akademick)[a-z]{1,4}\b|szk\.)|\br\. ?szk\.|\bschool year\b", re.IGNORECASE
)
# a day anywhere in a text; the reader of date phrases decides whether it is one
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}\.?\s*(?:\.\s*\d{1,2}\s*\.|\s[^\W\d]{3,}\.?,?)\s*\d{4}")
_PUBLISHED = re.compile(r"(?:data\s+)?(?:publikacj|opublik|dodan|utworz|published|posted)", re.IGNORECASE)
_ITEM = re.compile(rf"(?:{MARK}|\d{{1,2}}[.)])\s")
_MOST_LINES = 3  # of a title after its first one
_LONGEST_TITLE, _SHORTEST_PROSE, _LONGEST_INTRODUCTION, _WIDTH = 200, 60, 8000, 100


class FrontMatter(Value):
    """What the text before the table contains about the plan; None or empty for the rest.

    `next_year` is the second year of a school year, or of another plan for parts of two years.
    """

    title: str = ""
    years: tuple[int, ...] = ()
    published: date | None = None
    introduction: str | None = None
    next_year: int | None = None

    def year_beside(self, year: int) -> int | None:
        """Return the other of the source's two years if `year` is one of them."""
        years = {self.next_year, self.next_year - 1} if self.next_year else set()
        return (years - {year}).pop() if year in years else None


def read_front_matter(lines: Sequence[TextLine], fallback: str = "") -> FrontMatter:
    """Return what `lines`, those before the first task, contain; `fallback` is the document's own title."""
    texts = [tidy(line.text) for line in lines]
    at = _title_at(lines, texts, has_title=bool(fallback))
    if at is not None:
        end = _end_of_title(texts, at)
        texts[at:end] = [" ".join(texts[at:end])]
    title = texts[at].rstrip(":") if at is not None else fallback
    short = [text for text in texts if len(text) <= _LONGEST_TITLE]
    prose = [] if at is None and fallback else texts[(at or 0) if at is None else at + 1 :]
    years = tuple(_years(short, title))
    second = _next_year([title, *short], years)
    listed = {tidy(line.text) for line in lines if line.listed}
    return FrontMatter(title, years, _published(short), _introduction(prose, listed), second)


def _title_at(lines: Sequence[TextLine], texts: Sequence[str], *, has_title: bool) -> int | None:
    likely = [at for at, text in enumerate(texts) if _TITLE.search(text) and len(text) <= _LONGEST_TITLE]
    heads = [at for at in likely if lines[at].level] or [at for at in likely if not _is_sentence(texts[at])]
    if heads:
        dated = next((at for at in heads if _has_year(texts, at)), heads[0])
        return heads[0] if _is_same_title(texts[heads[0]], texts[dated]) else dated
    head = next((at for at, line in enumerate(lines) if line.level == 1), None)
    if head is not None or has_title:
        return head
    return next((at for at, text in enumerate(texts) if _is_title_of_year(text)), None)


def _has_year(texts: Sequence[str], at: int) -> bool:
    """Return whether the title that begins in line `at` names its year; a heading of the page does not."""
    return any(re.search(_YEAR, text) for text in texts[at : _end_of_title(texts, at)])


def _is_same_title(text: str, dated: str) -> bool:
    """Return whether `text` is the title `dated` without its year, as pages have above a document."""
    return without_years(dated).casefold().split() == text.casefold().split()


def begins_as_title(text: str) -> bool:
    """Return whether `text` begins with a word that titles of plans begin with."""
    return _TITLE.match(text) is not None


def _end_of_title(texts: Sequence[str], at: int) -> int:
    """Return the line after the title that begins in line `at`: without a year it may go on below.

    It goes on in small letters, with only a year, or in capitals up to the line with the year.
    """
    if texts[at].isupper() and (dated := _year_below(texts, at)) is not None:
        return dated + 1
    for end in range(at + 1, at + 1 + _MOST_LINES):
        more = texts[end] if end < len(texts) else ""
        goes_on = more[:1].islower() or _ONLY_YEAR.fullmatch(more)
        if re.search(_YEAR, texts[end - 1]) or not goes_on or _is_sentence(texts[end - 1]):
            return end
    return at + 1 + _MOST_LINES


def _year_below(texts: Sequence[str], at: int) -> int | None:
    """Return the first line from `at` on with a year, if all lines up to it are in capitals."""
    capitals = takewhile(str.isupper, texts[at : at + 1 + _MOST_LINES])
    return next((at + n for n, text in enumerate(capitals) if re.search(_YEAR, text)), None)


def _is_title_of_year(text: str) -> bool:
    """Return whether `text` is a few words that end with a year: "Events 2025", "Nasze zadania w 2025 r."."""
    return len(text) <= _SHORTEST_PROSE and bool(_OF_A_YEAR.fullmatch(text)) and not _DAY.search(text)


def _is_sentence(text: str) -> bool:
    if text.endswith((",", ";")):
        return True
    return text.endswith(".") and not re.search(r"\br\.$", text) and not _ends_with_year(text)


def _ends_with_year(text: str) -> bool:
    """Return whether `text` is a title that a year and a full stop end: "Plan pracy na rok 2024."."""
    return begins_as_title(text) and re.search(rf"{_YEAR}(?:[/–-]\d{{2,4}})?\.$", text) is not None


def _years(texts: Iterable[str], title: str) -> list[int]:
    marked = [int(found[1] or found[2]) for text in texts for found in _YEAR_SAID.finditer(text)]
    named = [int(found) for found in re.findall(_YEAR, title)]
    counted = Counter(year for year in [*named, *marked] if MIN_YEAR <= year <= MAX_YEAR)
    return [year for year, _ in counted.most_common()]


def _next_year(texts: Iterable[str], years: Sequence[int]) -> int | None:
    """Return the year after the first of `years` if a text names both: "2023/24", "IX 2023 – VI 2024"."""
    for found in (found for text in texts for found in _TWO_YEARS.finditer(text)):
        first, second = int(found[1]), int(found[2])
        if years and first == years[0] and second % 100 == (first + 1) % 100:
            return first + 1
    return None


def without_years(text: str) -> str:
    """Return `text` without what names the plan's year, such as "na rok 2024" or "2023/2024"."""
    return _SCHOOL_YEAR.sub(" ", _TWO_YEARS.sub(" ", _YEAR_SAID.sub(" ", text)))


def _published(texts: Iterable[str]) -> date | None:
    for text in texts:
        if found := _DAY.search(text):
            alone = found.start() < 3 and found.end() > len(text) - 6
            if (alone or _PUBLISHED.match(text)) and len(text) < _SHORTEST_PROSE:
                return day_of(text)
    return None


def day_of(text: str) -> date | None:
    """Return the day that `text` names: 2023-05-20, 20.05.2023, 20 maja 2023 r., 20 May 2023."""
    found = _DAY.search(text)
    if found is None:
        return None
    year = int(re.findall(r"\d{4}", found[0])[-1])
    reading = read(re.sub(r"(?<!\s)\s+\.", ".", found[0]), year).reading
    return reading.first_day if reading and reading.first_day == reading.last_day else None


def _introduction(texts: Sequence[str], listed: Container[str]) -> str | None:
    """Return the paragraphs among `texts`; `listed`: those that the document has as items of a list."""
    texts = list(_joined(texts))
    long = [text for text in texts if len(text) >= _SHORTEST_PROSE and not text[:1].islower()]
    prose = [text for text in long if text[-1] in ".:!?…”)"]
    items = [text for text in texts if _ITEM.match(text) or text in listed]
    if not set(items) <= set(prose):  # a list is kept whole or not at all
        prose = [text for text in prose if text not in items]
    if not prose or sum(map(len, prose)) > _LONGEST_INTRODUCTION:
        return None
    return (
        "\n\n".join(fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False) for text in prose)
        + "\n"
    )


def _joined(texts: Iterable[str]) -> Iterator[str]:
    """Yield `texts` with those joined that go on in small letters with a line that does not end."""
    whole = ""
    for text in texts:
        if whole and text[:1].islower() and whole[-1] not in ".:;!?…":
            whole += f" {text}"
            continue
        if whole:
            yield whole
        whole = text
    if whole:
        yield whole
