"""Issues of a date phrase: from a code and tokens to the rule, the place, the message and a hint."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from osl.i18n import Sentence, verbatim
from osl.when.meaning import error_wording as errors
from osl.when.meaning import warning_wording as warnings
from osl.when.model import Issue
from osl.when.tokens import token_spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.problem import Severity
    from osl.when.issue_codes import CodedIssue, IssueCode
    from osl.when.model import Interpretation

TokenPlace: TypeAlias = tuple[int, int]
Wording: TypeAlias = tuple[TokenPlace, Sentence, Sentence | None]
_NEED_RULE = ("which-weeks", "which-of-month")
_STEPS = 4  # issues of one phrase that are fixed one after another


class LocatedPhrase:
    """A phrase with an issue: its text, the plan's year, and the place and value of each token."""

    def __init__(self, text: str, year: int, values: list[Any]) -> None:
        self.text = text
        self.year = year
        self.values = values
        self.places = token_spans(text)

    def place(self, issue: CodedIssue) -> TokenPlace:
        """Return the place from the first to the last token of `issue`."""
        return self.places[issue.first][0], self.places[issue.last][1]

    def at(self, place: TokenPlace) -> str:
        """Return the words at `place`."""
        return self.text[place[0] : place[1]]

    def quoted(self, issue: CodedIssue) -> str:
        """Return the words of `issue`."""
        return self.at(self.place(issue))

    def part(self, slot: int, number: int) -> TokenPlace:
        """Return the place of the `number`th number of one token: a date in figures has several."""
        start, end = self.places[slot]
        found = list(re.finditer(r"[0-9]+|[IVX]+", self.text[start:end]))
        if len(found) < 2:
            return start, end
        return start + found[number].start(), start + found[number].end()

    def year_place(self, slot: int) -> TokenPlace:
        """Return the place of the year in a token."""
        start = self.places[slot][0]
        return self.part(slot, 0 if self.text[start : start + 4].isdigit() else -1)

    def replacing(self, place: TokenPlace, new: str) -> str:
        """Return the phrase with other words at `place`."""
        return self.text[: place[0]] + new + self.text[place[1] :]


_WORDINGS: dict[IssueCode, tuple[str, Severity, Callable[[LocatedPhrase, CodedIssue], Wording]]] = {
    "impossible-date": ("impossible-date", "error", errors.impossible_date),
    "month-out-of-range": ("month-out-of-range", "error", errors.month_out_of_range),
    "no-such-number": ("unread-when", "warning", errors.no_such_number),
    "reversed-range": ("reversed-range", "error", errors.reversed_range),
    "broken-chain": ("unread-when", "warning", errors.broken_chain),
    "other-year": ("year-mismatch", "error", errors.other_year),
    "beyond-year": ("year-mismatch", "warning", warnings.beyond_year),
    "long-year": ("doubtful-when", "warning", warnings.long_year),
    "year-too-long": ("unread-when", "warning", warnings.long_year),
    "two-tos": ("doubtful-when", "warning", warnings.two_tos),
    "over-a-year": ("doubtful-when", "warning", warnings.over_a_year),
    "other-weekday": ("doubtful-when", "warning", warnings.other_weekday),
    "count-differs": ("doubtful-when", "warning", warnings.count_differs),
    "unclear-remark": ("doubtful-when", "warning", warnings.unclear_remark),
    "two-times": ("doubtful-when", "warning", warnings.two_times),
    "short-months": ("doubtful-when", "warning", warnings.short_months),
    "two-ways": ("unread-when", "warning", errors.two_ways),
    "not-monday": ("doubtful-when", "warning", warnings.not_monday),
    "day-or-year": ("doubtful-when", "warning", warnings.day_or_year),
    "which-weeks": ("doubtful-when", "warning", warnings.which_weeks),
    "unbounded": ("doubtful-when", "warning", warnings.unbounded),
    "which-of-month": ("doubtful-when", "warning", warnings.which_of_month),
    "no-such-hour": ("doubtful-when", "warning", warnings.no_such_hour),
    "hour-or-length": ("doubtful-when", "warning", warnings.hour_or_length),
    "year-for-day": ("unread-when", "warning", warnings.day_or_year),
}


def issues_of(coded: list[CodedIssue], text: str, year: int, values: list[Any]) -> tuple[Issue, ...]:
    """Return the issues of `text` that are `coded`, in the order of their places; `values`: of its tokens."""
    phrase = LocatedPhrase(text, year, values)
    return tuple(sorted((_issue(one, phrase) for one in coded), key=lambda issue: issue.start))


def _issue(coded: CodedIssue, phrase: LocatedPhrase) -> Issue:
    rule, severity, wording = _WORDINGS[coded.code]
    place, message, hint = wording(phrase, coded)
    return Issue(rule, severity, *place, message, hint, coded.code in _NEED_RULE)


# hints that can be typed


def with_valid_hints(
    outcome: Interpretation, text: str, read: Callable[[str], Interpretation]
) -> Interpretation:
    """`outcome` of `text`, without a hint that repeats the text, cannot be read, or needs a hint itself."""
    issues = outcome.issues
    if not any(issue.hint and issue.hint.is_verbatim for issue in issues):
        return outcome
    return outcome._replace(issues=tuple(issue._replace(hint=_valid(issue, text, read)) for issue in issues))


def _valid(issue: Issue, text: str, read: Callable[[str], Interpretation]) -> Sentence | None:
    meant = typed(issue)
    if meant is None:
        return issue.hint
    words = meant
    for _step in range(_STEPS):
        outcome = read(words)
        if _plain(words) == _plain(text):
            return None
        if outcome.reading and all(map(_is_of_years, outcome.issues)):
            return verbatim(words)
        other = next(filter(None, map(typed, outcome.issues)), None)
        if other is None:
            return None
        words = other
    return None


def typed(issue: Issue) -> str | None:
    """Return the words of the hint, if it is some to type."""
    return str(issue.hint.values["text"]) if issue.hint and issue.hint.is_verbatim else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_of_years(issue: Issue) -> bool:
    """Whether it is a span over New Year, which names both years and is reported in the plan of either."""
    return (issue.rule, issue.severity) == ("year-mismatch", "warning")
