"""Quick fixes: what the hint of a problem names, made in the text, and offered only if it helps."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lsprotocol.types import CodeAction, CodeActionKind
from yaml.error import YAMLError

from osl.checking.check import check
from osl.checking.ignores import COMMENT
from osl.edit.text_edit import TextEdit, apply_edits
from osl.i18n import say, visible
from osl.lsp.diagnostics import diagnostic
from osl.lsp.fix_context import FixContext
from osl.lsp.fix_proposals import proposals
from osl.lsp.text_change import change_of
from osl.lsp.tree import root_of, spots
from osl.problem import OslError
from osl.text.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.checking.check import Checked
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session
    from osl.problem import Problem, Span

MOST = 10  # problems at one place for which fixes are tried: each attempt is checked
UNREADABLE = ("not-text", "yaml-syntax", "unsupported-yaml", "too-large")


def fixes(session: Session, document: OpenDocument, span: Span) -> Iterator[CodeAction]:
    """Yield the fixes of the problems that `span` touches."""
    checked = session.checked(document)
    if len(checked.source.text) != len(document.text) - document.shift:  # it was not read as it is
        return
    touched = [one for one in checked.problems.in_order() if _touch(one.span, span)]
    for problem in touched[:MOST]:
        context = FixContext(checked, problem, session.day(), document.root())
        yield from _of(document, context)


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _of(document: OpenDocument, context: FixContext) -> Iterator[CodeAction]:
    before, preferred = context.text, True
    for title, after in (*_helping(document, context), *_ignoring(document, context)):
        yield CodeAction(
            visible(title).replace("\n", " "),
            CodeActionKind.QuickFix,
            diagnostics=[diagnostic(document, context.problem)],
            is_preferred=preferred,
            edit=change_of(document, before, after),
        )
        preferred = False


def _helping(document: OpenDocument, context: FixContext) -> list[tuple[str, str]]:
    """Return the titles of the proposals that fix the problem, and the texts that they make.

    Those after which all of the plan can be read come first.
    """
    found: dict[str, tuple[str, bool]] = {}
    for title, after in _tried(context):
        if str(title) not in found or not found[str(title)][1]:
            whole = _helps(document, context, after)
            if whole is not None and (whole or str(title) not in found):
                found[str(title)] = after, whole
    ranked = sorted(found.items(), key=lambda one: not one[1][1])
    return [(title, after) for title, (after, _whole) in ranked]


def _tried(context: FixContext) -> Iterator[tuple[object, str]]:
    try:
        for title, edits in proposals(context):
            yield title, apply_edits(context.text, edits)
    except (OslError, ValueError, LookupError, YAMLError):  # a structure that no verb changes
        return


def _helps(document: OpenDocument, context: FixContext, after: str) -> bool | None:
    """Return whether all of `after` can be read; None if the problem is still there, or worse has come."""
    if after == context.text:
        return None
    now, problem = _check(document, context, after), context.problem
    moved = len(after) - len(context.text)
    same = [one for one in now.problems.kept if _key(one) == _key(problem)]
    if any(one.span.start in (problem.span.start, problem.span.start + moved) for one in same):
        return None
    if not context.checked.plan.whole or problem.rule in UNREADABLE:
        return now.plan.whole  # what follows is read only now, with what is wrong in it
    new = Counter(map(_key, now.problems.kept)) - Counter(map(_key, context.checked.problems.kept))
    worse = any(severity == "error" or problem.severity == "warning" for _, severity, _ in new)
    return None if worse else now.plan.whole


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.rule, problem.severity, str(problem.message)


def _check(document: OpenDocument, context: FixContext, text: str) -> Checked:
    return check(document.name, text.encode("utf-8"), day=context.day, wanted=document.wanted)


def _ignoring(document: OpenDocument, context: FixContext) -> Iterator[tuple[str, str]]:
    """Yield the comment that silences a warning on its line, if it does and changes no text of the plan."""
    problem = context.problem
    if problem.severity == "error" or problem.rule == "unused-ignore":
        return
    after = apply_edits(context.text, [_comment(context.text, problem)])
    if _helps(document, context, after) is None:
        return
    if [one[:2] for one in spots(context.root, context.text)] == [
        one[:2] for one in spots(root_of(after), after)
    ]:
        yield str(say("ignore {rule} on this line", rule=problem.rule)), after


def _comment(text: str, problem: Problem) -> TextEdit:
    start, end = line_start(text, problem.span.start), line_end(text, problem.span.start)
    for comment in COMMENT.finditer(text, start, end):
        if comment[2] is not None:
            return TextEdit(comment.end(2), comment.end(2), f", {problem.rule}")
    return TextEdit(end, end, f"  # osl: ignore[{problem.rule}]")
