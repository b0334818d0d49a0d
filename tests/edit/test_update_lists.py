"""`osl update`: lists in a cell as people type them: links, activities below a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from returned import with_texts

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl, Result

LINKS = """\
    links:
      - title: Plakat   # the large one
        url: https://example.org/p.pdf
      - url: https://example.org/r.pdf
        title: Regulamin
"""
PLAN = f"""\
year: 2026
title: Plan pracy
organisation: Klub Seniora
audiences:
  sen: Seniorzy
tasks:
  - id: dzien
    title: Dzień Babci
    activities: [występ, poczęstunek]
    audiences: [sen]
    when: 21 stycznia 2026
{LINKS}\
  - id: bal
    title: Bal
    audiences: [sen]
    when: listopad 2026
"""
POSTER = "• Plakat https://example.org/p.pdf\n"
RULES = "• Regulamin https://example.org/r.pdf"


def corrected(osl: Osl, plan: Path, old: str, new: str) -> Result:
    """What `osl update` does if `new` was typed over the cell `old` of a spreadsheet."""
    file = plan.parent / "plan.xlsx"
    assert osl("export", "-o", str(file), "--columns", "title,when,links", lang=None).code == 0
    return osl("update", str(with_texts(file, {old: new})), "--yes")


@pytest.mark.parametrize(
    ("new", "wanted"),
    [
        (f"• Afisz https://example.org/p.pdf\n{RULES}", LINKS.replace("title: Plakat", "title: Afisz")),
        (f"{POSTER}• Regulamin https://example.org/r2.pdf", LINKS.replace("/r.pdf", "/r2.pdf")),
        (RULES,
         ("    links:\n      # the large one\n"
          "      - url: https://example.org/r.pdf\n        title: Regulamin\n")),
        (f"{POSTER}{RULES}\n• Mapa https://example.org/m",
         f"{LINKS}      - url: https://example.org/m\n        title: Mapa\n"),
        ("• Afisz https://example.org/a.pdf",
         "    links:\n      - title: Afisz   # the large one\n        url: https://example.org/a.pdf\n"),
        ("Plakat https://example.org/p.pdf, Regulamin https://example.org/r.pdf", LINKS),
    ],
)  # fmt: skip
def test_a_link_is_changed_where_it_is_and_the_others_stay(
    osl: Osl, plan: Path, new: str, wanted: str
) -> None:
    result = corrected(osl, plan, f"{POSTER}{RULES}", new)
    assert (result.code, result.err) == (0, "")
    assert plan.read_text(encoding="utf-8") == PLAN.replace(LINKS, wanted)


@pytest.mark.parametrize("new", ["Plakat na stronie", f"{RULES}\nPlakat"])
def test_a_link_that_lost_its_address_is_refused(osl: Osl, plan: Path, new: str) -> None:
    result = corrected(osl, plan, f"{POSTER}{RULES}", new)
    assert result.code == 2
    assert 'osl: dzien: the column "links" cannot be' in result.err
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize(
    "new",
    ["Dzień Babci\n- występ\n- poczęstunek", "Dzień Babci\n1. występ\n2) poczęstunek",
     "Dzień Babci\n▪ występ\n· poczęstunek"],
)  # fmt: skip
def test_other_marks_before_activities_are_not_a_change(osl: Osl, plan: Path, new: str) -> None:
    assert corrected(osl, plan, "Dzień Babci\n• występ\n• poczęstunek", new).out == "nothing to change\n"


@pytest.mark.parametrize("line", ["- konkurs", "konkurs", "• • konkurs"])
def test_a_line_below_activities_is_one_of_them(osl: Osl, plan: Path, line: str) -> None:
    old = "Dzień Babci\n• występ\n• poczęstunek"
    assert corrected(osl, plan, old, f"{old}\n{line}").code == 0
    assert "    activities: [występ, poczęstunek, konkurs]\n" in plan.read_text(encoding="utf-8")


def test_lines_with_dashes_below_a_title_are_activities(osl: Osl, plan: Path) -> None:
    assert corrected(osl, plan, "Bal", "Bal\n– tańce\n– loteria").code == 0
    text = plan.read_text(encoding="utf-8")
    assert "    title: Bal\n" in text
    assert "    activities: [tańce, loteria]\n" in text or "      - tańce\n      - loteria\n" in text


def test_one_line_with_a_dash_below_a_title_is_part_of_it(osl: Osl, plan: Path) -> None:
    assert corrected(osl, plan, "Bal", "Bal\n– zabawa").code == 0
    assert "    title: Bal – zabawa\n" in plan.read_text(encoding="utf-8")
