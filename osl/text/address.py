"""The addresses that a plan may link to: of the web, of a mailbox, or a file by its relative path."""

from __future__ import annotations

import re
from functools import cache

# blanks and what nobody sees, and what no address has: an end in HTML or Markdown, another "/" in browsers
_BAD = (
    r'\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"<>\\`'
)
_ANY = f"[^{_BAD}]"
_DOTS = r"(?:\.|%2[eE]){2}"
_WEB = rf"[hH][tT][tT][pP][sS]?://[^/?#{_BAD}]{_ANY}*"
_MAIL = rf"[mM][aA][iI][lL][tT][oO]:[^@?{_BAD}]+@[^@?{_BAD}]+(?:\?{_ANY}*)?"
_RELATIVE = rf"(?![^/?#]*:)(?!(?:[^/]*/)*{_DOTS}(?:/|$))[^/{_BAD}]{_ANY}*"
PATTERN = f"^(?:{_WEB}|{_MAIL}|{_RELATIVE})$"  # also of the JSON Schema


@cache
def _address() -> re.Pattern[str]:
    return re.compile(PATTERN)


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(f"{_RELATIVE}$")


def is_address(text: str) -> bool:
    """Return whether `text` is an address that a plan may link to."""
    return "\n" not in text and _address().match(text) is not None


def is_relative(address: str) -> bool:
    """Return whether `address` is the relative path of a file, which no document can link to."""
    return _relative().match(address) is not None
