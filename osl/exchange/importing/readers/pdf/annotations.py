"""What is put on a page of a PDF later: the fields of a form, text boxes, notes beside the text."""

from __future__ import annotations

from codecs import BOM_UTF8
from itertools import product
from typing import TYPE_CHECKING, Any

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSEEN = 2 | 32  # flags: hidden, not shown on a screen
WRITTEN = ("Widget", "FreeText", "Stamp")
NOTES = ("Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret")


class Put(Value):
    """What cannot be drawn: `texts` of fields without an appearance, and the `notes` of readers."""

    texts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def draw_annotations(page: Any) -> Put:
    """Have the annotations of pdfminer's `page` drawn with it; return what cannot be drawn."""
    texts, notes = [], []
    drawn: dict[str, tuple[Any, str]] = {}
    for one in _shown(page):
        kind, look = _name(one.get("Subtype")), _appearance(one)
        if kind in NOTES:
            notes.append(_text(one.get("Contents")))
        elif kind in WRITTEN and look is not None:
            drawn[f"osl{len(drawn)}"] = look, _matrix(one, look)
        elif kind in WRITTEN:
            texts.append(_text(_value(one) if kind == "Widget" else one.get("Contents")))
    if drawn:
        _add(page, drawn)
    return Put(tuple(filter(None, texts)), tuple(filter(None, notes)))


def _add(page: Any, drawn: dict[str, tuple[Any, str]]) -> None:
    from pdfminer.pdftypes import PDFStream, resolve1

    resources = dict(resolve1(page.resources) or {})
    forms = {name: look for name, (look, _matrix) in drawn.items()}
    resources["XObject"] = {**(resolve1(resources.get("XObject")) or {}), **forms}
    commands = " ".join(f"q {matrix} cm /{name} Do Q" for name, (_look, matrix) in drawn.items())
    page.resources = resources
    around = [PDFStream({}, b"q "), PDFStream({}, f" Q {commands}".encode("ascii"))]
    for number, stream in enumerate(around, start=1):
        stream.set_objid(-number, 0)  # pdfminer draws none without a number
    page.contents = [around[0], *page.contents, around[1]]


def _shown(page: Any) -> Iterator[dict[str, Any]]:
    from pdfminer.pdftypes import resolve1

    found = resolve1(page.annots)
    for one in map(resolve1, found if isinstance(found, list) else []):
        flags = resolve1(one.get("F")) if isinstance(one, dict) else UNSEEN
        if not (isinstance(flags, int) and flags & UNSEEN):
            yield one


def _appearance(one: dict[str, Any]) -> Any:
    """Return the stream that draws an annotation; None if there is none."""
    from pdfminer.pdftypes import PDFStream, resolve1

    looks = resolve1(one.get("AP"))
    look = resolve1(looks.get("N")) if isinstance(looks, dict) else None
    if isinstance(look, dict):
        look = resolve1(look.get(_name(one.get("AS"))))
    return look if isinstance(look, PDFStream) and "BBox" in look and _box(one.get("Rect")) else None


def _matrix(one: dict[str, Any], look: Any) -> str:
    """Return the matrix that brings what `look` draws into the rectangle of the annotation."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import apply_matrix_pt

    box, rect = _box(look["BBox"]) or (0.0, 0.0, 1.0, 1.0), _box(one["Rect"]) or (0.0, 0.0, 1.0, 1.0)
    matrix = resolve1(look.get("Matrix")) or (1, 0, 0, 1, 0, 0)
    corners = [apply_matrix_pt(matrix, point) for point in product(box[::2], box[1::2])]
    left, low = (min(point[axis] for point in corners) for axis in (0, 1))
    right, high = (max(point[axis] for point in corners) for axis in (0, 1))
    wide = (rect[2] - rect[0]) / (right - left) if right > left else 1.0
    tall = (rect[3] - rect[1]) / (high - low) if high > low else 1.0
    return f"{wide:.4f} 0 0 {tall:.4f} {rect[0] - left * wide:.3f} {rect[1] - low * tall:.3f}"


def _box(found: Any) -> tuple[float, float, float, float] | None:
    from pdfminer.pdftypes import resolve1

    sides = [resolve1(one) for one in resolve1(found) or ()]
    if len(sides) != 4 or not all(isinstance(one, int | float) for one in sides):
        return None
    (x0, x1), (y0, y1) = sorted(map(float, sides[::2])), sorted(map(float, sides[1::2]))
    return x0, y0, x1, y1


def _value(one: dict[str, Any]) -> Any:
    """Return the value of a field, which the field that it is part of may have."""
    from pdfminer.pdftypes import resolve1

    parent = resolve1(one.get("Parent"))
    return one.get("V", parent.get("V") if isinstance(parent, dict) else None)


def _text(found: Any) -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    found = resolve1(found)
    if not isinstance(found, bytes):
        return ""
    is_utf_8 = found.startswith(BOM_UTF8)
    return " ".join((found.decode("utf-8-sig", "replace") if is_utf_8 else decode_text(found)).split())


def _name(found: Any) -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.psparser import PSLiteral

    found = resolve1(found)
    return str(found.name) if isinstance(found, PSLiteral) else ""
