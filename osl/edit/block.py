"""Block style: a key set in or taken out with its line, an item put at the end of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.comments import comments_in
from osl.edit.cst import CstList, CstMapping, CstScalar, header, texts
from osl.edit.detect_style import ListStyle, in_order_of, style_of
from osl.edit.style import YamlStyle, block_lines, flow_text
from osl.edit.text_edit import TextEdit
from osl.edit.unsure import UnsureError
from osl.i18n import say
from osl.text.lines import begins_line, below_comments, line_end, line_start, newline_at, next_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osl.edit.cst import CstNode


def insert_pair(text: str, keys: CstMapping, lines: Sequence[str], after: int) -> list[TextEdit]:
    """Put `lines` behind the pair at position `after` (-1: before the first).

    A comment below the last key, indented as the keys are, is this mapping's own: the lines follow it.
    """
    if after < 0:
        raise UnsureError(say("nothing stands there that the key could follow"))
    value = keys.pairs[after][1]
    if after and isinstance(value, CstScalar) and _would_grow(text, value):
        after -= 1
        value = keys.pairs[after][1]
    _refuse_growth(text, value)
    last = after == len(keys.pairs) - 1
    return [_behind(text, value.end, lines, keys.column if last and keys.column else keys.column + 1)]


def _would_grow(text: str, shape: CstNode) -> bool:
    """Whether a line end behind `shape` would become part of its last text (`|` at the end of the file)."""
    last = [*texts(shape)][-1:]
    return any(one.block and one.end == len(text) and "-" not in header(text, one.start) for one in last)


def _refuse_growth(text: str, shape: CstNode) -> None:
    if _would_grow(text, shape):
        raise UnsureError(say("the last line of the file has no line end; add one first"))


def _behind(text: str, end: int, lines: Sequence[str], column: int) -> TextEdit:
    """Put `lines` behind the value that ends at `end`, and the comments below it from `column` on."""
    at = below_comments(text, end_of_value(text, end), column)
    newline = newline_at(text, at)
    return TextEdit(at, at, "".join(newline + line for line in lines))


def remove_pair(text: str, keys: CstMapping, at: int, *, keep_comments: bool = True) -> list[TextEdit]:
    """Take out the pair at position `at` with its lines; comments on them stay, on lines of their own."""
    key, value = keys.pairs[at]
    if "?" in text[line_start(text, key.start) : key.start]:
        raise UnsureError(say('a key that begins with "?"'))
    end = end_of_value(text, max(key.end, value.end))
    comments = comments_in(text, key.start, end, (key, value)) if keep_comments else []
    if not begins_line(text, key.start):
        return _remove_first(text, keys, at, comments)
    start, indent = line_start(text, key.start), " " * key.column
    if comments:
        return [TextEdit(start, end, newline_at(text, end).join(indent + comment for comment in comments))]
    if next_line(text, end) > end:
        return [TextEdit(start, next_line(text, end))]
    return [TextEdit(_before_newline(text, start), end)]


def _remove_first(text: str, keys: CstMapping, at: int, comments: list[str]) -> list[TextEdit]:
    """Take out a pair that stands behind a hyphen: the next one moves up, unless comments are between."""
    if at + 1 >= len(keys.pairs):
        raise UnsureError(say("the key is the only one behind the hyphen"))
    key, value = keys.pairs[at]
    following = keys.pairs[at + 1][0].start
    end = max(key.end, value.end)
    if not text[end:following].strip():
        return [TextEdit(key.start, following)]
    newline = newline_at(text, end) + " " * key.column
    start = key.start if comments else len(text[: key.start].rstrip(" "))
    return [TextEdit(start, end_of_value(text, end), newline.join(comments))]


def _before_newline(text: str, start: int) -> int:
    found = re.search(r"(?:\r\n|\n|\r)\Z", text[:start])
    return found.start() if found else start


def item_lines(item: str | Mapping[str, object], dash: int, hand: YamlStyle, habit: ListStyle) -> list[str]:
    """An item of a list as lines, its hyphen in column `dash`."""
    bullet = " " * dash + "-" + " " * (habit.gap - 1)
    if isinstance(item, str):
        return [bullet + hand.value(item, flow=False)]
    if habit.flow:
        return [bullet + flow_text(item, hand)]
    lines = block_lines(item, dash + habit.gap, hand)
    if habit.apart:
        return [bullet.rstrip(), *lines]
    return [bullet + lines[0].lstrip(" "), *lines[1:]]


def append_item(
    text: str, items: CstList, item: Mapping[str, object], hand: YamlStyle, parent: int
) -> list[TextEdit]:
    """Put `item` behind the last of `items`, in its hand (else in `hand`) and at its distance.

    Comments below that are indented further than the list's key, which stands in column `parent`, are
    the list's own: the item follows them.
    """
    last = items.items[-1]
    habit = ListStyle(gap=max(last.column - items.column, 2))
    if isinstance(last, CstMapping):
        hand, item = style_of(text, last), in_order_of(item, last)
        habit = ListStyle(gap=last.column - items.column, flow=last.flow, apart=begins_line(text, last.start))
    _refuse_growth(text, last)
    lines = item_lines(item, items.column, hand, habit)
    parted = len(items.items) > 1 and _has_blank_line(text[items.items[-2].end : last.start])
    if parted and not _takes_blank_lines(text, items):
        lines = ["", *lines]
    return [_behind(text, items.end, lines, max(items.column, parent + 1))]


def parted_before(text: str, keys: CstMapping, at: int) -> bool:
    """Whether a blank line stands before the pair at position `at`, and one may stand behind it."""
    key, value = keys.pairs[at]
    return (
        at > 0
        and _has_blank_line(text[keys.pairs[at - 1][1].end : key.start])
        and not _takes_blank_lines(text, value)
    )


def _takes_blank_lines(text: str, shape: CstNode) -> bool:
    """Whether a blank line behind `shape` would become part of its last text (`|+`)."""
    last = [*texts(shape)][-1:]
    return any(one.block and "+" in header(text, one.start) for one in last)


def _has_blank_line(between: str) -> bool:
    return bool(re.search(r"(?>\r\n|\n|\r)[ \t]*[\r\n]", between))


def fill_list(text: str, key: CstScalar, value: CstScalar | CstList, lines: Sequence[str]) -> list[TextEdit]:
    """Give a key with nothing (or `[]`) after it the block list in `lines`."""
    colon = text.find(":", key.end, max(value.start, key.end) + 1)
    if colon < 0 or text[value.start : value.end] not in ("", "[]"):
        raise UnsureError(say("the list there is empty, in a way that is not known"))
    nothing = TextEdit(colon + 1, value.end) if value.end > value.start else TextEdit(colon + 1, colon + 1)
    return [nothing, _behind(text, max(value.end, colon + 1), lines, key.column + 1)]


_REST = re.compile(r"[ \t]*(?:#.*)?")


def end_of_value(text: str, end: int) -> int:
    """The end of the line on which a value ends; only a comment may stand behind the value."""
    stop = line_end(text, end)
    if _REST.fullmatch(text, end, stop) is None:
        raise UnsureError(say('"{text}" stands behind the value', text=text[end:stop].strip()))
    return stop
