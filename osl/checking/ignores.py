"""Comments that silence rules on their line: `# osl: ignore[odd-spaces, long-title]`."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import ScalarEvent

from osl.i18n import say
from osl.problem import Problem, Span
from osl.rules import RULES
from osl.source.nodes import events
from osl.source.recovery import UpToError
from osl.source.syntax_errors.diagnose import open_quotation
from osl.text.lines import next_line
from osl.text.near_miss import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.source.text import Source

COMMENT = re.compile(r"#[ \t]*osl: ignore\b[ \t]*(\[([^\]\r\n]*)\]?)?")
NAME = re.compile(r"[^\s,]+")
MANY = 5000  # names in the comments of one file: more help nobody, and take long to keep
# found only when several files are checked together, so one file alone cannot show that it is in vain
OF_SEVERAL_FILES = "same-year"


class Ignore:
    """One name in such a comment: the rule, the spans of name and comment.

    `used`: it silenced a problem. `refused`: there was one that cannot be silenced.
    """

    def __init__(self, rule: str, span: Span, comment: Span) -> None:
        self.rule = rule
        self.span = span
        self.comment = comment
        self.used = False
        self.refused = False


class Ignores:
    """All such comments of a file, by line: the first MANY names.

    `beyond` is the span of the first comment after those.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines: dict[int, list[Ignore]] = {}
        self.beyond: Span | None = None
        self._starts: dict[str, list[int]] = {}  # by rule, ascending

    def add(self, ignore: Ignore) -> None:
        """Add a name that comes after those before it in the file."""
        self.lines.setdefault(self.source.position(ignore.comment.start).line, []).append(ignore)
        self._starts.setdefault(ignore.rule, []).append(ignore.comment.start)

    def silence(self, problem: Problem) -> bool:
        """Return whether a comment silences `problem`, and mark that comment as used."""
        meant = self._at(problem)
        for ignore in meant:
            ignore.used = True
        return bool(meant)

    def refuse(self, problem: Problem) -> None:
        """Mark the comments that would silence `problem`, which cannot be silenced, as in vain."""
        for ignore in self._at(problem):
            ignore.refused = True

    def _at(self, problem: Problem) -> list[Ignore]:
        """Return the names of the rule of `problem` on the lines on which it begins and ends."""
        start, end = problem.span
        lines = {self.source.position(at).line for at in (start, max(start, end - 1))}
        return [one for line in lines for one in self.lines.get(line, ()) if one.rule == problem.rule]

    def may_silence(self, rule: str, near: tuple[int, int] | None) -> bool:
        """Return whether a comment names `rule` on one of the lines between the two offsets `near`."""
        starts = self._starts.get(rule, ())
        if near is None or not starts:
            return bool(starts)
        n = bisect_left(starts, near[0])
        if n == len(starts):
            return False
        return starts[n] - self.source.position(starts[n]).column < near[1]

    def unused(self, wanted: frozenset[str] | None, *, all_read: bool) -> Iterator[Problem]:
        """Yield a problem for each comment that silences nothing, and for each such name beside a used one.

        Only of the rules `wanted`. If not `all_read`, only of names that were refused: what follows
        is not known.
        """
        if self.beyond and all_read and (wanted is None or "unused-ignore" in wanted):
            message = say("more than {n} such comments: from here on they silence nothing", n=MANY)
            yield Problem("unused-ignore", "warning", self.beyond, message)
        for comment in self._comments():
            vain = [one for one in comment if _is_in_vain(one, wanted) and (all_read or one.refused)]
            if len(vain) == len(comment):
                yield _unused(vain, vain[0].comment)
            else:
                yield from (_unused([ignore], ignore.span) for ignore in vain)

    def _comments(self) -> list[list[Ignore]]:
        found: dict[Span, list[Ignore]] = {}
        for line in self.lines.values():
            for ignore in line:
                found.setdefault(ignore.comment, []).append(ignore)
        return list(found.values())


def _is_in_vain(ignore: Ignore, wanted: frozenset[str] | None) -> bool:
    asked = wanted is None or ignore.rule in wanted or ignore.rule not in RULES
    return asked and (ignore.refused or not ignore.used) and ignore.rule != OF_SEVERAL_FILES


def _unused(vain: list[Ignore], span: Span) -> Problem:
    names = ", ".join(ignore.rule for ignore in vain)
    message, hint = say('no problem of "{rule}" on this line', rule=names), say("delete it")
    focus = Span(vain[0].span.start, vain[-1].span.end)
    if not names:
        message = say("the comment silences nothing: no rule is named")
        hint = say('name the rule in brackets: "# osl: ignore[odd-spaces]"')
    elif refused := next((ignore for ignore in vain if ignore.refused), None):
        focus = refused.span
        message = say(
            '"{rule}" cannot be silenced here: the file cannot be read until this is fixed', rule=refused.rule
        )
    elif unknown := next((ignore for ignore in vain if ignore.rule not in RULES), None):
        near = nearest(unknown.rule, RULES)
        message, focus = say('there is no rule "{rule}"', rule=unknown.rule), unknown.span
        hint = say('did you mean "{word}"?', word=near) if near else say("to list the rules, type: osl rules")
    return Problem("unused-ignore", "warning", span, message, hint, focus=focus if focus != span else None)


def ignores_in(source: Source) -> Ignores:
    """Return the comments of `source` that silence rules."""
    found = Ignores(source)
    left = MANY
    for comment in _comments(source.text):
        names = list(islice(_names(comment), left + 1))
        if len(names) > left:
            found.beyond = names[0].comment
            break
        left -= len(names)
        for name in names:
            found.add(name)
    return found


def _comments(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like such a comment and is not inside a text of the plan."""
    texts = _texts(text)
    start = end = -1
    for comment in COMMENT.finditer(text):
        at = comment.start()
        while end <= at and start <= at:
            start, end = next(texts, (len(text) + 1, 0))
        if not start <= at < end and (at == 0 or text[at - 1].isspace()):
            yield comment


def _texts(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each scalar of `text`, in order; of a block scalar without its first line."""
    read = UpToError(events(text))
    while (event := read.get()).__class__ is not yaml.StreamEndEvent:
        if event.__class__ is ScalarEvent:
            scalar: Any = event
            start, end = scalar.start_mark.index, scalar.end_mark.index
            if scalar.style in ("|", ">"):
                start = next_line(text, start)
            yield start, end
    if (never_closed := open_quotation(read.error)) is not None:
        yield never_closed, len(text)


def _names(comment: re.Match[str]) -> Iterator[Ignore]:
    whole = Span(comment.start(), comment.start() + len(comment.group().rstrip()))
    if not (comment[2] or "").strip(" \t,"):
        yield Ignore("", whole, whole)
    for name in NAME.finditer(comment[2] or ""):
        at = comment.start(2) + name.start()
        yield Ignore(name.group(), Span(at, at + len(name.group())), whole)
