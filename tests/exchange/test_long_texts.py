"""No text of a plan keeps the rules, a screen or a document long."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from made_plans import plan_of
from timing import within

from osl.checking.check import check
from osl.exchange.exporting.columns import columns
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.writers.csv import csv
from osl.exchange.exporting.writers.docx import docx
from osl.exchange.exporting.writers.html import html
from osl.exchange.exporting.writers.markdown import markdown
from osl.plan import Task
from osl.render.problems.github import without_commands
from osl.render.width import hanging, wrap
from osl.text.flat import flat

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.exporting.document import Document

pytestmark = pytest.mark.no_cover  # what is timed is timed as users run it
LENGTH = 100_000
PIECES = (
    " ", "-", "–", "1", "a", "ż", "a ", "1. ", "1-", " –", "\\", "„", "(", "👩\u200d👩", "\u00a0", "2023 ",
    "::", "##[",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_screen_breaks_a_long_text_at_once(piece: str) -> None:
    text = f"x{piece * (LENGTH // len(piece))}x"
    assert within(16, lambda: (wrap(flat(text), 40), hanging(text, 40), without_commands(f"{text}\n{text}")))


@pytest.mark.parametrize("write", [csv, docx, html, markdown])
@pytest.mark.parametrize("piece", [*PIECES, "\n", "- \n", "• "])
def test_a_document_has_a_long_text_in_a_cell_at_once(
    piece: str, write: Callable[[Document], bytes | str]
) -> None:
    length = LENGTH // 20 if "\n" in piece else LENGTH  # a page has room for thousands of lines
    task = Task("a", f"x{piece * (length // len(piece))}x", when="maj", audiences=("all",))
    document = document_of(plan_of(task), columns(None, private=False), private=False)
    assert within(20, lambda: write(document))


@pytest.mark.parametrize("piece", [piece for piece in PIECES if piece not in ("\\", "##[")])
@pytest.mark.parametrize("key", ["title", "when", "notes"])
def test_the_rules_read_a_long_text_at_once(piece: str, key: str) -> None:
    fields = {"title": "Piknik", "when": "maj", "notes": "x"} | {key: f"'x{piece * (LENGTH // len(piece))}x'"}
    lines = "".join(f"    {name}: {value}\n" for name, value in fields.items())
    text = f"year: 2023\ntitle: x\naudiences: {{a: dzieci}}\ntasks:\n  - id: p\n    audiences: [a]\n{lines}"
    assert within(20, lambda: check("x.yaml", text.encode(), day=date(2023, 5, 2)))
