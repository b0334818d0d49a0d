"""The file of a Word document: what is refused before it is parsed, and what osl made it from."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from osl.exchange.export_origin import custom_properties, from_pieces
from osl.exchange.importing.readers.archive import BROKEN, MOST_BYTES, MOST_FILES
from osl.exchange.importing.readers.docx_safety import refuse_doctype
from osl.exchange.importing.readers.grid import refuse_large
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
            if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_BYTES:
                raise OslError(say("unpacked, it is larger than any plan"))
            names = {file.filename for file in files}
            if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
                raise OslError(say("it is not a Word document (.docx)"))
            for file in files:
                refuse_doctype(archive, file)
            refuse_large(sum(_cells_in(archive, name) for name in names if name.startswith("word/document")))
    except BROKEN as error:
        raise OslError(say("it is not a valid Word document")) from error


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
