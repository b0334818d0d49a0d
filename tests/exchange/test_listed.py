"""Lists of tasks in web pages, Word and LibreOffice documents, which have no table of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from bringing import bring, remarks
from word_documents import saved

from osl.problem import OslError

if TYPE_CHECKING:
    from osl.exchange.importing.builder import Imported


def page(body: str) -> bytes:
    return f"<html lang=pl><meta charset=utf-8><h1>Plan pracy na 2024 rok</h1>{body}</html>".encode()


def dated(found: Imported) -> list[tuple[str, str | None]]:
    return [(task.title, task.when) for task in found.plan.tasks]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Styczeń</h2><ul><li>Bal<li>Kulig</ul><h2>Luty</h2><ul><li>Ferie</ul>",
        "<p><b>Styczeń:</b></p><p>Bal<br>Kulig</p><p><b>Luty</b></p><p>- Ferie</p>",
        "<dl><dt>Styczeń<dd>Bal<dd>Kulig<dt>Luty<dd>Ferie</dl>",
        "<ul><li>Styczeń<ul><li>Bal<li>Kulig</ul><li>Luty<ul><li>Ferie</ul></ul>",
        "<p>styczeń: Bal</p><p>Styczeń – Kulig</p><p>luty: Ferie</p>",
        "<nav>A</nav><h3>Styczeń</h3><p>Bal</p><p>Kulig</p><h3>Luty</h3><p>Ferie</p><footer>5 maja</footer>",
    ],
)
def test_items_under_months_are_tasks_of_those_months(body: str) -> None:
    found = [(title, (when or "").lower()) for title, when in dated(bring(page(body), "a.html"))]
    assert found == [("Bal", "styczeń"), ("Kulig", "styczeń"), ("Ferie", "luty")]


def test_a_line_with_date_event_place_and_organiser_is_a_task_with_all_of_them() -> None:
    found = bring(page("<p>20.01 – Bal – remiza – OSP</p><p>1 – 3 maja – Majówka</p>"), "a.html")
    bal, majowka = found.plan.tasks
    assert (bal.title, bal.when, bal.place, bal.responsible) == ("Bal", "20.01", "remiza", "OSP")
    assert (majowka.title, majowka.when) == ("Majówka", "1 – 3 maja")


def test_a_day_before_a_dash_is_a_day_of_the_month_above() -> None:
    found = bring(page("<h2>Styczeń</h2><ul><li>12 – WOŚP<li>20-21 – Bal</ul>"), "a.html")
    assert dated(found) == [("WOŚP", "12 Styczeń"), ("Bal", "20-21 Styczeń")]


def test_what_a_page_has_below_its_list_is_no_task_and_what_is_near_is_reported() -> None:
    body = "<h2>Maj</h2><ul><li>Bal<li>Kulig</ul><h2>Kontakt</h2><p>tel. 123 456</p>"
    found = bring(page(body), "a.html")
    assert dated(found) == [("Bal", "Maj"), ("Kulig", "Maj")]
    assert '"tel. 123 456" was left out' in [str(one.message) for one in found.remarks]


def test_lists_of_word_with_bullets_numbers_and_headings_give_tasks() -> None:
    document = docx.Document()
    document.add_heading("Plan pracy na 2024 rok", 0)
    document.add_heading("Styczeń", 1)
    document.add_paragraph("Koncert", style="List Bullet")
    document.add_paragraph("20.01 – Bal – remiza – OSP", style="List Bullet")
    document.add_heading("Luty", 1)
    document.add_paragraph("Spotkanie (06.02.2024)", style="List Number")
    found = bring(saved(document), "a.docx")
    assert dated(found) == [("Koncert", "Styczeń"), ("Bal", "20.01"), ("Spotkanie", "06.02.2024")]
    assert found.plan.title == "Plan pracy na 2024 rok"


def test_a_page_with_neither_a_table_nor_dates_is_refused_with_what_would_help() -> None:
    with pytest.raises(OslError, match=r"no list with dates; put a date on each line"):
        bring(page("<p>Zapraszamy.</p><ul><li>Jeden<li>Dwa</ul>"), "a.html")


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("Plan 2025\n\nI kwartał\n- Diagnoza\n\nII kwartał\n- Piknik\n", ["I kwartał", "II kwartał"]),
        ("Plan 2025\n\nZebranie, 12 marca 2025\nRajd, listopad 2025\nBal, 8.02, godz. 19:00\n",
         ["12 marca 2025", "listopad 2025", "8.02, godz. 19:00"]),
        ("Zadania na 2025 rok\n\nDo 31 stycznia: raport\nMaj: festyn\n", ["Do 31 stycznia", "Maj"]),
    ],
)  # fmt: skip
def test_quarters_dates_behind_a_comma_and_a_title_with_a_year_are_read(text: str, whens: list[str]) -> None:
    found = bring(text, "a.txt").plan
    assert (found.year, [task.when for task in found.tasks]) == (2025, whens)


@pytest.mark.parametrize(
    "title", ["Events 2025", "Repertuar na czerwiec 2025", "Nasze działania w 2025 roku:"]
)
def test_a_line_that_ends_with_the_year_is_the_title(title: str) -> None:
    found = bring(f"{title}\n\n4 May – Fair – Green\n21 June – Ball – Hall\n", "a.txt").plan
    assert (found.title, found.year, len(found.tasks)) == (title.rstrip(":"), 2025, 2)


def test_a_month_above_items_with_dates_of_their_own_is_not_missing() -> None:
    page = "<h1>Plan 2025</h1><p>Marzec 2025 r.</p><ul><li>Bal – 8.03</li><li>Rajd – 21.03</li></ul>"
    assert not [one for one in remarks(bring(page, "a.html")) if "missing" in one]


def test_a_month_without_items_is_reported() -> None:
    page = "<h1>Plan 2025</h1><p>8.03 – Bal</p><p>21.03 – Rajd</p><p>Kwiecień 2025 r.</p>"
    assert [one for one in remarks(bring(page, "a.html")) if "Kwiecień" in one]


def test_a_list_in_markdown_loses_its_signs() -> None:
    january = "## Styczeń\n\n- Koncert **kolęd**\n- [Bal](http://x.pl)\n"
    text = f"# Plan 2025\n\n{january}\n## Luty\n\n- ~~Kulig~~ Turniej\n"
    found = bring(text, "a.md")
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Koncert kolęd", "Styczeń"), ("Bal", "Styczeń"), ("Turniej", "Luty"),
    ]  # fmt: skip
    assert [one for one in remarks(found) if "Kulig" in one]


def test_boxes_to_tick_are_left_out_and_ticked_ones_reported() -> None:
    found = bring("# Plan 2025\n\n- [x] 15.01 – Opłatek\n- [ ] 8.03 – Bal\n", "a.md")
    assert [(task.title, task.when) for task in found.plan.tasks] == [("Opłatek", "15.01"), ("Bal", "8.03")]
    assert [one for one in remarks(found) if "[x]" in one] == ['line 3: "[x]" was left out']


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("6 stycznia Orszak\n14 lutego bal w GOK\n", [("Orszak", "6 stycznia"), ("bal w GOK", "14 lutego")]),
        ("06.01. Orszak\n14.02. Walentynki\n", [("Orszak", "06.01."), ("Walentynki", "14.02.")]),
        ("I. Styczeń\n1. Orszak\nII. Luty\n1. Bal\n", [("Orszak", "Styczeń"), ("Bal", "Luty")]),
        ("Wiosna 2025\n- Rajd\nLato 2025\n- Kolonie\n", [("Rajd", "Wiosna 2025"), ("Kolonie", "Lato 2025")]),
        ("11.01 – Koncert\n15.02 – Bal\n\nTermin się zmieni.\n", [("Koncert", "11.01"), ("Bal", "15.02")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_more_ways_to_write_a_list_are_read(lines: str, expected: list[tuple[str, str]], name: str) -> None:
    text = f"Kalendarz 2025\n\n{lines}"
    page = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    found = bring(page if name == "a.html" else text, name).plan
    assert [(task.title, task.when) for task in found.tasks] == expected


def test_sentences_that_begin_with_a_day_are_not_a_list() -> None:
    prose = "6 stycznia odbył się orszak.\n14 lutego bawiono się w remizie.\n"
    with pytest.raises(OslError):
        bring(f"Sprawozdanie za 2025 rok\n\n{prose}", "a.txt")


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_places_and_persons_below_their_items_belong_to_them(name: str) -> None:
    first = "3 maja – Majówka\nMiejsce: park\nProwadzący: Anna\n"
    lines = f"{first}17 maja – Noc Muzeów\nMiejsce: muzeum\nProwadzący: Jan\n"
    page = "".join(f"<p>{line}</p>" for line in ["Wydarzenia maj 2025", *lines.splitlines()])
    found = bring(page if name == "a.html" else f"Wydarzenia maj 2025\n\n{lines}", name)
    assert [(task.title, task.when, task.place, task.responsible) for task in found.plan.tasks] == [
        ("Majówka", "3 maja", "park", "Anna"), ("Noc Muzeów", "17 maja", "muzeum", "Jan"),
    ]  # fmt: skip
    assert not [one for one in remarks(found) if "missing" in one]


def test_bars_between_the_parts_of_an_item_are_as_dashes() -> None:
    found = bring(
        page("<p>01.03 | niedziela | 16:00 | Koncert | sala kinowa</p><p>8.03 | Bal | park</p>"), "a.html"
    )
    assert [(task.title, task.when, task.place) for task in found.plan.tasks] == [
        ("Koncert", "01.03 – niedziela – 16:00", "sala kinowa"), ("Bal", "8.03", "park"),
    ]  # fmt: skip


def test_the_words_of_a_table_beside_a_list_are_reported() -> None:
    table = "<table><tr><td>Sporządziła: Anna<td>Zatwierdził: Dyrektor</table>"
    found = bring(page(f"<p><b>Styczeń</b></p><p>Bal</p><p><b>Luty</b></p><p>Kulig</p>{table}"), "a.html")
    assert dated(found) == [("Bal", "Styczeń"), ("Kulig", "Luty")]
    assert [one for one in remarks(found) if "Sporządziła: Anna" in one and "Zatwierdził: Dyrektor" in one]


def test_a_line_below_the_list_that_names_who_organises_all_is_reported() -> None:
    found = bring("Plan 2025\n\n3 maja – Majówka\n17 maja – Bal\n\nOrganizator: GOK\n", "a.txt")
    assert [task.responsible for task in found.plan.tasks] == [None, None]
    assert [one for one in remarks(found) if "Organizator: GOK" in one]
