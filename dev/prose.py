"""The text of the project that people read: documentation, docstrings, comments, messages; nothing else.

Each function returns as many lines as its source has, so that a line of one is a line of the other. `START`
marks the beginning of a paragraph, `GAP` fills what is not prose; no phrase reaches over either.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
START, GAP = "\x01", "\x02"
CODE = ("osl", "dev", "bench", "tests", "hatch_build.py")
PAGES = {
    "en": (
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "docs/DECISIONS.md",
        "docs/en",
        "examples",
    ),
    "pl": ("README.pl.md", "docs/pl"),
}
MAN_PAGES = {"en": "docs/man/osl.1", "pl": "docs/man/pl/osl.1"}
EXEMPT = ("tests/contract/",)  # the agreed format and commands are not ours to word
_FENCE = re.compile(r"^(```+).*?^\1$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`[^`\n]+`|\]\([^)\n]*\)|<!--.*?-->")
_REQUEST = re.compile(r"\\f[BRI]|\\&|^\.\w+|\\(?=-)", re.MULTILINE)
_LEAD = re.compile(r"^[ ]*(?:[#>*-]+|\d+\.)[ ]|\|", re.MULTILINE)  # of a heading, an item, a cell of a table


@cache
def texts() -> list[tuple[str, str, str]]:
    """Return the path, language and prose of every file; a catalogue has prose of both languages."""
    return list(_texts())


def _texts() -> Iterator[tuple[str, str, str]]:
    for path in files(CODE, "*.py"):
        yield path, "en", of_python(read(path))
    for language, places in PAGES.items():
        for path in files(places, "*.md"):
            yield path, language, of_markdown(read(path))
        yield MAN_PAGES[language], language, of_roff(read(MAN_PAGES[language]))
    for path in files(("osl/locale",), "*.po"):
        yield path, "en", of_catalogue(read(path), "msgid")
        yield path, path.split("/")[2], of_catalogue(read(path), "msgstr")


def files(places: tuple[str, ...], pattern: str) -> list[str]:
    """Return the paths below the root of `places` and of what matches `pattern` in those that are folders."""
    found = [path for place in places for path in (sorted((ROOT / place).rglob(pattern)) or [ROOT / place])]
    paths = [path.relative_to(ROOT).as_posix() for path in found if path.is_file()]
    return [path for path in paths if not path.startswith(EXEMPT)]


def read(path: str) -> str:
    """Return the text of the file at `path`, below the root."""
    return (ROOT / path).read_text(encoding="utf-8")


def blank(text: str) -> str:
    """Return `text` with a gap for every character but line ends."""
    return re.sub(r"[^\n]", GAP, text)


def of_python(text: str) -> str:
    """Return the docstrings and comments of a module."""
    lines = text.splitlines(keepends=True)
    kept = [list(blank(line)) for line in lines]
    docstrings = _docstrings(text)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        row, column = token.start[0] - 1, token.start[1]
        if token.type == tokenize.COMMENT:
            goes_on = kept[row - 1][column:][:1] in ([START], [" "]) and not lines[row][:column].strip()
            words = (" " if goes_on else START) + _without_code(token.string[1:])
            kept[row][0 if goes_on else column :] = " " * (column if goes_on else 0) + words + "\n"
        elif token.type == tokenize.STRING and row in docstrings:
            words = START + _without_code(token.string.strip('"')) + GAP
            kept[row : token.end[0]] = map(list, words.splitlines(keepends=True))
            kept[token.end[0] - 1].append("\n")
    return "".join(map("".join, kept))


def _docstrings(text: str) -> set[int]:
    """Return the lines, from 0, on which the docstrings of a module begin."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, holders)]
    return {node.body[0].lineno - 1 for node in nodes if ast.get_docstring(node, clean=False) is not None}


def _without_code(text: str) -> str:
    """Blank what is between backticks."""
    return _INLINE.sub(lambda found: blank(found[0]), text)


def of_markdown(text: str) -> str:
    """Return the text of a page without its code."""
    text = _FENCE.sub(lambda found: blank(found[0]), text)
    return _LEAD.sub(START, _without_code(text))


def of_roff(text: str) -> str:
    """Return the text of a man page; each of its lines is a paragraph."""
    return re.sub(r"^(?=.)", START, _REQUEST.sub("", text), flags=re.MULTILINE)


def of_catalogue(text: str, key: str) -> str:
    """Return the texts of a catalogue under `key`: msgid (its plural too) or msgstr."""
    kept, inside = [], False
    for line in text.splitlines():
        keyword, _, words = line.partition('"')
        inside = keyword.startswith(key) if keyword else inside and bool(words)
        words = _without_code(words.removesuffix('"').replace("\\n", " ").replace('\\"', '"'))
        kept.append((START if keyword else "") + words if inside else GAP)
    return "\n".join(kept)
