"""Words that a page broke at the edge of a cell: whether two pieces are one word, and what is said of it."""

from __future__ import annotations

import re

from osl.i18n import Sentence, say

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# words that a line may begin with, after a line that is one word and is full by chance
SHORT = frozenset(
    ("a", "i", "o", "u", "w", "z", "do", "na", "od", "po", "za", "we", "ze", "ku", "dla", "lub", "oraz")
)
ENDING = 5  # letters: a longer second half is rather a word of its own
# how no Polish word ends, how none begins, and endings of words that are not words
_END = re.compile(
    r"(?:[bcdfghjklłmnńprsśtwzźż](?<!hym)n|[bcdfghklłmnńprsśtwzźż]j|[śź]c|[bdgj]s|[pt]r(?<=[^\Waeiouyąęó][pt]r)|ó)$"
)
_START = re.compile(r"[yąęń]|[jł][bcdfghkmnpst]|nn")
_ENDINGS = frozenset(
    ("ościami", "ściami", "nościami", "ościach", "ściach", "nności", "owych", "owymi", "owego", "skich",
     "skimi", "skiego", "cyjnych", "cyjnego", "alnych", "alnego", "ających", "ującymi", "niczych")
)  # fmt: skip


def is_one_word(first: str, second: str) -> bool:
    """Return whether the letters show that these are pieces of one word, and no words by themselves."""
    one, two = first.casefold(), second.casefold()
    return bool(_END.search(one) or _START.match(two)) or two in _ENDINGS


def was_joined(first: str, second: str) -> Sentence:
    """Return what is said of two pieces that were joined."""
    return say(
        '"{first}" and "{second}" were joined: a word broken at the edge of its cell',
        first=first, second=second,
    )  # fmt: skip


def may_be_one(first: str, second: str) -> Sentence:
    """Return what is said of two words that may be one."""
    return say(
        '"{first}" and "{second}" may be one word, broken at the edge of its cell',
        first=first, second=second,
    )  # fmt: skip
