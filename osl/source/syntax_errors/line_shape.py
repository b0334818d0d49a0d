"""Errors in one line: a colon too many or too few, a dash too many or too few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl import format as form
from osl.i18n import say
from osl.source.syntax_errors.cursor import SHOWN, quoted

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.source.syntax_errors.cursor import Cursor, Explanation, SourceLine

KEYS = form.PLAN | form.TASK | form.AUDIENCE | form.MOVE | form.EXCEPTION | form.LINK | form.ENTRY
BULLETS = "-–—−•·‣●○▪*+"


def second_colon(cursor: Cursor) -> Explanation:
    """Explain a ": " in a text that goes on: on the same line, or from the line above."""
    found = re.match(r"[\s-]*+([^\s:][^:]*):\s+(.*)", cursor.before(), re.DOTALL)
    if found:
        start = cursor.line_start(cursor.at) + found.start(2)
        message = say(
            'a second ": " in one line: the text after "{key}:" needs quotation marks', key=found[1]
        )
        return cursor.error(
            message, say("write {key}: {text}", key=found[1], text=quoted(cursor.rest(start)))
        )
    above = next(iter(cursor.lines_above()), None)
    if above and (bullet := re.match(rf"([{BULLETS}])\s*(\S.*)", above.text)) and not above.is_item:
        return _no_dash(cursor, above, bullet)
    if above and not re.search(r":(\s|$)", above.text):
        return _keyless(cursor, above.text, above.start, None)
    message = say("this line is indented further than the one above, so it continues its text")
    column = above.column + len(re.match("(?:- +)*", above.text)[0]) if above else 1  # type: ignore[index]
    return cursor.error(message, say("begin it in column {n}", n=column))


def _no_dash(cursor: Cursor, line: SourceLine, bullet: re.Match[str]) -> Explanation:
    message = say('an item of a list begins with "- ": a dash and a space')
    return cursor.error(message, say('write "- {text}"', text=bullet[2][:SHOWN]), at=line.start)


def dash_after_key(cursor: Cursor) -> Explanation:
    """Explain a list that begins on the line of its key."""
    message = say('a list cannot begin after "{before}" on the same line', before=cursor.before().strip(" -"))
    hint = say(
        "begin it on the next line, indented; or write {text} if it is not a list",
        text=quoted(cursor.rest(cursor.at)),
    )
    return cursor.error(message, hint)


def no_colon(cursor: Cursor) -> Explanation:
    """Explain a line that is not `key: value`."""
    hint = say("if it continues the text above, indent it further than that key")
    return _keyless(cursor, cursor.rest(cursor.begun), cursor.begun, hint)


def _keyless(cursor: Cursor, line: str, at: int, hint: Sentence | None) -> Explanation:
    if joined := re.match(r"([\w-]+):([^ ].*)", line):
        key, text = joined[1], joined[2].strip()[:SHOWN]
        message = say('no space after "{key}:"', key=key)
        if joined[2][0].isspace():
            message = say('the space after "{key}:" is not an ordinary space', key=key)
        return cursor.error(message, say('write "{key}: {text}"', key=key, text=text), at=at)
    message = say('expected "key: value", but "{line}" has no ": "', line=line[:SHOWN])
    found = re.match(r"([\w-]+)\s*[=:;.：]?\s*(.*)", line)
    if found and found[1].lower() in KEYS:
        hint = say('write "{line}"', line=f"{found[1].lower()}: {found[2][:SHOWN]}".rstrip())
    return cursor.error(message, hint, at=at)
