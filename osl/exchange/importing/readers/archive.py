"""Office files as ZIP archives: refused if they are bombs, damaged, or contain what nobody writes."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from osl.exchange.importing.readers.docx_safety import refuse_doctype
from osl.exchange.importing.readers.limits import refuse_bomb
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

# what a damaged archive raises while it is read
BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error)


def names_in(data: bytes) -> frozenset[str]:
    """Return the names of the files in the archive `data`; none if it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except BROKEN:
        return frozenset()


def mimetype(data: bytes) -> str:
    """Return the type of document that an OpenDocument archive names; empty if it names none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("mimetype") as part:
            return part.read(200).decode("ascii", errors="replace").strip()
    except (*BROKEN, KeyError):
        return ""


def opened(data: bytes) -> AbstractContextManager[zipfile.ZipFile]:
    """Open the archive `data` for reading; raises OslError for damage, a bomb, or a document type."""
    return _Opened(data)


class _Opened:
    """An archive; what goes wrong while it is read is reported as damage."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.archive: zipfile.ZipFile | None = None

    def __enter__(self) -> zipfile.ZipFile:
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(self.data))
            _check(self.archive)
        except (*BROKEN, KeyError) as error:
            raise damaged() from error
        return self.archive

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if self.archive is not None:
            self.archive.close()
        if isinstance(error, (*BROKEN, KeyError, ET.ParseError, RecursionError)) and not isinstance(
            error, OslError
        ):
            raise damaged() from error


def damaged() -> OslError:
    """Return the error of a file of which a part is missing or changed."""
    return OslError(say("the file is damaged; open it in the program that made it, and save it again"))


def _check(archive: zipfile.ZipFile) -> None:
    files = archive.infolist()
    refuse_bomb(files)
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in archive.read(manifest):
        raise OslError(say("it is locked with a password; save it without one"))
    for file in files:
        if file.filename.endswith((".xml", ".rels")):
            refuse_doctype(archive, file)
