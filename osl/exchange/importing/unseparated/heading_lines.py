"""Whether a line is a heading of a table, the title of the plan above them, or the first row below."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import ANY_YEAR, is_month
from osl.exchange.importing.headings import known_field, read_heading
from osl.exchange.importing.unseparated.parts_of_year import is_half_or_quarter
from osl.exchange.importing.unseparated.rows import is_section_row
from osl.exchange.importing.unseparated.scoring import YEAR, has_time_word, is_clearly_time
from osl.exchange.importing.unseparated.section_lines import is_named_section
from osl.exchange.importing.unseparated.wrapped_heading import CONJUNCTIONS, wrapped_headings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import TextLine

LONGEST = 80
TITLE = re.compile(
    r"(?:roczny |ramowy )?(?:plan|harmonogram|kalendarz|program|terminarz)(?:u|y|em|ów)?\s+\w", re.IGNORECASE
)
_NUMBERED = re.compile(r"\s*1[.)]\s+\S.*\S$")
_DATE_WORDS = 3  # of a line, that show that it begins with a date
FIRST = re.compile(r"\s*(?:1(?:\.1)?[.)]?(?:\s|$)|(?:A[.-]?1[.)]?|I[.)])\s*$)")
# the heading of a section, an hour, or what a line is about: "Opracowała: M. Nowak"
_NO_HEADING = re.compile(r"\s*[IVX]{1,4}[.)]\s+\w|.*\d[.:]\d\d(?!\d)|[^:(]*+:\s*\w[^:]*$")
_SENTENCE = re.compile(r"(?:\S+\s+){3}.*\.")
_LEAST_CAPITALS = 6  # letters of a section in capitals
_SHORTEST_SENTENCE = 8  # letters
_SHORTENED = re.compile(
    r"\w+ \w*[bcćdfghjklłmnńpqrsśtvwxzźż]\.", re.IGNORECASE
)  # "Ilość godz.", "Osoba odp."
SURE_HEADING = 5  # of a heading that begins with a known one
ROW_OF_HEADINGS = 3  # known headings in one line


def is_title(text: str) -> bool:
    """Return whether `text` is the title of a plan, which has words of headings too."""
    is_long = len(text) > LONGEST * 2 or (_SENTENCE.fullmatch(text.strip()) and not _is_row(text))
    return bool(is_long or YEAR.search(text) or TITLE.match(text.strip()) or _NO_HEADING.match(text))


def _is_row(text: str) -> bool:
    """Return whether several headings that are known are in the line `text`."""
    return sum(map(bool, map(read_heading, wrapped_headings([text.strip()])))) >= ROW_OF_HEADINGS


def may_be_heading(text: str) -> bool:
    """Return whether `text` is not the end of a sentence, nor what is above a list."""
    ends = (
        text.endswith((".", ".)", ":")) and len(text) > _SHORTEST_SENTENCE and not _SHORTENED.fullmatch(text)
    )
    return not ends and text.count(")") <= text.count("(")


def is_above(headings: Sequence[str], below: Sequence[TextLine]) -> bool:
    """Return whether `headings` are above the row of them: the first is again in `below` it, with dates.

    "Harmonogram" is above "Lp. Zadanie Termin"; so is "Zadanie publiczne dofinansowane ze środków Gminy".
    """
    own = read_heading(headings[0])
    texts = wrapped_headings([below[0].text]) if own and below else []
    fields = {known[0] for known in map(read_heading, texts) if known}
    is_prose = None in map(read_heading, headings) and all(text[:1].isupper() for text in texts)
    is_name = len(headings) == 1 or is_prose
    return own is not None and is_name and own[0] in fields and {"title", "when"} <= fields


def is_known_form(text: str) -> bool:
    """Return whether `text` is a heading word for word, and so hardly a cell."""
    return known_field(text) is not None


@lru_cache(maxsize=10_000)
def begins_rows(text: str) -> bool:
    """Return whether `text` is not a heading: the number 1, the heading of a section, or a date.

    "i zakończenia" goes on the heading above it.
    """
    if text.split()[:1] and text.split(maxsplit=1)[0] in CONJUNCTIONS:
        return False
    if all(map(known_field, wrapped_headings([text]))):  # "Harmonogram" is also a word of date phrases
        return False
    is_time = has_time_word(text) and is_clearly_time(text, ANY_YEAR)
    return _first_row(text) or is_half_or_quarter(text) or is_time


def begins_with_date(text: str) -> bool:
    """Return whether the first words of `text`, a line that may have several cells, are a date."""
    words = text.split()[:_DATE_WORDS]
    firsts = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    return any(has_time_word(one) and is_clearly_time(one, ANY_YEAR) for one in firsts)


def in_capitals(text: str, cells: Sequence[str]) -> bool:
    """Return whether `text` is in capitals below headings that are not: the heading of a section."""
    letters = sum(map(str.isalpha, text))
    known = read_heading(text)
    alone = text.isupper() and (known is None or known[1] < SURE_HEADING) and known_field(text) is None
    return alone and letters >= _LEAST_CAPITALS and not any(cell.isupper() for cell in cells)


def _first_row(text: str) -> bool:
    """Return whether the rows begin with `text`: the number 1, or the heading of a section."""
    is_section = is_named_section(text) or (is_section_row(text) and not is_month(text))
    return bool(FIRST.match(text)) or is_section


def first_number(lines: Sequence[TextLine], after: int) -> bool:
    """Return whether the first row, maybe below the heading of a section, begins with the number 1."""
    below = [line.text for line in lines[after : after + 2]]
    return any(FIRST.match(text) and not (_NUMBERED.match(text) or begins_with_date(text)) for text in below)
