"""No-break spaces where a line should not end, and the text without them again; thin ones in numbers."""

from __future__ import annotations

import re

NO_BREAK, THIN = "\u00a0", "\u202f"
MOST = 24  # letters in which no line may end: a narrow column has no room for more, and would break words
# a word of one letter and a small number belong to the next word, a year and a dash to the word before
_SPACE = (
    r"(?:(?<!\w)(?P<before>[^\W\d_](?={space}[\w„“\"(«])|\d{{1,2}}(?={space}[^\W\d_])){space}|"
    r"(?<=\S){space}(?=(?:19|20)\d\d(?!\d)|[–—](?:[ \u00a0]|$))|(?<=\d){space}(?=r\.))"
)
_TO_BIND, _BOUND = (re.compile(_SPACE.format(space=one)) for one in (" ", NO_BREAK))
_LONG = re.compile(rf"[^ \n]{{{MOST + 1},}}")


def typeset(text: str) -> str:
    """Return `text` with no-break spaces; as it is if it has some of its own."""
    if NO_BREAK in text:
        return text
    bound = _TO_BIND.sub(lambda found: (found["before"] or "") + NO_BREAK, text)
    return _LONG.sub(lambda found: found[0].replace(NO_BREAK, " "), bound)


def untypeset(text: str) -> str:
    """Return the text that `typeset` made `text` of; as it is if it did not."""
    if NO_BREAK not in text:
        return text
    plain = _BOUND.sub(lambda found: (found["before"] or "") + " ", text)
    return plain if typeset(plain) == text else text


def with_thousands(digits: str) -> str:
    """Return the number `digits` with thin spaces between its thousands; any other text as it is."""
    return f"{int(digits):,}".replace(",", THIN) if digits.isdecimal() else digits
