"""Options that take one value may be given once: what was typed is never dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand

from osl.cli.wrong_words import WrongWordsError
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Sequence


class Once:
    """A command or group that refuses an option given twice, unless it is a list or a flag."""

    def make_parser(self, ctx: Any) -> Any:
        """Return the parser of the command's words, which also refuses repeated options."""
        parser = super().make_parser(ctx)  # type: ignore[misc]
        read = parser.parse_args

        def parse_args(args: list[str]) -> Any:
            found = read(args)
            if not ctx.resilient_parsing and (name := repeated(found[2])):
                raise WrongWordsError(say("option {name} may be given only once", name=name), ctx)
            return found

        parser.parse_args = parse_args
        return parser


class OnceCommand(Once, TyperCommand):
    """A command of osl."""


def repeated(params: Sequence[Any]) -> str | None:
    """Return the name of the first option in `params` (in the order typed) of which a value would be lost."""
    seen: set[str] = set()
    for param in params:
        if param.param_type_name == "argument" or param.multiple or param.is_flag or param.count:
            continue
        if param.name in seen:
            return str(max(param.opts, key=len))
        seen.add(param.name)
    return None
