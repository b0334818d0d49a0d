"""What Word never writes, and what a reader of XML must not be given: a document type, with its entities."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    import zipfile
    from typing import IO

_PIECE = 64 * 1024
_UNKNOWN = expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]


class _ElementError(Exception):
    """The first element: a document type can only be before it."""


def refuse_doctype(archive: zipfile.ZipFile, file: zipfile.ZipInfo) -> None:
    """Raise OslError if a part of the document has a document type anywhere."""
    with archive.open(file) as part:
        try:
            _read_prolog(part)
        except _ElementError:
            return
        except expat.ExpatError as error:
            # a part that is not XML is reported by what needs it, but not an encoding that hides its type
            if error.code == _UNKNOWN:
                raise _refused() from error


def _read_prolog(part: IO[bytes]) -> None:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _stop
    while piece := part.read(_PIECE):
        parser.Parse(piece)


def _refuse(*_: object) -> None:
    raise _refused()


def _stop(*_: object) -> None:
    raise _ElementError


def _refused() -> OslError:
    return OslError(say("it contains an XML document type, which office programs never write"))
