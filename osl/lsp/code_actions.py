"""What an editor offers at a place: fixes of its problems, and changes of its task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import CodeAction, CodeActionKind, CodeActionParams

from osl.lsp.fixes import fixes
from osl.lsp.task_actions import edit_of, task_actions
from osl.problem import Span

if TYPE_CHECKING:
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session

KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite]


def code_actions(session: Session, document: OpenDocument, params: CodeActionParams) -> list[CodeAction]:
    """Return the actions for a range of `document`, of the kinds that the client asks for."""
    start, end = document.offset(params.range.start), document.offset(params.range.end)
    found: list[CodeAction] = []
    if _wants(params, CodeActionKind.QuickFix):
        found += fixes(session, document, Span(min(start, end), max(start, end)))
    if _wants(params, CodeActionKind.RefactorRewrite):
        found += task_actions(session, document, start)
    return found


def _wants(params: CodeActionParams, kind: CodeActionKind) -> bool:
    only = params.context.only
    return only is None or any(f"{kind.value}.".startswith(f"{getattr(one, 'value', one)}.") for one in only)


def resolved(session: Session, document: OpenDocument, action: CodeAction) -> CodeAction:
    """Return `action` with its edit; without one if it is not possible any more."""
    if isinstance(action.data, dict):
        action.edit = edit_of(session, document, action.data)
    return action
