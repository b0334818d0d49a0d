"""The parser's errors in our words: what was found, what was expected, what the usual cause is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.syntax_errors import characters as signs
from osl.source.syntax_errors import indentation as layout
from osl.source.syntax_errors import line_shape as lines
from osl.source.syntax_errors.cursor import Cursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.source.syntax_errors.cursor import Explanation


def explain(text: str, context: str, problem: str, *, at: int | None, begun: int | None) -> Explanation:
    """What the parser's `problem` means, found at `at` while it read what had `begun` there."""
    end = len(text) if at is None else min(at, len(text))
    spot = Cursor(text, end, end if begun is None else begun)
    said = f"{context}: {problem}"
    if told := _conflict(spot):
        return told
    if not re.search("flow|quoted", said) and (told := _tab(spot)):
        return told
    teller = next(teller for words, teller in TELLERS if re.search(words, said))
    return teller(spot)


def _conflict(spot: Cursor) -> Explanation | None:
    for start in map(spot.start_of_line, (spot.begun, spot.at)):
        if re.match(r"(<{7}|={7}|>{7}|\|{7})( |$)", spot.rest(start)):
            message = say("the mark of a conflict that git left here")
            return spot.told(message, say("keep one of the two versions, and delete the marks"), at=start)
    return None


def _tab(spot: Cursor) -> Explanation | None:
    start = spot.start_of_line(spot.at)
    if not (indent := re.match(" *\t", spot.rest(start) or spot.text[start : start + 1])):
        return None
    message = say("a tab before the text, a plan is indented with spaces")
    return spot.told(message, say("replace it with spaces"), at=start + indent.end() - 1)


TELLERS: tuple[tuple[str, Callable[[Cursor], Explanation]], ...] = (
    ("cannot start any token", signs.strange_start),
    ("mapping values are not allowed", lines.second_colon),
    ("sequence entries are not allowed", lines.dash_after_key),
    ("mapping keys are not allowed", signs.strange_start),
    ("could not find expected ':'", lines.no_colon),
    ("escape|hexa?decimal", signs.escape),
    ("quoted scalar", signs.open_quote),
    ("block scalar", signs.block_text),
    ("scanning an? (alias|anchor|tag|directive)|directive", signs.sign),
    ("flow (sequence|mapping)", signs.brackets),
    ("block mapping", layout.in_keys),
    ("block collection", layout.in_list),
    ("<document start>", layout.after_the_end),
    ("node content", signs.strange_start),
    ("", layout.out_of_place),
)
