"""Columns of when a task was done, of its status, and of persons on several lines."""

from __future__ import annotations

import pytest
from bringing import bring, remarks

from osl.exchange.importing.cell_values import persons

HEAD = "Zadanie;Planowany termin;Data wykonania\n"


@pytest.mark.parametrize(
    ("cell", "status", "closed_on"),
    [
        ("12.02.2024", "done", "2024-02-12"),
        ("dnia 12 lutego 2024 r.", "done", "2024-02-12"),
        ("zrealizowano 12.02.2024", "done", "2024-02-12"),
        ("2024-02-12 00:00:00", "done", "2024-02-12"),
        ("zrealizowano", "done", "None"),
        ("w trakcie", "started", "None"),
        ("tak", "done", "None"),
        ("nie", "planned", "None"),
        ("", "planned", "None"),
    ],
)
def test_a_day_on_which_it_was_done_closes_a_task(cell: str, status: str, closed_on: str) -> None:
    (task,) = bring(f"{HEAD}Bal;luty 2024;{cell}\n", "plan.csv").plan.tasks
    assert (task.status, str(task.closed_on)) == (status, closed_on)


@pytest.mark.parametrize(
    "cell", ["odwołano 12.02.2024", "przełożono na 12.03.2024", "zrealizowano 12.02.2024, 45 osób"]
)
def test_a_day_of_something_else_is_kept_with_its_words(cell: str) -> None:
    found = bring(f"{HEAD}Bal;luty 2024;{cell}\n", "plan.csv")
    assert (found.plan.tasks[0].closed_on, found.plan.tasks[0].status) == (None, "planned")
    assert any(cell in line for line in remarks(found))
    assert cell in found.annotations[0].unknown.values()


def test_a_column_of_its_own_has_the_status() -> None:
    text = "Zadanie;Termin;Data wykonania;Status\nBal;luty 2024;12.02.2024;częściowo\n"
    found = bring(text, "plan.csv")
    assert found.plan.tasks[0].status == "planned"
    assert any("needs a reason" in line for line in remarks(found))


@pytest.mark.parametrize(
    ("cell", "status", "closed_on", "reason"),
    [
        ("wykonano 12.02.2024", "done", "2024-02-12", None),
        ("zadanie zostało zrealizowane w całości", "done", "None", None),
        ("w trakcie realizacji", "started", "None", None),
        ("odwołane z powodu burzy", "cancelled", "None", "odwołane z powodu burzy"),
        ("częściowo – 2 z 4 spotkań", "partly-done", "None", "częściowo – 2 z 4 spotkań"),
    ],
)
def test_a_status_may_have_its_day_or_its_reason_beside_it(
    cell: str, status: str, closed_on: str, reason: str | None
) -> None:
    found = bring(f"Zadanie;Termin;Status\nBal;luty 2024;{cell}\n", "plan.csv")
    (task,) = found.plan.tasks
    assert (task.status, str(task.closed_on), task.reason) == (status, closed_on, reason)
    assert not any(cell in line for line in remarks(found))


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("I pokaz odbył się", "done"),
        ("zrealizowano, 45 osób", "done"),
        ("w trakcie uzgodnień", "started"),
        ("wykonano w maju", "done"),
        ("rozpoczęto 12.02.2024", "started"),
        ("zaplanowane 12.02.2024", "planned"),
    ],
)
def test_more_than_a_status_is_kept_and_told(cell: str, status: str) -> None:
    found = bring(f"Zadanie;Termin;Status\nBal;luty 2024;{cell}\n", "plan.csv")
    assert found.plan.tasks[0].status == status
    assert found.annotations[0].unknown == {"status": cell}
    said = f'"{cell}" was read as status: {status}; its words were kept as x-status'
    assert any(said in line for line in remarks(found))


@pytest.mark.parametrize(
    ("closed_on", "kept"), [("12.02.2024", {}), ("13.02.2024", {"status": "wykonano 12.02.2024"})]
)
def test_a_day_beside_a_status_is_kept_if_another_column_has_another(
    closed_on: str, kept: dict[str, str]
) -> None:
    text = f"Zadanie;Termin;Status;Data wykonania\nBal;luty 2024;wykonano 12.02.2024;{closed_on}\n"
    found = bring(text, "plan.csv")
    assert f"{found.plan.tasks[0].closed_on:%d.%m.%Y}" == closed_on
    assert found.annotations[0].unknown == kept
    assert bool(kept) == any("wykonano" in line for line in remarks(found))


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("J. Wysocka\nI. Linka\ndyrektor", "J. Wysocka, I. Linka, dyrektor"),
        ("dyrektor\nnauczyciele", "dyrektor, nauczyciele"),
        ("zastępca\ndyrektora szkoły", "zastępca dyrektora szkoły"),
        ("wszyscy\nnauczyciele", "wszyscy nauczyciele"),
        ("szkolny\npedagog", "szkolny pedagog"),
        ("wychowawcy\nklas IV", "wychowawcy klas IV"),
    ],
)
def test_a_role_on_a_line_of_its_own_is_the_next_of_a_list(cell: str, found: str) -> None:
    assert persons(cell) == found
