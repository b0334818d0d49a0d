r"""Formatting characters that are not seen in a text, but for those that a text needs.

Emoji are joined by U+200D and flags spelt in tag characters; scripts such as Arabic and Devanagari join and
part their letters by U+200D and U+200C; texts from right to left hold direction marks. Anything else of the
kind only hides something: it turns the order of letters round, or makes two texts differ that look the same.
"""

from __future__ import annotations

import re
from functools import cache

from osl.values import Value

# letters without a shape, which Unicode calls printable: fillers of Hangul, the blank of braille, variants
_BLANK = "\u115f\u1160\u2800\u3164\uffa0\U000e0100-\U000e01ef"
# soft hyphen, marks and controls of direction, spaces without width, tags, other formatting
_UNSEEN = (
    "\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    f"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff{_BLANK}"
)
_IDEOGRAPH = "[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_VARIANT = "[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
# letters of old Hangul that lack their first or middle part, and words in braille, where a blank is a space
_FILLED = "\u115f[\u1160-\u11ff]|[\u1100-\u115e\ua960-\ua97c]\u1160"
_BRAILLE = "(?<=[\u2801-\u28ff])\u2800+(?=[\u2801-\u28ff])"
_LONG = 1_000  # characters
_MARKS = "\u061c\u200e\u200f"
_RIGHT_TO_LEFT = (
    "\u0590-\u060f\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_JOINING = (
    "\u0600-\u109f\u1780-\u180a\u1810-\u18af\u1900-\u1cff\ua840-\uabff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00011fff"
)
_EMOJI = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"
)
_DRESSED = f"{_EMOJI}(?:\ufe0f?[\U0001f3fb-\U0001f3ff]|\ufe0f\u20e3?)?"
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
_KEYCAP = "[0-9#*]\ufe0f?\u20e3"
_PAIR = "[\U0001f1e6-\U0001f1ff]{2}"
EMOJI_SEQUENCE = f"{_FLAG}|{_KEYCAP}|{_PAIR}|{_DRESSED}(?:\u200d{_DRESSED})*+"


class Patterns(Value):
    """The patterns, compiled when a text first needs them."""

    any: re.Pattern[str]
    hidden: re.Pattern[str]
    right_to_left: re.Pattern[str]


@cache
def _patterns() -> Patterns:
    needed = (
        f"{EMOJI_SEQUENCE}|[{_JOINING}][\u200c\u200d]|[\u1800-\u18af][\u180b-\u180f]"
        f"|{_IDEOGRAPH}{_VARIANT}|{_FILLED}|{_BRAILLE}"
    )
    return Patterns(
        re.compile(f"[{_UNSEEN}]"),
        re.compile(f"{needed}|([{_UNSEEN}])"),
        re.compile(f"[{_RIGHT_TO_LEFT}]"),
    )


def may_have_unseen(text: str) -> bool:
    """Return whether `text` has formatting characters, needed or not."""
    if len(text) > _LONG:  # the texts of a whole plan: few different characters
        text = "".join(set(text))
    return not is_plain(text) and _patterns().any.search(text) is not None


def is_plain(text: str) -> bool:
    """Return whether every character of `text` is printable and has a shape."""
    return text.isprintable() and (text.isascii() or _blank().search(text) is None)


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(f"[{_BLANK}]")


def unseen(text: str) -> list[int]:
    """Return the offsets of the characters of `text` that are not seen and not needed, in order."""
    if not may_have_unseen(text):
        return []
    patterns = _patterns()
    found = [match.start() for match in patterns.hidden.finditer(text) if match[1]]
    if found and patterns.right_to_left.search(text):
        return [at for at in found if text[at] not in _MARKS]
    return found


def without_unseen(text: str) -> str:
    """Return `text` without the characters that are not seen and not needed."""
    pieces, last = [], 0
    for at in unseen(text):
        pieces.append(text[last:at])
        last = at + 1
    return "".join([*pieces, text[last:]]) if last else text


def with_escapes(text: str) -> str:
    r"""Return `text` with each of them as an escape (`\u202e`, `\U000e0041`)."""
    pieces, last = [], 0
    for at in unseen(text):
        pieces += [text[last:at], escape(text[at])]
        last = at + 1
    return "".join([*pieces, text[last:]]) if last else text


def escape(character: str) -> str:
    r"""Return the escape of `character`: `\u202e`, or with eight digits if four are too few."""
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
