"""Old Word files and RTF converted by an installed LibreOffice, in a profile of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from osl.i18n import say
from osl.problem import OslError

SECONDS = 120
NAMES = ("soffice", "libreoffice", "soffice.com")


def office() -> str | None:
    """Return the path of LibreOffice's program, None if it is not installed."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((str(path) for path in _usual_places() if path.is_file()), None)


def _usual_places() -> list[Path]:
    """Return where LibreOffice is installed without being on PATH: Windows and macOS."""
    if sys.platform == "darwin":
        folders = [Path("/Applications"), Path.home() / "Applications"]
        return [folder / "LibreOffice.app" / "Contents" / "MacOS" / "soffice" for folder in folders]
    names = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")
    roots = dict.fromkeys(filter(None, map(os.environ.get, names)))
    return [Path(root) / "LibreOffice" / "program" / "soffice.com" for root in roots]


def converted(data: bytes, extension: str) -> bytes:
    """Return `data`, the bytes of a file with `extension` ("doc" or "rtf"), as a Word document (.docx).

    Raises OslError if LibreOffice is not installed, fails, or takes longer than SECONDS.
    """
    program = office()
    if program is None:
        raise OslError(say("LibreOffice, which would convert it, is not installed; save it as .docx"))
    with TemporaryDirectory(prefix="osl-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, made = folder / f"source.{extension}", folder / "out" / "source.docx"
        source.write_bytes(data)
        _run(_command(program, folder, source))
        if not made.is_file():
            raise OslError(say("LibreOffice could not convert it; open it there and save it as .docx"))
        return made.read_bytes()


def _command(program: str, folder: Path, source: Path) -> list[str]:
    return [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"),
        str(source),
    ]  # fmt: skip


def _run(command: list[str]) -> None:
    """Run `command`, with its children ended too if it takes too long."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - a program found on PATH, with a file of ours
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=os.name == "posix"
        )
    except OSError as error:
        raise OslError(say("LibreOffice could not be started; save the file as .docx")) from error
    try:
        process.wait(SECONDS)
    except BaseException as error:
        _end(process)
        if isinstance(error, subprocess.TimeoutExpired):
            late = say("LibreOffice took longer than {n} seconds; save the file as .docx", n=SECONDS)
            raise OslError(late) from error
        raise


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
