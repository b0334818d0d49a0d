"""From Typer's context to the options that every command has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.app.context import OPTIONS, AppContext

if TYPE_CHECKING:
    import typer


def context_of(ctx: typer.Context, later: dict[str, str | None]) -> AppContext:
    """Return the options given before the command and, if given again, after it."""
    chosen = {
        **(ctx.find_root().obj or {}),
        **{name: value for name, value in later.items() if value is not None},
    }
    return AppContext(*(chosen.get(name) for name in OPTIONS))
