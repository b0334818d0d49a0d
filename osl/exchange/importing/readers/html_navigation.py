"""The navigation of a web page: left out, and named in one remark, however many links it has."""

from __future__ import annotations

import re
from typing import Any

from osl.exchange.cells import BULLET, INNER
from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark
from osl.exchange.importing.readers.html_cells import pieces
from osl.exchange.importing.readers.marks import without_marks
from osl.i18n import say_n
from osl.text.flat import shortened

_LONGEST = 120  # letters of the navigation that are shown


def said_of_navigation(root: Any) -> list[Remark]:
    """Return a remark on the words in the navigation of a page; none if it has none."""
    parts = (one for one in root.iter("nav") if not any(True for _ in one.iterancestors("nav")))
    texts = dict.fromkeys(map(_text, parts))  # the same again is for smaller screens
    text = " / ".join(filter(None, texts))
    if not (words := re.findall(r"\w+", text)):
        return []
    message = say_n(
        'a word in the navigation of the page was left out: "{text}"',
        '{n} words in the navigation of the page were left out: "{text}"',
        len(words), text=shortened(text, _LONGEST),
    )  # fmt: skip
    return [Remark(message)]


def _text(element: Any) -> str:
    text = without_marks("".join(pieces(element, exact=False)).replace("\x00", " "))
    return tidy(text.replace(BULLET, "").replace(INNER, ""))
