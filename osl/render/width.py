"""The width of text on a screen, and where it may be broken."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from osl.invisible import EMOJI_SEQUENCE

if TYPE_CHECKING:
    from collections.abc import Iterator


# no line begins with these: dashes, "r." after a year
_TRAILING = ("–", "—", "-", "r.", "r.,", "r.;", "r.:")
# letters of Europe, dashes, quotation marks, dots: nearly all texts have no others
_NARROW = re.compile("[\0-\u02ff\u2010-\u2027]*+")
_OPENING = "„“«("
_WIDE = "\u3000"  # two columns, as an emoji takes
EMOJI_STYLE = "\ufe0f"  # after a character that may be drawn as text or as an emoji
# a command to type, with the signs after it: it is not broken if it fits a line
_COMMAND = re.compile(
    r"""(?<![^ ("„“])osl(?: +(?![;:,])(?:"[^"]*"|'[^']*'|[^\s"';:,()]|[:,](?=\S)|'(?=\w))+)+[;:,.)"”]*"""
)
# vowels and final consonants that are drawn into the syllable before them
_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


@lru_cache(maxsize=65_536)
def width(text: str) -> int:
    """Return how many columns `text` takes."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    return sum(map(_columns, _clusters().sub(_drawn, text)))


@cache
def _clusters() -> re.Pattern[str]:
    return re.compile(f"[0-9#*]{EMOJI_STYLE}\u20e3?|{EMOJI_SEQUENCE}|.", re.DOTALL)


def _drawn(found: re.Match[str]) -> str:
    """Return a character as wide as the cluster: two columns for a flag or an emoji, else its first one."""
    cluster = found[0]
    is_flag = len(cluster) > 1 and "\U0001f1e6" <= cluster[0] <= "\U0001f1ff"
    return _WIDE if is_flag or EMOJI_STYLE in cluster[1:] else cluster[0]


@cache
def _columns(character: str) -> int:
    from unicodedata import category, east_asian_width

    if category(character) in {"Mn", "Me", "Cf"} or _JAMO.match(character):
        return 0  # drawn on the character before it, or joins it to the next
    return 2 if east_asian_width(character) in "WF" else 1


def clusters(text: str) -> list[str]:
    """Return the characters of `text`, those of one emoji together."""
    return _clusters().findall(text)


def wrap(text: str, room: int) -> list[str]:
    """Return `text` as lines of at most `room` columns, broken between words, with nothing lost.

    A word that belongs to the next, such as "w", is with it, and a command to type is on one line, unless
    that takes a line more.
    """
    if width(text) <= room:
        return [text]
    apart = [word for word in text.split(" ") if word]
    units = _whole_commands(text, room)
    found = [
        _filled(way, room) for way in (list(_words(units, room)), units, list(_words(apart, room)), apart)
    ]
    # or else a wider room might need more lines than a narrower one in which two words have no room
    return next(lines for lines in found if len(lines) <= len(found[-1]))


def _whole_commands(text: str, room: int) -> list[str]:
    """Return the words of `text`, those of a command that fits `room` as one."""
    units, at = list[str](), 0
    for found in _COMMAND.finditer(text) if "osl" in text else ():
        start, end = text.rfind(" ", at, found.start()) + 1 or at, found.end()
        if text[end : end + 1] in {"", " "} and width(text[start:end]) <= room:
            units += [*text[at:start].split(" "), text[start:end]]
            at = end
    return [word for word in (*units, *text[at:].split(" ")) if word]


def _filled(words: list[str], room: int) -> list[str]:
    """Return `words` as lines, as many in each as it takes."""
    lines: list[str] = []
    line = ""
    for word in words:
        if line and width(line) + 1 + width(word) <= room:
            line += " " + word
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, room)
        lines += full
    return [*lines, line]


def hanging(line: str, room: int) -> list[str]:
    """Return `line` as lines of at most `room` columns, with its blanks; further lines are indented more.

    It is broken between words; a command to type stays whole, on a line of its own if need be and if it fits.
    """
    lead = len(line) - len(line.lstrip(" -+"))
    indent = " " * min(lead + 2, room // 2)
    lines = [""]
    for word in _units(line.rstrip(" "), room - len(indent)):
        if lines[-1].strip(" -+") and width(lines[-1] + word) > room:
            lines.append(indent + word.lstrip(" "))
        else:
            lines[-1] += word
    return lines


def _units(line: str, room: int) -> Iterator[str]:
    """Yield the words of `line`, with the blanks before them; a command that fits `room` is one."""
    at = 0
    for found in _COMMAND.finditer(line) if "osl" in line else ():
        start = line.rfind(" ", at, found.start()) + 1 or at
        if width(line[start : found.end()]) <= room:
            before = line[at:start].rstrip(" ")
            yield from _apart(before, room)
            yield line[at + len(before) : found.end()]
            at = found.end()
    yield from _apart(line[at:], room)


def _apart(text: str, room: int) -> Iterator[str]:
    """Yield the words of `text`, with the blanks before them; those for one line that fits `room` as one."""
    unit = ""
    for word in re.findall(r" *+[^ ]+", text):
        belongs = _leans(unit.rpartition(" ")[2]) or word.strip(" ") in _TRAILING
        if unit.strip(" -+") and not (belongs and width(unit + word) <= room):
            yield unit
            unit = ""
        unit += word
    if unit:
        yield unit


def _words(words: list[str], room: int) -> Iterator[str]:
    """Yield `words`, joined where they belong on one line and fit `room`."""
    pending, leans = "", False
    for word in words:
        both = f"{pending} {word}" if pending else word
        if pending and (not (leans or word in _TRAILING) or width(both) > room):
            yield pending
            both = word
        pending, leans = both, _leans(word)
    if pending:
        yield pending


def _leans(word: str) -> bool:
    """Whether a word belongs to the next: a single letter ("w", "i"), an opening quote, the day of a date."""
    word = word.lstrip(_OPENING)
    return not word or (len(word) == 1 and word.isalpha()) or (len(word) < 3 and word.isdecimal())


def _pieces(word: str, room: int) -> list[str]:
    """Return a word in pieces that fit a line, broken at its hyphens, else anywhere."""
    if width(word) <= room:
        return [word]
    pieces = [""]
    for part in word.replace("-", "- ").split(" "):
        if width(pieces[-1] + part) <= room:
            pieces[-1] += part
        else:
            pieces += _cut(part, room)
    return [piece for piece in pieces if piece]


def _cut(part: str, room: int) -> list[str]:
    pieces = [""]
    for character in clusters(part):
        if pieces[-1] and width(pieces[-1] + character) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


def pad(text: str, room: int, *, right: bool = False) -> str:
    """Return `text` padded with spaces to `room` columns."""
    space = " " * (room - width(text))
    return space + text if right else text + space
