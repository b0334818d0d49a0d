"""The dialogues of the README and of the manual give what they show."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path  # noqa: TC003 - pytest reads the annotations

import pytest
from conftest import ROOT, run

from dev.examples import PAGES, WIDTH, examples, language_of, played
from osl.render.console import Console


def in_this_process(words: list[str], lang: str) -> tuple[int, str]:
    result = run(*words, lang=None if "--lang" in words else lang)
    return result.code, result.out + result.err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("page", "dialogue"),
    [pytest.param(page, text, id=f"{page.relative_to(ROOT)}:{line}") for page, line, text in examples()],
)
def test_a_dialogue_gives_what_the_page_shows(
    page: Path, dialogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", WIDTH)
    monkeypatch.setattr(Console, "is_terminal", True)
    assert played(dialogue, language_of(page), in_this_process) == dialogue, "run: python -m dev.examples"


def test_every_page_of_the_manual_is_listed_in_its_contents() -> None:
    for page in PAGES:
        if page.parent.parent == ROOT / "docs" and page.name != "README.md":
            contents = (page.parent / "README.md").read_text(encoding="utf-8")
            assert f"({page.name})" in contents


LINKING = [*PAGES, *(ROOT / name for name in ("CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"))]
LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)")
FENCED = re.compile(r"^(```+).*?^\1$", re.MULTILINE | re.DOTALL)


def headings(page: Path) -> list[str]:
    """Return the anchors of a page's headings in their order, as GitHub makes them."""
    found: list[str] = []
    for heading in re.findall(r"^#+ (.+)$", FENCED.sub("", page.read_text(encoding="utf-8")), re.MULTILINE):
        words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower()
        slug = re.sub(r"[^\w -]", "", words).strip().replace(" ", "-")
        found.append(next(name for n in count() if (name := f"{slug}-{n}" if n else slug) not in found))
    return found


@pytest.mark.parametrize("page", LINKING, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file_and_an_anchor_that_exist(page: Path) -> None:
    text = re.sub(r"`[^`\n]+`", "code", FENCED.sub("", page.read_text(encoding="utf-8")))
    for target, anchor in LINK.findall(text):
        file = (page.parent / target).resolve() if target else page
        assert file.exists(), target
        anchors = (
            [*headings(file), *re.findall(r'<a id="([^"]+)">', file.read_text("utf-8"))] if anchor else []
        )
        assert not anchor or anchor in anchors, f"{target}#{anchor}"


@pytest.mark.parametrize("language", ["en", "pl"])
def test_a_page_that_lists_its_headings_lists_them_in_their_order(language: str) -> None:
    for page in sorted((ROOT / "docs" / language).glob("*.md")):
        listed = re.findall(r"^- \[.*?\]\(#([^)]+)\)", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert [name for name in headings(page) if name in listed] == listed, page.name
