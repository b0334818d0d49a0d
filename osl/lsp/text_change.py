"""From a text that was made anew to the edit of an editor: only what differs is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import TextEdit, WorkspaceEdit

from osl.problem import Span
from osl.text.common_start import common_start

if TYPE_CHECKING:
    from osl.lsp.document import OpenDocument


def change_of(document: OpenDocument, before: str, after: str) -> WorkspaceEdit:
    """Return the edit that makes `after` of `before`, the text of `document` as a `Checked` has it."""
    span = difference(before, after)
    new = after[span.start : len(after) - (len(before) - span.end)]
    return WorkspaceEdit(changes={document.uri: [TextEdit(document.range(span), new)]})


def difference(before: str, after: str) -> Span:
    """Return the span of `before` that another text replaces in `after`; it never divides a CRLF."""
    start = common_start(before, after)
    while start and (_divides(before, start) or _divides(after, start)):
        start -= 1
    most = min(len(before), len(after)) - start
    end = common_start(before[len(before) - most :][::-1], after[len(after) - most :][::-1])
    while end and (_divides(before, len(before) - end) or _divides(after, len(after) - end)):
        end -= 1
    return Span(start, len(before) - end)


def _divides(text: str, at: int) -> bool:
    return text[max(at - 1, 0) : at + 1] == "\r\n"
