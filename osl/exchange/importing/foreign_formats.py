"""Formats that people try and osl does not read, by their first bytes; and why."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from osl.i18n import say

if TYPE_CHECKING:
    from osl.i18n import Sentence

_START = 1024  # bytes
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_PHOTOS = (b"ftyphei", b"ftypmif", b"ftypavif")  # after a length
_LINKS = (b"[InternetShortcut]", b"L\x00\x00\x00\x01\x14\x02\x00")  # of Windows
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:\[\s*+)?\{\s*+\"[^\"\n]*+\"\s*+:")
# keys of a plan file, without which it need not be parsed
_PLAN = (
    re.compile(rb"^year: *+['\"]?\d{4}\b", re.MULTILINE),
    re.compile(rb"^tasks:[ \t\r]*+(?:#.*+)?$", re.MULTILINE),
)
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")


def why_not_read(data: bytes) -> Sentence | None:
    """Return why formats that people try are not read, by their first bytes."""
    is_photo = data.startswith(_PHOTOS, 4) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")
    is_bitmap = data.startswith(b"BM") and data[6:10] == bytes(4)
    if is_photo or is_bitmap or data.startswith(_PICTURES):
        return say("a picture; osl reads no text in pictures")
    if data.startswith(_PACKED):
        return say("a packed archive; unpack it and import the file in it")
    start = data[:_START]
    if b"<office:document" in start:
        return say("an OpenDocument file without packing (.fodt, .fods); save it as .odt or .ods")
    if b"<?mso-application" in start or b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return say("an XML file of Word or Excel 2003; save it as .docx or .xlsx")
    if data.removeprefix(codecs.BOM_UTF8).startswith(b"BEGIN:VCALENDAR"):
        return say("a calendar (.ics); osl imports tables and lists, such as one copied from it")
    if data.startswith(_LINKS) or _is_link(start):
        return say("a link to a document, not the document; open it, and save that as .docx or .xlsx")
    if _JSON.match(start):
        return say("a JSON file; save what it has as a table (.xlsx, .csv)")
    if _is_plan(data):
        return say("a plan file of osl; save it under a name that ends in .yaml, then: osl validate")
    if data.startswith(b"MIME-Version:"):
        return say("a web page in one file (.mht); save it as .html")
    return None


def _is_plan(data: bytes) -> bool:
    """Return whether `data` is YAML that has the keys of a plan file at its top."""
    if not all(key.search(data) for key in _PLAN):
        return False
    from yaml import YAMLError

    from osl.source.nodes import Composer, Mapping, TooLargeError, events

    try:
        get = events(data.decode("utf-8-sig"))
        get(), get()
        top = Composer(get).node(get())
    except TooLargeError:
        return True
    except (UnicodeDecodeError, YAMLError):
        return False
    return isinstance(top, Mapping) and all(map(top.pair, ("year", "tasks")))


def _is_link(start: bytes) -> bool:
    """Return whether a file that begins with `start` names an address: of Google Docs (.gdoc), of macOS."""
    of_google = start.startswith(b"{") and (b'"doc_id"' in start or b"docs.google.com" in start)
    return of_google or (b"<plist" in start and b"<key>URL</key>" in start)
