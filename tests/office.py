"""LibreOffice and pdftotext for tests: what a Word document looks like on paper."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


def needed(*names: str) -> str:
    """The path of the first of these programs that is here; the test is skipped where none is."""
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.skip(f"no {names[0]} here: .ci/run installs it")


def on_paper(documents: dict[str, bytes]) -> dict[str, str]:
    """The text of each of these Word documents as LibreOffice prints it; one start for all of them."""
    reader = needed("pdftotext")
    return {name: _read(reader, paper) for name, paper in converted(documents, "docx", "pdf").items()}


def converted(documents: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    """These files of the format `old`, each as LibreOffice saves it as `new`: a format, or format:filter."""
    office = needed("soffice", "libreoffice")
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder, made = Path(name), Path(name, "made")
        files = [folder / f"{title}.{old}" for title in documents]
        for file in files:
            file.write_bytes(documents[file.stem])
        command = [
            office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", new, "--outdir", str(made), *map(str, files),
        ]  # fmt: skip
        subprocess.run(command, capture_output=True, timeout=300, check=True)
        ending = new.partition(":")[0]
        return {file.stem: (made / f"{file.stem}.{ending}").read_bytes() for file in files}


def _read(reader: str, paper: bytes) -> str:
    # raw: cell by cell, as LibreOffice wrote them, and not line by line over all cells of a row
    command = [reader, "-raw", "-", "-"]
    return subprocess.run(command, input=paper, capture_output=True, check=True).stdout.decode("utf-8")
