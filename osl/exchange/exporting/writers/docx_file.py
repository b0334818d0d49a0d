"""The file around a Word document: what it says of itself, and that the same document is the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from docx.document import Document as Word

    from osl.exchange.exporting.document import Document

LONGEST = 255  # letters that a property of a document may have
MODERN = "15"  # Word 2013 and later; of an older document Word says that it is shown in a compatibility mode


def introduce(word: Word, document: Document) -> None:
    """Say whose `word` is and what it is about, and nothing of the template that it was made from."""
    from docx.opc.constants import RELATIONSHIP_TYPE as KIND

    about, package = word.core_properties, word.part.package
    about.title, about.subject = document.title[:LONGEST], document.subject[:LONGEST]
    about.author, about.language = document.author[:LONGEST], document.language
    about.comments = about.keywords = ""
    dates = [one for one in about._element if one.tag.endswith(("}created", "}modified"))]  # noqa: SLF001
    for one in dates:
        one.getparent().remove(one)
    for key in [key for key, one in package.rels.items() if one.reltype == KIND.THUMBNAIL]:
        del package.rels[key]
    _modernise(word)


def _modernise(word: Word) -> None:
    from docx.oxml.ns import qn

    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), MODERN)


def packed(word: Word) -> bytes:
    """The bytes of `word`, the same whenever they are made: its parts carry no time of their own."""
    made, again = BytesIO(), BytesIO()
    word.save(made)
    with ZipFile(made) as old, ZipFile(again, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), old.read(name), ZIP_DEFLATED)
    return again.getvalue()
