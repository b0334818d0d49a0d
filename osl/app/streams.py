"""The three standard streams in whatever state they are: closed, full, or read by nobody.

Python puts None in the place of a stream that is closed when it starts, and a disk that is full is
noticed only when a buffer is emptied, at the latest after `main` has ended.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, cast

from osl.i18n import say
from osl.problem import ClosedPipeError, OslError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.i18n import Sentence


class Closed(io.BufferedIOBase):
    """What takes the place of a stream that was closed: neither reading nor writing succeeds."""

    def readable(self) -> bool:
        """True, so that the attempt is made and its error names the cause."""
        return True

    def writable(self) -> bool:
        """True, for the same reason."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002 - the interface of streams
        """Raise OSError."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    def read1(self, size: int = -1, /) -> bytes:
        """Raise OSError."""
        return self.read(size)

    def write(self, data: Any, /) -> int:  # noqa: ARG002 - the same
        """Raise OSError."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


class Output:
    """Standard output. Raises OutputError for what cannot be written, ClosedPipe if nobody reads it.

    After that it drops everything, and so does Python's own flush at exit.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._lost = False
        self._in_actions = os.environ.get("GITHUB_ACTIONS") == "true"

    def __getattr__(self, name: str) -> Any:
        """Everything else is the stream's own."""
        return getattr(self._stream, name)

    @property
    def buffer(self) -> Output:
        """The same for bytes."""
        return type(self)(self._stream.buffer)

    def write(self, data: Any) -> int:
        """Write `data` to the stream; text from a plan gives a runner of GitHub Actions no command."""
        if self._in_actions and isinstance(data, str):
            from osl.render.problems.github import without_commands

            data = without_commands(data)
        return self.write_as_it_is(data)

    def write_as_it_is(self, data: Any) -> int:
        """Write `data`: a document, or commands that are meant."""
        try:
            return 0 if self._lost else int(self._stream.write(data) or 0)
        except (OSError, ValueError) as error:  # ValueError: the stream was closed since
            self._give_up(error)
        return 0

    def writelines(self, lines: Iterable[Any]) -> None:
        """Write each of `lines`."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Write what is still buffered."""
        try:
            if not self._lost:
                self._stream.flush()
        except (OSError, ValueError) as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self._lose()
        _raise(error)

    def _lose(self) -> None:
        self._lost = True
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


class Remarks(Output):
    """Standard error: on a terminal, lines are broken between words.

    What cannot be written is dropped: results and the exit code do not suffer.
    """

    def write(self, data: Any) -> int:
        """Write `data`; whole lines are broken to the width of a terminal."""
        whole = isinstance(data, str) and data.endswith("\n") and "\r" not in data
        if whole and not self._lost and self._stream.isatty():
            from osl.render.console import make_console

            console = make_console(self._stream, os.environ)
            data = "".join(f"{part}\n" for line in data[:-1].split("\n") for part in console.broken(line))
        return super().write(data)

    def _give_up(self, error: Exception) -> None:  # noqa: ARG002 - there is nobody to hear of it
        self._lose()


def _raise(error: Exception) -> NoReturn:
    number = getattr(error, "errno", None)
    # Windows calls a closed pipe an invalid argument
    if number == errno.EPIPE or (sys.platform == "win32" and number == errno.EINVAL):
        raise ClosedPipeError from error
    raise OutputError(error) from error


def tell(line: object) -> None:
    """Print a line on standard output, on a terminal broken between words."""
    from osl.render.console import make_console

    make_console(sys.stdout, os.environ).tell(line)


@contextmanager
def report_of_change(sentence: Sentence) -> Iterator[None]:
    """Add `sentence`, which reports what was done already, to the error if printing in this block fails."""
    try:
        yield
        sys.stdout.flush()
    except OutputError as error:
        raise OslError(say("{why}; {done}", why=error.sentence, done=sentence)) from error


@contextmanager
def standard_streams() -> Iterator[None]:
    """Let `sys.stdin`, `sys.stdout` and `sys.stderr` be there and fail in osl's own words."""
    kept = sys.stdin, sys.stdout, sys.stderr
    if None in kept:
        _occupy()
    sys.stdin = _there(kept[0])
    sys.stdout = cast("TextIO", Output(_prepared(_there(kept[1]))))
    sys.stderr = cast("TextIO", Remarks(_prepared(_there(kept[2]))))
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept


def _there(stream: TextIO | None) -> TextIO:
    if stream is not None:
        return stream
    return io.TextIOWrapper(cast("Any", Closed()), encoding="utf-8", write_through=True)


def _occupy() -> None:
    """Let no file loaded later get the number of a closed stream, and so what was meant for the stream."""
    with suppress(OSError):
        while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
            os.set_inheritable(number, True)  # noqa: FBT003 - its own signature
        os.close(number)


def _prepared(stream: TextIO) -> TextIO:
    """Write UTF-8 into pipes and files; a console keeps its encoding and shows `?` for what it lacks."""
    if (reconfigure := getattr(stream, "reconfigure", None)) is None:
        return stream
    if stream.isatty():
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream
