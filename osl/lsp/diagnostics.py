"""Problems of a plan as the diagnostics of the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    DiagnosticTag,
    Location,
)

from osl.problem import hint_words
from osl.render.problems.short import hint_word

if TYPE_CHECKING:
    from osl.checking.check import Checked
    from osl.lsp.document import OpenDocument
    from osl.problem import Problem

SOURCE = "osl"
SEVERITIES = {"error": DiagnosticSeverity.Error, "warning": DiagnosticSeverity.Warning}
# what is declared, or written, and has no effect: editors show it faded
UNNECESSARY = ("unused-ignore", "unused-audience")


def diagnostics(document: OpenDocument, checked: Checked) -> list[Diagnostic]:
    """Return a diagnostic for each problem of `document`, in the language spoken now."""
    return [diagnostic(document, problem) for problem in checked.problems.in_order()]


def diagnostic(document: OpenDocument, problem: Problem) -> Diagnostic:
    """Return `problem` with its rule as the code, its hint on a second line, and its related places."""
    hint = f"\n{hint_word()}: {hint_words(problem.hint)}" if problem.hint else ""
    related = [
        DiagnosticRelatedInformation(Location(document.uri, document.range(one.span)), str(one.message))
        for one in problem.related
    ]
    return Diagnostic(
        range=document.range(problem.span),
        severity=SEVERITIES[problem.severity],
        code=problem.rule,
        source=SOURCE,
        message=f"{problem.message}{hint}",
        tags=[DiagnosticTag.Unnecessary] if problem.rule in UNNECESSARY else None,
        related_information=related or None,
    )
