"""Errors about signs: what begins a text, quotation marks, brackets, escapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.syntax_errors.cursor import FAR, SHOWN, quoted

if TYPE_CHECKING:
    from osl.source.syntax_errors.cursor import Cursor, Explanation

DIGITS = {"\\x": 2, "\\u": 4, "\\U": 8}


def strange_start(spot: Cursor) -> Explanation:
    """A sign that begins no text: a tab before it, @, %, `."""
    if spot.text[spot.at : spot.at + 1] == "\t":
        return spot.told(say("a tab, where only spaces can stand"), say("replace it with spaces"))
    if not spot.text[spot.at :].strip() and (opened := _open_bracket(spot)) is not None:
        return brackets(spot._replace(begun=opened, at=len(spot.text)))
    return sign(spot._replace(begun=spot.at))


def _open_bracket(spot: Cursor) -> int | None:
    """The last bracket before the place that is not closed again."""
    closed = 0
    start = max(0, spot.at - FAR)
    for found in reversed(list(re.finditer(r"[\[\]{}]", spot.text[start : spot.at]))):
        if found.group() in "]}":
            closed += 1
        elif not closed:
            return start + found.start()
        else:
            closed -= 1
    return None


def sign(spot: Cursor) -> Explanation:
    """A sign with a meaning of its own at the beginning of a text."""
    mark = spot.text[spot.begun : spot.begun + 1]
    if mark in ("]", "}"):
        return closes_nothing(spot._replace(at=spot.begun))
    message = say('a text cannot begin with "{sign}" unless it stands in quotation marks', sign=mark)
    return spot.told(message, say("write {text}", text=quoted(spot.rest(spot.begun))), at=spot.begun)


def closes_nothing(spot: Cursor) -> Explanation:
    """A closing bracket without one that opens."""
    return spot.told(
        say('"{sign}" closes nothing that was opened', sign=spot.text[spot.at]), say("delete it")
    )


def open_quote(spot: Cursor) -> Explanation:
    """A quotation mark that is never closed."""
    quote = spot.text[spot.begun : spot.begun + 1]
    message = say("the quotation mark that is opened here is never closed")
    return spot.told(
        message, say("close it: {text}", text=spot.rest(spot.begun)[:SHOWN] + quote), at=spot.begun
    )


def escape(spot: Cursor) -> Explanation:
    """A backslash in double quotation marks."""
    start = spot.text.rfind("\\", 0, spot.at + 1)
    code = spot.text[start : start + 2]
    message = say('"{code}" means nothing in double quotation marks', code=code)
    if digits := DIGITS.get(code):
        whole = re.match(f"[0-9a-fA-F]{{{digits}}}", spot.text[start + 2 :])
        message = say('after "{code}" {n} digits of 0-9 and a-f are expected', code=code, n=digits)
        if whole:
            message = say('"{code}" is no character', code=code + whole.group())
    hint = say('write "\\\\" for a backslash, or use single quotation marks')
    return spot.told(message, hint, at=start)


def block_text(spot: Cursor) -> Explanation:
    """Text right after | or >."""
    mark = spot.text[spot.begun : spot.begun + 1]
    message = say('after "{sign}" the text begins on the next line, further in', sign=mark)
    text = quoted(spot.rest(spot.begun))
    return spot.told(
        message, say('or write {text}, if "{sign}" belongs to it', text=text, sign=mark), at=spot.begun
    )


def brackets(spot: Cursor) -> Explanation:
    """Brackets that are not closed, or with something wrong between them."""
    opened = spot.text[spot.begun : spot.begun + 1]
    closing, other = ("]", "}") if opened == "[" else ("}", "]")
    if not _is_closed(spot, closing):
        message = say('"{sign}" is opened here and not closed', sign=opened)
        return spot.told(
            message, say("close it: {text}", text=spot.rest(spot.begun)[:SHOWN] + closing), at=spot.begun
        )
    message = say('expected "," or "{sign}" here', sign=closing)
    if spot.text[spot.at : spot.at + 1] == other:
        return spot.told(message, say('write "{sign}" in its place', sign=closing))
    return spot.told(message, say("put commas between, and quotation marks around a text that has a colon"))


def _is_closed(spot: Cursor, closing: str) -> bool:
    """Whether what stopped the parser stands within the brackets: on their line, or before they close."""
    if spot.start_of_line(spot.at) == spot.start_of_line(spot.begun):
        return spot.at < len(spot.text)
    lines = re.split("\r\n|\n|\r", spot.text[spot.start_of_line(spot.at) : spot.at + FAR])
    own = spot.line(spot.begun)
    indent = len(own) - len(own.lstrip())
    for line in lines:
        if len(line) - len(line.lstrip()) <= indent:
            return line.lstrip().startswith(closing)
        if closing in line:
            return True
    return False
