"""The file of a Word document: its properties, and its bytes, which are the same for the same document."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from osl.exchange.export_origin import PROPERTY
from osl.exchange.exporting.writers.docx_parts import LONGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document as Word

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.exporting.document import Document

PID = "\0"  # stands for the number of a property
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
# in place of the template's, which names another program and counts pages of another text
APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>osl</Application></Properties>"
)
MODERN = "15"  # Word 2013 and later; older documents are shown in a compatibility mode


def set_properties(word: Word, document: Document, *, is_new: bool = True) -> None:
    """Set the properties of `word` to those of `document`, and remove those of what it was made from.

    `is_new`: it was made from the library's file, not from an office's.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE as KIND

    about, package = word.core_properties, word.part.package
    about.title, about.subject = (
        document.title[:LONGEST],
        document.subject[:LONGEST],
    )
    about.author, about.language = document.author[:LONGEST], document.language
    about.comments = about.keywords = ""
    dates = [one for one in about._element if one.tag.endswith(("}created", "}modified"))]  # noqa: SLF001
    for one in dates:
        one.getparent().remove(one)
    for key in [key for key, one in package.rels.items() if one.reltype == KIND.THUMBNAIL]:
        del package.rels[key]
    if is_new:
        _modernise(word)


def _modernise(word: Word) -> None:
    from docx.oxml.ns import qn

    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), MODERN)


def packed(word: Word, origin: ExportOrigin | None = None) -> bytes:
    """Return the bytes of `word`, without times, so that the same document is always the same bytes.

    The `origin` becomes properties of the document, beside those that the file has.
    """
    own = _taken_properties(word)
    made, again = BytesIO(), BytesIO()
    word.save(made)
    with ZipFile(made) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    if "docProps/app.xml" in parts:
        parts["docProps/app.xml"] = APPLICATION
    if own or origin:
        _add_properties(parts, own, origin.pieces if origin else {})
    with ZipFile(again, "w", ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return again.getvalue()


def _taken_properties(word: Word) -> list[str]:
    """Take the properties that an office gave its file out of `word`, and return them as XML."""
    from lxml import etree

    rels = word.part.package.rels
    for key in [key for key, one in rels.items() if one.reltype.endswith("/custom-properties")]:
        part = rels[key].target_part
        del rels[key]
        found = [one for one in etree.fromstring(part.blob) if one.get("name")]
        kept = [one for one in found if not one.get("name", "").startswith(PROPERTY)]
        return [
            _property(
                one.get("name", ""), "".join(etree.tostring(child, encoding="unicode") for child in one)
            )
            for one in kept
        ]
    return []


def _property(name: str, value: str) -> str:
    return (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{PID}" '
        f"name={quoteattr(name)}>{value}</property>"
    )


def _add_properties(parts: dict[str, bytes], own: list[str], properties: Mapping[str, str]) -> None:
    """Add a part with the properties to the `parts` of a file, and what leads to it."""
    new = [_property(name, f"<vt:lpwstr>{escape(text)}</vt:lpwstr>") for name, text in properties.items()]
    texts = "".join(text.replace(PID, str(n), 1) for n, text in enumerate([*own, *new], start=2))
    parts["docProps/custom.xml"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{texts}</Properties>"
    ).encode()
    kind = f"{_OFFICE}/relationships/custom-properties"
    link = f'<Relationship Id="rIdOsl" Type="{kind}" Target="docProps/custom.xml"/>'
    type_ = f'<Override PartName="/docProps/custom.xml" ContentType="{_CUSTOM}"/>'
    for name, end, new_part in (
        ("_rels/.rels", b"</Relationships>", link),
        ("[Content_Types].xml", b"</Types>", type_),
    ):
        parts[name] = parts[name].replace(end, new_part.encode() + end)
