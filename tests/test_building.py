"""The building itself: which package may import which, and what is light stays light."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# from top to bottom: a package may import those on the lines below its own, and no other
LAYERS = (
    ("cli", "api"),
    ("lsp",),
    ("app",),
    ("render", "exchange", "edit"),
    ("checking",),
    ("rules",),
    ("questions",),
    ("reading",),
    ("source",),
    ("schema", "disk"),
    ("plan", "format"),
    ("when",),
    ("dates",),
    ("text",),
    ("problem",),
    ("i18n",),
    ("invisible",),
    ("values",),
)
HEIGHTS = {name: -line for line, names in enumerate(LAYERS) for name in names}
ENTRY = ("__init__", "__main__")
HEAVY = ("yaml", "rich", "dateutil", "typer", "docx", "icalendar", "jinja2", "pygls")


def modules() -> list[Path]:
    return sorted((ROOT / "osl").rglob("*.py"))


def package(path: Path) -> str:
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


def arrows() -> Iterator[tuple[str, str, str]]:
    """Each import of one package by another: the file, its package, the other package."""
    for path in modules():
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == "osl" and len(parts) > 1 and parts[1] in HEIGHTS and parts[1] != package(path):
                yield str(path.relative_to(ROOT)), package(path), parts[1]


def test_every_package_has_its_line() -> None:
    assert {package(path) for path in modules()} - {*ENTRY} == HEIGHTS.keys()


def test_the_arrows_run_down() -> None:
    up = {
        (file, other) for file, own, other in arrows() if own not in ENTRY and HEIGHTS[other] >= HEIGHTS[own]
    }
    assert up == set()


def test_contributing_names_the_packages_in_their_order() -> None:
    rows = re.findall(
        r"^\| ((?:`osl/\w+(?:/|\.py)`(?:, )?)+) \|",
        (ROOT / "CONTRIBUTING.md").read_text("utf-8"),
        re.MULTILINE,
    )
    found = tuple(tuple(re.findall(r"osl/(\w+)", row)) for row in rows)
    assert found == LAYERS


def test_contributing_names_the_folders_inside_packages() -> None:
    folders = {
        path.parent.relative_to(ROOT / "osl").as_posix()
        for path in (ROOT / "osl").rglob("__init__.py")
        if len(path.relative_to(ROOT / "osl").parts) > 2
    }
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert {folder for folder in folders if f"`{folder.split('/', 1)[1]}/`" not in text} == set()


def test_no_two_modules_need_each_other() -> None:
    names = {".".join(p.relative_to(ROOT).with_suffix("").parts): p for p in modules()}
    graph = {name: {other for other in imports(path) if other in names} for name, path in names.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(names)


def test_only_the_command_line_knows_typer_and_only_render_knows_rich() -> None:
    knows = {(package(p), name.split(".")[0]) for p in modules() for name in imports(p)}
    assert {where for where, name in knows if name == "typer"} == {"cli"}
    assert {where for where, name in knows if name == "rich"} <= {"render"}


def test_a_type_name_has_one_meaning() -> None:
    found: dict[str, list[str]] = {}
    for path in modules():
        for name in types_of(path):
            found.setdefault(name, []).append(str(path.relative_to(ROOT)))
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_contributing_names_files_that_exist() -> None:
    named = re.findall(r"`([\w/]+\.(?:py|toml|md|tsv))`", (ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    folders = ("osl", "dev", "tests", "docs")
    files = {f"/{path.as_posix()}" for folder in folders for path in (ROOT / folder).rglob("*.*")}
    assert len(named) > 20
    assert {
        name for name in named if not any(f.endswith(f"/{name}") for f in files | {"/CHANGELOG.md"})
    } == set()


def test_the_pipelines_of_contributing_name_modules_that_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    _, begin, rest = text.partition("The two largest packages are pipelines")
    pipelines, end, _ = rest.partition("Beside the package")
    assert begin
    assert end
    named = {word.rpartition("/")[2] for word in re.findall(r"`([a-z_/]+[a-z])`", pipelines)}
    assert named - {path.stem for path in modules()} == {"repeats"}  # a key of the file


def test_the_glossary_of_contributing_names_types_that_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = set(re.findall(r"^\| .+ \| .+ \| `(\w+\.\w+)` \|$", text, re.MULTILINE))
    known = {f"{package(path)}.{name}" for path in modules() for name in types_of(path)}
    assert len(named) > 25
    assert named - known == set()


def types_of(path: Path) -> Iterator[str]:
    """The classes of a file, and the types that it gives a name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
    for node in [*tree.body, *[each for one in tree.body if isinstance(one, ast.If) for each in one.body]]:
        if isinstance(node, ast.AnnAssign) and "TypeAlias" in ast.unparse(node.annotation):
            yield ast.unparse(node.target)
        elif isinstance(node, ast.Assign) and re.fullmatch(
            r"_?[A-Z]\w*[a-z]\w*", ast.unparse(node.targets[0])
        ):
            yield ast.unparse(node.targets[0])


def loaded(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_importing_the_command_line_brings_in_nothing_heavy() -> None:
    assert loaded("import osl.cli") & set(HEAVY) == set()


def test_importing_osl_brings_in_nothing() -> None:
    assert loaded("import osl; dir(osl)") - loaded("pass") == {"osl"}


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


def test_no_two_test_modules_have_one_name() -> None:
    """pytest imports them by their names alone, and leaves out all but the first."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
