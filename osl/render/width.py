"""How wide text is on a screen, and where it may be broken."""

from __future__ import annotations


def width(text: str) -> int:
    """How many columns `text` takes."""
    if text.isascii() or max(text) < "\u0300":
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, room: int) -> list[str]:
    """`text` in lines of at most `room` columns, broken between words; nothing of it is lost."""
    if width(text) <= room:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        if line and width(line) + 1 + width(word) <= room:
            line += " " + word
            continue
        if not word:
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, room)
        lines += full
    return [*lines, line]


def _pieces(word: str, room: int) -> list[str]:
    """A word that alone is too long for a line, in pieces that are not: at its hyphens, else anywhere."""
    pieces = [""]
    for part in word.replace("-", "- ").split(" "):
        if width(pieces[-1] + part) <= room:
            pieces[-1] += part
        else:
            pieces += _cut(part, room)
    return [piece for piece in pieces if piece]


def _cut(part: str, room: int) -> list[str]:
    pieces = [""]
    for character in part:
        if pieces[-1] and width(pieces[-1] + character) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


def pad(text: str, room: int, *, right: bool = False) -> str:
    """`text` filled up with spaces to `room` columns."""
    space = " " * (room - width(text))
    return space + text if right else text + space
