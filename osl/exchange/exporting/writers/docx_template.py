"""The Word file of an office that a document is written into: checked, opened, cleaned."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from osl.exchange.export_origin import BOOKMARK
from osl.exchange.exporting.writers.docx_parts import BEGIN, END, W
from osl.exchange.importing.readers.archive import BROKEN
from osl.exchange.importing.readers.docx_package import check_parts
from osl.exchange.importing.readers.docx_strict import transitional
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from docx.document import Document as Word

_OLE = b"\xd0\xcf\x11\xe0"
_MACROS = re.compile(rb"macroEnabled|vnd\.ms-word\.vba|vbaProject", re.IGNORECASE)
_FETCHES = re.compile(r"\b(?:INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK|IMPORT)\b", re.IGNORECASE)
_HARMLESS = ("hyperlink", "attachedTemplate")


def open_template(data: bytes) -> Word:
    """Return the Word file in `data`, ready for a document.

    Raises OslError if it is not a Word file (.docx), or loads something from elsewhere.
    """
    _refuse_other(data)
    check_parts(data)
    _refuse_kind(data)
    from docx import api

    try:
        word = api.Document(BytesIO(transitional(data)))
        _refuse_loading(word)
        _clean(word)
        _ = word.sections[0].page_width, word.styles.default
    except (KeyError, AttributeError, SyntaxError, IndexError, TypeError, *BROKEN) as error:
        if isinstance(error, OslError):
            raise
        raise OslError(say("it is not a valid Word document")) from error
    return word


def _refuse_other(data: bytes) -> None:
    """Raise OslError for a file that is not an archive, as every .docx is."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise OslError(say("it is locked with a password; save it without one"))
        if "WordDocument".encode("utf-16-le") in data:
            raise OslError(say("an old Word file (.doc); save it as .docx"))
    if not data.startswith(b"PK"):
        raise OslError(say("it is not a Word document (.docx)"))


def _refuse_kind(data: bytes) -> None:
    """Raise OslError for Word's other kinds of files: templates, and those with macros."""
    with ZipFile(BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml")
    if _MACROS.search(types):
        raise OslError(say("a Word file with macros (.docm, .dotm); save it in Word as .docx"))
    if b"template.main+xml" in types:
        raise OslError(say("a Word template (.dotx); open it in Word, and save it as .docx"))


def _refuse_loading(word: Word) -> None:
    """Raise OslError if the file would load a picture or a text from elsewhere when it is opened."""
    for part in word.part.package.iter_parts():
        for one in part.rels.values():
            if one.is_external and one.reltype.rpartition("/")[2] not in _HARMLESS:
                raise _loads(one.target_ref)
        root = getattr(part, "element", None)
        if root is None:
            continue
        fields = ["".join(one.itertext()) for one in root.iter(f"{W}instrText")]
        fields += [one.get(f"{W}instr") or "" for one in root.iter(f"{W}fldSimple")]
        for field in fields:
            if _FETCHES.search(field):
                raise _loads(field.strip())


def _loads(text: str) -> OslError:
    return OslError(say('"{text}" loads from elsewhere, and a document must not', text=text[:80]))


def _clean(word: Word) -> None:
    """Remove what is true of the file only: its properties, marks of an export, its own template."""
    _clean_properties(word)
    for one in list(word.element.body.iter(f"{W}bookmarkStart")):
        if BOOKMARK.fullmatch(one.get(f"{W}name") or "") or one.get(f"{W}name") in (BEGIN, END):
            _remove_bookmark(word, one)
    settings = word.part._settings_part  # noqa: SLF001 - no other way to the relations of the settings
    for key in [key for key, one in settings.rels.items() if one.reltype.endswith("/attachedTemplate")]:
        del settings.rels[key]
        for one in list(settings.element.iter(f"{W}attachedTemplate")):
            one.getparent().remove(one)


def _clean_properties(word: Word) -> None:
    about = word.core_properties._element  # noqa: SLF001 - python-docx cannot remove a property
    for one in list(about):
        about.remove(one)


def _remove_bookmark(word: Word, start: Any) -> None:
    id_ = start.get(f"{W}id")
    for end in list(word.element.body.iter(f"{W}bookmarkEnd")):
        if end.get(f"{W}id") == id_:
            end.getparent().remove(end)
    start.getparent().remove(start)
