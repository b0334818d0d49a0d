"""Words as they are typed in a shell."""

from __future__ import annotations

import re

# what a shell takes as it is, and what means something within double quotes
_SIMPLE = re.compile(r"[\w./:=+–—-]+")  # a comma makes two words in PowerShell, an @ leads a list
_ACTIVE = re.compile(r'["$`\\!%]')


def quoted(word: str) -> str:
    """Return `word` as a shell takes it whole; in double quotes, which Windows has too, if they do."""
    if _SIMPLE.fullmatch(word):
        return word
    import shlex

    return shlex.quote(word) if _ACTIVE.search(word) else f'"{word}"'
