"""The file of a Word document: what is refused before it is parsed, and what osl made it from."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from osl.exchange.export_origin import custom_properties, from_pieces
from osl.exchange.importing.readers.archive import BROKEN
from osl.exchange.importing.readers.docx_safety import refuse_doctype
from osl.exchange.importing.readers.limits import refuse_bomb, refuse_large
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.exchange.export_origin import ExportOrigin

PROPERTIES = "docProps/custom.xml"


def check_parts(data: bytes) -> None:
    """Raise OslError for what Word never writes: a bomb, a document type with entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = archive.infolist()
            refuse_bomb(files)
            names = {file.filename for file in files}
            if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
                raise OslError(say("it is not a Word document (.docx)"))
            for file in files:
                refuse_doctype(archive, file)
            refuse_large(sum(_cells_in(archive, name) for name in names if name.startswith("word/document")))
    except BROKEN as error:
        raise not_valid() from error


def not_valid() -> OslError:
    """Return the error of a Word document that is damaged."""
    return OslError(
        say("it is not a valid Word document; open it in the program that made it, and save it again")
    )


def origin_in(data: bytes) -> ExportOrigin | None:
    """Return what osl made the document in `data` from, None if it did not make it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if PROPERTIES not in archive.namelist():
            return None
        return from_pieces(custom_properties(archive.read(PROPERTIES)))


def _cells_in(archive: zipfile.ZipFile, name: str) -> int:
    """Return how many cells the part `name` has, counted before it is parsed."""
    data = archive.read(name)
    return data.count(b"<w:tc>") + data.count(b"<w:tc ")
