"""The dialogues of the README and of the manual give what they show."""

from __future__ import annotations

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
