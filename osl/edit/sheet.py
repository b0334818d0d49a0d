"""A mapping of a plan under change: keys put, taken and appended to, one after another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.comments import comments_in
from osl.edit.habits import Habit, habit_of, hand_of, in_order_of
from osl.edit.hand import Hand, block_lines, flow_text
from osl.edit.order import after_which
from osl.edit.shape import Items, Keys, Text, shape_at, shape_of
from osl.edit.splice import Cut, splice
from osl.edit.unsure import UnsureError
from osl.format import PLAN
from osl.i18n import say
from osl.source.yaml_scalar import rewritten
from osl.text.lines import line_end

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(slots=True)
class Sheet:
    """The whole text, and where in it the mapping under change stands (`at`)."""

    text: str
    at: tuple[int, int]

    def keys(self) -> Keys:
        """The mapping as it stands now."""
        shape = shape_at(self.text, *self.at)
        if not isinstance(shape, Keys):
            raise UnsureError(say("keys and values were expected"))
        return shape

    def _make(self, cuts: list[Cut]) -> None:
        before = len(self.text)
        self.text = splice(self.text, cuts)
        self.at = self.at[0], self.at[1] + len(self.text) - before

    def put(self, name: str, value: str) -> None:
        """Let `name` have `value`: in the style in which it stood, or behind the key it belongs to."""
        keys = self.keys()
        at = keys.index(name)
        if at is None:
            self._insert(keys, name, value)
        else:
            self._make([self._replacement(*keys.pairs[at], value, flow=keys.flow)])

    def _insert(self, keys: Keys, name: str, value: str) -> None:
        hand, after = hand_of(self.text, keys), after_which(keys, name)
        pair = hand.name(name) + hand.value(value, flow=True)
        if keys.flow:
            self._make(flow.insert(self.text, keys, pair, after, hand))
        else:
            lines = block_lines({name: value}, keys.column, hand)
            self._make(block.insert_pair(self.text, keys, lines, after))

    def _replacement(self, key: Text, old: object, value: str, *, flow: bool) -> Cut:
        if not isinstance(old, Text):
            raise UnsureError(say('"{key}" holds a list or keys, one value was expected', key=key.value))
        if old.start < old.end:
            return Cut(old.start, old.end, rewritten(self.text, old, value, flow=flow))
        colon = self.text.find(":", key.end, old.start + 1)
        if colon < 0:
            raise UnsureError(say('"{key}" has no colon', key=key.value))
        return Cut(colon + 1, colon + 1, " " + Hand().value(value, flow=flow))

    def take(self, name: str, *, keep_comments: bool = True) -> None:
        """Take the key `name` away with its line, if it is there."""
        keys = self.keys()
        at = keys.index(name)
        if at is not None:
            remove = flow.remove if keys.flow else block.remove_pair
            self._make(remove(self.text, keys, at, keep_comments=keep_comments))

    def has_comment(self, name: str) -> bool:
        """Whether the line of key `name` carries a comment of its own."""
        keys = self.keys()
        at = keys.index(name)
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
        if isinstance(found, Items) and found.flow and (found.items or keys.flow):
            self._make(self._appended_in_flow(keys, found, item))
        elif isinstance(found, Items) and found.items:
            self._make(block.append_item(self.text, found, item, hand_of(self.text, keys), keys.column))
        elif keys.flow:
            self._append_new_in_flow(keys, name, item)
        else:
            self._append_new(keys, name, item)

    def _appended_in_flow(self, keys: Keys, found: Items, item: Mapping[str, object]) -> list[Cut]:
        hand, own = hand_of(self.text, keys), hand_of(self.text, keys).inside()
        last = found.items[-1] if found.items else None
        if isinstance(last, Keys) and last.flow:
            own, item = hand_of(self.text, last), in_order_of(item, last)
        return flow.insert(self.text, found, flow_text(item, own), len(found.items) - 1, hand)

    def _append_new_in_flow(self, keys: Keys, name: str, item: Mapping[str, object]) -> None:
        if keys.index(name) is not None:
            raise UnsureError(say('"{key}" is empty', key=name))
        hand = hand_of(self.text, keys)
        pair = f"{hand.name(name)}[{flow_text(item, hand.inside())}]"
        self._make(flow.insert(self.text, keys, pair, after_which(keys, name), hand))

    def _append_new(self, keys: Keys, name: str, item: Mapping[str, object]) -> None:
        hand, at = hand_of(self.text, keys), keys.index(name)
        lines = self._first_item(keys, name, item, hand)
        if at is None:
            after = after_which(keys, name)
            parted = [""] if name == "unplanned" and block.parted_before(self.text, keys, after) else []
            lines = [*parted, " " * keys.column + hand.name(name).rstrip(), *lines]
            self._make(block.insert_pair(self.text, keys, lines, after))
            return
        key, value = keys.pairs[at]
        if isinstance(value, Keys):
            raise UnsureError(say('"{key}" holds keys, a list was expected', key=name))
        self._make(block.fill_list(self.text, key, value, lines))

    def _first_item(self, keys: Keys, name: str, item: Mapping[str, object], hand: Hand) -> list[str]:
        """The lines of a new list's only item: as items of such lists are written elsewhere in the plan."""
        plan = shape_of(self.text)
        habit, like = habit_of(self.text, plan, name) if isinstance(plan, Keys) else (Habit(), None)
        own = hand.inside()
        if like:
            item = in_order_of(item, like)
        if like and (like.flow or name in PLAN):
            own = hand_of(self.text, like)
        dash = keys.column + habit.dash
        if like and like.column != dash + habit.gap:
            own = own.inside()
        return block.item_lines(item, dash, own, habit)
