"""Items within an item of a list, and what is below a list."""

from __future__ import annotations

import docx
import pytest
from bringing import bring, remarks
from word_documents import saved

TYPED = """Plan imprez na 2024 rok

Maj
1. Bieg
   - zapisy w GOK
   - rozgrzewka
     przed startem
2. Kurs

Czerwiec
1. Piknik
"""
FLAT = TYPED.replace("   - ", "- ").replace("rozgrzewka\n     przed", "rozgrzewka przed")
PAGE = (
    "<h1>Plan imprez na 2024 rok</h1><h2>Maj</h2><ol><li>Bieg<ul><li>zapisy w GOK<li>rozgrzewka przed startem"
    "</ul><li>Kurs</ol><h2>Czerwiec</h2><ol><li>Piknik</ol>"
)
MARKDOWN = TYPED.replace("Maj", "# Maj").replace("Czerwiec", "# Czerwiec").replace("Plan", "# Plan", 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.txt", TYPED), ("a.txt", FLAT), ("a.html", PAGE), ("a.md", MARKDOWN)],
    ids=["typed", "without indents", "a page", "Markdown"],
)
def test_items_within_an_item_are_its_activities(name: str, text: str) -> None:
    found = bring(text, name)
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Bieg", "Maj"),
        ("Kurs", "Maj"),
        ("Piknik", "Czerwiec"),
    ]
    assert found.plan.tasks[0].activities == ("zapisy w GOK", "rozgrzewka przed startem")
    assert [remark for remark in remarks(found) if "missing" in remark] == []


def test_items_within_an_item_of_word_are_its_activities() -> None:
    document = docx.Document()
    styles = ("Title", "Heading 2", "List Bullet", "List Bullet 2", "List Bullet")
    for text, style in zip(("Plan na 2024 rok", "Maj", "Bieg", "zapisy w GOK", "Kurs"), styles, strict=True):
        document.add_paragraph(text, style)
    found = bring(saved(document), "a.docx")
    assert [(task.title, task.activities) for task in found.plan.tasks] == [
        ("Bieg", ("zapisy w GOK",)),
        ("Kurs", ()),
    ]


def test_the_rows_of_one_column_are_a_list() -> None:
    cells = ("Imprezy", "Styczeń – Orszak", "Luty – Bal<br>Marzec – Kino")
    rows = "".join(f"<tr><td>{text}" for text in cells)
    found = bring(f"<h1>Plan imprez na 2024 rok</h1><table>{rows}</table><p>Kontakt: GOK</p>", "a.html")
    assert [(task.title, task.when) for task in found.plan.tasks] == [
        ("Orszak", "Styczeń"),
        ("Bal", "Luty"),
        ("Kino", "Marzec"),
    ]
    left = {remark.partition(": ")[2] for remark in remarks(found) if "left out" in remark}
    assert left == {'"Imprezy" was left out', '"Kontakt: GOK" was left out'}


def test_items_with_dates_are_tasks_also_within_another() -> None:
    items = "- Spotkania\n  - 12 maja – zebranie\n  - 13 czerwca – piknik\n- Bieg (lipiec)\n"
    found = bring(f"Plan na 2024 rok\n\n{items}", "a.txt")
    assert [task.title for task in found.plan.tasks] == ["Spotkania", "zebranie", "piknik", "Bieg"]


def test_another_line_of_an_item_belongs_to_it() -> None:
    body = "<h2>Maj</h2><ul><li>Bieg<br>start o 10.00<li>Kurs</ul><p>Czerwiec<br>Piknik<br>Kino</p>"
    found = bring(f"<h1>Plan imprez na 2024 rok</h1>{body}", "a.html")
    assert [task.title for task in found.plan.tasks] == ["Bieg start o 10.00", "Kurs", "Piknik", "Kino"]


def test_a_date_between_dashes_is_that_of_its_item() -> None:
    items = "1) Dzień Kobiet – 8 marca – świetlica – KGW\n2) Bieg – maj – park\n"
    first, second = bring(f"Plan na 2024 rok\n\n{items}", "a.txt").plan.tasks
    assert (first.title, first.when, first.place, first.responsible) == (
        "Dzień Kobiet",
        "8 marca",
        "świetlica",
        "KGW",
    )
    assert (second.title, second.when, second.place) == ("Bieg", "maj", "park")


def test_numbered_months_are_not_items() -> None:
    text = "Plan na 2024 rok\n\n1. Styczeń\n- Orszak\n- Bal\n2. Luty\n- Ferie\n"
    found = bring(text, "a.txt")
    assert [task.title for task in found.plan.tasks] == ["Orszak", "Bal", "Ferie"]


@pytest.mark.parametrize("mark", ["- ", ""])
def test_lines_below_a_list_are_reported(mark: str) -> None:
    items = f"Maj\n{mark}Bieg\n{mark}Kurs\n\nCzerwiec\n{mark}Noc Kupały\n{mark}Piknik\n"
    below = ["Kontakt: Anna Nowak", "Opracował: Jan Kos"]
    found = bring(f"Plan imprez na 2024 rok\n\n{items}\n" + "\n".join(below), "a.txt")
    assert [task.title for task in found.plan.tasks] == ["Bieg", "Kurs", "Noc Kupały", "Piknik"]
    assert [remark.partition(": ")[2] for remark in remarks(found)][:2] == [
        f'"{line}" was left out' for line in below
    ]


def test_front_matter_is_reported_but_for_the_title() -> None:
    table = "| Zadanie | Termin |\n|---|---|\n| Bieg | maj 2024 |\n"
    found = bring(f"---\ntitle: Plan GOK\nauthor: Anna Nowak\n---\n\n{table}", "a.md")
    assert found.plan.title == "Plan GOK"
    assert 'line 1: "author: Anna Nowak" was left out' in remarks(found)
