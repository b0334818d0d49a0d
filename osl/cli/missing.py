"""What to type if an argument is missing: the command as typed with an example, and the plan's ids."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from osl.cli.usage_errors import name_of
from osl.i18n import N_, _, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.app.context import AppContext
    from osl.i18n import Sentence

SHOWN = 5
_IDS = ("id_", "ids")
# what stands for the text that a command needs behind an id, and an example of other words
_BLANKS = {"log": N_("WHAT"), "move": N_("WHEN")}
_MORE = {"set": ("place=park",)}


def missing_argument(error: Any) -> Sentence | None:
    """Return what to type instead of a command without an argument; None for another error or no example."""
    ctx, param = getattr(error, "ctx", None), getattr(error, "param", None)
    is_missing = type(error).__name__ == "MissingParameter"
    if not is_missing or getattr(param, "param_type_name", "") != "argument":
        return None
    return _with_example(ctx, param, name_of(error, ctx))


def _with_example(ctx: Any, param: Any, name: str) -> Sentence | None:
    from osl.cli.command import typed_command

    typed = typed_command(ctx)
    ids = [str(one.value) for one in param.shell_complete(ctx, "")] if param.name in _IDS else []
    example = _example(param.name, ctx, ids)
    if example is None:
        return None
    blank = _BLANKS.get(typed.name, "")
    words = [*typed.arguments, *example, *(_MORE.get(typed.name, ()) if param.name in _IDS else ())]
    command, help_ = typed.again(arguments=words, blank=_(blank) if blank else ""), ctx.command_path
    if param.name in _IDS and not ids:
        return say(
            "{name} is missing; type: {command}; the ids are in: osl list (see: {help} --help)",
            name=name, command=command, help=help_,
        )  # fmt: skip
    if not ids:
        return say(
            "{name} is missing; type, for example: {command} (see: {help} --help)",
            name=name, command=command, help=help_,
        )  # fmt: skip
    if len(ids) <= SHOWN:
        message = N_("{name} is missing; type, for example: {command} (see: {help} --help)\n  tasks: {ids}")
    else:
        message = N_(
            "{name} is missing; type, for example: {command} (see: {help} --help)\n"
            "  {n} tasks, among them: {ids}; see them all with: osl list{plan}"
        )
    return say(
        message, name=name, command=command, help=help_, n=len(ids), ids=", ".join(ids[:SHOWN]),
        plan=_context(ctx).same_plan(),
    )  # fmt: skip


def _example(param: str, ctx: Any, ids: Sequence[str]) -> Sequence[str] | None:
    """Return words for the argument `param` and those behind it; None if there is none to show."""
    year = date.today().year
    if param in _IDS:
        return [ids[0]] if ids else ["ID"]
    return {
        "text": [_("20–22 May")],
        "file": ["plan.docx"],
        "shell": ["bash"],
        "assignments": _MORE["set"],
        "old": [f"plans/{year}.yaml", f"plans/{year + 1}.yaml"],
        "new": [f"plans/{year + 1}.yaml"],
        "new_year": [str(_next_year(ctx))],
    }.get(param)


def _context(ctx: Any) -> AppContext:
    from osl.app.context import AppContext

    return AppContext.of(ctx.find_root().obj, ctx.params)


def _next_year(ctx: Any) -> int:
    """Return the year after that of the last plan, this year if there is no plan."""
    from osl.problem import OslError

    try:
        heads = _context(ctx).heads()
    except OslError:
        heads = []
    return max((head.year + 1 for head in heads if head.year), default=date.today().year)
