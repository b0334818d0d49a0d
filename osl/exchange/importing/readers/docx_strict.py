"""Word documents saved as "Strict Open XML": the same document, with other names of its namespaces."""

from __future__ import annotations

import io
import re
import zipfile

_STRICT = b"http://purl.oclc.org/ooxml/"
_NAME = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/?")
_OTHER = {  # the names that differ in more than their beginning
    b"officeDocument/2006/extendedProperties": b"officeDocument/2006/extended-properties",
    b"officeDocument/2006/customProperties": b"officeDocument/2006/custom-properties",
}


def transitional(data: bytes) -> bytes:
    """Return the document in `data` with the namespaces that every Word knows; unchanged if it has them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if not any(
            _STRICT in archive.read(name) for name in archive.namelist() if name.endswith("document.xml")
        ):
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in archive.namelist():
                part = archive.read(name)
                copy.writestr(name, _renamed(part) if name.endswith((".xml", ".rels")) else part)
    return out.getvalue()


def _renamed(part: bytes) -> bytes:
    part = _NAME.sub(rb"http://schemas.openxmlformats.org/\1/2006/", part)
    for old, new in _OTHER.items():
        part = part.replace(old, new)
    return part
