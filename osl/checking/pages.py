"""The page of a rule: its title and prose, a plan that fails, and the same plan fixed."""

from __future__ import annotations

import inspect

from osl.i18n import _
from osl.rules import module
from osl.values import Value


class Page(Value):
    """A rule's page: its blocks in order, prose in the language spoken, examples as they are."""

    rule: str
    blocks: tuple[tuple[str, bool], ...]

    @property
    def prose(self) -> list[str]:
        """The paragraphs, the title first, without those that only announce an example."""
        return [text for text, is_example in self.blocks if not is_example and not text.endswith(":")]


def page(rule: str) -> Page:
    """Return the page of `rule` in the language spoken now."""
    found = blocks(module(rule).__doc__ or "")
    return Page(rule, tuple((text if is_example else _(text), is_example) for text, is_example in found))


def blocks(docstring: str) -> list[tuple[str, bool]]:
    """Return the paragraphs of a docstring, each on one line, and its indented examples (True)."""
    found: list[tuple[str, bool]] = []
    for block in inspect.cleandoc(docstring).split("\n\n"):
        if not block.startswith("    "):
            found.append((" ".join(block.split()), False))
        elif found[-1][1]:  # an example with a blank line in it
            found[-1] = (found[-1][0] + "\n" + _unindented(block), True)
        else:
            found.append((_unindented(block), True))
    return found


def _unindented(block: str) -> str:
    return "".join(line[4:] + "\n" for line in block.splitlines())
