"""Block style: a key inserted or removed with its lines, an item added at the end of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.cst import (
    CstList,
    CstMapping,
    CstScalar,
    UnsureError,
    comments_in,
    end_of_value,
    open_text,
    takes_blank_lines,
)
from osl.edit.item_lines import lines_like
from osl.edit.text_edit import TextEdit
from osl.i18n import say
from osl.text.lines import (
    before_newline,
    begins_line,
    below_comments,
    line_end,
    line_start,
    newline_at,
    next_line,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.edit.cst import CstNode
    from osl.edit.item_lines import Item
    from osl.edit.style import YamlStyle


def insert_pair(text: str, keys: CstMapping, lines: Sequence[str], after: int) -> list[TextEdit]:
    """Put `lines` behind the pair at position `after`; raise UnsureError if that is -1, before the first.

    A comment below the last key, indented as the keys are, belongs to the mapping: the lines follow it.
    """
    if after < 0:
        raise UnsureError(say("there is no key that the new one could follow"))
    value = keys.pairs[after][1]
    if after and isinstance(value, CstScalar) and _would_grow(text, value):
        after -= 1
        value = keys.pairs[after][1]
    _refuse_growth(text, value)
    last = after == len(keys.pairs) - 1
    return [_behind(text, value.end, lines, keys.column if last and keys.column else keys.column + 1)]


def _would_grow(text: str, node: CstNode) -> bool:
    """Return whether a line end behind `node` would join its last scalar (`|` at the end of the file)."""
    last = open_text(text, node)
    return last is not None and last.end == len(text)


def _refuse_growth(text: str, node: CstNode) -> None:
    if _would_grow(text, node):
        raise UnsureError(say("the last line of the file has no line end; add one first"))


def _behind(text: str, end: int, lines: Sequence[str], column: int) -> TextEdit:
    """Put `lines` behind the value that ends at `end`, and the comments below it from `column` on."""
    at = below_comments(text, end_of_value(text, end), column)
    newline = newline_at(text, at)
    return TextEdit(at, at, "".join(newline + line for line in lines))


def remove_pair(text: str, keys: CstMapping, at: int, *, keep_comments: bool = True) -> list[TextEdit]:
    """Remove the pair at position `at` with its lines; comments on them are kept on lines of their own."""
    key, value = keys.pairs[at]
    if "?" in text[line_start(text, key.start) : key.start]:
        raise UnsureError(say('a key that begins with "?"'))
    end = end_of_value(text, max(key.end, value.end))
    comments = comments_in(text, key.start, end, (key, value)) if keep_comments else []
    if not begins_line(text, key.start):
        return _remove_first(text, keys, at, comments)
    start = line_start(text, key.start)
    if comments:
        return [_left(text, start, end, comments, key.column)]
    return [_lines_cut(text, start, end, keys.pairs[at - 1][1] if at else None)]


def _left(text: str, start: int, end: int, comments: Sequence[str], column: int) -> TextEdit:
    """Leave of the lines from `start` to `end` only `comments`, each on a line of its own in `column`."""
    return TextEdit(start, end, newline_at(text, end).join(" " * column + comment for comment in comments))


def _remove_first(text: str, keys: CstMapping, at: int, comments: list[str]) -> list[TextEdit]:
    """Remove a pair behind a hyphen: the next pair moves up, unless comments are between."""
    if at + 1 >= len(keys.pairs):
        raise UnsureError(say("the key is the only one after the hyphen"))
    key, value = keys.pairs[at]
    following = keys.pairs[at + 1][0].start
    end = max(key.end, value.end)
    if not comments and not text[end:following].strip():
        return [TextEdit(key.start, following)]
    newline = newline_at(text, end) + " " * key.column
    start = key.start if comments else len(text[: key.start].rstrip(" "))
    return [TextEdit(start, end_of_value(text, end), newline.join(comments))]


def _lines_cut(text: str, start: int, end: int, before: CstNode | None) -> TextEdit:
    """Cut the lines from `start` to that of `end`, which are behind the value `before`."""
    after = next_line(text, end)
    return TextEdit(start if after > end else _without_line_end(text, start, before), max(after, end))


def _without_line_end(text: str, start: int, before: CstNode | None) -> int:
    """Return where to cut what begins at `start` and ends a file without a line end: `|` keeps its own."""
    return start if before and open_text(text, before) else before_newline(text, start)


def insert_items(
    text: str, items: CstList, new: Sequence[Item], style: YamlStyle, parent: int, after: int
) -> list[TextEdit]:
    """Put `new` items behind the one at position `after` of `items`, in its style (else in `style`).

    Comments below the last one that are indented further than the list's key, in column `parent`, belong to
    the list: the items follow them. Below another one, those that are indented further than its hyphen.
    """
    before = items.items[after]
    _refuse_growth(text, before)
    blank = [""] if _spaced(text, items, after) and not takes_blank_lines(text, before) else []
    lines = [line for item in lines_like(text, items, before, new, style) for line in (*blank, *item)]
    is_last = after == len(items.items) - 1
    column = max(items.column, parent + 1) if is_last else items.column + 1
    return [_behind(text, before.end, lines, column)]


def _spaced(text: str, items: CstList, at: int) -> bool:
    """Return whether a blank line is before the item at position `at`, or behind the first one."""
    first = max(at, 1)
    return len(items.items) > first and _has_blank_line(
        text[items.items[first - 1].end : items.items[first].start]
    )


def hyphen_of(text: str, items: CstList, at: int) -> int:
    """Return the offset of the hyphen of the item at position `at`."""
    if not at:
        return items.start
    hyphen = re.compile(rf"(?:\r\n|\n|\r) {{{items.column}}}(?=-(?:[ \t\r\n]|\Z))")
    found = hyphen.search(text, items.items[at - 1].end)
    if found is None:
        raise UnsureError(say("a hyphen is missing in its expected place"))
    return found.end()


def remove_item(text: str, items: CstList, at: int) -> list[TextEdit]:
    """Remove the item at position `at` with its lines; comments on them are kept on lines of their own."""
    item, hyphen = items.items[at], hyphen_of(text, items, at)
    if not begins_line(text, hyphen):
        raise UnsureError(say("a hyphen is missing in its expected place"))
    end = end_of_value(text, max(item.end, hyphen + 1))
    start, comments = line_start(text, hyphen), comments_in(text, hyphen, end, (item,))
    if comments:
        return [_left(text, start, end, comments, items.column)]
    return [_lines_cut(text, start, end, items.items[at - 1] if at else None)]


def spaced_before(text: str, keys: CstMapping, at: int) -> bool:
    """Return whether a blank line is before the pair at position `at`, and one may be put behind it."""
    key, value = keys.pairs[at]
    return (
        at > 0
        and _has_blank_line(text[keys.pairs[at - 1][1].end : key.start])
        and not takes_blank_lines(text, value)
    )


def _has_blank_line(between: str) -> bool:
    return bool(re.search(r"(?>\r\n|\n|\r)[ \t]*[\r\n]", between))


def fill_list(text: str, key: CstScalar, value: CstScalar | CstList, lines: Sequence[str]) -> list[TextEdit]:
    """Give a key with nothing (or `[]`) after it the block list in `lines`."""
    colon = text.find(":", key.end, max(value.start, key.end) + 1)
    if colon < 0 or text[value.start : value.end] not in ("", "[]"):
        raise UnsureError(say("the list there is empty, in a notation that osl does not know"))
    nothing = TextEdit(colon + 1, value.end) if value.end > value.start else TextEdit(colon + 1, colon + 1)
    return [nothing, _behind(text, max(value.end, colon + 1), lines, key.column + 1)]


def whole_item(text: str, items: CstList, at: int) -> tuple[int, int]:
    """Return the lines of the item at position `at`, with the comments that belong to it.

    Those are the comments right above its hyphen, in the hyphen's column, and right below, further in.
    """
    hyphen = hyphen_of(text, items, at)
    start = line_start(text, hyphen)
    above = re.compile(rf" {{{items.column}}}#")
    least = next_line(text, items.items[at - 1].end) if at else 0
    while start > least and above.match(text, before := line_start(text, before_newline(text, start))):
        start = before
    end = end_of_value(text, max(items.items[at].end, hyphen + 1))
    return start, next_line(text, below_comments(text, end, items.column + 1))


def remove_whole_item(text: str, key: CstScalar, items: CstList, at: int) -> list[TextEdit]:
    """Remove the item at position `at` of the list under `key` with its comments; a list may end up empty."""
    start, end = whole_item(text, items, at)
    if not begins_line(text, hyphen_of(text, items, at)):
        raise UnsureError(say("a hyphen is missing in its expected place"))
    is_last = at == len(items.items) - 1
    joins = at > 0 and takes_blank_lines(text, items.items[at - 1])  # blank lines would become its text
    if is_last and at and not joins:
        while _is_blank(text, before := line_start(text, before_newline(text, start))) and before < start:
            start = before
    elif joins or not at or _is_blank(text, line_start(text, before_newline(text, start))):
        while end < len(text) and _is_blank(text, end):
            end = next_line(text, end)
    if end == len(text) and not text.endswith(("\n", "\r")):
        start = _without_line_end(text, start, items.items[at - 1] if at else None)
    gone = [TextEdit(start, end)]
    if len(items.items) > 1:
        return gone
    colon = text.find(":", key.end, items.start) + 1
    return [TextEdit(colon, colon, " []"), *gone]


def _is_blank(text: str, start: int) -> bool:
    return not text[start : line_end(text, start)].strip(" \t")
