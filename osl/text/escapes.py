r"""Text made harmless for a table, and restored: `\u202e`, `'=1+1`, `\|`."""

from __future__ import annotations

import re

from osl import invisible as unseen
from osl.i18n import visible
from osl.text.control import CONTROL

# what a spreadsheet takes for a formula, with the full-width forms that some accept
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_ESCAPE = re.compile(r"\\(u[0-9a-f]{4}|U000[0-9a-f]{5}|U0010[0-9a-f]{4})")
# what a plan may not contain
_REFUSED = re.compile(f"{CONTROL}|[\ud800-\udfff]")
_FORBIDDEN = re.compile(r"\\(?=u(?:00(?:0[0-8bcef]|1[0-9a-f]|7f|[89][0-9a-f])|d[89a-f][0-9a-f]{2}|fff[ef]))")
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~]")
# Markdown takes spaces at the ends of a cell for padding, and a browser one of many for all
_LOST_SPACE = re.compile(r"^\s|\s$|(?<= ) ")


def code(character: str) -> str:
    r"""Return the escape of `character`, `\u003b`."""
    return unseen.escape(character)


def escape(text: str, also: str = "") -> str:
    r"""Return `text` with tabs, control and bidirectional characters, and those in `also`, as `\u202e`.

    A backslash that would begin such an escape is itself written as one, so `unescape` always
    gives `text` back. Line feeds stay, unless they are in `also`.
    """
    text = visible(_ESCAPE.sub(r"\\u005c\1", text))
    for character in ("\t", *also):
        text = text.replace(character, code(character))
    return text


def unescape(text: str) -> str:
    """Return the text that `escape` was given."""
    return _ESCAPE.sub(lambda found: chr(int(found[1][1:], 16)), text)


def hidden(text: str) -> list[int]:
    """Return where in `text` a character is that nobody sees or no plan may contain; in order."""
    refused = [found.start() for found in _REFUSED.finditer(text)]
    return sorted({*refused, *unseen.unseen(text)}) if refused else unseen.unseen(text)


def seen(text: str) -> str:
    """Return `text` as a reader sees it: nothing `hidden`, nor an escape of what no plan may contain."""
    return _FORBIDDEN.sub(lambda found: code(found[0]), unseen.without_unseen(_REFUSED.sub("", text)))


def neutralise_formula(text: str) -> str:
    """Return `text` for a cell of a spreadsheet, which must not take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restore_formula(text: str) -> str:
    """Return the text that `neutralise_formula` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def markdown(text: str) -> str:
    """Return `text` for a cell of a Markdown table: no markup takes effect, no space is lost."""
    return "<br>".join(
        _LOST_SPACE.sub(lambda found: f"&#{ord(found[0])};", _MARKUP.sub(r"\\\g<0>", line))
        for line in text.split("\n")
    )
