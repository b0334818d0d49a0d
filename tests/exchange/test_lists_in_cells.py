"""A cell with several events: tasks of their own, or the activities of one, alike in every format."""

from __future__ import annotations

import docx
import pytest
from bringing import bring, remarks
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_documents import add_table, saved

from osl.exchange.importing.cell_lists import lead_and_items, outline, split_items

HEAD = "<table><tr><th>Zadanie</th><th>Termin</th></tr>"


def cells(title: str, when: str = "maj 2024") -> list[tuple[str, tuple[str, ...], str | None]]:
    """Title, activities and time of the tasks of one row of a page."""
    found = bring(f"{HEAD}<tr><td>{title}</td><td>{when}</td></tr></table>", "plan.html")
    return [(task.title, task.activities, task.when) for task in found.plan.tasks]


@pytest.mark.parametrize(
    ("text", "lead", "items"),
    [
        ("1. Koncert\n2. Wystawa", "", ("Koncert", "Wystawa")),
        ("1.Koncert\n2.Wystawa", "", ("Koncert", "Wystawa")),
        ("1. Choroby.\n2. 22-26.11 Dni Krwi\n3. Zabawa", "", ("Choroby.", "22-26.11 Dni Krwi", "Zabawa")),
        ("1. Koncert\n- plakaty\n- scena\n2. Wystawa", "", ("Koncert: plakaty, scena", "Wystawa")),
        ("Festyn:\n1) gry\n- piłka\n2) loteria", "Festyn", ("gry: piłka", "loteria")),
        ("32. Finał\n- koncert\n- licytacje", "32. Finał", ("koncert", "licytacje")),
        ("Sanepid\na)program o zębach", "Sanepid", ("program o zębach",)),
        ("12. Sanepid: a) Program – I b) Konkurs – II", "12. Sanepid", ("Program – I", "Konkurs – II")),
        ("1. Koncert 2. Wystawa 3. Pokaz", "", ("Koncert", "Wystawa", "Pokaz")),
        ("Ferie: 1. Bal 2. Kulig", "Ferie", ("Bal", "Kulig")),
        ("• Bal • Kino", "", ("Bal", "Kino")),
        ("32. Finał WOŚP\nkoncert", "32. Finał WOŚP koncert", ()),
        ("Bieg o puchar 1. Pułku i 2. Dywizji", "Bieg o puchar 1. Pułku i 2. Dywizji", ()),
        ("Etap 1. Zgłoszenia 2. Ocena", "Etap 1. Zgłoszenia 2. Ocena", ()),
        ("p. A. Nowak\np. B. Kos", "p. A. Nowak p. B. Kos", ()),
    ],
)
def test_a_list_is_known_by_marks_that_follow_each_other(
    text: str, lead: str, items: tuple[str, ...]
) -> None:
    assert lead_and_items(text) == (lead, items)


def test_items_within_items_are_kept_apart() -> None:
    lead, items = outline("Festyn:\n• gry\n◦ piłka\n◦ siatka\n• loteria")
    assert (lead, [(item.text, item.parts) for item in items]) == (
        "Festyn", [("gry", ("piłka", "siatka")), ("loteria", ())],
    )  # fmt: skip


def test_a_line_without_two_marks_in_order_stays_whole() -> None:
    assert split_items("Plan na 1. i 3. tydzień; a) nic") == "Plan na 1. i 3. tydzień; a) nic"


def test_a_cell_of_numbered_events_gives_tasks_and_a_remark_on_the_row() -> None:
    found = bring(f"{HEAD}<tr><td>1. Koncert<br>2. Wystawa</td><td>maj 2024</td></tr></table>", "plan.html")
    assert [task.title for task in found.plan.tasks] == ["Koncert", "Wystawa"]
    said = 'the list in its cell was taken for 2 tasks: "Koncert; Wystawa"'
    assert f"table 1, row 2 (line 1): {said}" in remarks(found)


def test_what_separates_the_items_of_a_cell_is_not_in_the_titles_of_tasks() -> None:
    found = bring(
        f"{HEAD}<tr><td>- zebranie,<br>- wybory;<br>- bal</td><td>V 2024</td></tr></table>", "a.html"
    )
    assert [task.title for task in found.plan.tasks] == ["zebranie", "wybory", "bal"]
    assert any('3 tasks: "zebranie; wybory; bal"' in one for one in remarks(found))


def test_items_of_a_list_within_an_item_are_its_activities() -> None:
    inner = "<ul><li>plakaty</li><li>scena</li></ul>"
    assert cells(f"<ol><li>Koncert{inner}</li><li>Wystawa</li></ol>") == [
        ("Koncert", ("plakaty", "scena"), "maj 2024"),
        ("Wystawa", (), "maj 2024"),
    ]


def test_a_list_in_the_words_of_a_sentence_gives_activities_and_a_remark() -> None:
    title = "Sanepid: a) Program b) Konkurs"
    found = bring(f"{HEAD}<tr><td>{title}</td><td>maj 2024</td></tr></table>", "plan.html")
    assert [(task.title, task.activities) for task in found.plan.tasks] == [
        ("Sanepid", ("Program", "Konkurs"))
    ]
    assert 'the list below "Sanepid" was taken for its activities' in remarks(found)[0]
    assert not any("missing" in line for line in remarks(found))


def test_plain_bullets_below_a_title_are_activities_without_a_remark() -> None:
    found = bring(
        f"{HEAD}<tr><td>Festyn:<ul><li>gry<li>loteria</ul></td><td>V 2024</td></tr></table>", "a.html"
    )
    assert found.plan.tasks[0].activities == ("gry", "loteria")
    assert not any("list" in line for line in remarks(found))


def test_dates_beside_the_items_of_a_cell_are_those_of_each() -> None:
    assert [when for _, _, when in cells("1. Bal<br>2. Kino", "1. 5 maja 2024<br>2. 7 maja 2024")] == [
        "5 maja 2024", "7 maja 2024",
    ]  # fmt: skip
    assert [when for _, _, when in cells("1. Bal<br>2. Kino", "5–7 maja 2024")] == ["5–7 maja 2024"] * 2


def test_word_and_writer_have_items_within_items_too() -> None:
    document = docx.Document()
    cell = add_table(document, ("Zadanie", "Termin"), ("", "maj 2024")).cell(1, 0)
    for level, text in ((0, "Koncert"), (1, "plakaty"), (0, "Wystawa")):
        paragraph = cell.add_paragraph(text, style="List Bullet")
        numbering = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(numbering))
    found = bring(saved(document), "plan.docx")
    assert [(task.title, task.activities) for task in found.plan.tasks] == [
        ("Koncert", ("plakaty",)), ("Wystawa", ()),
    ]  # fmt: skip
