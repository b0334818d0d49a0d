"""Keep the catalogues: `python dev/catalogues.py` gathers new sentences and compiles."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

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
    """The `.po` files, one a language."""
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
    for folder in (ROOT / "osl", ROOT / "dev"):
        for _, _, message, comments, context in extract_from_dir(
            str(folder), keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
        ):
            found.add(message, auto_comments=comments, context=context)
    for rule in RULES:
        for text, is_example in blocks(module(rule).__doc__ or ""):
            if not is_example:
                found.add(text)
    return found


def update() -> None:
    """Bring each `.po` up to date with the source; sentences no longer used go."""
    source = template()
    for path in catalogues():
        catalogue = read(path)
        catalogue.update(source, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        buffer = BytesIO()
        write_po(buffer, catalogue, sort_output=True, width=100, include_lineno=False)
        lines = buffer.getvalue().splitlines(keepends=True)
        path.write_bytes(b"".join(line for line in lines if not line.startswith(RESTLESS)))


if __name__ == "__main__":
    update()
    compile_all()
