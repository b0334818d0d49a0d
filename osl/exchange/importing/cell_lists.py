"""Lists in the text of a cell: the words before a list, its items, and the items within those."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.list_marks import DOTS
from osl.i18n import say
from osl.text.flat import shortened
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.i18n import Sentence

_MARK = re.compile(rf"\s*(?:({DOTS})|([-–—])(?!\d)|o(?=\t|\s{{2}}))\s*(?=\S)")
_NUMBER = re.compile(r"\s*(?:(\d{1,2})|([a-z]))([.)])(?:\s+(?=\S)|(?=[^\W\d_]{2}|[„\"“]))")
# where an item may begin within a line: "1. Koncert 2. Pokaz", "a) program b) konkurs", "• Bal • Kino"
_WITHIN = re.compile(
    r"(?:(?<=\s)|^)(?:\d{1,2}[.)]\s+(?=[^\W\d_a-ząćęłńóśźż]|[„\"“])|[a-h]\)\s*(?=\w)|[•●▪■➢✓]\s*(?=\S))"
)
_COLON = re.compile(r"[:;–-]\s*$")
_SPACES = re.compile(r"[ \t\u00a0\u2007\u202f]+")
_ALIKE = str.maketrans("●·–—", "••--")  # marks of one level
_COUNTED = ("1", "a")  # what the kinds of numbers and letters begin with
_LONGEST = 120  # characters of the items in a remark
_FEW = 2  # items that are a list; how far a number may be from that above it


class CellItem(Value):
    """An item of a list, and the items within it."""

    text: str
    parts: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """Return the item with those within it, in one line."""
        listed = ", ".join(part.rstrip(" ,;.") for part in self.parts)
        return f"{self.text.rstrip(' :–-')}: {listed}" if listed else self.text


class _Line(Value):
    """A line without its mark; `kind` is that of the mark, "" if it has none."""

    kind: str
    text: str


def tidy(text: str) -> str:
    """Return `text` on one line, its runs of spaces made one."""
    return _SPACES.sub(" ", " ".join(text.split())).strip()


def lead_and_items(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the words before the list in `text`, and its items; all words if there is no list."""
    lead, items = outline(text)
    return lead, tuple(item.whole for item in items)


def outline(text: str) -> tuple[str, tuple[CellItem, ...]]:
    """Return what `lead_and_items` does, with the items within items apart."""
    lines = [line for line in split_items(text).split("\n") if line.strip()]
    marked = list(_marked(lines))
    at = [n for n, line in enumerate(marked) if line.kind]
    if len(at) < _FEW:
        return _single(lines, marked)
    first = at[0]
    lead = [line.text for line in marked[:first]]
    if not lead and [line.kind for line in marked].count(marked[0].kind) == 1:
        first = at[1]  # the only one of its kind: the others are within it
        lead = [_as_lead(marked[0], lines[0]), *(line.text for line in marked[1:first])]
    return _colonless(lead), tuple(_items(marked[first:]))


def _as_lead(line: _Line, whole: str) -> str:
    """Return the words before a list without their sign; a number may be that of the event."""
    return whole if line.kind[:1] in _COUNTED else line.text


def list_remark(text: str, title: str, items: Sequence[CellItem]) -> Sentence | None:
    """Return what the list in a task's cell was taken for; None if it has none, or plainly activities.

    `title` and `items` are the outline of its `text`.
    """
    if title and items and not _is_plain(text):
        return say('the list below "{title}" was taken for its activities', title=shortened(title))
    if title or len(items) < _FEW:
        return None
    listed = shortened("; ".join(item.text.rstrip(" ,;") for item in items), _LONGEST)
    return say('the list in its cell was taken for {n} tasks: "{items}"', n=len(items), items=listed)


def _is_plain(text: str) -> bool:
    """Return whether `text` is words and a list below them, each item on a line after the same sign."""
    marked = list(_marked([line for line in text.split("\n") if line.strip()]))
    kinds = [line.kind for line in marked[1:] if line.kind]
    is_one = len(kinds) >= _FEW and len({*kinds}) == 1 and not marked[0].kind
    return is_one and kinds[0][:1] not in _COUNTED


def split_items(text: str) -> str:
    """Return `text` with a line for each item of a list that is written within a line."""
    return "\n".join(map(_split_line, text.split("\n"))) if _WITHIN.search(text) else text


def _split_line(line: str) -> str:
    cuts, last = [0], ""
    for found in _WITHIN.finditer(line):
        mark = found[0].strip()
        if mark == _following(last) if last else _begins(mark, line[: found.start()]):
            cuts.append(found.start())
            last = mark
    if len(cuts) <= _FEW:
        return line
    parts = (line[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(line)], strict=True))
    return "\n".join(filter(None, parts))


def _begins(mark: str, before: str) -> bool:
    """Return whether a list may begin with `mark` behind the words `before`: "1." only after a colon."""
    if mark[0] == "1":
        return len(mark) == len("1.") and (not before.strip() or bool(_COLON.search(before)))
    return not mark[0].isdigit() and mark[0] not in "bcdefgh"


def _following(mark: str) -> str:
    """Return the mark after `mark`: "2." after "1.", "b)" after "a)", the same sign."""
    if mark[:-1].isdigit():
        return f"{int(mark[:-1]) + 1}{mark[-1]}"
    return f"{chr(ord(mark[0]) + 1)})" if mark[-1] == ")" else mark


def _marked(lines: Sequence[str]) -> Iterator[_Line]:
    """Yield the lines without their marks; a number is one if it follows that above it, or begins them."""
    counts: dict[str, int] = {}
    for at, line in enumerate(lines):
        if found := _MARK.match(line):
            sign = found[0].strip().translate(_ALIKE)
            yield _Line(sign, line[found.end() :])
            continue
        found = _NUMBER.match(line)
        kind = f"{'1' if found[1] else 'a'}{found[3]}" if found else ""
        value = (int(found[1] or 0) or ord(found[2] or "`") - ord("`")) if found else 0
        begins = value == 1 or (not at and kind != "a.")  # "p." is before a name
        if found and (begins or (kind in counts and 0 <= value - counts[kind] <= _FEW)):
            counts[kind] = value
            yield _Line(kind, line[found.end() :])
        else:
            yield _Line("", line)


def _single(lines: Sequence[str], marked: Sequence[_Line]) -> tuple[str, tuple[CellItem, ...]]:
    """Return words and items of text with at most one mark: one item is a list if words are before it."""
    if len(lines) > 1 and marked[-1].kind:
        return _colonless([line.text for line in marked[:-1]]), (CellItem(tidy(marked[-1].text)),)
    first = [_as_lead(marked[0], lines[0])] if lines else []
    return tidy(" ".join([*first, *lines[1:]])), ()


def _items(lines: Sequence[_Line]) -> Iterator[CellItem]:
    """Yield the items that begin with the mark of the first line; other marks are of items within them."""
    texts: list[list[str]] = []
    for line in lines:
        if line.kind == lines[0].kind:
            texts.append([line.text])
        elif line.kind:
            texts[-1].append(line.text)
        else:
            texts[-1][-1] += f" {line.text}"
    for own, *parts in texts:
        if tidy(own):
            within = tuple(filter(None, map(tidy, parts)))
            yield CellItem(_colonless([own]) if within else tidy(own), within)


def _colonless(lines: Sequence[str]) -> str:
    return re.sub(r"\s*[:\-–]$", "", tidy(" ".join(lines)))


def flat(text: str) -> str:
    """Return the lines of `text` as a list between commas if they are a list; else as one line."""
    lead, items = lead_and_items(text)
    listed = ", ".join(item.rstrip(" ,;.") for item in items)
    return f"{lead}: {listed}" if lead and listed else lead or listed
