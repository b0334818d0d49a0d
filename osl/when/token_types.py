"""What each token is: its type, which the grammar sees as one letter, and its value."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from osl.when.lexicon import fold, look_up, names
from osl.when.spoken_hours import spoken

_WITH_H = re.compile(r"([0-9]{1,2})\s?[hH]([0-9]{2})?")
_PARTS = re.compile(r"[0-9]+|[IVX]+")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = {r: n for n, r in enumerate(ROMAN, 1)}
_SIGNS = {
    **dict.fromkeys("/", "SLASH"),
    **dict.fromkeys(",;", "COMMA"),
    **dict.fromkeys("()[]:", "MARK"),
    **dict.fromkeys("+", "PLUS"),
    **dict.fromkeys("&", "AND"),
    **dict.fromkeys("×", "TIMES"),
    **dict.fromkeys("?❓❔", "QUESTION"),
    **dict.fromkeys("~", "TENTATIVE"),
    **dict.fromkeys(".\"'„”“’»«*!•·\ufeff\u200b", "NOISE"),
}
# signs, bullets, pictures, and what joins them or gives them colours
_PICTURES = (
    ("\u2300", "\u23ff"), ("\u2580", "\u2793"), ("\u2b12", "\u2bff"), ("\ue000", "\uf8ff"),
    ("\U0001f000", "\U0001f0ff"), ("\U0001f1e6", "\U0001f51e"), ("\U0001f520", "\U0001faff"),
    ("\u200c", "\u200d"), ("\ufe0e", "\ufe0f"), ("\U000e0020", "\U000e007f"),
)  # fmt: skip
_MEANINGFUL = frozenset("✕✖✗✘☒✂❌❎🚫⛔🛑🔙🔚🔛🔜❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉")
_ENDS_OF_DAY = {"0:00": "MIDNIGHT", "00:00": "MIDNIGHT", "23:59": "DAYEND", "24:00": "DAYEND"}
_BEYOND = 10**6  # what every longer number is: no day, no year
DASHES = "-–—−‐‑‒―÷"

TokenValue = object


class OfMonth(int):
    """A month in the genitive, "maja", which may be that of days named before it."""


class Nth(int):
    """A number with its ending, "23rd", which is not a year of two digits."""


class TokenTypes(dict[str, str]):
    """The one letter for each type in a signature, by the name of the type; NOISE has none."""

    def __missing__(self, name: str) -> str:
        letter = chr(0x100 + len(self))
        self[name] = letter
        return letter


TOKEN_TYPES = TokenTypes(NOISE="")


def classify(token: str) -> tuple[str, TokenValue]:
    """Return the type and the value of one token."""
    if "0" <= token[0] <= "9" or (token[0] == "'" and len(token) > 1):
        return _figures(token)
    if token in _ROMAN:
        return (token if token in ("I", "X") else "ROMAN"), _ROMAN[token]
    if "IVX".find(token[0]) >= 0 and not token.isalpha():
        return "ORDINAL", _ROMAN.get(_PARTS.findall(token)[0], 0)
    if token[0] in DASHES:
        return "DASH", None
    if " " in token and (time := spoken(token)):
        return time
    word = token.lower().replace(".", "").replace(" ", "")
    kind = _SIGNS.get(token) or ("WORD" if token[0].isalpha() else _sign(token))
    return _known(word) or (kind, token if kind == "COMMA" else None)


def _known(word: str) -> tuple[str, TokenValue] | None:
    found = look_up(word)
    if found and found[0] == "MONTH" and fold(word) in _genitives():
        return "MONTH", OfMonth(cast("int", found[1]))
    return found


@cache
def _genitives() -> frozenset[str]:
    return frozenset(map(fold, names("MONTH", 1)))


def _sign(token: str) -> str:
    """Return NOISE for a picture ("📅"), ODD for a cross, an arrow or a number, which may mean something."""
    if token in _MEANINGFUL or not any(low <= token <= high for low, high in _PICTURES):
        return "ODD"
    return "NOISE"


def _figures(token: str) -> tuple[str, TokenValue]:
    if not token.isascii():
        return "CLOCK", None
    if found := _WITH_H.fullmatch(token):
        return ("CLOCK" if found[2] else "HOURH"), int(found[1])
    if token[-1] in "mM" and token[-2] in "aApP. ":
        return "AMPM", None
    if ":" in token:
        return _ENDS_OF_DAY.get(token, "CLOCK"), int(token.partition(":")[0])
    if "leci" in token or token.endswith(("roku", "lat")):
        return "WORD", None
    numbers = _PARTS.findall(token.lstrip("'"))
    # Roman letters that make no number, "12.XX.2023", are the month of no year
    parts = [_number(part) for part in numbers]
    if len(parts) == 3:
        return ("YEARFIRST" if len(numbers[0]) == 4 and "-" not in token else "FULLDATE"), _three(
            numbers, parts
        )
    return _two(token, numbers, parts) if len(parts) == 2 else _one(token, parts[0])


def _number(digits: str) -> int:
    if not digits.isdigit():
        return _ROMAN.get(digits, 0)
    return int(digits) if len(digits) < len(str(_BEYOND)) else _BEYOND


def _one(token: str, number: int) -> tuple[str, TokenValue]:
    if token[0] == "'":
        return "YEAR", 2000 + number
    if number < 100:
        return "NUMBER", number if token.isdigit() else Nth(number)
    if number >= _BEYOND:
        return "ODD", None
    return ("YEAR" if 1900 <= number < 3000 or 10_000 <= number < 10**6 else "BIG"), number


def _two(token: str, numbers: list[str], parts: list[int]) -> tuple[str, TokenValue]:
    first, second = parts
    if "0000" in numbers or (len(numbers[1]) == 3 and numbers[1].isdigit()):
        return "WORD", None
    if len(numbers[0]) == 4:
        if "/" in token and second == (first + 1) % 100:
            return "YEARPAIR", (first, first + 1, first + 1)
        return "MONTHYEAR", (None, second, first)
    if len(numbers[1]) == 4 and numbers[1].isdigit():
        return "MONTHYEAR", (None, first, second)
    if numbers[1] == "00":
        return "CLOCK", first
    if second > 12:
        return "PAIR", (None, first, 2000 + second, "short")
    return ("NUMDATE" if numbers[1].isdigit() else "ROMANDATE"), (first, second, None)


def _three(numbers: list[str], parts: list[int]) -> TokenValue:
    first, second, third = parts
    if len(numbers[0]) == 4:
        return third, second, first
    return first, second, third if len(numbers[2]) > 2 else 2000 + third
