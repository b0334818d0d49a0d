"""Fixes of syntax errors, by the hint that names them."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from osl.edit.text_edit import TextEdit
from osl.i18n import say
from osl.lsp.fix_context import deleted, in_quotes, replaced, rewritten
from osl.problem import Span
from osl.text.lines import line_end, line_start, next_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from osl.lsp.fix_context import Fix, FixContext

_TAB_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_VALUE = re.compile(r"[ -]*+[^\s:][^:\r\n]*:[ \t]+")


def _tabs(context: FixContext) -> Iterator[Fix]:
    title = say("replace it with spaces")
    for width in ("  ", "    "):
        new = _TAB_INDENT.sub(partial(_untabbed, width), context.text)
        yield from rewritten(context, title, new)
    for new in ("  ", "    ", " "):
        end = context.span.start
        while context.text[end : end + 1] == "\t":
            end += 1
        yield title, [TextEdit(context.span.start, end, new)]


def _untabbed(width: str, found: re.Match[str]) -> str:
    return found[0].replace("\t", width)


def _value_in_quotes(context: FixContext) -> Iterator[Fix]:
    """Quote all that follows the first colon of the line."""
    if found := _VALUE.match(context.text, context.line_start):
        yield from in_quotes(context, context.rest(found.end()))


def _rest_in_quotes(context: FixContext) -> Iterator[Fix]:
    yield from in_quotes(context, context.rest(context.span.start))
    yield from _value_in_quotes(context)


def _close(context: FixContext) -> Iterator[Fix]:
    sign = context.value("text")[-1:]
    end = context.rest(context.span.start).end
    title = say('write "{words}"', words=sign)
    yield title, [TextEdit(end, end, sign)]
    after = (
        end
        - len(context.text[context.span.start : end])
        + len(context.text[context.span.start : end].rstrip(",]}"))
    )
    yield title, [TextEdit(after, after, sign)]
    # the bracket of a list that goes on below
    below = line_end(context.text, len(context.text.rstrip()))
    yield title, [TextEdit(below, below, sign)]


def _item(context: FixContext) -> Iterator[Fix]:
    found = re.compile(r"(\S)([ \t]*)").match(context.text, context.span.start)
    if found and found[1] == "-" and not found[2]:
        yield from replaced(Span(context.span.start, context.span.start + 1), "- ")
    elif found:
        yield from replaced(Span(*found.span()), "- ")


def _new_item(context: FixContext) -> Iterator[Fix]:
    yield say('write "{words}"', words="- "), [TextEdit(context.span.start, context.span.start, "- ")]
    yield from _column(context)


def _column(context: FixContext) -> Iterator[Fix]:
    hint = context.problem.hint
    values = hint.values if hint else {}
    for column in (values[name] for name in ("n", "further") if name in values):
        yield from _moved_to(context, int(str(column)) - 1)


def _moved_to(context: FixContext, column: int) -> Iterator[Fix]:
    start = context.line_start
    end = start + len(context.text[start:]) - len(context.text[start:].lstrip(" \t"))
    yield say("begin it in column {n}", n=column + 1), [TextEdit(start, end, " " * column)]


def _further_in(context: FixContext) -> Iterator[Fix]:
    above = context.text[line_start(context.text, max(context.line_start - 1, 0)) : context.line_start]
    yield from _moved_to(context, len(above) - len(above.lstrip(" -")) + 2)


def _spaced(context: FixContext) -> Iterator[Fix]:
    if found := re.compile(r"([\w-]+)(\s*[=:;.：]?\s*)").match(context.text, context.span.start):
        known = found[1].lower() if found[1].lower() in context.value("line") else found[1]
        yield from replaced(Span(*found.span()), f"{known}: ")


def _key_and_space(context: FixContext) -> Iterator[Fix]:
    if found := re.compile(r"([\w-]+):[^\S\r\n]*").match(context.text, context.span.start):
        yield from replaced(Span(*found.span()), f"{found[1]}: ")


def _after_quotes(context: FixContext) -> Iterator[Fix]:
    yield from _value_in_quotes(context)
    if found := re.compile(r"[ -]*").match(context.text, context.line_start):
        yield from in_quotes(context, context.rest(found.end()))
    yield from in_quotes(context, context.rest(context.span.start))


def _end_mark(context: FixContext) -> Iterator[Fix]:
    for found in reversed(list(re.finditer(r"^(?:\.\.\.|---)[ \t]*$", context.text, re.MULTILINE))):
        yield from deleted(Span(found.start(), next_line(context.text, found.start())))


def _sign(context: FixContext) -> Iterator[Fix]:
    yield from replaced(context.span, context.value("sign"))


def _backslash(context: FixContext) -> Iterator[Fix]:
    yield from replaced(Span(context.span.start, context.span.start + 1), "\\\\")


SYNTAX: dict[str, Callable[[FixContext], Iterator[Fix]]] = {
    "replace it with spaces": _tabs,
    "write {key}: {text}": _value_in_quotes,
    "write {text}": _after_quotes,
    'or write {text}, if "{sign}" belongs to it': _rest_in_quotes,
    "begin it on the next line, indented; or write {text} if it is not a list": _rest_in_quotes,
    "if all of it is one text, put it in quotation marks": _value_in_quotes,
    "close it: {text}": _close,
    'write "{sign}" instead': _sign,
    'write "- {text}"': _item,
    'write "- {text}"; or begin it in column {n}, if it belongs to the item above': _new_item,
    "begin it in column {n}": _column,
    "begin it in column {n} or {further}": _column,
    'write "{key}: {text}"': _key_and_space,
    'write "{line}"': _spaced,
    "if it continues the text above, indent it further than that key": _further_in,
    'write "\\\\" for a backslash, or use single quotation marks': _backslash,
    'delete the line "..." above it, or the text after it': _end_mark,
    'delete the line "---"': _end_mark,
}
