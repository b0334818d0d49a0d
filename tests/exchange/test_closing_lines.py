"""What is below a table in text from a PDF viewer is left out and reported, not taken into the last cell."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

HEAD = "Plan pracy na 2026 rok\nLp. Zadanie Termin Odpowiedzialny\n"
ROWS = """\
1. Bal karnawałowy luty Rada Sołecka
2. Sprzątanie świata
nad rzeką
20 września 2026 r. szkoła i OSP
3. Festyn rodzinny 14 czerwca Rada Sołecka
4. Kurs tańca dla
początkujących
raz w miesiącu KGW
5. Mikołajki 6 grudnia 2026 r. sołtys, KGW
"""


@pytest.mark.parametrize(
    "below",
    [
        "Sołtys: Jan Maciejewski\nCzłonkowie Rady Sołeckiej: ………………",
        "Prezes klubu: Mirosław Żak\nWólka, grudzień 2024 r.",
        "Prezes: dh Henryk Żak\nSekretarz: dhna Ilona Sroka",
        "Przewodniczący zebrania – Sołtys Stanisław Gola",
        "Zalesie Górne, dnia 12.01.2026 r.\n…………………………… (podpis)",
        "Spotkania odbywają się w domu parafialnym po mszy o godz. 9.00.",
        "Dyrektor GOK\nmgr Urszula Przybysz",
        "RAZEM: 20 750 zł",
        "Razem: 19 400 zł + koszty wycieczki",
        "Kierownik GOPS\nUrszula Panek",
        "Zatwierdzam:\nDyrektor CUS",
        "Szczęść Boże!\nks. Tomasz",
        "sołtys Jan Pietrzyk",
        "Za Radę Klubu:\nHalina Pietrzyk\nZygmunt Bąk",
        "Przewodniczący Zarządu\ninż. Kazimierz Wróbel\notrzymują: 1) Biuro Rady, 2) a/a",
    ],
)
def test_a_signature_a_day_or_a_sentence_below_is_in_no_cell(below: str) -> None:
    found = bring(HEAD + ROWS + below, year=2026)
    assert [task.responsible for task in found.plan.tasks][-1] == "sołtys, KGW"
    assert len(found.plan.tasks) == 5
    said = "\n".join(remarks(found))
    assert all(f'"{line}" was left out' in said for line in below.split("\n"))


def test_a_person_in_the_last_cell_is_not_a_signature_if_other_rows_have_one_so() -> None:
    rows = ROWS.replace("szkoła i OSP", "Prezes: Jan Kos").replace("sołtys, KGW", "Sołtys: Ewa Witek")
    found = bring(HEAD + rows.strip(), year=2026)
    assert "Ewa Witek" in (found.plan.tasks[-1].responsible or "")


def test_a_name_below_an_office_is_in_the_last_cell_if_other_rows_have_names_alone() -> None:
    rows = ROWS.replace("szkoła i OSP", "szkoła\nAnna Sowa").replace("sołtys, KGW", "sołtys\nEwa Witek")
    found = bring(HEAD + rows.strip(), year=2026)
    assert "Ewa Witek" in (found.plan.tasks[-1].responsible or "")


@pytest.mark.parametrize("end", ["otrzymują nagrody książkowe", "razem możemy więcej!"])
def test_the_end_of_a_sentence_in_the_last_cell_is_not_below_the_table(end: str) -> None:
    rows = ROWS.replace("sołtys, KGW\n", f"Zwycięzcy\n{end}")
    found = bring(HEAD.replace("Odpowiedzialny", "Sposób realizacji") + rows, year=2026)
    assert (found.plan.tasks[-1].method or "").endswith(end)


def test_a_day_between_the_rows_is_neither_a_section_nor_a_month() -> None:
    lines = ROWS.split("\n")
    lines.insert(1, "8 marca 2026 r.")
    found = bring(HEAD + "\n".join(lines), year=2026)
    assert not any(task.section or task.months for task in found.plan.tasks)
    assert "8 marca" in "\n".join([*map(str, found.plan.tasks), *remarks(found)])
