"""The libraries that only some formats need, and what to say where one is missing."""

from __future__ import annotations

from importlib import import_module

from osl.i18n import say
from osl.problem import OslError


def need(module: str, extra: str, purpose: str) -> None:
    """Make sure that `module` is there; it comes with the extra `extra` and is for `purpose`.

    Raises OslError with the command that installs it.
    """
    try:
        import_module(module)
    except ModuleNotFoundError as error:
        sentence = say(
            '{purpose} needs a library that is not installed; install it with: pip install "osl[{extra}]"',
            purpose=purpose,
            extra=extra,
        )
        raise OslError(sentence) from error
