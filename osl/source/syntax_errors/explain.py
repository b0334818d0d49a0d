"""The parser's errors in plain words: what was found, what was expected, the usual cause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.syntax_errors import characters, indentation, line_shape
from osl.source.syntax_errors.cursor import Cursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.source.syntax_errors.cursor import Explanation


def explain(text: str, context: str, problem: str, *, at: int | None, begun: int | None) -> Explanation:
    """Explain the parser's `problem`, found at `at` while it read what began at `begun` (offsets)."""
    end = len(text) if at is None else min(at, len(text))
    cursor = Cursor(text, end, end if begun is None else begun)
    words = f"{context}: {problem}"
    if found := _conflict(cursor):
        return found
    if not re.search("flow|quoted", words) and (found := _tab(cursor)):
        return found
    explain_it = next(function for pattern, function in EXPLAINERS if re.search(pattern, words))
    return explain_it(cursor)


def _conflict(cursor: Cursor) -> Explanation | None:
    for start in map(cursor.line_start, (cursor.begun, cursor.at)):
        if re.match(r"(<{7}|={7}|>{7}|\|{7})( |$)", cursor.rest(start)):
            message = say("a conflict marker left by git")
            return cursor.error(
                message, say("keep one of the two versions and delete the conflict markers"), at=start
            )
    return None


def _tab(cursor: Cursor) -> Explanation | None:
    start = cursor.line_start(cursor.at)
    if not (indent := re.match(" *\t", cursor.rest(start) or cursor.text[start : start + 1])):
        return None
    message = say("a tab before the text; a plan is indented with spaces")
    return cursor.error(message, say("replace it with spaces"), at=start + indent.end() - 1)


# the first pattern that is in the parser's words counts
EXPLAINERS: tuple[tuple[str, Callable[[Cursor], Explanation]], ...] = (
    ("cannot start any token", characters.strange_start),
    ("mapping values are not allowed", line_shape.second_colon),
    ("sequence entries are not allowed", line_shape.dash_after_key),
    ("mapping keys are not allowed", characters.strange_start),
    ("could not find expected ':'", line_shape.no_colon),
    ("escape|hexa?decimal", characters.escape),
    ("quoted scalar", characters.open_quote),
    ("block scalar", characters.block_text),
    ("scanning an? (alias|anchor|tag|directive)|directive", characters.indicator),
    ("flow (sequence|mapping)", characters.brackets),
    ("block mapping", indentation.in_keys),
    ("block collection", indentation.in_list),
    ("<document start>", indentation.after_the_end),
    ("node content", characters.strange_start),
    ("", indentation.out_of_place),
)
