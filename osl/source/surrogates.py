r"""Pairs of escapes that JSON writes for one character (`"\ud83d\ude00"`), which YAML does not know.

The parser gets an escape of YAML in their place, filled up to the same length, so that every mark stays
the one of the file; the fill is then taken out of the values.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    NextEvent = Callable[[], Any]

# of consecutive backslashes each two are one that was meant
_HALVES = r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
PAIR = re.compile(_HALVES)
_IN_TEXT = re.compile(rf"(?<!\\)((?:\\\\)*+){_HALVES}")
PAIR_LENGTH = 12
_FILLS = tuple(chr(code) for code in range(0xFDD0, 0xFDF0))  # code points that stand for no character


def has_pairs(text: str) -> bool:
    """Return whether `text` may have such pairs: a quick look, for hardly any plan does."""
    return ("\\ud" in text or "\\uD" in text) and _IN_TEXT.search(text) is not None


def character(high: str, low: str) -> int:
    """Return the code point of the character that the two halves make, each four digits."""
    return 0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(low, 16) - 0xDC00)


def filled(text: str) -> tuple[str, str]:
    """Return `text` with YAML's escapes in place of the pairs, and the fill; "" if no character is free."""
    low = text.lower()
    fill = next((one for one in _FILLS if one not in text and f"\\u{ord(one):04x}" not in low), "")
    if not fill:
        return text, ""
    return _IN_TEXT.sub(lambda m: f"{m[1]}\\U{character(m[2], m[3]):08X}{fill}{fill}", text), fill


def without_fill(get: NextEvent, text: str, fill: str) -> NextEvent:
    """Return `get`, the events of `filled(text)`, with the values that `text` itself has."""

    def following() -> Any:
        event = get()
        if event.__class__ is ScalarEvent and fill in event.value:
            event.value = _value(event, text, fill)
        return event

    return following


def _value(event: Any, text: str, fill: str) -> str:
    value: str = event.value
    if event.style == '"':
        return value.replace(fill, "")
    # elsewhere the escapes are letters, and stay as they are written; a comment may come before them
    put = re.compile(rf"\\U[0-9A-F]{{8}}{fill}{fill}")
    written = [
        m[0][len(m[1]) :] for m in _IN_TEXT.finditer(text, event.start_mark.index, event.end_mark.index)
    ]
    own = iter(written[len(written) - len(put.findall(value)) :])
    return put.sub(lambda _: next(own), value)
