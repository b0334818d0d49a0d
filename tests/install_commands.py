"""The install commands in what people read: where they are, and what each would install."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from conftest import ROOT

from dev.catalogues import catalogues, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = ("*.md", "docs/**/*.md", "docs/man/**/*.1", "docs/*.svg", "examples/**/*", ".pre-commit-hooks.yaml")
SOURCES = ("osl/**/*.py", "dev/*.py", "bench/**/*.py", "hatch_build.py")
COMMAND = re.compile(
    r"""\b(?: (?P<runner> uvx | npx | pnpx | pipx\s+run)
    | (?: pipx | pip[\d.]* | uv(?:\s+(?:tool|pip))? | p?npm | yarn | poetry | pdm)
      (?: \s+-\S+)* \s+(?P<verb> install | inject | add | upgrade | reinstall | download | i) )
    (?P<words> (?:[ \t]+[^\s`;&|<>()]+)+)""",
    re.VERBOSE,
)
WITH_A_VALUE = (
    "-r",
    "--requirement",
    "-c",
    "--constraint",
    "-p",
    "--python",
    "-i",
    "--index-url",
    "--suffix",
)
OTHERS = re.compile(r"\b(?:apt|apt-get|brew|conda|mamba|winget|choco|scoop|dnf|yum|snap)\b[^\n`]*?\bosl\b")
EXTRA = re.compile(r"\bosl(?:[-_]plan)?\[")
IS_PLACE = re.compile(
    r"\.{1,2}([/\\[]|$)|[~/\\]|[A-Za-z]:\\|(git\+)?(https?|ssh|file)://|\S+\.(whl|tar\.gz|txt)$"
)


def texts() -> Iterator[tuple[str, str]]:
    """Each text that people read, with the name of its file."""
    for path in files(PAGES):
        text = path.read_text(encoding="utf-8", errors="replace")
        yield path.name, text.replace("\\-", "-") if path.suffix == ".1" else unwrapped(text)
    for path in files(SOURCES):
        yield from ((path.name, text) for text in written_in(path.read_text(encoding="utf-8")))
    for path in catalogues():
        for message in read(path):
            yield from ((path.name, form) for form in (*forms(message.id), *forms(message.string)))


def forms(text: Any) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def files(patterns: tuple[str, ...]) -> list[Path]:
    return sorted({path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()})


def unwrapped(page: str) -> str:
    """`page` with the lines of each code span and each continued command joined."""
    joined = page.replace("\\\n", " ")
    return re.sub(r"(?<!`)`[^`\n]*\n[^`\n]+`(?!`)", lambda span: span[0].replace("\n", " "), joined)


def written_in(source: str) -> Iterator[str]:
    """The strings and the comments of a Python file; `{}` for each value that an f-string puts in."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
    yield from re.findall(r"#.*", source)


@cache
def libraries() -> set[str]:
    """The names of the libraries that pyproject.toml declares."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = chain.from_iterable(project["optional-dependencies"].values())
    names = (re.split(r"[<>=!~\[; ]", one)[0].lower() for one in (*project["dependencies"], *extras))
    return set(names) - {project["name"]}


def refused(text: str) -> list[str]:
    """The install commands in `text` that could install a package which nobody meant."""
    found = [command[0] for command in COMMAND.finditer(text) if not is_safe(command)]
    return found + [match[0] for match in (*OTHERS.finditer(text), *EXTRA.finditer(text))]


def is_safe(command: re.Match[str]) -> bool:
    words = operands(command["words"])
    if command["verb"] == "inject" and words[:1] == ["osl-plan"]:
        words = words[1:]
    if command["runner"]:
        words = words[:1]
    return all(map(may_be_named, words))


def may_be_named(word: str) -> bool:
    """Whether `word` is a path, an address, a library of ours, or a place that is filled in later."""
    return bool(IS_PLACE.match(word) or re.fullmatch(r"\{\w*\}", word)) or word.lower() in libraries()


def operands(words: str) -> list[str]:
    """What a command is to install: its words without quotes, options, or values of options."""
    bare = [word.strip("\"'„“”«»") for word in words.split()]
    left, kept = [word.rstrip(",.:…") or word for word in bare], list[str]()
    while left:
        word = left.pop(0)
        if word in WITH_A_VALUE and left:
            left.pop(0)
        elif not word.startswith("-"):
            kept.append(word)
    return kept
