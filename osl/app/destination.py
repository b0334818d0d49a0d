"""The file for a result: an existing one is overwritten only with consent, a plan never."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from osl.app.find import is_plan_name
from osl.i18n import say
from osl.problem import OslError, system_words
from osl.source.files import STDIN, kind_of, real_path
from osl.values import Value

if TYPE_CHECKING:
    from osl.app.context import AppContext
    from osl.i18n import Sentence
    from osl.source.files import FileKind

STANDARD = {"/dev/stdout": 1, "/dev/stderr": 2}


class Destination(Value):
    """The file to write, None for standard output; `overwrite` if one that is there may be replaced."""

    output: str | None
    overwrite: bool = False


def destination(output: str | None, plan: Path | None, *, force: bool) -> Destination | None:
    """Return where to write for `-o` with `output`; None if a person refuses to overwrite.

    Raises OslError for an empty name, if a file is there already and nobody can be asked, or if it is a
    plan: `plan` itself or another, also behind a link or under another name; or a new name that ends as a
    plan's does. `plan` is None if a plan is what is written: then `force` alone lets it replace another.
    """
    if force and output is None:
        raise OslError(say("--force belongs to --output: it lets that file be overwritten"))
    if output is None or output == STDIN or stream_of(output) == 1:
        return Destination(None)
    if not output.strip():
        raise OslError(say("the file name for --output is empty"))
    if not is_there(output):
        if plan is not None and stream_of(output) is None and is_plan_name(output):
            raise OslError(say("{file} has the extension of a plan file; choose another name", file=output))
        return Destination(output, overwrite=force)
    if plan is not None:
        _refuse_a_plan(Path(output), plan)
    elif not force and is_a_plan(Path(output)):
        raise OslError(_there_already(output))
    return Destination(output, overwrite=True) if force or _agreed(output) else None


def is_there(output: str) -> bool:
    """Return whether a regular file is at `output`, and not one that is open as a stream."""
    return stream_of(output) is None and _kind(output) == "file"


def _kind(output: str) -> FileKind | None:
    from osl.disk.atomic_replace import cannot_write

    return kind_of(output, lambda name, error: cannot_write(Path(name), error))


def stream_of(output: str) -> int | None:
    """Return the number of the open stream that `output` names, as /dev/stdout does."""
    if os.name != "posix":
        return None
    name = os.path.normpath(output)
    found = re.fullmatch("/(?:dev|proc/self)/fd/([0-9]{1,5})", name)
    return int(found[1]) if found else STANDARD.get(name)


def is_a_plan(path: Path) -> bool:
    """Return whether the file at `path` is a plan: by its ending, that of the file behind it, or its keys."""
    from osl.app.head import looks_like_a_plan

    return is_plan_name(path.name) or is_plan_name(real_path(path)) or looks_like_a_plan(path)


def _refuse_a_plan(path: Path, plan: Path) -> None:
    if kind_of(plan) is not None and path.samefile(plan):
        raise OslError(say("{file} is the plan file; choose another file", file=path))
    if is_a_plan(path):
        raise OslError(say("{file} looks like a plan; choose another file", file=path))


def _there_already(output: str) -> Sentence:
    return say("{file} already exists; to overwrite it, add --force", file=output)


def _agreed(output: str) -> bool:
    """Return whether a person lets `output` be overwritten; raises OslError if nobody can be asked."""
    from osl.app.asking import agrees, can_ask

    if not can_ask():
        raise OslError(_there_already(output))
    if agrees(say("{file} already exists; overwrite it? (yes or no)", file=output)):
        return True
    sentence = say("nothing was written")
    sys.stderr.write(f"osl: {sentence}\n")
    return False


def write(data: bytes, place: Destination) -> None:
    """Write `data` to the file or device of `place`; raises OslError, and leaves no part, if that fails."""
    from osl.disk.atomic_replace import create, replace

    assert place.output is not None  # noqa: S101 - standard output is not a file
    path, stream = Path(place.output), stream_of(place.output)
    if stream is not None or _kind(place.output) in ("folder", "other"):
        _into_what_is_there(data, path, stream)
    elif place.overwrite:
        replace(path, data, expected=None)
    else:
        create(path, data)


def _into_what_is_there(data: bytes, path: Path, stream: int | None) -> None:
    """Write to a device, a pipe or an open stream, which must not be replaced by a file."""
    if stream is None and path.is_dir():
        raise OslError(say("{file} is a folder; name a file in it", file=path))
    try:
        with open(path if stream is None else stream, "wb", closefd=stream is None) as file:
            file.write(data)
    except OSError as error:
        raise OslError(say("{file} cannot be written: {why}", file=path, why=system_words(error))) from error


def as_it_is(text: str) -> None:
    """Write `text` to standard output, also what GitHub Actions takes for a command."""
    getattr(sys.stdout, "write_as_it_is", sys.stdout.write)(text)


def deliver(content: bytes | str, place: Destination, context: AppContext, *, name: str) -> None:
    """Write `content` to the file of `place`, or to standard output.

    `name` is proposed for the file if `content` is binary and would go to a terminal.
    Raises OslError if the file cannot be written.
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
