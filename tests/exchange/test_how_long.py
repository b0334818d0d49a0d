"""No input makes a reader take longer than its length is worth, nor more memory than a plan is worth."""

from __future__ import annotations

import io
import zipfile
from functools import partial

import pytest
from timing import seconds, unit, within

from osl.exchange.importing.builder import ImportOptions, build_plan
from osl.exchange.importing.detect import read_document
from osl.exchange.importing.rows import read_rows
from osl.i18n import use
from osl.problem import OslError
from osl.when.read import read

pytestmark = pytest.mark.no_cover  # what is timed is timed as users run it
LENGTH = 40_000
PIECES = (
    " ", "\n", "\t", "-", "|", ".", "1", "[", "<", ";", ",", '"', "'", "„", "(", "\r", "\u00a0", "`", "\\",
    ":", " \n", "\t \n", "x\n", "- a\n", "a\n\n", "|-", "| - ", "1.", ". ", "[ ", "](", "</", "<td>", '""',
    '"a', "a,",
    " " * 80 + "a\n", "a" + " " * 80 + "b\n", "a" + "\t" * 80 + "b\n",
)  # fmt: skip
HEADS = (
    "",
    "Zadanie;Termin\n",
    "Zadanie\tTermin\n",
    "| Zadanie | Termin |\n|---|---|\n",
    "ZADANIEADRESACITERMIN\n",
)


def read_whole(data: bytes, kind: str | None) -> None:
    """Read `data` as `osl import` does: into rows, or one clear sentence."""
    try:
        read_rows(read_document("x.txt", data, kind))
    except OslError as error:
        assert "x.txt" in str(error.sentence)  # noqa: PT017 - a table or one clear sentence


@pytest.mark.parametrize("kind", [None, "csv", "markdown", "html", "text"])
@pytest.mark.parametrize("head", HEADS)
def test_no_run_of_signs_keeps_a_reader_long(head: str, kind: str | None) -> None:
    most = 20 * unit()
    works = {
        piece: partial(read_whole, (head + piece * (LENGTH // len(piece))).encode(), kind) for piece in PIECES
    }
    slow = [piece for piece, work in works.items() if seconds(work) > most]
    assert [piece for piece in slow if not within(20, works[piece])] == []


def test_a_text_of_blank_lines_is_read_at_once() -> None:
    assert within(8, lambda: read_whole(b"Zadanie: Piknik" + b"\n" * 50_000 + b"maj 2023", None))


def test_a_cell_of_many_lines_in_a_copied_table_is_read_at_once() -> None:
    assert within(24, lambda: read_whole(b"Zadanie\tTermin\tDla\n" + b"x\n" * 30_000, "csv"))


@pytest.mark.parametrize("piece", PIECES)
def test_no_run_of_signs_keeps_the_reader_of_times_long(piece: str) -> None:
    assert within(8, lambda: read(piece * (LENGTH // len(piece)), 2023))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.csv", "Zadanie;Termin;Dla\n" + "a;maj;b\n" * 300_000),
        ("x.csv", "Zadanie" + ";" * 5_000_000),
        ("x.csv", "a;b\n" * 5_000 + ";" * 1_000),
        ("x.tsv", "Zadanie\tTermin\n" + "a\tmaj\n" * 300_000),
        ("x.md", "| Zadanie | Termin |\n|---|---|\n" + "| a | maj |\n" * 150_000),
        ("x.md", "|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "a\n" * 2_000),
        ("x.md", "| a | b |\n|---|---|\n" + "[" * 2_000_000),
        ("x.html", "<table>" + "<tr><td>a<td>b" * 110_000),
        ("x.txt", "ZADANIEADRESACITERMIN\n" + "a\n" * 200_000),
    ],
)
def test_a_table_beyond_what_people_write_is_refused_in_one_clear_sentence(name: str, text: str) -> None:
    use("en")

    def refuse() -> None:
        with pytest.raises(OslError, match="a table of over 200000 cells is too large to be a plan"):
            read_document(name, text.encode())

    assert within(40, refuse)  # it took minutes, or all memory


def docx(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        for name, part in parts.items():
            archive.writestr(f"word/{name}.xml", part)
    return data.getvalue()


def test_a_word_table_beyond_what_people_write_is_refused_before_it_is_parsed() -> None:
    use("en")
    with pytest.raises(OslError, match="a table of over 200000 cells is too large to be a plan"):
        read_document("x.docx", docx(document=b"<w:x>" + b"<w:tc><w:p/></w:tc>" * 200_001 + b"</w:x>"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", [0, 5_000, 300_000])
@pytest.mark.parametrize("part", ["document", "styles", "numbering"])
def test_a_document_type_is_refused_wherever_it_is(part: str, before: int, encoding: str) -> None:
    use("en")
    xml = f'<?xml version="1.0"?><!--{"-x" * before}--><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    parts = {"document": b"<a/>", part: xml.encode(encoding)}
    with pytest.raises(OslError, match="document type, which office programs never write"):
        read_document("x.docx", docx(**parts))


def test_a_document_type_in_an_encoding_that_hides_it_is_refused() -> None:
    use("en")
    xml = b'<?xml version="1.0" encoding="UTF-7"?>+ADw-!DOCTYPE a><a/>'
    with pytest.raises(OslError, match="it is not a valid Word document"):
        read_document("x.docx", docx(document=xml))


def test_rests_of_tags_are_a_page_without_a_table() -> None:
    assert read_document("x.html", b"</</", None).tables == ()


def test_a_list_with_words_of_headings_in_every_line_is_read_in_seconds() -> None:
    items = "".join(f"{n}. Spotkanie z mieszkańcami osiedla nr {n} – świetlica\n" for n in range(1, 100))
    text = "".join(f"{month} 2024\n{items}" for month in ("styczeń", "luty", "marzec", "maj") * 3)
    assert within(20, lambda: read_whole(text.encode(), "text"))  # each line may begin headings


def test_a_table_that_ends_with_thousands_of_places_and_days_is_read_in_seconds() -> None:
    text = "Kto;Zadanie;Termin\nGOK;Bal;maj 2023\n" + "Lipiny, 12.01.2023;;\n" * 8_000
    assert within(20, lambda: read_whole(text.encode(), "csv"))  # each may be below the table


@pytest.mark.parametrize(
    ("head", "row", "few"),
    [
        ("Zadanie;Termin;Uwagi\n", "a;b;x\n", 2_000),
        ("Zadanie;Adresaci;Termin\n", "Bal {n};Dzieci {n};maj\n", 2_000),
        ("Zadanie\tTermin\tUwagi\n", "a\tb\tx\n", 2_000),
        ("", "Bal {n}\tDzieci\tmaj 2023\n", 2_000),
        # the numbers of rows and the names of groups are elsewhere in the plan, or left out
        ("Lp.;Zadanie;Adresaci;Termin\n", "{n}.;Bal;Seniorzy;maj\n", 5_000),
        ("ZADANIEADRESACITERMIN\n", "Bal {n}DzieciMaj 2023\n", 250),
    ],
)
def test_four_times_as_many_rows_take_about_four_times_as_long(head: str, row: str, few: int) -> None:
    def import_rows(first: int, count: int) -> None:
        data = (head + "".join(row.format(n=n) for n in range(first, first + count))).encode()
        document = read_document("x.txt", data)
        made = build_plan(document, read_rows(document), ImportOptions(2023))
        assert len(made.plan.tasks) == count

    def grows_straight(first: int) -> bool:
        short = seconds(lambda: import_rows(first, few))
        return seconds(lambda: import_rows(first + few, 4 * few)) < 7 * max(short, 0.02)

    import_rows(0, few)  # modules and patterns are loaded
    assert any(grows_straight(first) for first in (10_000, 30_000, 50_000, 70_000))
