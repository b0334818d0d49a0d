"""Errors about the column in which a line begins, and about what comes after a value."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.syntax_errors.characters import closes_nothing
from osl.source.syntax_errors.cursor import FAR, SHOWN, quoted

if TYPE_CHECKING:
    from osl.source.syntax_errors.cursor import Cursor, Explanation


def in_keys(cursor: Cursor) -> Explanation:
    """Explain something else in place of the next key."""
    return _after_a_value(cursor) or _column(cursor, cursor.column(cursor.begun))


def in_list(cursor: Cursor) -> Explanation:
    """Explain something else in place of the next item."""
    if found := _after_a_value(cursor):
        return found
    line, own, lists = cursor.rest(cursor.at), cursor.column(cursor.at), cursor.column(cursor.begun)
    if re.match(r"-\w", line):
        message = say("no space after the dash that begins an item")
        return cursor.error(message, say('write "- {text}"', text=line[1:SHOWN]))
    keys = lists + len(re.match("- *", cursor.rest(cursor.begun) or "- ")[0])  # type: ignore[index]
    if own == lists:
        message = say('expected an item of the list, which begins with "- "')
        hint = say(
            'write "- {text}"; or begin it in column {n}, if it belongs to the item above',
            text=line[:SHOWN],
            n=keys,
        )
        return cursor.error(message, hint)
    return _column(cursor, lists if line.startswith("-") else keys)


def after_the_end(cursor: Cursor) -> Explanation:
    """Explain something after what was taken for all of the plan."""
    first = len(cursor.text) - len(cursor.text.lstrip())
    column = cursor.column(first)
    if column > cursor.column(cursor.at) == 1:
        message = say("the first line begins in column {own}, the next in column 1", own=column)
        return cursor.error(message, say("begin it in column {n}", n=1), at=cursor.line_start(first))
    return cursor.error(
        say("text after the end of the plan"), say('delete the line "..." above it, or the text after it')
    )


def out_of_place(cursor: Cursor) -> Explanation:
    """Explain anything else."""
    message = say('expected "key: value", found "{text}"', text=cursor.rest(cursor.at)[:SHOWN])
    return cursor.error(message, say("look at the indentation and the quotation marks of the lines above"))


def _after_a_value(cursor: Cursor) -> Explanation | None:
    before = cursor.before().rstrip()
    if cursor.text[cursor.at : cursor.at + 1] in ("]", "}"):
        return closes_nothing(cursor)
    if before.endswith(("'", '"')):
        return _after_quotes(cursor, before)
    if before.endswith(("]", "}")):
        return cursor.error(
            say('text after "{sign}", which ends the value', sign=before[-1]),
            say("if all of it is one text, put it in quotation marks"),
        )
    return None


def _after_quotes(cursor: Cursor, before: str) -> Explanation:
    quote = before[-1]
    start = cursor.line_start(cursor.at)
    if quote not in before[:-1]:
        return _quotation_from_above(cursor, quote)
    message = say("text after the closing quotation mark, which ends the value")
    return cursor.error(message, say("write {text}", text=quoted(cursor.rest(start + before.index(quote)))))


def _quotation_from_above(cursor: Cursor, quote: str) -> Explanation:
    line = cursor.line_start(cursor.at)
    start = cursor.line_start(max(0, line - FAR))
    opened = rf"(?m)(?:^|[:,-] |[\[{{]) *({quote})[^{quote}\r\n]*$"
    if not (found := list(re.finditer(opened, cursor.text[start:line].replace("\r", "\n")))):
        message = say("text after a closing quotation mark; the quoted text begins above")
        return cursor.error(message, say("look for a quotation mark that is missing in the lines above"))
    at = start + found[-1].start(1)
    message = say("the quotation mark opened here is closed only on line {n}", n=cursor.line_number(line))
    return cursor.error(message, say("close it: {text}", text=cursor.rest(at)[:SHOWN] + quote), at=at)


def _column(cursor: Cursor, expected: int) -> Explanation:
    own, further = cursor.column(cursor.at), _column_above(cursor)
    if own > expected and further > own:
        message = say(
            "this line begins in column {own}, its neighbours in column {n} or {further}",
            own=own, n=expected, further=further,
        )  # fmt: skip
        return cursor.error(message, say("begin it in column {n} or {further}", n=expected, further=further))
    if own == expected:
        expected = further
    if own == expected or not expected:
        return out_of_place(cursor)
    message = say("this line begins in column {own}, its neighbours in column {n}", own=own, n=expected)
    return cursor.error(message, say("begin it in column {n}", n=expected))


def _column_above(cursor: Cursor) -> int:
    """Return the column of the lines above that are further in and of the same kind, or 0."""
    own, is_item = cursor.column(cursor.at), cursor.rest(cursor.at).startswith("- ")
    above = takewhile(lambda line: line.column > own, cursor.lines_above())
    return min((line.column for line in above if line.is_item == is_item), default=0)
