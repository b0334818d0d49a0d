"""Compile the catalogues into the wheel: `.po` is what people edit, `.mo` is what osl reads."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

from dev.catalogues import compile_all


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg] # its type argument is hatchling's own
    """Hatchling calls this before it builds a wheel, an editable one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - its interface
        """Compile every catalogue beside its source."""
        compile_all()
