"""Lists of tasks in web pages, Word and LibreOffice documents, which have no table of them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from bringing import bring

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
    out = io.BytesIO()
    document.save(out)
    found = bring(out.getvalue(), "a.docx")
    assert dated(found) == [("Koncert", "Styczeń"), ("Bal", "20.01"), ("Spotkanie", "06.02.2024")]
    assert found.plan.title == "Plan pracy na 2024 rok"


def test_a_page_with_neither_a_table_nor_dates_is_refused_with_what_would_help() -> None:
    with pytest.raises(OslError, match=r"no list with dates; put a date on each line"):
        bring(page("<p>Zapraszamy.</p><ul><li>Jeden<li>Dwa</ul>"), "a.html")
