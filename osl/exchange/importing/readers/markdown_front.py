"""The front matter of a Markdown text, as Hugo and Jekyll have it: its title; all else is reported."""

from __future__ import annotations

import re

from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import Remark, SourceDocument, SourcePlace
from osl.i18n import say
from osl.text.flat import shortened

_FRONT = re.compile(
    r"(?:---|\+\+\+)[ \t]*\n(?:(?!---|\+\+\+|\.\.\.).*\n){0,100}?(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|$)"
)
_TITLE = re.compile(r"title[ \t]*[:=][ \t]*[\"']?(.*?)[\"']?[ \t]*")
_LONGEST = 500  # of what is reported


def front_in(text: str) -> tuple[SourceDocument, str]:
    """Return the title in the front matter of `text`, all else in it as a remark; and the text below it.

    Blank lines are in place of the front matter.
    """
    found = _FRONT.match(text)
    if not found:
        return SourceDocument(), text
    lines = found[0].strip().split("\n")[1:-1]
    titles = [title for line in lines if (title := _TITLE.fullmatch(line))]
    other = " / ".join(tidy(line) for line in lines if line.strip() and not _TITLE.fullmatch(line))
    message = say('"{text}" was left out', text=shortened(other, _LONGEST))
    left = (Remark(message, SourcePlace(line=1)),) if other else ()
    below = "\n" * found[0].count("\n") + text[found.end() :]
    return SourceDocument(title=titles[0][1] if titles else "", remarks=left), below
