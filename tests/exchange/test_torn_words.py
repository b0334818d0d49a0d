"""Words that a line broke: what the letters and a hyphen show."""

from __future__ import annotations

import pytest

from osl.exchange.importing.document import SourcePlace
from osl.exchange.importing.letter_pairs import fit
from osl.exchange.importing.readers.pdf.cells import CellText, WordJoiner
from osl.exchange.importing.readers.pdf.lines import PdfLine, PdfWord, lines_of
from osl.exchange.importing.torn_words import is_torn_year, keeps_hyphen


@pytest.mark.parametrize(
    ("stem", "rest", "kept"),
    [
        ("e", "usługi", True), ("Styczeń", "grudzień", True), ("informacyjno", "komunikacyjnej", True),
        ("społeczno", "kulturalny", True), ("opiekuńczo", "wychowawcze", True), ("stycz", "nia", False),
        ("li", "stopad", False), ("wyznaczo", "ne", False), ("listo", "pada", False), ("po", "moc", False),
        ("niepełno", "sprawnych", False), ("monitoro", "wanie", False), ("organi", "zacji", False),
        ("Kowalska", "Nowak", True),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line_stays_in_a_compound(stem: str, rest: str, kept: bool) -> None:  # noqa: FBT001
    assert keeps_hyphen(stem, rest, {"kowalska", "nowak"}) is kept


def test_a_compound_that_the_document_has_elsewhere_decides() -> None:
    assert keeps_hyphen("organi", "zacji", {"organi-zacji"})
    assert not keeps_hyphen("Społeczno", "kulturalny", {"społecznokulturalny"})


@pytest.mark.parametrize(
    ("first", "second", "torn"),
    [
        ("23.12.202", "2r.", True), ("6.06.2", "026", True), ("20", "25", True), ("2025", "2026", False),
        ("12", "000", False), ("15", "maja", False), ("19", "5", False),
    ],
)  # fmt: skip
def test_a_year_is_torn(first: str, second: str, torn: bool) -> None:  # noqa: FBT001
    assert is_torn_year(first, second) is torn


def test_letters_show_whether_two_pieces_are_words() -> None:
    assert fit("społ", "ecznościowych") < fit("kampania", "społeczna")
    assert fit("październi", "k") == 0
    assert fit("współprac", "a") < fit("mieszkańcy", "a")
    assert fit("plan", "µm") == fit("plan", "µx")


def joined(*lines: str, width: int, spaces: bool = True) -> tuple[str, int]:
    """The text of a cell of `width` letters, and the number of remarks; "_" is a space that is drawn."""
    made = []
    for n, text in enumerate(lines):
        words, at = [], 0
        for word in text.rstrip("_").split():
            words.append(PdfWord(word, at * 5.0, (at + len(word)) * 5.0, 10.0, 5.0))
            at += len(word) + 1
        made.append(PdfLine(tuple(words), n * 12.0, n * 12.0 + 10, 2.5 if text.endswith("_") else 0.0))
    other = PdfLine((PdfWord("raz", 0.0, 15.0, 10.0, 5.0),), 0.0, 10.0, 2.5 if spaces else 0.0)
    cells = [CellText(tuple(made), 0.0, width * 5.0), CellText((other, other, other), 0.0, 60.0)]
    joiner = WordJoiner(cells, [])
    return joiner.text(cells[0], SourcePlace()), len(joiner.remarks)


@pytest.mark.parametrize(
    ("lines", "width", "text", "reported"),
    [
        (("Rodzinny_", "rajd"), 12, "Rodzinny rajd", 0),
        (("wolontariu", "szy_", "gminy"), 10, "wolontariuszy gminy", 1),
        (("październi", "k – maj"), 10, "październik – maj", 0),
        (("BUCHOROW", "ICE"), 8, "BUCHOROWICE", 1),
        (("współprac", "a osób"), 9, "współpraca osób", 1),
        (("doświadczonym", "i dla osób"), 13, "doświadczonymi dla osób", 1),
        (("mieszkańcy", "i goście"), 10, "mieszkańcy i goście", 1),
        (("specjalista", "ds. zdrowia"), 11, "specjalista ds. zdrowia", 0),
        (("B. Wrona", "T. Sowa"), 12, "B. Wrona\nT. Sowa", 0),
        (("23.12.202", "2r."), 9, "23.12.2022r.", 0),
        (("27.05 – 6.06.2026", "3 maja"), 17, "27.05 – 6.06.2026 3 maja", 0),
        (("maj/", "czerwiec"), 12, "maj/czerwiec", 0),
        (("Styczeń–", "grudzień"), 12, "Styczeń–grudzień", 0),
        (("28.03–", "4.04.2026"), 12, "28.03–4.04.2026", 0),
    ],
)  # fmt: skip
def test_a_space_that_is_drawn_shows_where_a_word_ends(
    lines: tuple[str, ...], width: int, text: str, reported: int
) -> None:
    assert joined(*lines, width=width) == (text, reported)


def test_a_long_word_that_begins_on_a_full_line_is_one_word() -> None:
    found = joined("osobami dośw", "iadczonymi", width=12, spaces=False)
    assert found == ("osobami doświadczonymi", 1)


def test_a_soft_hyphen_that_is_drawn_is_a_hyphen() -> None:
    def letters(width: float) -> list[dict[str, object]]:
        place = {"top": 0.0, "bottom": 10.0, "size": 10.0}
        widths = [(text, width if text == "\xad" else 5.0) for text in "29\xad30"]
        at = [sum(one for _text, one in widths[:n]) for n in range(5)]
        return [{"text": t, "x0": x, "x1": x + w, **place} for (t, w), x in zip(widths, at, strict=True)]

    assert [line.text for width in (3.0, 0.0) for line in lines_of(letters(width))] == ["29-30", "2930"]
