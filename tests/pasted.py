"""Tables pasted with a line of a cell on each line, for the tests of import."""

from __future__ import annotations

from bringing import bring


def rows(text: str, *keys: str) -> list[tuple[object, ...]]:
    """What the tasks of `text` have under `keys`."""
    return [tuple(getattr(task, key) or "" for key in keys) for task in bring(text).plan.tasks]


def table(heading: str, *cells: str) -> str:
    """Return a pasted table; `cells` are rows with " | " between cells and " ^ " between lines of one."""
    lines = [line for row in cells for cell in row.split("|") for line in cell.split("^")]
    return heading + "\n".join(filter(None, map(str.strip, lines))) + "\n"
