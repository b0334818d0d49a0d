"""What can be wrong with a date phrase, by code.

While a phrase is read there are two ways to report it: `Bindings.note` keeps an issue of a phrase that
has a reading, UnreadableError ends without one. `osl.when.meaning.issues` words the codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from osl.values import Value

if TYPE_CHECKING:
    from osl.when.grammar.nodes import Slot

IssueCode: TypeAlias = Literal[
    "impossible-date",
    "month-out-of-range",
    "no-such-number",
    "reversed-range",
    "broken-chain",
    "other-year",
    "beyond-year",
    "long-year",
    "year-too-long",
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
    "which-weeks",
    "unbounded",
    "which-of-month",
    "no-such-hour",
    "hour-or-length",
]


class CodedIssue(Value):
    """An issue by its code, the first and the last of its tokens, and what its message is about."""

    code: IssueCode
    first: Slot
    last: Slot
    about: Any = None


class UnreadableError(Exception):
    """The phrase has no reading: because of `issue`, or because its words may mean several things."""

    def __init__(self, issue: CodedIssue | None = None) -> None:
        super().__init__(issue.code if issue else "")
        self.issue = issue
