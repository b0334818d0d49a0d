"""The YAML style of a mapping: its quotes, what is between a key and its value, its lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.edit.cst import CstScalar, header
from osl.source.yaml_scalar import MUST_BE_ESCAPED, Plain, Quoted, written
from osl.text.lines import line_end, newline_at
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping


class YamlStyle(Value):
    """The quotes of texts, of plain words and of keys, and the characters between.

    `column` is the column of all values, if they are aligned. `lists` are the distances in lists of texts
    with one item per line (hyphen behind key, text behind hyphen). `braces` are what is behind the opening
    brace, between two pairs and before the closing brace; `pad` is what is inside brackets.
    """

    text: str = ""
    plain: str = ""
    key: str = ""
    colon: str = ": "
    comma: str = ", "
    column: int | None = None
    lists: tuple[int, int] | None = None
    braces: tuple[str, str, str] = ("", ", ", "")
    pad: str = ""

    def value(self, value: str, *, flow: bool) -> str:
        """Return `value` in this style."""
        if isinstance(value, Quoted):
            return written(value, value.quote, flow=flow)
        return written(value, self.plain if isinstance(value, Plain) else self.text, flow=flow)

    def inside(self) -> YamlStyle:
        """Return the style for what is inside the mapping: on one line, even if the mapping has several."""
        blank = "" if self.braces[0].strip(" ") else self.braces[0]
        return self._replace(column=None, lists=None, braces=(blank, self.comma, blank))

    def name(self, key: str, indent: int | None = None) -> str:
        """Return `key` with its colon, up to its value; with an `indent`, as far as the column of values."""
        name = f"{self.key}{key}{self.key}"
        if indent is None or self.column is None:
            return name + self.colon
        return (name + ":").ljust(self.column - indent - 1) + " "


def flow_text(value: object, style: YamlStyle) -> str:
    """Return `value` (a text, a list, a mapping) as flow YAML on one line."""
    if isinstance(value, dict):
        pairs = (f"{style.name(key)}{flow_text(part, style)}" for key, part in value.items())
        first, between, last = style.braces
        return "{" + first + between.join(pairs) + last + "}"
    if isinstance(value, list | tuple):
        return "[" + style.pad + style.comma.join(flow_text(part, style) for part in value) + style.pad + "]"
    return style.value(value, flow=True)  # type: ignore[arg-type]


def block_lines(values: Mapping[str, object], indent: int, style: YamlStyle) -> list[str]:
    """Return a mapping as lines of block YAML; a list in it is on one line unless `style.lists` differs."""
    lines = []
    for key, value in values.items():
        name = " " * indent + style.name(key, indent)
        if isinstance(value, str):
            lines.append(name + style.value(value, flow=False))
        elif style.lists and isinstance(value, list):
            dash, gap = style.lists
            bullet = " " * (indent + dash) + "-" + " " * (gap - 1)
            lines += [name.rstrip(), *(bullet + style.value(item, flow=False) for item in value)]
        else:
            lines.append(name + flow_text(value, style))
    return lines


def rewritten(text: str, old: CstScalar, value: str, *, flow: bool) -> str:
    """Return `value` in the style that `old` has in `text`."""
    one_line = not (re.search(r"[\x00-\x1f]", value) or MUST_BE_ESCAPED.search(value) or value[0].isspace())
    if old.block and one_line and (block := _in_block(text, old, value)) is not None:
        return block
    return written(value, old.style if old.style in ("'", '"') else "", flow=flow)


def _in_block(text: str, old: CstScalar, value: str) -> str | None:
    """Return `value` as the content of a block scalar whose header changes in its chomping only."""
    head = header(text, old.start)
    stop = line_end(text, old.start)
    content = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))+([ ]*)[^\s]").match(text, stop, old.end)
    if content is None:
        return None
    kept = re.sub("[+-]", "", head) + "-" + text[old.start + len(head) : stop]
    return kept + newline_at(text, old.start) + content[1] + value
