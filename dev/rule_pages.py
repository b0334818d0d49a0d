"""Write the manual's pages of rules from the rules' docstrings: `python -m dev.rule_pages`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dev.made import write
from osl import i18n
from osl.checking.pages import page
from osl.i18n import _
from osl.rules import RULES

if TYPE_CHECKING:
    from dev.made import Made

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"en": ROOT / "docs" / "en" / "rules.md", "pl": ROOT / "docs" / "pl" / "reguly.md"}


def rules_page(language: str) -> str:
    """The whole page in `language`: a table of the rules, then each rule's page."""
    i18n.use(language)
    rows = "".join(f"| [`{rule}`](#{rule}) | {_grave(rule)} | {_title(rule)} |\n" for rule in RULES)
    head = "| {} | {} | {} |\n|---|---|---|\n".format(_("rule"), _("severity"), _("what it finds"))
    title = _("The rules")
    about = _("`osl validate` checks plans by these rules; `osl rules NAME` shows a page.")
    return f"# {title}\n\n{about}\n\n{head}{rows}\n" + "\n".join(map(_section, RULES))


def _grave(rule: str) -> str:
    return _("error") if RULES[rule] == "error" else _("warning")


def _title(rule: str) -> str:
    return page(rule).prose[0].rstrip(".")


def _section(rule: str) -> str:
    blocks = page(rule).blocks
    shown = (f"```yaml\n{text}```\n" if is_example else f"{text}\n" for text, is_example in blocks)
    return f"## {rule}\n\n" + "\n".join(shown)


def made() -> Made:
    """Return both pages as they should be."""
    return {path: rules_page(language) for language, path in PAGES.items()}


if __name__ == "__main__":
    write(made())
