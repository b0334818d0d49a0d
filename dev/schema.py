"""Write the JSON Schema of the plan file as `osl schema` prints it: `python -m dev.schema`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dev.made import write
from osl.app.editor_schema import schema_text

if TYPE_CHECKING:
    from dev.made import Made

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "docs" / "osl.schema.json"
# where the first lines of the examples' plans lead editors
OF_EXAMPLES = (ROOT / "examples/2023/docs/osl.schema.json", ROOT / "examples/2026/plans/.osl.schema.json")


def made() -> Made:
    """Return the schema as it should be."""
    return dict.fromkeys((SCHEMA, *OF_EXAMPLES), schema_text())


if __name__ == "__main__":
    write(made())
