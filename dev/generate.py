"""Regenerate every generated file, or check that all are up to date: `python -m dev.generate [--check]`.

Each step is a module of its own, which may be run alone: `python -m dev.manual`.
"""

from __future__ import annotations

import sys
from importlib import import_module

from dev.catalogues import compile_all
from dev.made import outdated, write

# in this order: later ones show the sentences of the catalogue, and dialogues show what the others make
STEPS = ("catalogues", "manual", "rule_pages", "manpage", "command_pages", "schema", "examples", "picture")


def main(words: list[str]) -> int:
    """Write all, or with --check print what is out of date and return 1 if anything is."""
    if words not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    stale = False
    for step in STEPS:
        made = import_module(f"dev.{step}").made()
        for path in outdated(made):
            stale = True
            print(f"{path}: out of date; run: python -m dev.generate" if words else path)
        if not words:
            write(made)
        compile_all()
    return 1 if stale and words else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
