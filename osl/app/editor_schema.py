"""The JSON Schema beside the plans, and the first line of a plan that leads editors to it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from osl.app.find import where_to_look
from osl.app.plans import in_folder
from osl.disk.atomic_replace import replace
from osl.i18n import say
from osl.source.files import kind_of, read_bytes
from osl.source.text import Source, decode
from osl.text.lines import NEWLINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from osl.app.context import AppContext
    from osl.i18n import Sentence

SCHEMA_FILE = ".osl.schema.json"
# what VS Code, Helix, Neovim and others that use yaml-language-server look for, in any comment
_MODELINE = re.compile(r"^#[ \t]+yaml-language-server[ \t]*:[ \t]*\$schema=(\S+)[ \t]*\r?$", re.MULTILINE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)  # a letter alone is a drive of Windows


def schema_text() -> str:
    """Return the schema as `osl schema` prints it."""
    from osl.schema import schema

    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def write_schema(folder: Path) -> Path | None:
    """Write the schema into `folder` if it is missing or of another version; return its file if so.

    Raises OslError if it cannot be written.
    """
    file, data = folder / SCHEMA_FILE, schema_text().encode("utf-8")
    before = read_bytes(str(file)) if kind_of(file) == "file" else None
    if before == data:
        return None
    replace(file, data, expected=before)
    return file


def with_modeline(text: str, folder: Path) -> str:
    """Return the text of a plan in `folder` with a line for editors that leads to a schema.

    A line that leads to an address or to a file that is there stays; one that leads nowhere is replaced.
    """
    if (found := _MODELINE.search(text)) is None:
        newline = (NEWLINE.search(text) or ["\n"])[0]
        return f"# yaml-language-server: $schema={SCHEMA_FILE}{newline}{text}"
    if leads_somewhere(found[1], folder):
        return text
    return text[: found.start(1)] + SCHEMA_FILE + text[found.end(1) :]


def leads_somewhere(target: str, folder: Path) -> bool:
    """Return whether `target` of such a line is an address, or a file that is there as seen from `folder`."""
    return bool(_ADDRESS.match(target)) or kind_of(folder / target) == "file"


def needs_schema(text: str) -> bool:
    """Return whether `text` leads editors to the schema that osl writes."""
    found = _MODELINE.search(text)
    return found is not None and found[1] == SCHEMA_FILE


def install(context: AppContext) -> Iterator[Sentence]:
    """Write the schema beside the plans in reach and lead each plan to it; yield what was done.

    `osl undo` takes back the change of a plan. Raises OslError if there is no plan, or a file cannot be
    written.
    """
    place = where_to_look(context.plan)
    is_file = kind_of(place) == "file"
    folder = place.parent if is_file else place
    files = [place] if is_file else in_folder(folder, context.year_asked())
    written = write_schema(folder)
    yield (
        say("{file}: written", file=written)
        if written
        else say("{file}: no change", file=folder / SCHEMA_FILE)
    )
    for file in files:
        yield _lead(file, folder)


def _lead(file: Path, folder: Path) -> Sentence:
    from osl.edit.transaction import overwrite

    data = read_bytes(str(file))
    source, problems = decode(str(file), data)
    if problems:
        return say(
            "{file}: cannot be read as a plan, so nothing was changed; see: osl validate {file}", file=file
        )
    text = with_modeline(source.text, folder)
    if text == source.text:
        return say("{file}: no change", file=file)
    new = Source(str(file), text, bom=source.bom).bytes()
    overwrite(file, new, said="osl schema --install", expected=data)
    return say("{file}: added a comment that names the schema for editors", file=file)
