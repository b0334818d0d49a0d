"""A date phrase of several lines written as one, so that it is read as the lines are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.i18n import say
from osl.when.read import as_one_line, read
from osl.when.token_types import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.i18n import Sentence
    from osl.when.model import Interpretation

YEAR = re.compile(r"(?<!\d)((?:19|2\d)\d\d)(?!\d)")
_CONTINUES = re.compile(rf"{YEAR.pattern}|\(")  # a year, words in brackets
_BULLET = re.compile(rf"([{re.escape(DASHES)}•·*▪◦‣➢✓\uf0b7\uf0a7\uf0d8]|o(?=\s))\s*")
_NUMBER = re.compile(r"\(?([0-9]{1,2})(?:\.\)|[.)])\s*")
_OPEN = re.compile(rf"[,;/+{re.escape(DASHES)}]")


def one_line(text: str, year: int) -> tuple[str, Sentence | None]:
    """Return `text` in one line, and a remark if no such line is read as its lines are."""
    lines = [line.strip().removeprefix("• ") for line in text.split("\n") if line.strip()]
    plain = " ".join(lines)
    meant = read(text, year)
    candidates = _candidates(text, lines, year) if meant.reading else ()
    found = next((words for words in candidates if _means(words, meant, year)), None)
    if found is not None:
        return found, None
    if read(plain, year).reading == meant.reading:
        return plain, None
    return plain, say('"{words}" can be read in two ways', words=plain)


def _means(words: str, meant: Interpretation, year: int) -> bool:
    outcome = read(words, year)
    same_rules = [issue.rule for issue in outcome.issues] == [issue.rule for issue in meant.issues]
    return outcome.reading == meant.reading and same_rules


def _candidates(text: str, lines: list[str], year: int) -> Iterator[str]:
    """Return the ways to write `lines` as one, the most likely first."""
    for items in filter(None, (_without(_BULLET, lines), _without_numbers(lines), lines)):
        # lines that are date phrases by themselves are a list, unless one goes on with that above it
        several = all(read(line, year).reading and not _CONTINUES.match(line) for line in items)
        several = several and all(line.count("(") == line.count(")") for line in items)
        for between in (", ", " ") if several else (" ", ", "):
            yield _joined(items, between)
    if "," in (flat := as_one_line(text, year)):
        yield re.sub(r"\s+,", ",", " ".join(flat.split()))


def _without(sign: re.Pattern[str], lines: list[str]) -> list[str] | None:
    """Return the lines without the bullet that each of them begins with, if it is the same."""
    found = [sign.match(line) for line in lines]
    if len(lines) < 2 or len({match[1] if match else None for match in found}) > 1:
        return None
    return [line[match.end() :] for line, match in zip(lines, found, strict=True) if match] or None


def _without_numbers(lines: list[str]) -> list[str] | None:
    """Return the lines without the numbers 1, 2, 3 that they begin with."""
    found = [_NUMBER.match(line) for line in lines]
    numbers = [int(match[1]) for match in found if match]
    if len(lines) < 2 or numbers != list(range(1, len(lines) + 1)):
        return None
    return [line[match.end() :] for line, match in zip(lines, found, strict=True) if match]


def _joined(lines: list[str], between: str) -> str:
    """Return the lines joined with `between`, or with a space at a dash, a slash or a comma."""
    whole = lines[0]
    for before, line in pairwise(lines):
        is_open = _OPEN.match(before[-1:]) or _OPEN.match(line)
        whole += (" " if is_open else between) + line
    return whole
