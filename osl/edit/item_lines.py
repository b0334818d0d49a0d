"""The lines of an item of a list in block style, as other items of the list are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.cst import CstMapping, CstScalar
from osl.edit.detect_style import ListStyle, in_order_of, style_of
from osl.edit.style import YamlStyle, block_lines, flow_text
from osl.text.lines import begins_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeAlias

    from osl.edit.cst import CstList, CstNode

    Item: TypeAlias = str | Mapping[str, object]


def item_lines(item: Item, dash: int, style: YamlStyle, around: ListStyle) -> list[str]:
    """Return the lines of a list's item, its hyphen in column `dash`."""
    bullet = " " * dash + "-" + " " * (around.gap - 1)
    if isinstance(item, str):
        return [bullet + style.value(item, flow=False)]
    if around.flow:
        return [bullet + flow_text(item, style)]
    lines = block_lines(item, dash + around.gap, style)
    if around.apart:
        return [bullet.rstrip(), *lines]
    return [bullet + lines[0].lstrip(" "), *lines[1:]]


def lines_like(
    text: str, items: CstList, before: CstNode, new: Sequence[Item], style: YamlStyle
) -> Iterator[list[str]]:
    """Yield the lines of each of the `new` items of a list, in the style of the item `before` them."""
    gap, like = before.column - items.column, None
    around = ListStyle(gap=max(gap, 2))
    if isinstance(before, CstMapping):
        style, like = style_of(text, before), before
        around = ListStyle(gap=gap, flow=before.flow, apart=begins_line(text, before.start))
    elif isinstance(before, CstScalar) and not before.block:
        style = style._replace(text=before.style or style.text, plain=before.style or style.plain)
    for item in new:
        ordered = in_order_of(item, like) if like and not isinstance(item, str) else item
        yield item_lines(ordered, items.column, style, around)
