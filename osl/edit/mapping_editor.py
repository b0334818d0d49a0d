"""A mapping of a plan under change: keys put, taken and appended to, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.comments import comments_in
from osl.edit.cst import CstList, CstMapping, CstScalar, cst_at, cst_of
from osl.edit.detect_style import ListStyle, in_order_of, list_style_of, style_of
from osl.edit.key_order import after_which
from osl.edit.rewrite import rewritten
from osl.edit.style import YamlStyle, block_lines, flow_text
from osl.edit.text_edit import TextEdit, apply_edits
from osl.edit.unsure import UnsureError
from osl.format import PLAN
from osl.i18n import say
from osl.text.lines import line_end

if TYPE_CHECKING:
    from collections.abc import Mapping


class MappingEditor:
    """The whole text, and where in it the mapping under change is (`at`: offsets, end exclusive)."""

    def __init__(self, text: str, at: tuple[int, int]) -> None:
        self.text = text
        self.at = at

    def keys(self) -> CstMapping:
        """The mapping as it stands now."""
        shape = cst_at(self.text, *self.at)
        if not isinstance(shape, CstMapping):
            raise UnsureError(say("keys and values were expected"))
        return shape

    def _make(self, cuts: list[TextEdit]) -> None:
        before = len(self.text)
        self.text = apply_edits(self.text, cuts)
        self.at = self.at[0], self.at[1] + len(self.text) - before

    def put(self, name: str, value: str) -> None:
        """Let `name` have `value`: in the style in which it stood, or behind the key it belongs to."""
        keys = self.keys()
        at = keys.position(name)
        if at is None:
            self._insert(keys, name, value)
        else:
            self._make([self._replacement(*keys.pairs[at], value, flow=keys.flow)])

    def _insert(self, keys: CstMapping, name: str, value: str) -> None:
        hand, after = style_of(self.text, keys), after_which(keys, name)
        pair = hand.name(name) + hand.value(value, flow=True)
        if keys.flow:
            self._make(flow.insert(self.text, keys, pair, after, hand))
        else:
            lines = block_lines({name: value}, keys.column, hand)
            self._make(block.insert_pair(self.text, keys, lines, after))

    def _replacement(self, key: CstScalar, old: object, value: str, *, flow: bool) -> TextEdit:
        if not isinstance(old, CstScalar):
            raise UnsureError(say('"{key}" holds a list or keys, one value was expected', key=key.value))
        if old.start < old.end:
            return TextEdit(old.start, old.end, rewritten(self.text, old, value, flow=flow))
        colon = self.text.find(":", key.end, old.start + 1)
        if colon < 0:
            raise UnsureError(say('"{key}" has no colon', key=key.value))
        return TextEdit(colon + 1, colon + 1, " " + YamlStyle().value(value, flow=flow))

    def take(self, name: str, *, keep_comments: bool = True) -> None:
        """Take the key `name` away with its line, if it is there."""
        keys = self.keys()
        at = keys.position(name)
        if at is not None:
            remove = flow.remove if keys.flow else block.remove_pair
            self._make(remove(self.text, keys, at, keep_comments=keep_comments))

    def has_comment(self, name: str) -> bool:
        """Whether the line of key `name` carries a comment of its own."""
        keys = self.keys()
        at = keys.position(name)
        if at is None:
            return False
        key, value = keys.pairs[at]
        end = line_end(self.text, value.end)
        if keys.flow and self.text[value.end : end].strip(" \t,")[:1] not in ("", "#"):
            return False
        return bool(comments_in(self.text, key.start, end, (key, value)))

    def append(self, name: str, item: Mapping[str, object]) -> None:
        """Put `item` at the end of the list under `name`; the list is made where there is none."""
        keys = self.keys()
        found = keys.get(name)
        if isinstance(found, CstList) and found.flow and (found.items or keys.flow):
            self._make(self._appended_in_flow(keys, found, item))
        elif isinstance(found, CstList) and found.items:
            self._make(block.append_item(self.text, found, item, style_of(self.text, keys), keys.column))
        elif keys.flow:
            self._append_new_in_flow(keys, name, item)
        else:
            self._append_new(keys, name, item)

    def _appended_in_flow(
        self, keys: CstMapping, found: CstList, item: Mapping[str, object]
    ) -> list[TextEdit]:
        hand, own = style_of(self.text, keys), style_of(self.text, keys).inside()
        last = found.items[-1] if found.items else None
        if isinstance(last, CstMapping) and last.flow:
            own, item = style_of(self.text, last), in_order_of(item, last)
        return flow.insert(self.text, found, flow_text(item, own), len(found.items) - 1, hand)

    def _append_new_in_flow(self, keys: CstMapping, name: str, item: Mapping[str, object]) -> None:
        if keys.position(name) is not None:
            raise UnsureError(say('"{key}" is empty', key=name))
        hand = style_of(self.text, keys)
        pair = f"{hand.name(name)}[{flow_text(item, hand.inside())}]"
        self._make(flow.insert(self.text, keys, pair, after_which(keys, name), hand))

    def _append_new(self, keys: CstMapping, name: str, item: Mapping[str, object]) -> None:
        hand, at = style_of(self.text, keys), keys.position(name)
        lines = self._first_item(keys, name, item, hand)
        if at is None:
            after = after_which(keys, name)
            parted = [""] if name == "unplanned" and block.parted_before(self.text, keys, after) else []
            lines = [*parted, " " * keys.column + hand.name(name).rstrip(), *lines]
            self._make(block.insert_pair(self.text, keys, lines, after))
            return
        key, value = keys.pairs[at]
        if isinstance(value, CstMapping):
            raise UnsureError(say('"{key}" holds keys, a list was expected', key=name))
        self._make(block.fill_list(self.text, key, value, lines))

    def _first_item(
        self, keys: CstMapping, name: str, item: Mapping[str, object], hand: YamlStyle
    ) -> list[str]:
        """The lines of a new list's only item: as items of such lists are written elsewhere in the plan."""
        plan = cst_of(self.text)
        habit, like = (
            list_style_of(self.text, plan, name) if isinstance(plan, CstMapping) else (ListStyle(), None)
        )
        own = hand.inside()
        if like:
            item = in_order_of(item, like)
        if like and (like.flow or name in PLAN):
            own = style_of(self.text, like)
        dash = keys.column + habit.dash
        if like and like.column != dash + habit.gap:
            own = own.inside()
        return block.item_lines(item, dash, own, habit)
