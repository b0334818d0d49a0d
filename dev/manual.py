"""Write the parts of the manual that come from the source: `python -m dev.manual`.

A generated part is between `<!-- made: NAME -->` and `<!-- end -->`; a test compares it with the source.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from dev.made import write
from osl import format as form
from osl import i18n
from osl.i18n import _

if TYPE_CHECKING:
    from dev.made import Made

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"en": ROOT / "docs" / "en" / "plan-file.md", "pl": ROOT / "docs" / "pl" / "plik-planu.md"}
MADE = re.compile(r"(<!-- made: ([a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)
TABLES = {
    "plan": form.PLAN,
    "audience": form.AUDIENCE,
    "task": form.TASK,
    "move": form.MOVE,
    "exception": form.EXCEPTION,
    "link": form.LINK,
    "entry": form.ENTRY,
}


def table(fields: dict[str, form.Field]) -> str:
    """A Markdown table of the keys: name, whether it is needed, what it is for."""
    # outside the f-string, where babel finds the words
    key, needed, value = _("key"), _("needed"), _("value")
    head = f"| {key} | {needed} | {value} |\n|---|---|---|\n"
    return head + "".join(f"| `{f.name}` | {_needed(f)} | {_(f.about)} |\n" for f in fields.values())


def _needed(field: form.Field) -> str:
    yes, instead = _("yes"), _("or")
    if field.instead:
        return f"{yes} ({instead} `{field.instead}`)"
    return yes if field.needed else ""


def page(text: str, language: str) -> str:
    """`text` with its made parts made anew, in `language`."""
    i18n.use(language)
    return MADE.sub(lambda found: found[1] + table(TABLES[found[2]]) + found[3], text)


def made() -> Made:
    """Return both pages as they should be."""
    return {path: page(path.read_text(encoding="utf-8"), language) for language, path in PAGES.items()}


if __name__ == "__main__":
    write(made())
