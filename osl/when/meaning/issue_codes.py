"""What can be wrong with a time: raised where it is found, worded by `osl.when.meaning.issues`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from osl.values import Value

if TYPE_CHECKING:
    from osl.when.grammar.nodes import Slot

What: TypeAlias = Literal[
    "impossible-date",
    "month-out-of-range",
    "no-such-number",
    "reversed-range",
    "broken-chain",
    "other-year",
    "beyond-year",
    "long-year",
    "two-tos",
    "over-a-year",
    "other-weekday",
    "count-differs",
    "unclear-remark",
    "two-ways",
    "two-times",
    "short-months",
    "not-monday",
    "day-or-year",
    "year-for-day",
]


class CodedIssue(Value):
    """What is wrong, on which tokens (the last one included), and what words need to say of it."""

    what: What
    first: Slot
    last: Slot
    about: Any = None


class UnreadableError(Exception):
    """No reading can be had, since there is `trouble`."""

    def __init__(self, trouble: CodedIssue) -> None:
        super().__init__(trouble.what)
        self.trouble = trouble
