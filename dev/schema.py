"""Write the JSON Schema of the plan file as `osl schema` prints it: `python -m dev.schema`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from dev.made import write
from osl.schema import schema

if TYPE_CHECKING:
    from dev.made import Made

SCHEMA = Path(__file__).resolve().parent.parent / "docs" / "osl.schema.json"


def made() -> Made:
    """Return the schema as it should be."""
    return {SCHEMA: json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"}


if __name__ == "__main__":
    write(made())
