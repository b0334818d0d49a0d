"""Both languages are complete: every sentence of the source has its Polish, and no place is lost."""

from __future__ import annotations

import ast
import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from dev.catalogues import catalogues, read, template

if TYPE_CHECKING:
    from pathlib import Path

PO = read(catalogues()[0])
MESSAGES = [message for message in PO if message.id]


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_sentence_of_the_source_stands_in_the_catalogue() -> None:
    source = {(m.context, m.id) for m in template() if m.id}
    assert source == {(m.context, m.id) for m in MESSAGES}, "run: python -m dev.catalogues"


def unmarked(path: Path) -> set[str]:
    """Return the names given to `say` whose sentences Babel does not see."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    marked = {
        ast.unparse(target)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("N_(")
        for target in node.targets
    }
    said = {ast.unparse(call.args[0]) for call in calls
            if ast.unparse(call.func) == "say" and isinstance(call.args[0], ast.Name)}  # fmt: skip
    return said - marked


def test_a_sentence_that_is_said_by_a_name_was_marked_where_it_was_written() -> None:
    assert {path.name: names for path in (ROOT / "osl").rglob("*.py") if (names := unmarked(path))} == {}


def test_every_sentence_is_translated() -> None:
    assert [m.id for m in MESSAGES if m.fuzzy or not all(forms(m.string or ""))] == []


def test_a_plural_has_the_three_polish_forms() -> None:
    assert [m.id for m in MESSAGES if m.pluralizable and len(forms(m.string or "")) != 3] == []


@pytest.mark.parametrize("message", [m for m in MESSAGES if "{" in str(m.id)], ids=lambda m: str(m.id)[:40])
def test_a_translation_fills_the_same_places(message: object) -> None:
    ids, strings = forms(message.id), forms(message.string)  # type: ignore[attr-defined]
    wanted = set().union(*map(places, ids))
    for string in strings:
        assert places(string) <= wanted
        assert wanted - places(string) <= {"n"}, f"{string!r} leaves out {wanted - places(string)}"


def test_polish_is_polish() -> None:
    left_in_english = [
        m.id
        for m in MESSAGES
        if m.id == m.string and re.search("[a-z]{4}", re.sub(r"\{.*?\}", "", str(m.id)))
    ]
    assert len(left_in_english) < 15, left_in_english


def spoken(path: Path) -> set[str]:
    """The sentences that a file hands to gettext, within f-strings too, where Babel sees none."""
    calls = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in {"_", "N_", "say", "ngettext", "say_n"}
        if call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }


def test_no_sentence_hides_where_babel_does_not_look() -> None:
    known = {forms(message.id)[0] for message in MESSAGES}
    files = [path for folder in ("osl", "dev") for path in (ROOT / folder).rglob("*.py")]
    assert {(path.name, text) for path in files for text in spoken(path) - known} == set()


def early(path: Path) -> list[str]:
    """The words that are translated before the sentence that they are put into is shown."""
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
    late = [call for call in calls if ast.unparse(call.func) in {"say", "say_n", "need", "OslError"}]
    inner = [node for call in late for node in ast.walk(call) if isinstance(node, ast.Call)]
    return [ast.unparse(node) for node in inner if ast.unparse(node.func) in {"_", "ngettext", "pgettext"}]


def test_a_sentence_is_worded_as_a_whole_so_that_it_never_mixes_two_languages() -> None:
    assert {path.name: words for path in (ROOT / "osl").rglob("*.py") if (words := early(path))} == {}
