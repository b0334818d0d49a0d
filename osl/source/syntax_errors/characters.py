"""Errors about characters: how a text begins, quotation marks, brackets, escapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.syntax_errors.cursor import FAR, SHOWN, quoted

if TYPE_CHECKING:
    from osl.source.syntax_errors.cursor import Cursor, Explanation

DIGITS = {"\\x": 2, "\\u": 4, "\\U": 8}


def strange_start(cursor: Cursor) -> Explanation:
    """Explain a character with which a text cannot begin: a tab, @, %, `."""
    if cursor.text[cursor.at : cursor.at + 1] == "\t":
        return cursor.error(say("a tab is not allowed here, only spaces"), say("replace it with spaces"))
    if not cursor.text[cursor.at :].strip() and (opened := _open_bracket(cursor)) is not None:
        return brackets(cursor._replace(begun=opened, at=len(cursor.text)))
    return indicator(cursor._replace(begun=cursor.at))


def _open_bracket(cursor: Cursor) -> int | None:
    """Return the offset of the last bracket before the cursor that is not closed again."""
    closed = 0
    start = max(0, cursor.at - FAR)
    for found in reversed(list(re.finditer(r"[\[\]{}]", cursor.text[start : cursor.at]))):
        if found.group() in "]}":
            closed += 1
        elif not closed:
            return start + found.start()
        else:
            closed -= 1
    return None


def indicator(cursor: Cursor) -> Explanation:
    """Explain a character with a meaning of its own at the beginning of a text."""
    mark = cursor.text[cursor.begun : cursor.begun + 1]
    if mark in ("]", "}"):
        return closes_nothing(cursor._replace(at=cursor.begun))
    message = say('text that begins with "{sign}" must be in quotation marks', sign=mark)
    return cursor.error(message, say("write {text}", text=quoted(cursor.rest(cursor.begun))), at=cursor.begun)


def closes_nothing(cursor: Cursor) -> Explanation:
    """Explain a closing bracket without one that opens."""
    return cursor.error(
        say('the bracket "{sign}" was never opened', sign=cursor.text[cursor.at]), say("delete it")
    )


def open_quote(cursor: Cursor) -> Explanation:
    """Explain a quotation mark that is never closed."""
    quote = cursor.text[cursor.begun : cursor.begun + 1]
    message = say("the quotation mark opened here is not closed")
    return cursor.error(
        message, say("close it: {text}", text=cursor.rest(cursor.begun)[:SHOWN] + quote), at=cursor.begun
    )


def escape(cursor: Cursor) -> Explanation:
    """Explain a backslash in double quotation marks."""
    start = cursor.text.rfind("\\", 0, cursor.at + 1)
    code = cursor.text[start : start + 2]
    message = say('"{code}" has no meaning in double quotation marks', code=code)
    if digits := DIGITS.get(code):
        whole = re.match(f"[0-9a-fA-F]{{{digits}}}", cursor.text[start + 2 :])
        message = say('expected {n} digits of 0-9 and a-f after "{code}"', code=code, n=digits)
        if whole:
            message = say('"{code}" is not a character', code=code + whole.group())
    hint = say('write "\\\\" for a backslash, or use single quotation marks')
    return cursor.error(message, hint, at=start)


def block_text(cursor: Cursor) -> Explanation:
    """Explain text right after | or >."""
    mark = cursor.text[cursor.begun : cursor.begun + 1]
    message = say('text after "{sign}" begins on the next line, indented', sign=mark)
    text = quoted(cursor.rest(cursor.begun))
    return cursor.error(
        message, say('or write {text}, if "{sign}" belongs to it', text=text, sign=mark), at=cursor.begun
    )


def brackets(cursor: Cursor) -> Explanation:
    """Explain brackets that are not closed, or something wrong between them."""
    opened = cursor.text[cursor.begun : cursor.begun + 1]
    closing, other = ("]", "}") if opened == "[" else ("}", "]")
    if not _is_closed(cursor, closing):
        message = say('the bracket "{sign}" opened here is not closed', sign=opened)
        return cursor.error(
            message,
            say("close it: {text}", text=cursor.rest(cursor.begun)[:SHOWN] + closing),
            at=cursor.begun,
        )
    message = say('expected "," or "{sign}" here', sign=closing)
    if cursor.text[cursor.at : cursor.at + 1] == other:
        return cursor.error(message, say('write "{sign}" instead', sign=closing))
    return cursor.error(
        message, say("separate the items with commas, and put text with a colon in quotation marks")
    )


def _is_closed(cursor: Cursor, closing: str) -> bool:
    """Return whether the parser stopped within the brackets: on their line, or before they close."""
    if cursor.line_start(cursor.at) == cursor.line_start(cursor.begun):
        return cursor.at < len(cursor.text)
    lines = re.split("\r\n|\n|\r", cursor.text[cursor.line_start(cursor.at) : cursor.at + FAR])
    own = cursor.line(cursor.begun)
    indent = len(own) - len(own.lstrip())
    for line in lines:
        if len(line) - len(line.lstrip()) <= indent:
            return line.lstrip().startswith(closing)
        if closing in line:
            return True
    return False
