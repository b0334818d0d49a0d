"""Counts how Polish words begin and end, in the manual and the catalogue, for words that a PDF broke.

Prints the tables in `osl/exchange/importing/letter_pairs.py`: for each two letters, how often a word
begins or ends with them, of how often they are in a word. Once is enough: the language stays.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from pathlib import Path

LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"
MOST = 9
ROOT = Path(__file__).parent.parent
_WORD = re.compile(f"(?<!\\w)[{LETTERS}]{{3,}}(?!\\w)")


def _words() -> set[str]:
    files = [*(ROOT / "docs" / "pl").glob("**/*.md"), *(ROOT / "osl" / "locale").glob("pl/**/*.po")]
    return {word for file in files for word in _WORD.findall(file.read_text(encoding="utf-8").lower())}


def _table(some: Counter[str], every: Counter[str]) -> str:
    """Return a row for each first letter, and in it a digit for each second one: 9 is always, 0 never."""
    rows = ("".join(str(_digit(some[one + two], every[one + two])) for two in LETTERS) for one in LETTERS)
    return "\n".join(f'    "{row}"' for row in rows)


def _digit(some: int, every: int) -> int:
    """Return the logarithm of a share from 0 to 9; few cases count little."""
    return max(0, min(MOST, round(MOST + 2 * math.log((some + 0.02) / (every + 0.4)))))


def main() -> None:
    """Print both tables."""
    words = _words()
    every = Counter(word[at : at + 2] for word in words for at in range(len(word) - 1))
    for name, some in (
        ("STARTS", Counter(word[:2] for word in words)),
        ("ENDS", Counter(word[-2:] for word in words)),
    ):
        print(f"{name} = (\n{_table(some, every)}\n)")


if __name__ == "__main__":
    main()
