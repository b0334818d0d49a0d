"""The style sheet and the logo of an office: taken as they are, refused if a page would load something."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring
from zlib import crc32

import pikepdf
import pytest
from docx import api

from osl.exchange.exporting.logo import Logo, drawing_size

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = "year: 2023\ntitle: Plan\norganisation: CUS\naudiences: {a: A}\ntasks:\n- {id: a, title: A, audiences: [a], when: maj}\n"  # noqa: E501 - as it is written
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////"
    "////////////////////////wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAAAAAA"
    "AAD/2gAIAQEAAD8AT//Z"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2023.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "css",
    [
        "@import 'x.css';", "@im\\70 ort 'x'", "p { background: url(http://a.pl/x.png) }", "p{background:URL( 'x.png')}",  # noqa: E501 - as it is written
        "p { background: u\\72l(x) }", "p{background:/**/url(//a.pl/x)}", "p{background:image-set('x.png' 1x)}",  # noqa: E501 - as it is written
        "@font-face { src: url(x.woff2) }", "p{background: url(x", "</style><script>", "</ STYLE >",
        "a{content:'/*'} b{background:url(//a.pl/x)} c{content:'*/'}", "a{content:\"/*\n} @import 'x'; /* */",
        "a{background:url(#/*)} b{background:url(//a.pl/x)} /* */", "a{content:'\\'/*'} @import 'x'; /* */",
        "a{background:url(#\")} b{content:\"/*\"} @import 'x'; c{content:\"*/\"}",
        "\\\"/*\"} a{background:url(//a.pl/x)} /* */ b{content:\"",
    ],
)  # fmt: skip
def test_a_style_sheet_that_loads_or_is_more_than_style_is_refused(osl: Osl, here: Path, css: str) -> None:
    (here / "a.css").write_text(css, encoding="utf-8")
    result = osl("export", "-f", "html", "--css", "a.css")
    assert (result.code, result.out) == (2, "")
    assert "a.css: " in result.err


@pytest.mark.parametrize(
    "css", ["/* url(x) @import */ a{}", 'a{content:"it\'s"} /* url(x) */', "a{b:url(#x)}"]
)
def test_a_comment_loads_nothing(osl: Osl, here: Path, css: str) -> None:
    (here / "a.css").write_text(css, encoding="utf-8")
    assert css in osl("export", "-f", "html", "--css", "a.css").out


def test_a_style_sheet_larger_than_a_page_should_be_is_refused(osl: Osl, here: Path) -> None:
    (here / "a.css").write_text("a{}" * 700_000, encoding="utf-8")
    refused = osl("export", "-f", "html", "--css", "a.css")
    assert (refused.code, refused.err) == (2, "osl: a.css: a style sheet may have 2 MB at most\n")


@pytest.mark.parametrize("command", ["export", "report"])
def test_a_style_sheet_and_a_logo_are_in_the_page_typed_or_set(osl: Osl, here: Path, command: str) -> None:
    css = ":root { --bar: #900 } p { background: url(data:image/png;base64,AA) } q { filter: url(#a) }"
    (here / "a.css").write_text(css, encoding="utf-8")
    (here / "logo.png").write_bytes(PNG)
    typed = osl(command, "-f", "html", "--css", "a.css", "--logo", "logo.png").out
    assert css in typed
    assert 'src="data:image/png;base64,' in typed
    assert 'alt="CUS"' in typed
    (here / "plans" / "osl.toml").write_text('css = "../a.css"\nlogo = "../logo.png"\n', encoding="utf-8")
    assert osl(command, "-f", "html").out == typed
    assert "data:image" not in osl(command, "-f", "html", "--fragment").out
    assert osl(command, "-f", "markdown").code == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n"), ("a.png", b"text"), ("a.jpg", b"\xff\xd8\xff"), ("a.svg", b"<html/>"),  # noqa: E501 - as it is written
        ("a.svg", SVG.format("<script/>").encode()), ("a.svg", SVG.format("<g onload='x'/>").encode()),
        ("a.svg", SVG.format("<image x:href='http://a.pl/x'/>").encode()),
        ("a.svg", SVG.format("<style>@import 'x'</style>").encode()),
        ("a.svg", SVG.format("<rect fill='url(http://a.pl#x)'/>").encode()),
        ("a.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.format("").encode()), ("a.png", PNG + b"x" * 2_000_000),  # noqa: E501 - as it is written
    ],
)  # fmt: skip
def test_a_logo_that_is_no_picture_or_does_something_is_refused(
    osl: Osl, here: Path, name: str, data: bytes
) -> None:
    (here / name).write_bytes(data)
    result = osl("export", "-f", "html", "--logo", name)
    assert (result.code, result.out, name in result.err) == (2, "", True)


def test_a_drawing_and_a_photograph_are_logos(osl: Osl, here: Path) -> None:
    (here / "a.svg").write_text(SVG.format("<rect fill='url(#a)'/>"), encoding="utf-8")
    (here / "a.jpg").write_bytes(JPEG)
    assert "data:image/svg+xml;base64," in osl("export", "-f", "html", "--logo", "a.svg").out
    assert "data:image/jpeg;base64," in osl("export", "-f", "html", "--logo", "a.jpg").out


def test_what_is_missing_or_has_no_place_is_refused(osl: Osl) -> None:
    assert osl("export", "-f", "html", "--css", "no.css").err == "osl: there is no file no.css\n"
    assert "--css is not for docx" in osl("export", "-f", "docx", "-o", "a.docx", "--css", "a.css").err
    assert "no --css, no --logo" in osl("export", "-f", "html", "--fragment", "--css", "a.css").err
    assert "--picture is not for csv" in osl("export", "-f", "csv", "--no-picture").err


def test_a_page_has_a_picture_and_a_fragment_only_if_asked(osl: Osl) -> None:
    page, bare = osl("export", "-f", "html").out, osl("export", "-f", "html", "--no-picture").out
    fragment = osl("export", "-f", "html", "--fragment").out
    asked = osl("export", "-f", "html", "--fragment", "--picture").out
    assert ["<svg" in one for one in (page, bare, fragment, asked)] == [True, False, False, True]
    assert "The year in a picture" not in bare


@pytest.mark.parametrize("option", ["--css", "--logo"])
def test_a_file_that_is_missing_is_named_in_the_language_of_the_screen(
    osl: Osl, here: Path, option: str
) -> None:
    assert here.is_dir()
    for lang, why in (("en", "there is no file none"), ("pl", "nie ma pliku none")):
        refused = osl("export", "-f", "html", option, "none", lang=lang)
        assert (refused.code, refused.out, refused.err) == (2, "", f"osl: {why}\n")


@pytest.mark.parametrize("command", ["export", "report"])
@pytest.mark.parametrize(("name", "data"), [("a.png", PNG), ("a.jpg", JPEG)])
def test_a_logo_is_in_word_with_a_text_and_a_sane_size(
    osl: Osl, here: Path, command: str, name: str, data: bytes
) -> None:
    (here / name).write_bytes(data)
    assert osl(command, "-o", "a.docx", "--logo", name).code == 0
    word = api.Document(str(here / "a.docx"))
    (picture,) = word.inline_shapes
    assert picture._inline.docPr.get("descr") == "CUS"
    assert 0 < picture.height.mm <= 25
    assert word.paragraphs[1].text.startswith(("Plan", "Report"))
    assert any(one.reltype.endswith("/image") for one in word.part.rels.values())


@pytest.mark.parametrize(
    ("name", "data"), [("a.png", PNG), ("a.jpg", JPEG), ("a.svg", SVG.format("<rect/>").encode())]
)
def test_a_logo_is_in_a_pdf_with_a_text(osl: Osl, here: Path, name: str, data: bytes) -> None:
    (here / name).write_bytes(data)
    assert osl("export", "-o", "a.pdf", "--logo", name, "--no-picture").code == 0
    with pikepdf.open(here / "a.pdf") as file:
        texts = [
            str(one.get("/Alt"))
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    assert texts == ["CUS"]


def test_word_takes_no_drawing_and_an_office_s_file_has_its_own_logo(osl: Osl, here: Path) -> None:
    (here / "a.svg").write_text(SVG.format(""), encoding="utf-8")
    (here / "a.png").write_bytes(PNG)
    refused = osl("export", "-o", "a.docx", "--logo", "a.svg", lang="en")
    assert (refused.code, refused.err) == (2, "osl: a.svg: Word takes no SVG picture; save it as PNG\n")
    (here / "plans" / "osl.toml").write_text('logo = "../a.png"\n', encoding="utf-8")
    api.Document().save(str(here / "office.docx"))
    osl("export", "-o", "a.docx")
    osl("export", "-o", "b.docx", "--template", "office.docx")
    osl("export", "-o", "c.docx", "--template", "office.docx", "--logo", "a.png")
    found = [len(api.Document(str(here / f"{name}.docx")).inline_shapes) for name in "abc"]
    assert found == [1, 0, 1]


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (96, 48, (25.4, 12.7)), (960, 960, (25, 25)), (9600, 96, (170, 1.7)), (1, 1, (0.26, 0.26)),
        (10, 10_000, (0.025, 25)),
    ],
)  # fmt: skip
def test_a_logo_is_as_large_as_it_is_drawn_but_no_higher_than_a_letterhead(
    width: int, height: int, expected: tuple[float, float]
) -> None:
    assert Logo("png", b"", width, height).size(170) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="2in" height="48"', (192, 48)), ('viewBox="0 0 200 100"', (200, 100)), ("", (100, 100)),
        ('width="50" viewBox="0,0,200,100"', (50, 25)), ('height="50%" viewBox="0 0 x 1"', (100, 1)),
        ('height="10mm" viewBox="0 0 20 10"', (75.59, 37.8)), ('width="9e9" height="-1"', (100, 100)),
        ('width="10"', (10, 10)), ('height="99999999999"', (10_000, 10_000)),
    ],
)  # fmt: skip
def test_a_drawing_has_its_own_size_or_that_of_its_view(attributes: str, size: tuple[float, float]) -> None:
    root = fromstring(f"<svg {attributes}/>")  # noqa: S314 - our own
    assert drawing_size(root) == pytest.approx(size, abs=0.01)


def test_a_picture_that_is_not_whole_or_takes_all_memory_is_refused(osl: Osl, here: Path) -> None:
    header = b"IHDR" + (20_000).to_bytes(4, "big") * 2 + b"\x08\x06\0\0\0"
    huge = PNG[:8] + b"\0\0\0\r" + header + crc32(header).to_bytes(4, "big") + PNG[33:]
    cut, wrong = PNG[:-5], PNG[:40] + b"?" + PNG[41:]
    twice = b"\xff\xd8\xff\xff\xe0\0\x04ab\xff\xda\0\2"
    for data in (huge, cut, wrong, JPEG[:-2], twice, PNG[:8] + PNG[33:]):
        (here / "a.png").write_bytes(data)
        for ending in ("html", "docx", "pdf"):
            refused = osl("export", "-o", f"x.{ending}", "--logo", "a.png", lang="en")
            assert (refused.code, "osl: a.png: " in refused.err, (here / f"x.{ending}").exists()) == (
                2,
                True,
                False,
            )
