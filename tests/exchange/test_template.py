"""An office's own Word file: what is in it stays, the plan goes to its place, nothing comes along unseen."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import api
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from returned import with_texts

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """year: 2023
title: Plan
organisation: CUS
language: pl
published: 2023-01-10
audiences: {a: Mieszkańcy}
tasks:
- {id: a, title: Piknik, audiences: [a], when: maj, section: Integracja, activities: [zaproszenia]}
- {id: b, title: Festyn w Zalesiu, audiences: [a], when: 5 czerwca 2023, section: Sport}
"""
LETTERHEAD, SIGNED, NAME = "Zalesie, dnia ........ 2023 r.", "Wójt Gminy", "Jan Kowalski"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2023.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def office(*lines: str) -> Any:
    """A file with a letterhead in its header and its first line, and these lines below."""
    word = api.Document()
    page = word.sections[0]
    page.page_width, page.page_height, page.left_margin = Mm(210), Mm(297), Mm(31)
    page.header.paragraphs[0].text, page.footer.paragraphs[0].text = "GMINA ZALESIE", "ul. Rynek 1"
    word.styles["Heading 1"].font.color.rgb = RGBColor(0x99, 0, 0)
    for line in (LETTERHEAD, *lines):
        word.add_paragraph(line)
    return word


def texts(file: Path) -> list[str]:
    """The texts of the paragraphs and the first cells of the tables in the body of `file`, in order."""
    body = api.Document(str(file)).element.body
    found = (next(one.iter(WORD + "p")) if one.tag == WORD + "tbl" else one for one in body)
    return [text for one in found if (text := "".join(t.text or "" for t in one.iter(WORD + "t")))]


def written(osl: Osl, here: Path, word: Any, *options: str, command: str = "export") -> Path:
    word.save(here / "office.docx")
    made = osl(command, "-o", "a.docx", "--template", "office.docx", "--as-of", "2023-12-31", *options)
    assert made.code == 0, made.err
    return here / "a.docx"


@pytest.mark.parametrize("command", ["export", "report"])
def test_what_is_in_the_office_s_file_stays_around_the_document(osl: Osl, here: Path, command: str) -> None:
    file = written(osl, here, office("Znak: 1", "{{plan}}", SIGNED, NAME), command=command)
    found = texts(file)
    assert (found[:2], found[-2:]) == ([LETTERHEAD, "Znak: 1"], [SIGNED, NAME])
    assert "Plan" in found[2]
    assert "{{" not in "".join(found)
    word = api.Document(str(file))
    page: Any = word.sections[0]
    assert (page.header.paragraphs[0].text, page.footer.paragraphs[0].text) == (
        "GMINA ZALESIE",
        "ul. Rynek 1",
    )
    assert round(page.left_margin.mm) == 31
    assert word.styles["Heading 1"].font.color.rgb == RGBColor(0x99, 0, 0)
    heading = next(p for p in word.paragraphs if p.text == "The year in a\u00a0picture")
    assert heading.style
    assert heading.style.name == "Heading 1"
    if command == "export":
        assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


@pytest.mark.parametrize(
    ("lines", "before"),
    [
        (("", SIGNED, "", NAME), SIGNED), (("Znak: 1", "Podpis: ______"), "Podpis: ______"),
        (("Znak: 1", "........................", "(podpis)"), "........................"),
        (("Z poważaniem", NAME), "Z poważaniem"), (("Znak: 1", SIGNED, NAME), SIGNED),
        (("Znak: 1",), ""), (("Dyrektor: Anna Nowak", "tel. 12 345"), ""), ((SIGNED * 20,), ""),
        (("", SIGNED, NAME, "zdanie " * 30), ""),
    ],
)  # fmt: skip
def test_a_file_that_names_no_place_has_the_document_before_its_signatures_or_at_its_end(
    osl: Osl, here: Path, lines: tuple[str, ...], before: str
) -> None:
    office(*lines).save(here / "office.docx")
    made = osl("export", "-o", "a.docx", "--template", "office.docx", lang="en")
    assert made.code == 0
    where = f'the text is before "{before}"' if before else "the text is at its end"
    assert f"office.docx has no line {{{{plan}}}}; {where}" in made.err
    found = texts(here / "a.docx")
    following = found[found.index("Task", found.index("Sport")) + 1 :]
    written_after = [one for one in lines[lines.index(before) :] if one] if before else []
    assert following == written_after


def test_a_signature_moved_to_the_right_or_in_a_table_is_one_too(osl: Osl, here: Path) -> None:
    word = office("Znak: 1", "")
    word.add_paragraph("Jan Kowalski").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    assert texts(written(osl, here, word))[-1] == "Jan Kowalski"
    word = office("Znak: 1")
    word.add_table(1, 2).rows[0].cells[0].text = "Sporządziła: ........"
    assert texts(written(osl, here, word, "--force"))[-1] == "Sporządziła: ........"


def test_a_file_that_has_only_a_header_gets_no_empty_line_above_the_title(osl: Osl, here: Path) -> None:
    word = api.Document()
    word.sections[0].header.paragraphs[0].text = "GMINA"
    word.add_paragraph("")
    first = api.Document(str(written(osl, here, word))).paragraphs[0]
    assert first.text.startswith("Plan")


def test_the_place_is_named_once_and_by_a_paragraph_of_its_own(osl: Osl, here: Path) -> None:
    for lines, why in ((("{{plan}}", "{{ PLAN }}"), "twice"), (("Oto {{plan}}",), "a paragraph of its own")):
        office(*lines).save(here / "office.docx")
        made = osl("export", "-o", "a.docx", "--template", "office.docx", lang="en")
        assert (made.code, why in made.err, (here / "a.docx").exists()) == (2, True, False)
    word = office()
    word.add_table(1, 1).rows[0].cells[0].text = "{{plan}}"
    word.save(here / "office.docx")
    assert "outside tables" in osl("export", "-o", "a.docx", "--template", "office.docx", lang="en").err


def test_styles_that_the_file_lacks_are_made(osl: Osl, here: Path) -> None:
    word = office("{{plan}}")
    for style in [one for one in word.styles if one.name != "Normal"]:
        style.delete()
    for key in [key for key, one in word.part.rels.items() if one.reltype.endswith("/numbering")]:
        del word.part.rels[key]
    made = api.Document(str(written(osl, here, word)))
    names = {one.name for one in made.styles}
    assert {"Title", "Heading 1", "Caption", "List Bullet", "Table Text", "Plan Table"} <= names
    assert made.styles["Heading 1"].element.find(f".//{WORD}outlineLvl") is not None
    assert len(made.part.numbering_part.element.findall(f"{WORD}num")) == 1
    with zipfile.ZipFile(here / "a.docx") as file:
        assert file.testzip() is None


def test_the_properties_are_those_of_the_document_and_nothing_leads_to_the_author_of_the_file(
    osl: Osl, here: Path
) -> None:
    word = office("{{plan}}")
    about = word.core_properties
    about.author, about.keywords, about.category, about.last_modified_by = "Anna", "x", "pismo", "Anna"
    settings = word.part._settings_part
    settings.relate_to("file:///C:/Users/anna/Normal.dotm", "http://x/attachedTemplate", is_external=True)
    about = api.Document(str(written(osl, here, word))).core_properties
    assert (about.title, about.author, about.language) == ("Plan – 2023", "CUS", "en")
    assert (about.keywords, about.category, about.last_modified_by, about.created) == ("", "", "", None)
    with zipfile.ZipFile(here / "a.docx") as file:
        assert not [name for name in file.namelist() if b"anna" in file.read(name).lower()]


def test_text_in_another_language_than_the_file_s_is_marked(osl: Osl, here: Path) -> None:
    file = written(osl, here, office("{{plan}}"))
    runs = {one.text: one for p in api.Document(str(file)).paragraphs for one in p.runs}
    marked: dict[str, Any] = {text: run._r.find(f"{WORD}rPr/{WORD}lang") for text, run in runs.items()}
    assert marked["Integracja"].get(qn("w:val")) == "pl-PL"
    assert marked["The year in a\u00a0picture"].get(qn("w:val")) == "en-GB"  # the file's text is en-US
    assert marked[LETTERHEAD] is None


def test_what_comes_back_from_an_office_s_file_is_taken_over_and_its_own_text_is_left(
    osl: Osl, here: Path
) -> None:
    word = office("Znak: 1", "{{plan}}", SIGNED)
    word.add_table(2, 2).rows[0].cells[0].text = "Sporządził"
    file = written(osl, here, word)
    assert "brak zmian" in osl("update", "a.docx", "--dry-run", lang="pl").out
    with_texts(file, {"5 czerwca 2023": "6 czerwca 2023"})
    assert osl("update", "a.docx", "--yes").code == 0
    assert "6 czerwca 2023" in (here / "plans" / "2023.yaml").read_text(encoding="utf-8")
    found = osl("import", "a.docx", lang="en")
    assert f'"{LETTERHEAD} Znak: 1" is not part of the plan, and was left out' in found.err
    assert "Sporządził" not in found.out
    assert found.out.count("- id:") == 2


def test_a_document_that_osl_made_can_be_the_office_s_file(osl: Osl, here: Path) -> None:
    osl("export", "-o", "old.docx", "--columns", "title,when")
    word = api.Document(str(here / "old.docx"))
    file = written(osl, here, word)
    names = [one.get(qn("w:name")) for one in api.Document(str(file)).element.iter(WORD + "bookmarkStart")]
    ids = [one.get(qn("w:id")) for one in api.Document(str(file)).element.iter(WORD + "bookmarkStart")]
    assert len(names) == len(set(names)) == len(set(ids)) == 2 * 3 + 2
    assert "brak zmian" in osl("update", "a.docx", "--dry-run", lang="pl").out


def test_an_office_s_own_properties_are_kept(osl: Osl, here: Path) -> None:
    osl("export", "-o", "old.docx")
    with zipfile.ZipFile(here / "old.docx") as old, zipfile.ZipFile(here / "own.docx", "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(b"osl-export-1", b"Klauzula &amp; 1")
            new.writestr(name, part)
    written(osl, here, api.Document(str(here / "own.docx")))
    with zipfile.ZipFile(here / "a.docx") as file:
        custom = file.read("docProps/custom.xml").decode("utf-8")
        assert file.namelist().count("docProps/custom.xml") == 1
    assert re.findall('name="([^"]*)"', custom)[:2] == ["Klauzula &amp; 1", "osl-export-1"]
    assert re.findall('pid="([0-9]+)"', custom) == [str(n) for n in range(2, 2 + custom.count("<property "))]


def renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    """The Word file in `data` with one text replaced in its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as file, zipfile.ZipFile(made, "w") as copy:
        for name in file.namelist():
            copy.writestr(name, file.read(name).replace(old, new))
    return made.getvalue()


def office_bytes() -> bytes:
    made = io.BytesIO()
    office("{{plan}}").save(made)
    return made.getvalue()


MAIN = b"document.main+xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WRONG = {
    "text": (b"letterhead", "it is not a Word document (.docx)"),
    "empty": (b"", "it is not a Word document (.docx)"),
    "locked": (OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "old": (OLE + "WordDocument".encode("utf-16-le"), "an old Word file (.doc); save it as .docx"),
    "damaged": (office_bytes()[:-900], "it is not a valid Word document"),
    "dotx": (renamed(office_bytes(), MAIN, b"template.main+xml"), "a Word template (.dotx)"),
    "docm": (
        renamed(
            office_bytes(),
            b"vnd.openxmlformats-officedocument.wordprocessingml." + MAIN,
            b"vnd.ms-word.document.macroEnabled.main+xml",
        ),
        "a Word file with macros",
    ),
    "no body": (renamed(office_bytes(), b"<w:body>", b"<w:bod>"), "it is not a valid Word document"),
    "entity": (
        renamed(office_bytes(), b"<w:document ", b"<!DOCTYPE w [<!ENTITY a 'b'>]><w:document "),
        "an XML document type",
    ),
    "fetches": (
        renamed(office_bytes(), b"{{plan}}</w:t>", b'{{plan}}</w:t></w:r><w:r><w:instrText>INCLUDEPICTURE "http://a.pl/x"</w:instrText>'),
        "loads from elsewhere",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_no_document_can_be_written_into_is_refused_by_name(
    osl: Osl, here: Path, name: str
) -> None:
    data, why = WRONG[name]
    (here / "office.docx").write_bytes(data)
    made = osl("export", "-o", "a.docx", "--template", "office.docx", lang="en")
    assert (made.code, made.out, (here / "a.docx").exists()) == (2, "", False)
    assert made.err.startswith("osl: office.docx: ")
    assert why in made.err
    assert made.err.count("\n") == 1


def test_a_file_with_a_picture_from_elsewhere_is_refused(osl: Osl, here: Path) -> None:
    word = office("{{plan}}")
    word.part.relate_to("http://a.pl/logo.png", "http://x/image", is_external=True)
    word.save(here / "office.docx")
    made = osl("export", "-o", "a.docx", "--template", "office.docx", lang="en")
    assert (made.code, '"http://a.pl/logo.png" loads from elsewhere' in made.err) == (2, True)


def test_the_file_is_also_a_setting_and_only_for_word(osl: Osl, here: Path) -> None:
    office("{{plan}}").save(here / "office.docx")
    typed = osl("export", "-o", "a.docx", "--template", "office.docx")
    (here / "plans" / "osl.toml").write_text('template = "../office.docx"\n', encoding="utf-8")
    assert osl("export", "-o", "b.docx").code == typed.code == 0
    assert (here / "a.docx").read_bytes() == (here / "b.docx").read_bytes()
    assert osl("export", "-f", "html").code == 0
    assert "--template is not for html" in osl("export", "-f", "html", "--template", "office.docx").err
    assert (
        osl("export", "-o", "c.docx", "--template", "no.docx", lang="en").err
        == "osl: there is no file no.docx\n"
    )
    (here / "plans" / "osl.toml").write_text('template = "gone.docx"\n', encoding="utf-8")
    refused = osl("report", "-o", "d.docx", lang="en")
    assert (refused.code, "osl.toml:1:1: template: there is no file" in refused.err) == (2, True)
