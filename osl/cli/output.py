"""Where the result of an export goes: to standard output, or into a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from osl.i18n import N_, say
from osl.problem import OslError, system_words
from osl.source.files import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

OutputOption = Annotated[
    str | None, typer.Option("--output", "-o", metavar=N_("FILE"), help=N_("write into this file"))
]
FragmentOption = Annotated[
    bool, typer.Option("--fragment", help=N_("html: only the part that goes into a page of yours"))
]
DelimiterOption = Annotated[
    str | None,
    typer.Option(
        "--delimiter", metavar="; | , | tab", help=N_("csv: what stands between two cells (if left out: ;)")
    ),
]

TABLES = ("html", "markdown", "docx", "csv")
SUFFIXES = {"htm": "html", "md": "markdown"}
PLAIN = ("", "txt")
PLANS = (".yaml", ".yml")


def format_asked(asked: str | None, output: str | None, formats: Sequence[str], default: str | None) -> str:
    """The format that `--format` names, else the ending of the file `output`, else the `default`.

    Raises OslError where none of them names one of `formats`, so also for an ending that is not known.
    """
    from osl.cli.parse import choice

    if asked is not None:
        return choice(asked, tuple(formats), "--format")
    ending = Path(output or "").suffix.lower().lstrip(".")
    if (found := SUFFIXES.get(ending, ending)) in formats:
        return found
    if default is None or ending not in PLAIN:
        raise OslError(say("which format? Add --format, with one of: {formats}", formats=", ".join(formats)))
    return default


def refuse_misplaced(
    chosen: str, *, columns: str | None = None, fragment: bool = False, delimiter: str | None = None
) -> None:
    """Raise OslError for an option that says nothing to the format `chosen`."""
    for option, given, formats in (
        ("--columns", columns is not None, TABLES),
        ("--fragment", fragment, ("html",)),
        ("--delimiter", delimiter is not None, ("csv",)),
    ):
        if given and chosen not in formats:
            raise OslError(say("{option} is not for {format}", option=option, format=chosen))


def deliver(content: bytes | str, output: str | None, plan: Path, *, name: str = "") -> None:
    """Write `content` to the file `output`, or to standard output where that is None or `-`.

    `name` is the name of a file that is proposed where `content` is no text and would go to a terminal.
    Raises OslError where the file is the plan itself or another one, or cannot be written.
    """
    if output is not None and output != "-":
        _into_file(content, Path(output), plan)
    elif isinstance(content, str):
        sys.stdout.write(content)
    elif b"\0" in content and sys.stdout.isatty():
        raise OslError(say("this format is not for a terminal; write it into a file: -o {name}", name=name))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


def _into_file(content: bytes | str, path: Path, plan: Path) -> None:
    from osl.disk.replace import cannot_write, replace

    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    kind = kind_of(path, lambda _, error: cannot_write(path, error))
    if kind is not None and kind_of(plan) is not None and path.samefile(plan):
        raise OslError(say("{file} is the plan itself; choose another file", file=path))
    if path.suffix.lower() in PLANS and kind is not None:
        raise OslError(say("{file} may be a plan; choose another file", file=path))
    if kind in ("folder", "other"):
        into_what_is_there(data, path)
    else:
        replace(path, data, expected=None)
    sentence = say("written: {file}", file=path)
    sys.stderr.write(f"osl: {sentence}\n")


def into_what_is_there(data: bytes, path: Path) -> None:
    """Write to a device or a pipe, which must not be replaced by a file."""
    if path.is_dir():
        raise OslError(say("{file} is a folder; name a file in it", file=path))
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OslError(say("{file} cannot be written: {why}", file=path, why=system_words(error))) from error
