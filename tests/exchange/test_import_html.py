"""Web pages: from a municipality's CMS, and saved from Word."""

from __future__ import annotations

import pytest
from bringing import bring, remarks, three

CMS = """<!DOCTYPE html><html lang="pl-PL"><head><title>Plan | Gmina Klucze</title>
<style>td {x: y}</style></head>
<body><nav><ul><li>Menu</li></ul></nav><table class=layout><tr><td>
<h1>Plan Organizowania Społeczności Lokalnej</h1><p class="date">10 stycznia 2023</p>
<p><strong>2023&nbsp;ROK</strong></p>
<p>Podstawą pracy organizowania społeczności lokalnej (OSL) będzie rozeznanie
środowiska,   lokalnej społeczności.</p>
<table border="1"><tbody>
<tr><td><p><strong>ZADANIE</strong></p></td><td><strong>ADRESACI</strong>
<td><strong>TERMINY PLANOWANYCH DZIAŁAŃ</strong>
<tr><td colspan=3>I. Działania stałe
<tr><td><p>Kampania medialna:</p><ul><li>Akcja <b>nowej</b> nazwy</li><li>Strona www</ul>
<td rowspan=2>Mieszkańcy Gminy Klucze<td>Styczeń- grudzień 2023&nbsp;&nbsp;
<tr><td>Spotkania<br>w sołectwach<td>maj 2023</tr>
<tr><td colspan="3" style="text-align:center">CZERWIEC</td></tr>
<tr><td>Piknik &lt;b&gt;</td><td>Rodziny</td><td>10-11</td></tr>
<tr><td>Kino</td><td>Rodziny</td><td></td></tr>
<tr><td>&nbsp;</td><td></td><td></td></tr>
<tr><th>ZADANIE</th><th>ADRESACI</th><th>TERMINY PLANOWANYCH DZIAŁAŃ</th></tr>
<tr><td>Wigilia</td><td>Seniorzy</td><td>grudzień 2023</td></tr>
</table></td></tr></table><footer>Kontakt</footer></body></html>"""


def test_a_page_of_a_cms_gives_its_plan() -> None:
    found = bring(CMS, "plan.html")
    assert three(found) == [
        ("Kampania medialna", "Mieszkańcy Gminy Klucze", "Styczeń- grudzień 2023"),
        ("Spotkania w sołectwach", "Mieszkańcy Gminy Klucze", "maj 2023"),
        ("Piknik <b>", "Rodziny", "10-11 CZERWIEC"),
        ("Kino", "Rodziny", "CZERWIEC"),
        ("Wigilia", "Seniorzy", "grudzień 2023"),
    ]
    assert found.plan.tasks[0].activities == ("Akcja nowej nazwy", "Strona www")
    assert {task.section for task in found.plan.tasks} == {"I. Działania stałe"}
    assert (found.plan.year, found.plan.title) == (2023, "Plan Organizowania Społeczności Lokalnej")
    assert str(found.plan.published) == "2023-01-10"
    assert (found.plan.introduction or "").startswith("Podstawą pracy")
    assert remarks(found) == [
        'line 21: a line beside the text of the page was left out: "Kontakt"',
        'table 1, row 6 (line 16): "10-11" is under "CZERWIEC"; both were kept',
        'a word in the navigation of the page was left out: "Menu"',
    ]


WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1250">
<meta name=Generator content="Microsoft Word">
<style><!-- p.MsoNormal {mso-style-parent:""} --></style></head><body lang=PL>
<!--[if gte mso 9]><xml><w:x>ZADANIE</w:x></xml><![endif]--><div class=WordSection1>
<p class=MsoTitle>Plan pracy na rok 2024<o:p></o:p></p>
<table class=MsoTableGrid border=1><thead><tr style='mso-yfti-irow:0'>
<td><p class=MsoNormal><b>Lp.<o:p></o:p></b></p></td>
<td><p class=MsoNormal><b>Nazwa
  zadania<o:p></o:p></b></p></td><td><p class=MsoNormal>Termin</p></td><td>Organizator</td></tr></thead>
<tr><td>1.</td><td><p class=MsoNormal>Dzień<span style='mso-spacerun:yes'>  </span>Seniora</p>
<p class=MsoListParagraph><![if !supportLists]>
<span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>
<![endif]>występy</p><p class=MsoListParagraph>
<![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>poczęstunek</p>
</td><td><p>14
 listopada</p></td><td>Łącznik</td></tr></table></div></body></html>"""


def test_a_page_saved_from_word_gives_its_plan() -> None:
    found = bring(WORD.encode("cp1250"), "plan.htm", audience="Seniorzy")
    (task,) = found.plan.tasks
    assert (task.title, task.activities) == ("Dzień Seniora", ("występy", "poczęstunek"))
    assert (task.when, task.responsible, task.audiences) == ("14 listopada", "Łącznik", ("seniorzy",))
    assert remarks(found) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250"])
def test_a_page_that_does_not_say_its_encoding_is_read(encoding: str) -> None:
    page = "<table><tr><th>Zadanie<th>Termin<tr><td>Żółw<td>maj 2024</table>"
    assert bring(page.encode(encoding), "a.html").plan.tasks[0].title == "Żółw"


def test_several_tables_go_on_and_have_their_sections() -> None:
    page = """<h1>Plan na 2024 rok</h1>
    <table><tr><td>Telefon</td><td>Adres</td></tr><tr><td>32 123</td><td>Rynek 1</td></tr></table>
    <h2>Kultura</h2><table><tr><th>Zadanie<th>Adresaci<th>Termin<tr><td>Kino<td>Rodziny<td>maj</table>
    <h2>Sport</h2><table><tr><td>Bieg<td>Dzieci<td>lipiec</table>
    <h2>Inne</h2><table><tr><th>Kiedy<th>Co<tr><td>sierpień<td>Dożynki</table>"""
    found = bring(page, "a.html", audience="Wszyscy")
    assert [(t.title, t.section, t.when) for t in found.plan.tasks] == [
        ("Kino", "Kultura", "maj"),
        ("Bieg", "Sport", "lipiec"),
        ("Dożynki", "Inne", "sierpień"),
    ]
    assert remarks(found) == [
        "table 1: left out: none of its headings is known",
        'table 1, row 1 (line 2): "Telefon Adres" was left out',
        'table 1, row 2 (line 2): "32 123 Rynek 1" was left out',
    ]


def test_headings_over_two_rows_are_read() -> None:
    page = """<table><tr><th rowspan=2>Lp.</th><th rowspan=2>Zadanie</th><th colspan=2>Termin</th></tr>
    <tr><th>od</th><th>do</th></tr><tr><td>1</td><td>Nabór</td>
    <td>1 marca 2024</td><td>31 marca 2024</td></tr></table>"""
    found = bring(page, "a.html")
    assert [(t.title, t.when) for t in found.plan.tasks] == [("Nabór", "od 1 marca 2024 do 31 marca 2024")]


def test_a_span_larger_than_any_table_is_refused() -> None:
    page = "<table>" + "<tr><td colspan=9999 rowspan=9999>a</td></tr>" * 3000 + "</table>"
    with pytest.raises(Exception, match="too large"):
        bring(page, "a.html")


def page(*rows: str, before: str = "<h1>Plan 2024</h1>") -> str:
    head = "<tr><th>ZADANIE</th><th>ADRESACI</th><th>TERMINY</th></tr>"
    return f"{before}<table>{head}{''.join(rows)}</table>"


def test_the_published_headings_alone_do_not_make_a_page_of_osls_own() -> None:
    found = bring(page("<tr><td>Bieg  po\n lesie<br>i  marsz</td><td>Dzieci</td><td>maj</td></tr>"), "a.html")
    assert three(found) == [("Bieg po lesie i marsz", "Dzieci", "maj")]


def test_a_table_in_a_cell_of_the_plan_lists_its_activities() -> None:
    inner = "<table><tr><td>orkiestra</td></tr></table>"
    found = bring(
        page(
            f"<tr><td>Bal{inner}</td><td>Seniorzy</td><td>luty</td></tr>",
            "<tr><td>Bieg</td><td>Dzieci</td><td>maj</td></tr>",
        ),
        "a.html",
    )
    assert [(task.title, task.activities) for task in found.plan.tasks] == [
        ("Bal", ("orkiestra",)), ("Bieg", ()),
    ]  # fmt: skip


def test_items_of_paragraphs_are_items() -> None:
    found = bring(
        page("<tr><td><ol><li><p>Bieg</p><li><p>Marsz</p></ol></td><td>Dzieci</td><td>maj</td></tr>"),
        "a.html",
    )
    assert [task.title for task in found.plan.tasks] == ["Bieg", "Marsz"]


def test_what_is_hidden_and_what_has_no_width_is_not_read() -> None:
    hidden = '<span style="display: none">x</span><span hidden>y</span>&shy;&#8203;'
    found = bring(page(f"<tr><td>Ku{hidden}rs</td><td>Dzieci</td><td>maj</td></tr>"), "a.html")
    assert found.plan.tasks[0].title == "Kurs"


def test_a_span_of_no_rows_reaches_to_the_end() -> None:
    found = bring(
        page(
            "<tr><td>Kurs</td><td rowspan=0>Seniorzy</td><td>maj</td></tr>",
            "<tr><td>Bal</td><td>luty</td></tr>",
        ),
        "a.html",
    )
    assert three(found) == [("Kurs", "Seniorzy", "maj"), ("Bal", "Seniorzy", "luty")]


def test_a_caption_names_the_plan_and_a_month_above_a_table_its_times() -> None:
    caption = "<table><caption>Plan działań na rok 2025</caption>"
    found = bring(
        page("<tr><td>A</td><td>Dzieci</td><td>maj</td></tr>", before="").replace("<table>", caption)
    )
    assert (found.plan.title, found.plan.year) == ("Plan działań na rok 2025", 2025)
    assert found.plan.tasks[0].section is None
    row = "<tr><td>{}</td><td>Dzieci</td><td>{}</td></tr>"
    found = bring(
        page(row.format("Orszak", 6), before="<h1>Kalendarz 2024</h1><h2>Styczeń</h2>")
        + page(row.format("Bal", 10), before="<h2>Luty</h2>")
    )
    assert [(task.when, task.section) for task in found.plan.tasks] == [
        ("6 Styczeń", None),
        ("10 Luty", None),
    ]
