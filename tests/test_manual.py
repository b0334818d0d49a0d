"""The manual is in step with the source, and its example of everything is a valid plan."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from conftest import ROOT

from dev.manual import PAGES, page
from osl import format as form
from osl.checking.check import check

LANGUAGES = sorted(PAGES)


def example(language: str) -> str:
    found = re.search(
        r"^```yaml\n(.*?)^```", PAGES[language].read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert found
    return found[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_those_of_the_declared_fields(language: str) -> None:
    text = PAGES[language].read_text(encoding="utf-8")
    assert page(text, language) == text, "run: python -m dev.manual"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_everything_is_sound_to_the_last_warning(language: str) -> None:
    checked = check("example", example(language).encode(), day=date(2023, 12, 31))
    assert checked.problems.kept == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fields", [form.PLAN, form.TASK, form.AUDIENCE, form.MOVE, form.LINK, form.ENTRY])
def test_the_example_of_everything_has_every_key(language: str, fields: dict[str, form.Field]) -> None:
    text = example(language)
    assert [name for name in fields if not re.search(rf"^[ -]*{name}:", text, re.MULTILINE)] == []


def test_the_picture_of_the_readme_shows_what_osl_prints() -> None:
    from dev.picture import PICTURE, picture

    assert PICTURE.read_text(encoding="utf-8") == picture(), "run: python -m dev.picture"


def manual(language: str) -> str:
    """Return the chapters, without the reference that is made of the commands."""
    pages = sorted((ROOT / "docs" / language).glob("*.md"))
    return "\n".join(p.read_text(encoding="utf-8") for p in pages if p.stem not in ("options", "opcje"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_each_of_its_options_is_in_the_manual(language: str) -> None:
    from osl.cli.app import build
    from osl.cli.commands import COMMANDS

    text = manual(language)
    group: Any = build()
    options = {name: group.get_command(None, name).params for name in COMMANDS}
    missing = [f"osl {name}" for name in COMMANDS if f"osl {name}" not in text]
    for name, params in options.items():
        named = [param.opts for param in params if param.opts[0].startswith("-")]
        missing += [f"osl {name} {opts[0]}" for opts in named if not any(opt in text for opt in opts)]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_in_the_manual(language: str) -> None:
    from osl.rules import RULES

    text = manual(language)
    assert [name for name in RULES if f"`{name}`" not in text and f"## {name}" not in text] == []
