"""Every screen and every error is in one language: none has a sentence of the other catalogue."""

from __future__ import annotations

import re
import shlex
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po
from conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from conftest import Osl

SHORTEST = 9  # shorter pieces of a sentence are also words of plans
COMMANDS = """
agenda --month 5
agenda --week 20
agenda --month foo
agenda foo
timeline
overdue
summary
summary plans examples
list
list --status undated
list --audience foo
list --place x
list --find qqq
list --status zrobione
show ferie
show xyz
validate examples/broken.yaml
validate nie.yaml
when "31 czerwca" --year 2023
when "każdy wtorek" --year 2023
rules
rules odd-spaces
rules klash
start ferie --dry-run
done ferie --people trzy
cancel ferie
move ferie
move ferie "31 czerwca"
log ferie x --dry-run
unlog ferie
add X --when maj
set ferie plase=x
set ferie when=maj
remove ferie
edit
update t.csv
undo
new 2024
diff plans/2023.yaml examples/broken.yaml
import t.csv -o plans/2026.yaml
export --format csv --columns foo
report --half 1
report --from 2022-12-01 --to 2023-01-31
zrobione piknik
help
help export
--month 5
"""


@cache
def sentences(lang: str) -> frozenset[str]:
    """The pieces of the sentences that only the language `lang` has."""
    with (ROOT / "osl/locale/pl/LC_MESSAGES/osl.po").open("rb") as file:
        entries = [entry for entry in read_po(file) if entry.id]
    english = {piece for entry in entries for piece in pieces(entry.id)}
    polish = {piece for entry in entries for piece in pieces(entry.string)}
    return frozenset(polish - english if lang == "pl" else english - polish)


def pieces(text: str | Sequence[str] | None) -> Iterator[str]:
    """What a sentence has between its places, if it has several words."""
    for piece in re.split(r"\{[^}]*\}|\n", text if isinstance(text, str) else "\n".join(text or ())):
        trimmed = piece.strip(' :;,.()"„”')
        if len(trimmed) >= SHORTEST and " " in trimmed:
            yield trimmed


@pytest.mark.parametrize(("lang", "other"), [("en", "pl"), ("pl", "en")])
def test_no_output_has_a_sentence_of_the_other_language(
    osl: Osl, folder: Path, lang: str, other: str
) -> None:
    plans = " ".join((folder / "plans" / "2023.yaml").read_text(encoding="utf-8").split())
    (folder / "t.csv").write_text("Zadanie;Adresaci;Termin\nPiknik;x;kiedyś tam\nFestyn;;2026\n")
    for command in COMMANDS.split("\n"):
        shown = osl(*shlex.split(command), "--as-of", "2023-06-10", lang=lang)
        text = " ".join((shown.out + shown.err).split())
        assert [piece for piece in sentences(other) if piece in text and piece not in plans] == [], command
