"""The hand in which a mapping is written: its quotes, what parts a key from its value, its lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.source.yaml_scalar import Plain, Quoted, written
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping


class YamlStyle(Value):
    """How one writes here: quotes of texts, of plain words, of keys; the signs between.

    `column` is where values begin, where they are lined up. `lists` are the distances of lists of
    texts that stand a line an item (hyphen behind key, text behind hyphen). `braces` are what stands
    behind the opening brace, between two pairs and before the closing brace; `pad` is what stands inside
    brackets.
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
        """`value` as one writes it here."""
        if isinstance(value, Quoted):
            return written(value, value.quote, flow=flow)
        return written(value, self.plain if isinstance(value, Plain) else self.text, flow=flow)

    def inside(self) -> YamlStyle:
        """The hand for what is written within the mapping: on one line, though that takes several."""
        blank = "" if self.braces[0].strip(" ") else self.braces[0]
        return self._replace(column=None, lists=None, braces=(blank, self.comma, blank))

    def name(self, key: str, indent: int | None = None) -> str:
        """`key` with its colon, up to where its value begins; at `indent` the column is kept."""
        name = f"{self.key}{key}{self.key}"
        if indent is None or self.column is None:
            return name + self.colon
        return (name + ":").ljust(self.column - indent - 1) + " "


def flow_text(value: object, hand: YamlStyle) -> str:
    """`value` (a text, a list, a mapping) as flow YAML on one line."""
    if isinstance(value, dict):
        pairs = (f"{hand.name(key)}{flow_text(part, hand)}" for key, part in value.items())
        first, between, last = hand.braces
        return "{" + first + between.join(pairs) + last + "}"
    if isinstance(value, list | tuple):
        return "[" + hand.pad + hand.comma.join(flow_text(part, hand) for part in value) + hand.pad + "]"
    return hand.value(value, flow=True)  # type: ignore[arg-type]


def block_lines(values: Mapping[str, object], indent: int, hand: YamlStyle) -> list[str]:
    """A mapping as block YAML; a list in it stands on one line unless one writes them otherwise here."""
    lines = []
    for key, value in values.items():
        name = " " * indent + hand.name(key, indent)
        if isinstance(value, str):
            lines.append(name + hand.value(value, flow=False))
        elif hand.lists and isinstance(value, list):
            dash, gap = hand.lists
            bullet = " " * (indent + dash) + "-" + " " * (gap - 1)
            lines += [name.rstrip(), *(bullet + hand.value(item, flow=False) for item in value)]
        else:
            lines.append(name + flow_text(value, hand))
    return lines
