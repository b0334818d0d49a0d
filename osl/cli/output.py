"""The options of documents, and how their result is delivered: to standard output, or into a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from osl.app.destination import write
from osl.i18n import N_, say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.app.destination import Destination

OutputOption = Annotated[
    str | None, typer.Option("--output", "-o", metavar=N_("FILE"), help=N_("write into this file"))
]
FragmentOption = Annotated[
    bool, typer.Option("--fragment", help=N_("html: only the part that goes into a page of yours"))
]
ForceOption = Annotated[bool, typer.Option("--force", help=N_("overwrite the file named by --output"))]
DelimiterOption = Annotated[
    str | None,
    typer.Option(
        "--delimiter", metavar="; | , | tab", help=N_("csv: what stands between two cells (if left out: ;)")
    ),
]


def as_it_is(text: str) -> None:
    """Write `text` to standard output, also what GitHub Actions takes for a command."""
    getattr(sys.stdout, "write_as_it_is", sys.stdout.write)(text)


def deliver(content: bytes | str, place: Destination, context: AppContext, *, name: str = "") -> None:
    """Write `content` to the file of `place`, or to standard output.

    `name` is the name of a file that is proposed where `content` is no text and would go to a terminal.
    Raises OslError where the file cannot be written.
    """
    if place.output is not None:
        write(content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content, place)
        context.print_remarks()
        sentence = say("written: {file}", file=place.output)
        sys.stderr.write(f"osl: {sentence}\n")
    elif isinstance(content, str):
        as_it_is(content)
    elif b"\0" in content and sys.stdout.isatty():
        raise OslError(say("this format is not for a terminal; write it into a file: -o {name}", name=name))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
