"""What was probably meant by an unknown command: another word for it, or its misspelt name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.cli.near_options import month_option, nearest
from osl.text.fold import fold
from osl.text.shell import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# by the command, with the options that it takes to mean the same; folded: no capitals, no diacritics
WORDS = {
    "agenda": "calendar cal month kalendarz kalendarium miesiac terminarz terminy plan-miesiaca",
    "agenda --week this": "week tydzien",
    "agenda --days 1": "today dzis dzisiaj",
    "agenda --days 2": "tomorrow jutro",
    "agenda --days 14": "next upcoming due najblizsze nadchodzace",
    "timeline": "year gantt chart rok os harmonogram wykres przebieg",
    "overdue": "late zaleglosci zaleglosc zalegle zalegly spoznione opoznione opoznienia przeterminowane",
    "summary": "stats statistics status state groups audiences totals podsumowanie podsumowania podsumuj "
    "stan statystyka statystyki grupy adresaci",
    "list": "ls tasks all plan plans lista listy zadania wykaz spis wszystko wszystkie plany",
    "list --status open": "todo to-do open-tasks otwarte niezakonczone nierozpoczete",
    "list --find": "search find grep query szukaj znajdz wyszukaj",
    "show": "view cat info details pokaz wyswietl zadanie szczegoly",
    "validate": "check lint verify test sprawdz sprawdzenie waliduj zweryfikuj bledy kontrola",
    "when": "date parse kiedy termin data",
    "rules": "rule reguly regula zasady",
    "schema": "schemat",
    "start": "begin started rozpocznij zacznij rozpoczete rozpoczeto",
    "done": "finish finished complete completed close closed zrealizuj zrealizowane zrealizowano zrobione "
    "zrobiono gotowe zakoncz zakonczone zakonczono wykonaj wykonane wykonano wykonanie zamknij "
    "odhacz zalatwione",
    "cancel": "drop skip abort odwolaj odwolane odwolano odwolac anuluj anulowane zrezygnuj",
    "reopen": "open restore przywroc otworz wznow",
    "move": "postpone reschedule mv shift przenies przesun przeloz przeniesione przelozone zmien-termin",
    "log": "note record event events meeting zapisz wpis wpisz odnotuj zanotuj notatka dziennik wydarzenie "
    "spotkanie",
    "unlog": "wypisz usun-wpis",
    "add": "append insert task dodaj dodac dopisz nowe-zadanie",
    "set": "change assign rename ustaw zmien przemianuj",
    "remove": "delete del rm usun usunac skasuj wykresl",
    "edit": "vi vim nano edytuj edycja edytor popraw",
    "update": "sync merge aktualizuj zaktualizuj uaktualnij",
    "undo": "revert rollback cofnij wycofaj",
    "new": "init create nowy nowa nowe utworz stworz nowy-rok",
    "diff": "compare changes roznice roznica porownaj zmiany",
    "import": "load read wczytaj importuj zaladuj",
    "export": "publish save eksport eksportuj publikuj opublikuj",
    "export --format docx": "word docx",
    "export --format html": "html page web strona",
    "export --format ics": "ics ical icalendar",
    "export --format pdf": "pdf print drukuj wydruk wydrukuj",
    "export --format xlsx": "excel xlsx spreadsheet arkusz",
    "report": "raport sprawozdanie sprawozdania",
    "completion": "podpowiedzi uzupelnianie",
    "help": "man manual usage pomoc pomocy instrukcja",
    "--version": "version wersja",
}
PHRASES = {
    "po terminie": "overdue",
    "do zrobienia": "list --status open",
    "nowy rok": "new",
    "to do": "list --status open",
}
# near a command by their letters only
WORDS_OF_THEIR_OWN = frozenset({"exit", "quit", "end", "koniec", "wyjdz"})
# the argument, from 0, that is a text of several words
TEXT_AT = {"add": 0, "list --find": 0, "when": 0, "log": 1, "move": 1}
# how alike another word for a command must be to what was typed, of 1
ALIKE = 0.8


def command_meant(typed: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` commands that `typed` misspells, begins, or is another word for.

    With it are the options that it takes to mean the same. The name of a month is its agenda.
    """
    word, names = fold(typed), tuple(known)
    others = _other_words(names)
    if meant := others.get(word) or PHRASES.get(word):
        return meant
    if word in WORDS_OF_THEIR_OWN:
        return None
    return nearest(typed, names) or _month(typed) or _nearly(word, others)


def _other_words(names: Sequence[str]) -> dict[str, str]:
    """Return what each other word for one of the commands `names` means."""
    known = {
        meant: words
        for meant, words in WORDS.items()
        if meant.startswith("-") or meant.partition(" ")[0] in names
    }
    return {other: meant for meant, words in known.items() for other in words.split()}


def _month(typed: str) -> str | None:
    month = None if typed.isdecimal() else month_option(typed)
    return month and f"agenda {month}"


def _nearly(word: str, others: dict[str, str]) -> str | None:
    from difflib import get_close_matches

    found = get_close_matches(word, [other for other in others if len(other) > 3], n=1, cutoff=ALIKE)
    return others[found[0]] if found else None


def with_arguments(meant: str, rest: Sequence[str]) -> str:
    """Return the command `meant` as it is typed with the other words that were typed."""
    words = list(rest)
    if (at := TEXT_AT.get(meant)) is not None:
        end = next((n for n, word in enumerate(words) if word.startswith("-")), len(words))
        words[at:end] = [" ".join(words[at:end])] if end > at else []
    if meant == "agenda" and words and (month := _month(words[0])):
        meant, words = month, words[1:]
    if meant == "set" and len(words) > 1 and not any(re.match(r"[\w-]+[-+]?=", word) for word in words):
        words = [words[0], f"title={' '.join(words[1:])}"]
    return " ".join(["osl", meant, *map(quoted, words)])
