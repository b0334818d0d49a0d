"""A list that was glued into one line ("Kampania:-Akcja …-Utworzenie …"), back into its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 2000  # letters of a row that is taken apart
_ALONE = re.compile(r"(?<![\w-])\w++(?!-)")
_BEGINS = re.compile(r":\s*[-–—•]\s*(?=\w)")
_DASH = re.compile(r"(?<=\S)\s*[-–—•]\s?(?=[A-ZĄĆĘŁŃÓŚŹŻ])|(?<=[a-ząćęłńóśźż])\s*[-–—•]\s(?=\w)")


def words_alone(whole: str) -> frozenset[str]:
    """The words of `whole`, all that was copied, that no hyphen joins to another."""
    return frozenset(_ALONE.findall(whole))


def split_bullets(text: str, alone: Container[str]) -> str:
    """`text` with a line an item, where a colon and a dash begin a list; `alone`: see `words_alone`."""
    begins = _BEGINS.search(text)
    if len(text) > LONGEST or "\n" in text or not begins:
        return text
    items, last = [], begins.end()
    for dash in _DASH.finditer(text, begins.end()):
        if not _is_in_a_name(text, dash, alone):
            items.append(text[last : dash.start()])
            last = dash.end()
    return "\n".join([text[: begins.start() + 1], *(BULLET + item.strip() for item in [*items, text[last:]])])


def _is_in_a_name(text: str, dash: re.Match[str], alone: Container[str]) -> bool:
    """Whether "-" joins a word ("EKO-Akcja", "Sportowo-Artystyczny") or parts two ("… CUS-Promocja …")."""
    if dash[0] != "-" and dash[0] != "–":
        return False
    before = re.search(r"(?<!\w)\w+$", text[: dash.start()])
    word = before[0] if before else ""
    if word[:1].isupper() and word.endswith("o") and not word.isupper():
        return True
    return word.isupper() and word not in alone
