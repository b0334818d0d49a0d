"""Links of tasks: which addresses are valid, how they are published, and that they come back."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from osl.checking.check import check
from osl.text.address import is_address, is_relative

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Osl

    from osl.problem import Problem

PLAN = """\
year: 2023
title: Plan
audiences: {ngo: NGO}
tasks:
  - id: piknik
    title: Piknik
    audiences: [ngo]
    when: maj 2023
    links:
      - {title: "Plakat <b>[x](y)</b>", url: "https://gmina.pl/a_b_(c).pdf?x=1&copy=2"}
      - {title: Protokół, url: protokoły/2023/piknik.pdf}
      - title: Pytania
        url: mailto:biuro@gmina.pl
"""
FULL = ("--columns", "all", "--private")


def problems_in(text: str) -> Sequence[Problem]:
    return check("2023.yaml", text.encode(), day=date(2023, 12, 31)).problems.in_order()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "2023.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    ["https://gmina.pl", "HTTP://gmina.pl:8080/a?b=c#d", "https://przykład.pl/zażółć", "plakat.pdf",
     "mailto:a@b.pl?subject=c", "a/b/c.pdf", "a/b:c", "..a/b..", "a/...", "2023", "a/b/", "a%20b.pdf"],
)  # fmt: skip
def test_addresses_that_a_plan_may_link_to(text: str) -> None:
    assert is_address(text)
    assert is_relative(text) == (not re.match("(?i)https?:|mailto:", text))


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://a.pl",
     "C:/plakat.pdf", r"C:\plakat.pdf", "/etc/passwd", "//gmina.pl/a", r"\\serwer\plik", r"a\b", "..", "../a",
     "a/../b", "a/..", "%2e%2e/a", "a/.%2E/b", "https:", "https://", "https:///a", "https:gmina.pl",
     "mailto:", "mailto:a", "mailto:@b", "a b", " a", "a\u202eb", "a\u200bb", "a\nb", "a<b", 'a"b', "a`b",
     "https://a.pl/a b", "java\tscript:a", "\u00a0a", "vbscript:a", "tel:123"],
)  # fmt: skip
def test_addresses_that_a_plan_may_not_link_to(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("'//gmina.pl/a'", 'write "https://gmina.pl/a"'),
        ("/plakaty/a.pdf", 'write "plakaty/a.pdf"'),
        (r"plakaty\a b.pdf", 'write "plakaty/a%20b.pdf"'),
        ("javascript:alert(1)", "write https://…, http://…, mailto:… or a relative path"),
    ],
)
def test_a_bad_address_is_marked_with_a_hint(url: str, hint: str) -> None:
    text = PLAN.replace("mailto:biuro@gmina.pl", url)
    (problem,) = problems_in(text)
    assert (problem.rule, text[problem.span.start : problem.span.end]) == ("bad-value", url)
    assert hint in str(problem.hint)


def test_both_keys_of_a_link_are_needed() -> None:
    found = problems_in(
        PLAN.replace("{title: Protokół, url: protokoły/2023/piknik.pdf}", "{titel: Protokół}")
    )
    assert [problem.rule for problem in found] == ["missing-key", "unknown-key"]


def test_a_page_links_the_name_to_the_address_and_shows_a_relative_path(plan: Path, osl: Osl) -> None:
    page = osl("export", "--format", "html", "--columns", "title,links", "--plan", str(plan)).out
    assert (
        '<a href="https://gmina.pl/a_b_(c).pdf?x=1&amp;copy=2">Plakat &lt;b&gt;[x](y)&lt;/b&gt;</a>' in page
    )
    assert '<a href="mailto:biuro@gmina.pl">Pytania</a>' in page
    assert "<li>Protokół protokoły/2023/piknik.pdf</li>" in page.replace("<wbr>", "")


def test_markdown_links_the_name_to_the_address(plan: Path, osl: Osl) -> None:
    text = osl("export", "--format", "markdown", "--columns", "title,links", "--plan", str(plan)).out
    assert (
        r"| Piknik | • [Plakat \<b\>\[x\](y)\</b\>](<https://gmina.pl/a_b_(c).pdf?x=1&amp;copy=2>)<br>"
        "• Protokół protokoły/2023/piknik.pdf<br>• [Pytania](mailto:biuro@gmina.pl) |"
    ) in text


def test_a_word_document_links_the_name_to_the_address(plan: Path, osl: Osl, tmp_path: Path) -> None:
    out = tmp_path / "plan.docx"
    assert osl("export", "--columns", "title,links", "--plan", str(plan), "-o", str(out)).code == 0
    with zipfile.ZipFile(out) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
        text = archive.read("word/document.xml").decode()
    targets = re.findall(r'Target="([^"]*)" TargetMode="External"', relations)
    assert targets == ["https://gmina.pl/a_b_(c).pdf?x=1&amp;copy=2", "mailto:biuro@gmina.pl"]
    assert text.count("<w:hyperlink r:id") == 2


@pytest.mark.parametrize("form", ["html", "markdown", "docx", "csv"])
def test_links_come_back_from_every_document(form: str, plan: Path, osl: Osl, tmp_path: Path) -> None:
    out = tmp_path / f"plan.{'md' if form == 'markdown' else form}"
    assert osl("export", *FULL, "--plan", str(plan), "-o", str(out)).code == 0
    back = osl("import", str(out), "--year", "2023").out
    assert back.count("url: ") == 3
    for line in (
        '- title: "Plakat <b>[x](y)</b>"', 'url: https://gmina.pl/a_b_(c).pdf?x=1&copy=2',
        "- title: Protokół", "url: protokoły/2023/piknik.pdf", "- title: Pytania",
        "url: mailto:biuro@gmina.pl",
    ):  # fmt: skip
        assert line in back or line.replace('"', "") in back


def test_the_usual_columns_have_no_links(plan: Path, osl: Osl) -> None:
    assert "gmina.pl" not in osl("export", "--format", "html", "--plan", str(plan)).out


def test_show_lists_links_and_json_has_them(plan: Path, osl: Osl) -> None:
    screen = osl("show", "piknik", "--plan", str(plan)).out
    assert "Links" in screen
    assert re.search(r"Protokół +protokoły/2023/piknik.pdf", screen)
    assert (
        '{"title": "Pytania", "url": "mailto:biuro@gmina.pl"}'
        in osl("show", "piknik", "--format", "json", "--plan", str(plan)).out
    )


def test_the_plan_of_a_new_year_has_no_links(plan: Path, osl: Osl) -> None:
    result = osl("new", "2024", "--from", str(plan), "--plan", str(plan.parent))
    assert result.code == 0
    assert "links" not in (plan.parent / "2024.yaml").read_text(encoding="utf-8")


def test_a_difference_names_links_in_words_and_as_json(plan: Path, osl: Osl, tmp_path: Path) -> None:
    old = tmp_path / "old.yaml"
    old.write_text(re.sub("    links:(?s:.*)", "", PLAN), encoding="utf-8")
    words = osl("diff", str(old), str(plan)).out
    assert (
        "links added: Piknik: “Plakat <b>[x](y)</b> https://gmina.pl/a_b_(c).pdf?x=1&copy=2, Protokół"
        in words
    )
    found = osl("diff", str(old), str(plan), "--format", "json").out
    assert '"key": "links"' in found
    assert '{"title": "Pytania", "url": "mailto:biuro@gmina.pl"}' in found
