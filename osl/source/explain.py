"""The parser's errors in our words: what was found, what was expected, what the usual cause is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.signs import block_text, brackets, escape, open_quote, sign, strange_start
from osl.source.spot import SHOWN, Spot, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.source.spot import Told


def explain(text: str, context: str, problem: str, *, at: int | None, begun: int | None) -> Told:
    """What the parser's `problem` means, found at `at` while it read what had `begun` there."""
    end = len(text) if at is None else min(at, len(text))
    spot = Spot(text, end, end if begun is None else begun)
    said = f"{context}: {problem}"
    told = next(teller for words, teller in TELLERS if re.search(words, said))
    return told(spot)


def _colon(spot: Spot) -> Told:
    found = re.match(r"[\s-]*([^\s:][^:]*):\s+(.*)", spot.before(), re.DOTALL)
    if found:
        start = spot.start_of_line(spot.at) + found.start(2)
        message = say(
            'a second ": " in one line: the text after "{key}:" needs quotation marks', key=found[1]
        )
        return spot.told(message, say("write {key}: {text}", key=found[1], text=quoted(spot.rest(start))))
    if not re.search(r":(\s|$)", spot.line_above()):
        message = say('the line above has no ": ", a plan is made of lines like "key: value"')
        return spot.told(
            message, say('write "{text}: …" there, or delete it', text=spot.line_above()[:SHOWN])
        )
    message = say("this line stands further in than the one above, and so goes on with its text")
    return spot.told(message, say("begin it in the same column as the keys beside it"))


def _dash(spot: Spot) -> Told:
    message = say('a list cannot begin after "{before}" on the same line', before=spot.before().strip(" -"))
    hint = say(
        "begin it on the next line, further in; or write {text}, if it is no list",
        text=quoted(spot.rest(spot.at)),
    )
    return spot.told(message, hint)


def _no_colon(spot: Spot) -> Told:
    line = spot.rest(spot.begun)
    if glued := re.match(r"([\w-]+):(\S.*)", line):
        message = say('no space after "{key}:"', key=glued[1])
        return spot.told(
            message, say('write "{key}: {text}"', key=glued[1], text=glued[2][:SHOWN]), at=spot.begun
        )
    message = say('"{line}" has no ": ", expected "key: value"', line=line[:SHOWN])
    hint = say("if it goes on with the text above, indent it further than that key")
    return spot.told(message, hint, at=spot.begun)


def _in_mapping(spot: Spot) -> Told:
    before = spot.before().rstrip()
    found = spot.text[spot.at : spot.at + 1]
    if found in ("]", "}"):
        return spot.told(say('"{sign}" closes nothing that was opened', sign=found), say("delete it"))
    if before.endswith(("'", '"')):
        return _after_quotes(spot, before)
    if before.endswith(("]", "}")):
        return spot.told(
            say('text after "{sign}", which ends the value', sign=before[-1]),
            say("if all of it is one text, put it in quotation marks"),
        )
    return _column(spot, spot.column(spot.begun))


def _after_quotes(spot: Spot, before: str) -> Told:
    quote = before[-1]
    if quote not in before[:-1]:
        message = say("text after the end of a quoted text that began further up")
        return spot.told(message, say("look for a quotation mark that is missing in the lines above"))
    message = say("text after the closing quotation mark, which ends the value")
    start = spot.start_of_line(spot.at) + before.index(quote)
    return spot.told(message, say("write {text}", text=quoted(spot.rest(start))))


def _in_list(spot: Spot) -> Told:
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


def _column(spot: Spot, expected: int) -> Told:
    own = spot.column(spot.at)
    if own == expected:
        return _generic(spot)
    message = say("this line begins in column {own}, those beside it in column {n}", own=own, n=expected)
    return spot.told(message, say("begin it in column {n}", n=expected))


def _after_the_end(spot: Spot) -> Told:
    first = len(spot.text) - len(spot.text.lstrip())
    if spot.column(first) > spot.column(spot.at):
        return _column(spot, spot.column(first))
    return spot.told(
        say("text after the end of the plan"), say('delete the line "..." above it, or what follows')
    )


def _generic(spot: Spot) -> Told:
    message = say('"{text}" cannot stand here: expected "key: value"', text=spot.rest(spot.at)[:SHOWN])
    return spot.told(message, say("look at the indentation and the quotation marks of the lines above"))


TELLERS: tuple[tuple[str, Callable[[Spot], Told]], ...] = (
    ("cannot start any token", strange_start),
    ("mapping values are not allowed", _colon),
    ("sequence entries are not allowed", _dash),
    ("mapping keys are not allowed", strange_start),
    ("could not find expected ':'", _no_colon),
    ("escape|hexa?decimal", escape),
    ("quoted scalar", open_quote),
    ("block scalar", block_text),
    ("scanning an? (alias|anchor|tag|directive)|directive", sign),
    ("flow (sequence|mapping)", brackets),
    ("block mapping", _in_mapping),
    ("block collection", _in_list),
    ("<document start>", _after_the_end),
    ("node content", strange_start),
    ("", _generic),
)
