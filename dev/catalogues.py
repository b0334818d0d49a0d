"""Keep the catalogues: `python -m dev.catalogues` gathers new sentences and compiles."""

from __future__ import annotations

import sys
from contextlib import redirect_stderr
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from dev.made import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

    from dev.made import Made

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "osl" / "locale"
# header lines that change without a change, and so only make two people's work collide
RESTLESS = tuple(
    f'"{name}'.encode()
    for name in ("POT-Cr", "PO-Rev", "Last-Tr", "Language-Team", "Report-Msgid", "Generated-By")
)
KEYWORDS = {
    "_": None,
    "N_": None,
    "say": None,
    "say_n": (1, 2),
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def catalogues() -> list[Path]:
    """Return the `.po` files, one per language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def read(path: Path) -> Catalog:
    """The catalogue in the file at `path`."""
    with path.open("rb") as file:
        return read_po(file)


def compile_all() -> None:
    """Write each `.mo` beside its `.po`, where it is missing or older."""
    for path in catalogues():
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            buffer = BytesIO()
            write_mo(buffer, read(path))
            compiled.write_bytes(buffer.getvalue())


def template() -> Catalog:
    """All sentences of the source and its rules' pages, without places: places change with every line."""
    from babel.messages.catalog import Catalog

    sys.path.insert(0, str(ROOT))
    from osl.checking.pages import blocks
    from osl.rules import RULES, module

    found = Catalog()
    for message, comments, context in _extracted():
        found.add(message, auto_comments=comments, context=context)
    for rule in RULES:
        for text, is_example in blocks(module(rule).__doc__ or ""):
            if not is_example:
                found.add(text)
    return found


def _extracted() -> Iterator[tuple[str | tuple[str, ...], list[str], str | None]]:
    # Babel warns of each f-string among the arguments of a sentence, though it is not the sentence
    with redirect_stderr(StringIO()):
        for folder in (ROOT / "osl", ROOT / "dev"):
            for _, _, message, comments, context in extract_from_dir(
                str(folder), keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
            ):
                yield message, comments, context


def made() -> Made:
    """Return each `.po` with the sentences of the source; those no longer used go."""
    source = template()
    return {path: _updated(path, source) for path in catalogues()}


def _updated(path: Path, source: Catalog) -> str:
    catalogue = read(path)
    catalogue.update(source, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    buffer = BytesIO()
    write_po(buffer, catalogue, sort_output=True, width=100, include_lineno=False)
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(RESTLESS)).decode("utf-8")


if __name__ == "__main__":
    write(made())
    compile_all()
