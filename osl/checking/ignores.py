"""Comments that silence rules on their line: `# osl: ignore[odd-spaces, long-title]`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import ScalarEvent

from osl.i18n import say
from osl.near import nearest
from osl.problem import Problem, Span
from osl.rules import RULES
from osl.source.partial import UpToError
from osl.source.tree import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.source.text import Source

COMMENT = re.compile(r"#[ \t]*osl: ignore\b[ \t]*(\[([^\]\r\n]*)\]?)?")
NAME = re.compile(r"[^\s,]+")
# told only where several files are checked at once, so one file alone cannot say that it is in vain
OF_SEVERAL_FILES = "same-year"


@dataclass(slots=True)
class Ignore:
    """One name in such a comment: the rule, the place of the name, and whether it silenced anything."""

    rule: str
    span: Span
    used: bool = False


@dataclass(slots=True)
class Ignores:
    """All such comments of a file, by line."""

    source: Source
    lines: dict[int, list[Ignore]] = field(default_factory=dict)

    def silence(self, problem: Problem) -> bool:
        """Whether a comment on the line where `problem` begins silences it."""
        line = self.source.position(problem.span.start).line
        meant = [ignore for ignore in self.lines.get(line, ()) if ignore.rule == problem.rule]
        for ignore in meant:
            ignore.used = True
        return bool(meant)

    def unused(self, wanted: frozenset[str] | None) -> Iterator[Problem]:
        """The problems of the names that silenced nothing, though their rule was asked."""
        for ignores in self.lines.values():
            for ignore in sorted(ignores, key=lambda one: one.rule == "unused-ignore"):
                asked = wanted is None or ignore.rule in wanted or ignore.rule not in RULES
                if asked and not ignore.used and ignore.rule != OF_SEVERAL_FILES:
                    yield _unused(ignore)


def _unused(ignore: Ignore) -> Problem:
    message, hint = say('no problem of "{rule}" on this line', rule=ignore.rule), say("delete it")
    if not ignore.rule:
        message = say("a comment that silences nothing: no rule is named")
        hint = say('name the rule in brackets: "# osl: ignore[odd-spaces]"')
    elif ignore.rule not in RULES:
        near = nearest(ignore.rule, RULES)
        message = say('there is no rule "{rule}"', rule=ignore.rule)
        hint = say('did you mean "{word}"?', word=near) if near else say('for the rules, type "osl rules"')
    return Problem("unused-ignore", "warning", ignore.span, message, hint)


def ignores_in(source: Source) -> Ignores:
    """The comments of `source` that silence rules."""
    found = Ignores(source)
    inside = _texts(source.text)
    for comment in COMMENT.finditer(source.text):
        if _begins_a_comment(source.text, comment.start()) and not _is_within(comment.start(), inside):
            line = source.position(comment.start()).line
            found.lines.setdefault(line, []).extend(_names(comment))
    return found


def _begins_a_comment(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace()


def _texts(text: str) -> list[tuple[int, int]]:
    """Where the scalars of `text` lie, in order; of a block scalar what comes after its first line."""
    found: list[tuple[int, int]] = []
    get = UpToError(events(text)).get
    while (event := get()).__class__ is not yaml.StreamEndEvent:
        if event.__class__ is ScalarEvent:
            scalar: Any = event
            start, end = scalar.start_mark.index, scalar.end_mark.index
            if scalar.style in ("|", ">"):
                start = _after_line(text, start)
            found.append((start, end))
    return found


def _after_line(text: str, at: int) -> int:
    found = re.compile("\r\n|\n|\r").search(text, at)
    return found.end() if found else len(text)


def _is_within(at: int, spans: list[tuple[int, int]]) -> bool:
    from bisect import bisect_right

    n = bisect_right(spans, (at, len(spans) and spans[-1][1])) - 1
    return n >= 0 and spans[n][0] <= at < spans[n][1]


def _names(comment: re.Match[str]) -> Iterator[Ignore]:
    names = list(NAME.finditer(comment[2] or ""))
    for name in names:
        at = comment.start(2) + name.start()
        yield Ignore(name.group(), Span(at, at + len(name.group())))
    if not names:
        yield Ignore("", Span(*comment.span()))
