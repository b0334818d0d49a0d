"""The style sheet and the logo of an office: taken as they are, refused if a page would load something."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = "year: 2023\ntitle: Plan\norganisation: CUS\naudiences: {a: A}\ntasks:\n- {id: a, title: A, audiences: [a], when: maj}\n"  # noqa: E501 - as it is written
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
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
    ],
)  # fmt: skip
def test_a_style_sheet_that_loads_or_is_more_than_style_is_refused(osl: Osl, here: Path, css: str) -> None:
    (here / "a.css").write_text(css, encoding="utf-8")
    result = osl("export", "-f", "html", "--css", "a.css")
    assert (result.code, result.out) == (2, "")
    assert "a.css: " in result.err


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
    (here / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0rest\xff\xd9")
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
def test_a_template_that_is_not_used_is_named(osl: Osl, here: Path, command: str) -> None:
    (here / "plans" / "osl.toml").write_text('template = "office.docx"\n', encoding="utf-8")
    (here / "plans" / "office.docx").write_bytes(b"")
    made = osl(command, "-o", "a.docx", "--as-of", "2023-12-31")
    assert (made.code, "template has no effect" in made.err) == (0, True)
    made = osl(command, "-o", "a.html", "--as-of", "2023-12-31")
    assert (made.code, "template" in made.err) == (0, False)
