"""Writing a text in the style that a scalar of the plan has already."""

from __future__ import annotations

import re

from osl.edit.cst import CstScalar, header
from osl.source.yaml_scalar import MUST_BE_ESCAPED, written
from osl.text.lines import line_end, newline_at


def rewritten(text: str, old: CstScalar, value: str, *, flow: bool) -> str:
    """`value` in the style in which `old` stands in `text`."""
    one_line = not (re.search(r"[\x00-\x1f]", value) or MUST_BE_ESCAPED.search(value) or value[0].isspace())
    if old.block and one_line and (block := _in_block(text, old, value)) is not None:
        return block
    return written(value, old.style if old.style in ("'", '"') else "", flow=flow)


def _in_block(text: str, old: CstScalar, value: str) -> str | None:
    """`value` as the content of a literal or folded scalar, whose header stays but for its chomping."""
    head = header(text, old.start)
    stop = line_end(text, old.start)
    content = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))+([ ]*)[^\s]").match(text, stop, old.end)
    if content is None:
        return None
    kept = re.sub("[+-]", "", head) + "-" + text[old.start + len(head) : stop]
    return kept + newline_at(text, old.start) + content[1] + value
