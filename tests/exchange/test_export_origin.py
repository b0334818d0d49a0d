"""What an export carries unseen, so that `osl update` knows its rows again, and reading it back."""

from __future__ import annotations

import pytest
from made_plans import plan_of
from office import converted

from osl.exchange.export_origin import ExportedRow, ExportOrigin, from_pieces, hash_of, plain
from osl.exchange.exporting.columns import DEFAULT
from osl.exchange.exporting.made_from import with_origin
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.writers import write_document
from osl.exchange.importing.detect import read_document
from osl.plan import Task

PLAN = plan_of(
    Task("bal", "Bal", audiences=("all",), when="maj 2026", section="I. Integracja", activities=("taniec",)),
    Task("kino", "Kino letnie", audiences=("all",), when="czerwiec 2026", section="II. Kultura"),
    Task("a-b-1", "Bieg <b>", audiences=("all",), when="lipiec 2026"),
)
IDS = ["bal", "kino", "a-b-1"]


def exported(kind: str) -> bytes:
    document = with_origin(document_of(PLAN, DEFAULT, private=False), PLAN, DEFAULT, "")
    content = write_document(document, kind)
    return content if isinstance(content, bytes) else content.encode("utf-8")


def ids_and_origin(name: str, data: bytes) -> tuple[list[str], ExportOrigin | None]:
    document = read_document(name, data)
    return [row.id for table in document.tables for row in table.rows if row.id], document.origin


@pytest.mark.parametrize("kind", ["docx", "html", "xlsx"])
def test_an_export_names_the_task_of_each_row_and_what_it_was_made_from(kind: str) -> None:
    ids, origin = ids_and_origin(f"p.{kind}", exported(kind))
    assert ids == IDS
    assert origin is not None
    assert (origin.year, origin.only, origin.columns) == (PLAN.year, "", DEFAULT)
    assert [row.section for row in origin.rows] == list(map(hash_of, ("I. Integracja", "II. Kultura", "")))
    assert origin.rows[0].cells == tuple(map(hash_of, ("Bal\n• taniec", "Mieszkańcy", "maj 2026")))


@pytest.mark.parametrize(
    ("kind", "saved_as"), [("docx", "docx"), ("docx", "odt"), ("xlsx", "xlsx"), ("xlsx", "ods")]
)
def test_what_an_export_carries_outlives_being_saved_in_libreoffice(kind: str, saved_as: str) -> None:
    ids, origin = ids_and_origin(f"p.{saved_as}", converted({"p": exported(kind)}, kind, saved_as)["p"])
    assert (ids, origin and origin.rows[2].id) == (IDS, "a-b-1")


def test_a_plan_of_many_tasks_needs_many_properties_and_comes_back_whole() -> None:
    rows = tuple(ExportedRow(f"zadanie-{n}", hash_of(""), (hash_of(str(n)),)) for n in range(500))
    origin = ExportOrigin(2026, "Ośrodek „Łąka”", "pl", "tylko: seniorzy", ("title",), rows)
    assert len(origin.pieces) > 10
    assert max(map(len, origin.pieces.values())) < 255
    assert from_pieces(dict(sorted(origin.pieces.items()))) == origin


@pytest.mark.parametrize("damage", ["", "e30=", "eJwDAAAAAAE=", "ą", "eJyrVkrLL8pNLFGyMqwFACFuBKE="])
def test_a_damaged_origin_is_none(damage: str) -> None:
    assert ExportOrigin.unpacked(damage) is None
    packed = ExportOrigin(2026, "", "pl", "", ("title",), (ExportedRow("a", "b", ("c",)),)).packed()
    assert ExportOrigin.unpacked(packed[:-8] + damage) is None


@pytest.mark.parametrize(
    "other",
    [
        "Maj 2026,  5\N{NO-BREAK SPACE}osób",
        "• Maj 2026, 5\N{THIN SPACE}osób\n",
        "Maj\N{SOFT HYPHEN} 2026, 5 osób",
    ],
)
def test_what_a_program_changes_in_a_text_is_no_change(other: str) -> None:
    assert plain(other) == "Maj 2026, 5 osób"
    assert hash_of(other) == hash_of("Maj 2026, 5 osób") != hash_of("Maj 2026, 6 osób")


def test_a_row_has_the_id_that_most_of_its_bookmarks_have() -> None:
    origin = ExportOrigin(2026, "", "pl", "", (), (ExportedRow("a", "", ()), ExportedRow("b", "", ())))
    assert origin.id_of(["_osl1_1", "_osl2_2", "_osl2_3"]) == "b"
    assert origin.id_of(["_osl3_1", "_GoBack", "_osl1_1 Copy 1", "_osl0_1"]) == ""
