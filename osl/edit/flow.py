"""Flow style, between braces and brackets: a pair or an item inserted or removed with its comma."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.cst import CstList, CstMapping, UnsureError, comments_in
from osl.edit.detect_style import spans
from osl.edit.text_edit import TextEdit
from osl.i18n import say
from osl.text.lines import begins_line, line_end, line_start, newline_at, next_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.edit.style import YamlStyle

_ALONE = re.compile(r"[ \t]*+(,)?[ \t]*+(#.*)?")
_CLOSED = re.compile(r"[ \t]*[}\]].*")


def insert(
    text: str, group: CstMapping | CstList, new: Sequence[str], after: int, style: YamlStyle
) -> list[TextEdit]:
    """Put the elements `new` behind that at position `after` of `group` (-1: as the only ones)."""
    places = spans(group)
    if not places:
        return [_into_empty(text, group, style.comma.join(new))]
    start, end = places[max(after, 0)]
    if not begins_line(text, start):
        return [TextEdit(end, end, "".join(style.comma + one for one in new))]
    stop = line_end(text, end)
    newline = newline_at(text, start) + text[line_start(text, start) : start]
    lines = newline + ("," + newline).join(new)
    if alone := _ALONE.fullmatch(text, end, stop):
        if alone[1]:
            return [TextEdit(stop, stop, lines + ",")]
        return [TextEdit(end, end, ","), TextEdit(stop, stop, lines)]
    if _CLOSED.fullmatch(text, end, stop):
        return [TextEdit(end, end, "," + lines)]
    return [TextEdit(end, end, "".join(style.comma + one for one in new))]


def _into_empty(text: str, group: CstMapping | CstList, new: str) -> TextEdit:
    if text[group.start + 1 : group.end - 1].strip():
        raise UnsureError(say("the brackets contain only a comment"))
    return TextEdit(group.start + 1, group.end - 1, new)


def remove(text: str, group: CstMapping | CstList, at: int, *, keep_comments: bool = True) -> list[TextEdit]:
    """Remove the element at position `at` of `group`; a comment on its line is kept."""
    places = spans(group)
    start, end = places[at]
    alone = _ALONE.fullmatch(text, end, line_end(text, end))
    if alone and begins_line(text, start):
        return _remove_lines(text, group, at, comma=bool(alone[1]), keep_comments=keep_comments)
    if len(places) == 1:
        return [TextEdit(start, end)]
    edit = TextEdit(places[at - 1][1], end) if at else TextEdit(start, places[1][0])
    if "#" in (text[edit.start : start] if at else text[end : edit.end]):
        raise UnsureError(say("there is a comment between the keys"))
    return [edit]


def whole_element(text: str, group: CstMapping | CstList, at: int) -> tuple[int, int]:
    """Return the range of the element at position `at`; with its lines, if it is alone on them."""
    start, end = spans(group)[at]
    if _ALONE.fullmatch(text, end, line_end(text, end)) and begins_line(text, start):
        return line_start(text, start), next_line(text, end)
    return start, end


def _remove_lines(
    text: str, group: CstMapping | CstList, at: int, *, comma: bool, keep_comments: bool
) -> list[TextEdit]:
    start, end = spans(group)[at]
    first, stop = line_start(text, start), line_end(text, end)
    inside = group.pairs[at] if isinstance(group, CstMapping) else (group.items[at],)
    comments = comments_in(text, start, stop, inside) if keep_comments else []
    indent, newline = text[first:start], newline_at(text, stop)
    kept = "".join(indent + comment + newline for comment in comments)
    before = [] if comma or not at else [_comma_behind(text, spans(group)[at - 1][1])]
    return [*before, TextEdit(first, next_line(text, stop), kept)]


def _comma_behind(text: str, end: int) -> TextEdit:
    found = re.compile(r"[ \t]*,").match(text, end)
    if found is None:
        raise UnsureError(say("a comma is in an unexpected place"))
    return TextEdit(found.end() - 1, found.end())
