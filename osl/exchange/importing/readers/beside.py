"""What is beside the cells and texts of a file, and left out of the plan: comments, page headers, objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.date_lines import YEAR
from osl.exchange.importing.document import Remark, SourcePlace
from osl.i18n import say
from osl.text.flat import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


LONGEST = 500  # letters of a remark
_FEWEST = 3  # words beside the number of a page, which is more than "page 1 of 2"


def left_out(text: str, place: SourcePlace) -> Remark:
    """Return the remark on the comment `text`."""
    return Remark(say('the comment "{text}" was left out', text=shortened(tidy(text))), place)


def is_page_number(text: str, *, counts: bool) -> bool:
    """Return whether a line of a header is only the number of the page, which it `counts`."""
    return counts and sum(any(map(str.isalpha, word)) for word in text.split()) < _FEWEST


def title_in(pages: Sequence[str]) -> str:
    """Return the first of the texts in headers and footers that names a year, or an empty text."""
    return next((text for text in pages if YEAR.search(text)), "")


def said_of_pages(texts: Sequence[str], lines: Sequence[str]) -> Iterator[Remark]:
    """Yield a remark on the `texts` of headers and footers that are not among the `lines` of the text."""
    known = {tidy(line).casefold() for line in lines}
    if left := [text for text in texts if any(map(str.isalpha, text)) and text.casefold() not in known]:
        words = shortened(" / ".join(left), LONGEST)
        yield Remark(say('"{text}" is in the header or footer of the pages; it was left out', text=words))


def said_of_object(description: str) -> Remark:
    """Return the remark on an object that nothing was read from."""
    if description:
        return Remark(
            say('a picture or an embedded object was left out: "{text}"', text=shortened(description))
        )
    return Remark(say("a picture or an embedded object was left out"))


def said_of_shape(text: str, sheet: str) -> Remark:
    """Return the remark on the `text` of a shape that is over the cells of `sheet`."""
    words = shortened(tidy(text), LONGEST)
    return Remark(
        say('"{text}" is in a shape over the cells; it was left out', text=words), SourcePlace(sheet=sheet)
    )
