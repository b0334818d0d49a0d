"""Places and persons that a label names: "Miejsce: park", "organizator: GOK", "(organizator – GOK)"."""

from __future__ import annotations

import re

from osl.exchange.importing.headings import read_heading
from osl.exchange.importing.unseparated.lists.item_dates import has_title

LABELS = ("place", "responsible")
_MOST_WORDS = 2
_SHORT = {"odp": "responsible", "org": "responsible"}  # known by the dot behind
_LABEL = re.compile(
    r"(?:^|[,;(]\s?|\s[-–—]\s|\.\s)"
    r"(?:((?:[^\W\d_]{1,20}\.?\s)?[^\W\d_]{4,20})(:\s|\s[-–—]\s)|((?:odp|org)\.):?\s?)(?=\S)",
    re.IGNORECASE,
)


def label_of(text: str) -> str | None:
    """Return the name of the field that a label is of, a place or persons, or None."""
    if text.endswith(".") and (short := _SHORT.get(text[:-1].casefold())):
        return short
    known = read_heading(text) if len(text.split()) <= _MOST_WORDS else None
    return known[0] if known and known[0] in LABELS else None


def without_labels(text: str, *, alone: bool = False) -> tuple[str, dict[str, str]]:
    """Return `text` without what labels in it name, and that by the field's name.

    There is more in it than that, unless it may be `alone`.
    """
    values: dict[str, str] = {}
    at = 0
    while found := _LABEL.search(text, at):
        at = found.end(3 if found[3] else 1)
        name = label_of(found[1] or found[3])
        in_brackets = found[0].startswith("(")
        if name is None or name in values or not (in_brackets or _is_sure(found)):
            continue
        end = _end(text, found.end(), in_brackets=in_brackets)
        value = text[found.end() : end].strip(" ,;(")
        before, after = text[: found.start()].rstrip(), text[end + in_brackets :].lstrip(" ;,")
        if not value or not (alone or has_title(before + after)):
            continue
        values[name] = value
        between = ", " if before and after[:1].isalnum() and not in_brackets else " "
        opened = "(" if text.endswith("(") and not after.endswith("(") else ""
        text, at = f"{before}{between}{after}".rstrip() + opened, len(before)
    return text, values


def unlabelled(text: str) -> str:
    """Return `text` without its labels, but with what they name."""
    words, values = without_labels(text)
    return " ".join([words, *values.values()])


def _is_sure(found: re.Match[str]) -> bool:
    """Return whether a label has its sign, rather than a dash, which separates much else."""
    return bool(found[3]) or found[2].startswith(":")


def _end(text: str, begin: int, *, in_brackets: bool) -> int:
    """Return where the value that begins at `begin` ends: at its bracket, a semicolon or the next label."""
    if in_brackets:
        return end if (end := text.find(")", begin)) >= 0 else len(text)
    ends = [at for at in (text.find("; ", begin), len(text)) if at >= 0]
    following = (found for found in _LABEL.finditer(text, begin) if label_of(found[1] or found[3]))
    return min([*ends, *(found.start() for found in following if _is_sure(found))])
