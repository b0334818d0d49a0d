"""Who signed a plan below a table with a line of a cell on each line: left out and reported, in no cell."""

from __future__ import annotations

import pytest
from bringing import bring, remarks
from pasted import rows, table

HEAD = "Plan pracy na 2026 rok\nLp.\nZadanie\nTermin\nOdpowiedzialny\n"
ROWS = (
    "1|Bal karnawałowy|luty|Rada Sołecka",
    "2|Sprzątanie świata|20 września|szkoła ^ OSP",
    "3|Festyn rodzinny|14 czerwca|KGW",
    "4|Mikołajki|6 grudnia|świetlica",
)


@pytest.mark.parametrize(
    "below",
    [
        "za Zarząd: K. Bartosik, W. Dudek",
        "Naczelnik OSP Prezes OSP",
        "Wychowawca świetlicy\nMarlena Lis",
        "trener koordynator Marcin Lis",
        "spisała Halina Lis",
        "Koordynator wolontariatu: Michał Lis\ntel. w sekretariacie",
        "Za zgodą ks. proboszcza Andrzeja Lisa\nanimatorka Weronika Lis, tel. w kancelarii",
    ],
)
def test_a_signature_is_not_in_the_last_cell(below: str) -> None:
    found = bring(f"{table(HEAD, *ROWS)}{below}\n", year=2026)
    assert [task.responsible for task in found.plan.tasks][-1] == "świetlica"
    assert len(found.plan.tasks) == len(ROWS)
    said = "\n".join(remarks(found))
    assert all(f'"{line}" was left out' in said for line in below.split("\n"))


@pytest.mark.parametrize(
    "cell", ["szkoła ^ trener Marcin Lis", "szkoła ^ za Zarząd: K. Kos", "szkoła ^ Trener gminny ^ Ewa Lis"]
)
def test_it_is_in_the_last_cell_if_other_rows_have_one_alike(cell: str) -> None:
    last = cell.replace("Lis", "Kot").replace("K. Kos", "J. Kot")
    lines = [one.replace("szkoła ^ OSP", cell).replace("świetlica", last) for one in ROWS]
    assert "Kot" in rows(table(HEAD, *lines), "responsible")[-1][0]
