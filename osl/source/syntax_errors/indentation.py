"""Errors about where lines begin, and about what stands after a value."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.syntax_errors.characters import closes_nothing
from osl.source.syntax_errors.cursor import FAR, SHOWN, quoted

if TYPE_CHECKING:
    from osl.source.syntax_errors.cursor import Cursor, Explanation


def in_keys(spot: Cursor) -> Explanation:
    """Something else where the next key was expected."""
    return _after_a_value(spot) or _column(spot, spot.column(spot.begun))


def in_list(spot: Cursor) -> Explanation:
    """Something else where the next item was expected."""
    if told := _after_a_value(spot):
        return told
    line, own, lists = spot.rest(spot.at), spot.column(spot.at), spot.column(spot.begun)
    if re.match(r"-\w", line):
        message = say("no space after the dash that begins an item")
        return spot.told(message, say('write "- {text}"', text=line[1:SHOWN]))
    keys = lists + len(re.match("- *", spot.rest(spot.begun) or "- ")[0])  # type: ignore[index]
    if own == lists:
        message = say('an item of this list begins with "- "')
        hint = say(
            'write "- {text}"; or begin it in column {n}, if it belongs to the item above',
            text=line[:SHOWN],
            n=keys,
        )
        return spot.told(message, hint)
    return _column(spot, lists if line.startswith("-") else keys)


def after_the_end(spot: Cursor) -> Explanation:
    """Something after what was taken for all of the plan."""
    first = len(spot.text) - len(spot.text.lstrip())
    column = spot.column(first)
    if column > spot.column(spot.at) == 1:
        message = say("the first line begins in column {own}, the next in column 1", own=column)
        return spot.told(message, say("begin it in column {n}", n=1), at=spot.start_of_line(first))
    return spot.told(
        say("text after the end of the plan"), say('delete the line "..." above it, or what follows')
    )


def out_of_place(spot: Cursor) -> Explanation:
    """Anything else."""
    message = say('"{text}" cannot stand here: expected "key: value"', text=spot.rest(spot.at)[:SHOWN])
    return spot.told(message, say("look at the indentation and the quotation marks of the lines above"))


def _after_a_value(spot: Cursor) -> Explanation | None:
    before = spot.before().rstrip()
    if spot.text[spot.at : spot.at + 1] in ("]", "}"):
        return closes_nothing(spot)
    if before.endswith(("'", '"')):
        return _after_quotes(spot, before)
    if before.endswith(("]", "}")):
        return spot.told(
            say('text after "{sign}", which ends the value', sign=before[-1]),
            say("if all of it is one text, put it in quotation marks"),
        )
    return None


def _after_quotes(spot: Cursor, before: str) -> Explanation:
    quote = before[-1]
    start = spot.start_of_line(spot.at)
    if quote not in before[:-1]:
        return _quotation_from_above(spot, quote)
    message = say("text after the closing quotation mark, which ends the value")
    return spot.told(message, say("write {text}", text=quoted(spot.rest(start + before.index(quote)))))


def _quotation_from_above(spot: Cursor, quote: str) -> Explanation:
    line = spot.start_of_line(spot.at)
    start = spot.start_of_line(max(0, line - FAR))
    opened = rf"(?m)(?:^|[:,-] |[\[{{]) *({quote})[^{quote}\r\n]*$"
    if not (found := list(re.finditer(opened, spot.text[start:line].replace("\r", "\n")))):
        message = say("text after the end of a quoted text that began further up")
        return spot.told(message, say("look for a quotation mark that is missing in the lines above"))
    at = start + found[-1].start(1)
    message = say("the quotation mark that is opened here is closed only in line {n}", n=spot.number(line))
    return spot.told(message, say("close it: {text}", text=spot.rest(at)[:SHOWN] + quote), at=at)


def _column(spot: Cursor, expected: int) -> Explanation:
    own, further = spot.column(spot.at), _column_above(spot)
    if own > expected and further > own:
        message = say(
            "this line begins in column {own}, those beside it in column {n} or {further}",
            own=own, n=expected, further=further,
        )  # fmt: skip
        return spot.told(message, say("begin it in column {n} or {further}", n=expected, further=further))
    if own == expected:
        expected = further
    if own == expected or not expected:
        return out_of_place(spot)
    message = say("this line begins in column {own}, those beside it in column {n}", own=own, n=expected)
    return spot.told(message, say("begin it in column {n}", n=expected))


def _column_above(spot: Cursor) -> int:
    """The column in which the lines above begin that are further in and of the same kind, or 0."""
    own, is_item = spot.column(spot.at), spot.rest(spot.at).startswith("- ")
    above = takewhile(lambda line: line.column > own, spot.lines_above())
    return min((line.column for line in above if line.is_item == is_item), default=0)
