"""The building itself: which room knows which, and what is light stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# arrows run down: a room may know those at its own height and below
HEIGHTS = {
    "parts": 0,
    "cli": 6,
    "render": 5,
    "exchange": 5,
    "edit": 5,
    "checking": 4,
    "rules": 4,
    "questions": 4,
    "reading": 3,
    "source": 2,
    "when": 2,
    "plan": 2,
    "format": 1,
    "near": 0,
    "schema": 2,
    "disk": 1,
    "problem": 1,
    "i18n": 0,
}
HEAVY = ("yaml", "rich", "dateutil", "typer", "docx", "icalendar", "jinja2")


def modules() -> list[Path]:
    return sorted((ROOT / "osl").rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(ROOT / "osl").with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    """The modules of osl that a file imports to run, not those it names for types."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *[f"{node.module}.{alias.name}" for alias in node.names])
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def looked_up_to(path: Path) -> list[str]:
    """The modules of rooms above its own that a file imports."""
    here = HEIGHTS.get(room(path), 9)
    ours = (name for name in imports(path) if name.startswith("osl."))
    return [name for name in ours if HEIGHTS.get(name.split(".")[1], 0) > here]


def test_the_arrows_run_down() -> None:
    assert {str(path): up for path in modules() if (up := looked_up_to(path))} == {}


def test_no_two_modules_need_each_other() -> None:
    names = {".".join(p.relative_to(ROOT).with_suffix("").parts): p for p in modules()}
    graph = {name: {other for other in imports(path) if other in names} for name, path in names.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(names)


def test_only_the_command_line_knows_typer_and_only_render_knows_rich() -> None:
    knows = {(room(p), name.split(".")[0]) for p in modules() for name in imports(p)}
    assert {where for where, name in knows if name == "typer"} == {"cli"}
    assert {where for where, name in knows if name == "rich"} <= {"render"}


def loaded(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_importing_the_command_line_brings_in_nothing_heavy() -> None:
    assert loaded("import osl.cli") & set(HEAVY) == set()


def test_the_version_is_said_without_loading_anything() -> None:
    assert loaded("from osl.cli import main; main(['--version'])") & set(HEAVY) == set()


def test_help_in_a_language_that_was_asked_for_reads_no_plan() -> None:
    seen = loaded("from osl.cli import main; main(['agenda', '--help', '--lang', 'pl'])")
    assert seen & {"yaml", "dateutil"} == set()


def test_an_answer_for_a_program_reads_no_catalogue() -> None:
    words = ["--lang", "pl", "agenda", "--month", "5", "--plan", "plans/2023.yaml", "--format", "json"]
    code = f"""if True:
        from osl import i18n
        from osl.cli import main
        assert main({words}) == 0
        assert i18n.translation.cache_info().currsize == 0"""
    subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)


def test_an_agenda_into_a_pipe_needs_neither_rich_nor_dateutil() -> None:
    statement = "from osl.cli import main; main(['agenda', '--month', '5', '--plan', 'plans/2023.yaml'])"
    assert loaded(statement) & {"rich", "dateutil", "docx", "icalendar"} == set()


def test_a_module_says_what_it_is_and_stays_small() -> None:
    texts = {str(path): path.read_text(encoding="utf-8") for path in modules()}
    assert [path for path, text in texts.items() if not ast.get_docstring(ast.parse(text))] == []
    assert [path for path, text in texts.items() if text.count("\n") > 250] == []
