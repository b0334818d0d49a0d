"""Words of time cut into tokens: each has a kind, which the grammar sees, and a value."""

from __future__ import annotations

import re
from typing import TypeAlias

from osl.when.grammar.lexicon import look_up

# A date in figures is one token, and so is a clock time; what fits nothing is a token too, so that
# no character is passed over in silence.
TOKEN = re.compile(
    r"""
      (?:b\.\s?r\b | [mM]-[cC]) [^\W\d_]*
    | may\ (?:change|vary|be|move)\b | [oO]n-going\b
    | [uapoirkUAPOIRK](?:l|m|s|lacu?|ond[oa]|siedl[eua]|onstytucji)\.?\s
      (?:[0-9]{1,2}(?:-?go)?|[tT]rzeciego)\s(?i:maja|listopada|stycznia|czerwca|lipca|sierpnia)\b
    | [IVX][IVX]{0,3}\s?[-–]\s?(?:sz[yae]|gi[ea]?|ga|ci[ea]?|t[yae])\b
    | [^\W\d_]+ (?:[\u0300-\u036f\u00ad]+ [^\W\d_]*)*
    | [0-9](?:
        [0-9]{0,3}(?=\s[^\W\d_apAP]|,)
      | [0-9]{3}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}(?![0-9])
      | [0-9]?:[0-9]{2}(?::[0-9]{2})?(?i:\ ?[ap]\.?m\b)?
      | [0-9]?(?:[⁰¹²³⁴-⁹]{2} | (?:\.[0-9]{2})?(?i:\ ?[ap]\.?m\b))
      | [0-9]-[0-9]{3}(?![0-9])
      | [0-9]?\.\s?(?:[0-9]{1,2}|[IVX]{1,4})\.(?:\s?[0-9]{4,6}|[0-9]{2})(?![0-9]|\.[0-9])
      | [0-9]?(?:-(?:[0-9]{1,2}|[IVX]{1,4})-|/(?:[0-9]{1,2}|[IVX]{1,4})/)[0-9]{4,6}(?![0-9])
      | [0-9]?(?:\.\s?|[/-])[0-9]{4}(?![0-9])
      | [0-9]{3}[/-][0-9]{1,2}(?![0-9])
      | [0-9]?\.{1,2}\s?(?:[0-9]{1,2}(?![0-9])|[IVX]{1,4}\b)
      | [0-9]*(?:(?=[-a-zA-Z])(?i:-?(?:
          w?sz[yae]|(?:sz|gi|ci|t|m)e(?:go|j)|gi[ea]?|ga|ci[ea]?|[tm][yae]|e?go|ej|leci[eua]|st|nd|rd|th)\b))?
      )
    | [-–—−‐‑‒―÷]+
    | '[0-9]{2}\b
    | \S
    """,
    re.VERBOSE,
)
_PARTS = re.compile(r"[0-9]+|[IVX]+")
_ROMAN = {
    r: n for n, r in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)
}
_SIGNS = {
    **dict.fromkeys("/", "SLASH"),
    **dict.fromkeys(",;", "COMMA"),
    **dict.fromkeys("()[]:+", "MARK"),
    **dict.fromkeys("&", "AND"),
    **dict.fromkeys("×", "TIMES"),
    **dict.fromkeys("?", "QUESTION"),
    **dict.fromkeys("~", "TENTATIVE"),
    **dict.fromkeys(".\"'„”“’»«*!•·\ufeff\u200b", "NOISE"),
}
DASHES = "-–—−‐‑‒―÷"
_REMEMBERED = 20_000

Value = object


class Kinds(dict[str, str]):
    """A kind's name to the one letter that stands for it in a signature; NOISE has none."""

    def __missing__(self, name: str) -> str:
        letter = chr(0x100 + len(self))
        self[name] = letter
        return letter


KINDS = Kinds(NOISE="")


class _Entries(dict[str, tuple[str, Value]]):
    """What each token as written is: its kind's letter and its value; the newest are not kept."""

    def __missing__(self, token: str) -> tuple[str, Value]:
        kind, value = classify(token)
        entry = (KINDS[kind], value)
        if len(self) < _REMEMBERED:
            self[token] = entry
        return entry


_entries = _Entries()


# the kinds of the tokens of one string as one letter each, and their values
Tokens: TypeAlias = tuple[str, list[Value]]


def cut(text: str) -> Tokens:
    """`text` as tokens, noise left out."""
    entries = [*map(_entries.__getitem__, TOKEN.findall(text))]
    return "".join([entry[0] for entry in entries]), [entry[1] for entry in entries if entry[0]]


def places(text: str) -> list[tuple[int, int]]:
    """Where each token of `text` stands, in the order of `cut`."""
    return [m.span() for m in TOKEN.finditer(text) if _entries[m[0]][0]]


def classify(token: str) -> tuple[str, Value]:
    """The kind and the value of one token."""
    if "0" <= token[0] <= "9" or (token[0] == "'" and len(token) > 1):
        return _figures(token)
    if token in _ROMAN:
        return (token if token in ("I", "X") else "ROMAN"), _ROMAN[token]
    if "IVX".find(token[0]) >= 0 and not token.isalpha():
        return "ORDINAL", _ROMAN.get(_PARTS.findall(token)[0], 0)
    if token[0] in DASHES:
        return "DASH", None
    word = token.lower().replace(".", "").replace(" ", "")
    return look_up(word) or (_SIGNS.get(token) or ("WORD" if token[0].isalpha() else "ODD"), None)


def _figures(token: str) -> tuple[str, Value]:
    if ":" in token or not token.isascii() or (token[-1] in "mM" and token[-2] in "aApP. "):
        return "CLOCK", None
    if "leci" in token:
        return "WORD", None
    numbers = _PARTS.findall(token.lstrip("'"))
    parts = [_ROMAN.get(part) or int(part) for part in numbers]
    if len(parts) == 3:
        return "FULLDATE", _three(numbers, parts)
    return _two(token, numbers, parts) if len(parts) == 2 else _one(token, parts[0])


def _one(token: str, number: int) -> tuple[str, Value]:
    if token[0] == "'":
        return "YEAR", 2000 + number
    if number < 100:
        return "NUMBER", number
    return ("YEAR" if 1900 <= number < 3000 or 10_000 <= number < 10**6 else "BIG"), number


def _two(token: str, numbers: list[str], parts: list[int]) -> tuple[str, Value]:
    first, second = parts
    if len(numbers[0]) == 4:
        if "/" in token and second == (first + 1) % 100:
            return "YEARPAIR", (first, first + 1, first + 1)
        return "MONTHYEAR", (None, second, first)
    if len(numbers[1]) == 4:
        return "MONTHYEAR", (None, first, second)
    if len(numbers[1]) == 3 and numbers[1].isdigit():
        return "WORD", None
    if numbers[1] == "00":
        return "CLOCK", None
    return (
        ("NUMDATE", (first, second, None)) if second < 13 else ("PAIR", (None, first, 2000 + second, "short"))
    )


def _three(numbers: list[str], parts: list[int]) -> Value:
    first, second, third = parts
    if len(numbers[0]) == 4:
        return third, second, first
    return first, second, third if len(numbers[2]) > 2 else 2000 + third
