"""Typst at work: which fonts, and how a character is shown that none of them has."""

from __future__ import annotations

import json
import re
import warnings
from typing import TYPE_CHECKING

import typst

from osl.i18n import say
from osl.problem import OslError
from osl.text.escapes import code

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS = ("Libertinus Serif",)  # it comes with Typst, as the fonts do that are used if it lacks a letter
_NO_GLYPH = "could not be displayed"
_ALONE = re.compile(r"panicked with: \"?alone ([0-9fl ]+)")
# a character beyond the letters of Europe, or any that signs after it make an emoji
_RARE = re.compile(
    "(?:[^\x00-\u058f\u1e00-\u1fff]|.(?=[\ufe0e\ufe0f\u20e3]))"
    "[\u0300-\u036f\u200d\u20e3\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
)
# finds out whether the fonts have every character
_TRIAL = b"""#set document(title: "-")
#set text(font: json(bytes(sys.inputs.fonts)))
#json(bytes(sys.inputs.texts)).join(linebreak())"""


def typeset(template: bytes, data: str, alone: list[str]) -> bytes:
    """Return the PDF of `template` with `data`, a JSON object as text.

    If rows are alone on a page, their names are put into `alone`, and nothing is returned that is of use.
    The fonts of the machine are used only if those of Typst lack a character, so that files are the same
    everywhere; a character that all fonts lack is written as its escape.
    """
    for try_system in (False, True):
        try:
            return _compiled(template, system=try_system, document=data)
        except typst.TypstError as error:
            if found := _ALONE.search(str(error)):
                alone += found[1].split()
                return b""
            if _NO_GLYPH not in str(error):
                raise _refused(error) from error
    try:
        return _compiled(template, system=True, document=_without_missing(data))
    except typst.TypstError as error:
        if found := _ALONE.search(str(error)):
            alone += found[1].split()
            return b""
        raise _refused(error) from error


def _compiled(source: bytes, *, system: bool, **inputs: str) -> bytes:
    """Return the PDF of `source`; raises TypstError."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return typst.compile(
            source, sys_inputs={"fonts": json.dumps(FONTS), **inputs}, pdf_standards="ua-1",
            ignore_system_fonts=not system, timestamp=0,
        )  # fmt: skip


def _refused(error: Exception) -> OslError:
    return OslError(say("no PDF can be made of this plan ({reason}); --format docx", reason=str(error)))


def _without_missing(data: str) -> str:
    """Return `data` with an escape for each character that no font has."""
    texts = sorted({found[0] for found in _RARE.finditer(data)})
    for text in sorted(_missing(texts), key=len, reverse=True):
        shown = "".join(one if one.isascii() else code(one) for one in text)
        data = data.replace(text, json.dumps(shown)[1:-1])
    return data


def _missing(texts: list[str]) -> Iterator[str]:
    """Yield those of `texts` that no font of the machine can show, found by halves."""
    try:
        if texts:
            _compiled(_TRIAL, system=True, texts=json.dumps(texts))
    except typst.TypstError:
        if len(texts) == 1:
            yield texts[0]
            return
        half = len(texts) // 2
        yield from _missing(texts[:half])
        yield from _missing(texts[half:])
