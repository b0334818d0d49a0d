"""Lines at the end of a text that are below its table: who signed it, where and when, what all rows cost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.section_row import is_total
from osl.exchange.importing.unseparated.scoring import looks_like_full_name, looks_responsible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_CLOSING = 12
_NAME = r"[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+"
_DAY = r"(?:\d\d?[-./ ]\d\d?[-./ ]\d{4}|(?:\d\d? )?[a-ząćęłńóśźż]{3,12} \d{4})"
_PLACE_AND_DAY = re.compile(rf"{_NAME}(?:[ -]{_NAME}){{0,2}}, (?:dnia |dn\. ?)?{_DAY}(?: ?r\.?| roku)?")
_TO_SIGN = re.compile(
    r"[^….]{0,60}(?:…{2,}+|\.{5,}+)[….\s]*+(?:\([^()]{1,40}\))?|\(podpis[^()]{0,40}\)", re.IGNORECASE
)
_HOLDER = re.compile(
    rf"[^\d:–]{{3,60}}(?::| –) (?:[^\d:–]{{1,30}} )?{_NAME} {_NAME}(?:-{_NAME})?(?:, {_NAME} {_NAME})*"
)
_SIGNED = re.compile(rf"(?:\(-\)|\(–\)|mgr|dr|inż\.?) (?:{_NAME} ?){{2,3}}")
_OFFICE = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]\S*(?: \S+){0,4}")  # alone on the line above the name
_COPIES = re.compile(r"(?:otrzymują|do wiadomości|rozdzielnik) ?:.{0,100}", re.IGNORECASE)
_SUM = re.compile(r"(?:razem|ogółem|łącznie|suma): ?\d.{0,60}", re.IGNORECASE)
_SENTENCE = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ](?:\S* ){4,30}\S+\.")


def is_closing(line: str) -> bool:
    """Return whether `line` is of a kind that is below tables: a place and a day, who signed."""
    kinds = (_is_place_and_day, _is_to_be_signed, _is_holder, _is_signed, _is_of_copies)
    return any(is_one(line.strip()) for is_one in kinds)


def before_closing(lines: Sequence[str], *, with_sentence: bool) -> int:
    """Return how many of `lines` are before those that close the text, each of a kind that no row has.

    `with_sentence`: the last column has no sentences, so that one at the end is below the table.
    """
    kinds: list[Callable[[str], bool]] = [
        _is_place_and_day,
        _is_to_be_signed,
        _is_holder,
        _is_signed,
        _is_of_copies,
        is_total,
        _is_sum,
    ]
    kinds += [is_sentence] * with_sentence
    kinds += [looks_like_full_name] * _ends_with_holder(lines)
    end = len(lines)
    least = max(end - MOST_CLOSING, 1)
    while (
        end > least
        and not lines[end - 2].endswith((" ", ","))
        and any(is_one(lines[end - 1].strip()) for is_one in kinds)
    ):
        end -= 1
    names = (_is_signed, looks_like_full_name)
    if (
        1 < end < len(lines)
        and looks_responsible(lines[end - 1])
        and any(is_one(lines[end].strip()) for is_one in names)
    ):
        end -= 1  # the office above the name
    rows = [line.strip() for line in lines[:end]]
    closing = [line.strip() for line in lines[end:]]
    of_rows = [is_one for is_one in kinds if any(map(is_one, rows))]
    return len(lines) if any(is_one(line) for line in closing for is_one in of_rows) else end


def _ends_with_holder(lines: Sequence[str]) -> bool:
    """Return whether the last two lines are an office and the name of its holder."""
    office, name = ["", "", *lines][-2:]
    is_office = _OFFICE.fullmatch(office.strip()) is not None and looks_responsible(office)
    return is_office and not looks_like_full_name(office.strip()) and looks_like_full_name(name.strip())


def _is_sum(line: str) -> bool:
    return _SUM.fullmatch(line) is not None


def _is_place_and_day(line: str) -> bool:
    return _PLACE_AND_DAY.fullmatch(line) is not None


def _is_to_be_signed(line: str) -> bool:
    return _TO_SIGN.fullmatch(line) is not None


def _is_holder(line: str) -> bool:
    """Return whether `line` is an office and the name of its holder: "Prezes – dh Jan Kos"."""
    return looks_responsible(line) and _HOLDER.fullmatch(line) is not None


def _is_signed(line: str) -> bool:
    return _SIGNED.fullmatch(line) is not None


def _is_of_copies(line: str) -> bool:
    """Return whether `line` is who has a copy: "Otrzymują: 1) Biuro Rady, 2) a/a"."""
    return _COPIES.fullmatch(line) is not None


def is_sentence(line: str) -> bool:
    """Return whether `line` is a sentence of five words or more, with a full stop."""
    return _SENTENCE.fullmatch(line) is not None
