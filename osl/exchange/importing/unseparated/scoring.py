"""How well a text fits a field: as a date phrase, people, somebody responsible, a place."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from osl.exchange.importing.date_cells import is_month, years_in
from osl.exchange.importing.headings import MONTH
from osl.exchange.importing.people import speaks_of_people
from osl.exchange.importing.unseparated.split_points import hidden_splits, strange_words
from osl.when.lexicon import month_number
from osl.when.read import begins_with_it, is_readable, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LONGEST_TIME = 90
_EMPTY = {"title": -12.0, "when": -7.0}
_ROLES = re.compile(
    r"(?:OSL|CUS|GOK|MOK|MDK|GOPS|MOPS|OPS|KGW|OSP|UG|UM|NGO|[GM]BP|LGD|CIS|KIS|GCK|MCK|[GM]OSi?R|OSiR|[GM]KRPA|PCPR|PUP"
    r"|DPS|DDP|[ŚS]DS|WTZ|U?LKS|UKS|MKS|PTTK|ZHP|PCK|UTW|NZOZ|SPZOZ|KPP?|PSP|ZS[PO]?|SP|LO|RDLP|WOPR|SU|PZERiI)\b"
    r"|(?:instr|kol|wych|naucz|kier|dyr|przew|koord|prof|opiek|specj?)\. ?(?=\w)"
    r"|ks\.|p\. ?|pani? (?=[A-Z])|dr\b|mgr\b"
    r"|(?i:(?:wszyscy |wszystkie |cał[ya] )?(?:wójt|burmistrz|prezydent|urząd|kierownik|dyrektor|koordynator"
    r"|organizator|bibliotek|zespół|pracowni[ck]"
    r"|animator|zarząd|przewodnicząc|soł[te]|rada\b|ośrodek|centrum|dom kultury|szkoł|stowarzysz|fundac"
    r"|pedagog|psycholog|policja|parafia|klub|pełnomocnik|skarbni[kc]|sekretarz|opiekun|trener|instruktor|nauczyciel"
    r"|sołectw|sztab\b|towarzystw|stażyst|(?:klas[ay]|kl\.|gr\.) ?[IVX\d]|ochotnicz"
    r"|wychowawc|samorząd|wydział|referat|gmina\b|komisj|straż|koło|kancelaria|dzielnicowy|wolontariusz"
    r"|council|library|coordinator|organi[sz]er|town hall|centre))"
    r"|(?i:(?:miejsk|gminn|powiatow|wojewódzk|szkoln|osiedlow)\w{1,3}"
    r" (?:ośrod|dom|zesp|centr|bibl|rad|klub|koł))"
    r"|(?i:(?:wszyscy )?(?:pracownicy|członkowie|animatorzy|instruktorzy|opiekunowie))"
    r"|(?i:informatyk|dietetyk|\w*terapeut|logoped|lekarz|pielęgniar|prawnik|radca|mediator|kurator|księgow|proboszcz"
    r"|ksiądz|katechet|naczelnik|komendant|dyrygent|choreograf|kapelmistrz|konserwator|ratownik|leśnicz|harcmistrz)"
    r"|(?i:asystent|specjalist|doradc|inspektor|referent|prezes|partner|liderz?y?\b|prowadząc|nadleśnic)"
)
_GIVEN_NAMES = (
    "Adam|Agata|Agnieszka|Aldona|Aleksand(?:er|ra)|Alicja|Alina|Andrzej|Anet(?:a|ta)|Anna|Antoni|Arkadiusz|Artur|Barbara"
    "|Bartłomiej|Bartosz|Beata|Bernadeta|Bogdan|Bogumiła|Bogusław[a]?|Bożena|Cezary|Czesław[a]?|Damian|Daniel|Danuta"
    "|Dariusz|Dawid|Dominik[a]?|Dorota|Edward|Edyta|Elżbieta|Emil|Emilia|Ewa|Ewelina|Filip|Franciszek|Gabriela|Genowefa"
    "|Grażyna|Grzegorz|Halina|Hanna|Helena|Henryk[a]?|Ilona|Iren(?:a|eusz)|Iwona|Izabela|Jacek|Jadwiga|Jakub|Jan|Janina"
    "|Janusz|Jarosław|Jerzy|Joanna|Jolanta|Józef[a]?|Julia|Justyna|Kamil[a]?|Karol|Karolina|Katarzyna|Kazimier[az]"
    "|Kazimierz|Kinga|Klaudia|Konrad|Krystian|Krystyna|Krzysztof|Leszek|Lidia|Lucyna|Ludwik|Łukasz|Maciej|Magdalena"
    "|Małgorzata|Marcin|Marek|Maria|Marian|Mariola|Mariusz|Marlena|Marta|Martyna|Marzena|Mateusz|Michał|Mieczysław"
    "|Mirosław[a]?|Monika|Natalia|Norbert|Oliwia|Patrycja|Patryk|Paulina|Paweł|Piotr|Przemysław|Radosław|Rafał|Regina"
    "|Renata|Robert|Roman|Ryszard|Sebastian|Sławomir|Stanisław[a]?|Stefan|Sylwia|Szymon|Tadeusz|Teresa|Tomasz|Urszula"
    "|Violetta|Wacław|Waldemar|Wanda|Weronika|Wiesław[a]?|Wiktor|Wioletta|Witold|Władysław[a]?|Wojciech|Zbigniew"
    "|Zdzisław[a]?|Zenon|Zofia|Zuzanna"
)
_NAMES = re.compile(
    rf"(?:(?:ks|dr|mgr|inż)\. ?|pani? )*(?:p\. ?|pani? |[A-ZĄĆĘŁŃÓŚŹŻ]\. ?|(?:{_GIVEN_NAMES}) )"
    r"(?:[A-ZĄĆĘŁŃÓŚŹŻ]\. ?)?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+(?:-[A-ZĄĆĘŁŃÓŚŹŻ]\w+)?(?:$|,| ?[–-])"
)
_FULL_NAME = re.compile(
    rf"(?:(?:ks|dr|mgr|inż)\.? )*(?:{_GIVEN_NAMES}) [A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+(?:-[A-ZĄĆĘŁŃÓŚŹŻ]\w+)?"
)
_HOLDER = re.compile(rf"[:–-] ?((?:(?:ks|dr|mgr|inż)\.? )*(?:{_GIVEN_NAMES}) )")
# two words with capitals may be a person, or a feast: "Bank Czasu"
_TWO = re.compile(
    r"[A-ZĄĆĘŁŃÓŚŹŻ](?:[a-ząćęłńóśźż]+|\.) ?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+(?:-[A-ZĄĆĘŁŃÓŚŹŻ]\w+)?(?:$|[,–-])"
)
_PLACES = re.compile(
    r"pracownia|start\b|zbiórka (?:przy|pod|na|w)\b"
    r"|sala|ogród|pl\.|nad |przy |sołectw|targ\b|zalew|basen|zamek|skwer|pałac|plaża|szlak|aula|świetlic"
    r"|rynek|plac|park|dom\b|domy|remiz|stadion|szkoł|siedzib|biblioteka|teren|cał[ya]|ul\.|boisk|hala|kościół"
    r"|urząd|ośrodek|centrum|amfiteatr|muzeum|klub|przychodni|przedszkol|ratusz|hol\b|las\b|(?:gok|mok|mdk|dk|cus|osp|gbp|mbp|zs|sp|zpo|psp)\b|filia|online|park|hall|library|square|school",
    re.IGNORECASE,
)


_COSTS = re.compile(
    r"(?:ok\.? ?|do |około |łącznie )?\d[\d .]*(?:,\d\d?|,-)?(?: ?(?:zł|PLN|tys|EUR|€).*)?$"
    r"|bezkoszt|bez koszt|w ramach|brak|nie dotyczy"
    r"|koszt|budżet|środki|dotacj|—|–|-",
    re.IGNORECASE,
)
NOTHING = re.compile(r"[-–—/]")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
STANDS_FOR = re.compile(
    rf"{NOTHING.pattern}|j\.? ?w\.?|jak wyżej", re.IGNORECASE
)  # nothing, or what is above it
_WORD = re.compile(r"[^\W\d_]+")
_TIME_WORDS = re.compile(
    r"\d|kwarta|półrocz|rok|miesi|tyg|tydz|\bdni\b|codz"
    r"|bież|stal|ciąg|potrzeb|ustal|każd|cykl|feri|wakac|wiosn|lat[oe]|jesie|zim|sobot|niedz|poniedz|wtor|środ|czwart|piąt"
    r"|okresie|harmonogram|świ[ąę]tach|koniecznoś|zależnoś|\b[IVX]+\b|month|week|year|daily|quarter|ongoing|need|spring|summer|winter",
    re.IGNORECASE,
)


class CellScore:
    """Scores a cell for a field; `known`: cells by field, with how often each was seen."""

    def __init__(self, year: int, known: Mapping[str, Counter[str]]) -> None:
        self.year = year
        self.known = known
        self.common = {cell for cells in known.values() for cell, times in cells.items() if times > 1}

    def of(self, name: str, cell: str) -> float:
        """Return the score of `cell` in the field `name`, above zero if it looks like one."""
        if not cell:
            return _EMPTY.get(name, -4.0)
        score = _SCORES.get(name, _other)(cell, self.year)
        return score + self._familiar(name, cell)

    def is_common(self, name: str, cell: str) -> bool:
        """Return whether several rows have `cell` in the field `name`."""
        return name in self.known and self.known[name][cell] > 1

    def _familiar(self, name: str, cell: str) -> float:
        here = self.is_common(name, cell)
        elsewhere = any(self.is_common(field, cell) for field in self.known if field != name)
        return 2.0 * here - 3.0 * (elsewhere and not here)


def is_clearly_time(text: str, year: int) -> bool:
    """Return whether `text` is a date phrase and little else; the reader of date phrases is more lenient."""
    return _time(text, year) > 5


def looks_responsible(text: str) -> bool:
    """Return whether `text` begins with an office, a role or a person's name."""
    return bool(_ROLES.match(text) or _NAMES.match(text))


def looks_like_name(text: str) -> bool:
    """Return whether `text` begins with the name of a person."""
    return bool(_NAMES.match(text))


def looks_like_full_name(text: str) -> bool:
    """Return whether `text` is a first name and a surname, maybe below or behind a title."""
    return bool(_FULL_NAME.fullmatch(text))


def is_signature(text: str) -> bool:
    """Return whether `text` is an office and the name of its holder: "Sołtys: Jan Kos"."""
    found = _HOLDER.search(text)
    return bool(found and looks_responsible(text) and looks_like_full_name(text[found.start(1) :]))


def looks_like_place(text: str) -> bool:
    """Return whether `text` begins as places do."""
    return bool(_PLACES.match(text))


def has_time_word(text: str) -> bool:
    """Return whether `text` has a word that date phrases have; names of feasts are not looked at."""
    return bool(_TIME_WORDS.search(text)) or any(map(month_number, _WORD.findall(text)))


@cache
def _time(text: str, year: int) -> float:
    if len(text) > LONGEST_TIME or not re.search(r"\w", text):
        return -9.0
    year = next(iter(years_in([text])), year)
    if not is_readable(text, year):
        return -6.0 - len(text) / 20
    score = 8 + min(len(text), 40) / 10 - 3 * strange_words(text) - 4 * len(hidden_splits(text))
    return score - 3 * bool(read(text, year).issues) - 4 * (not begins_with_it(text))


def _title(text: str, _year: int) -> float:
    inner = hidden_splits(text)
    starts = text[:1].isupper() or not text[:1].isalpha()
    people = sum(speaks_of_people(text[at:]) for at in inner)
    return 1.5 * starts + min(len(text), 60) / 40 - 2 * len(inner) - 2 * people - 2 * speaks_of_people(text)


def _addressees(text: str, _year: int) -> float:
    inner = [at for at in hidden_splits(text) if not speaks_of_people(text[at:])]
    return 4.0 * speaks_of_people(text) - 2 * len(inner) - len(text) / 100


def _like(matches: Callable[[str], object]) -> Callable[[str, int], float]:
    def score(text: str, year: int) -> float:
        return 3.0 * bool(matches(text)) + _other(text, year)

    return score


def _other(text: str, _year: int) -> float:
    return (
        0.5 * text[:1].isupper() - 2 * len(hidden_splits(text)) - len(text) / 60 - 2 * speaks_of_people(text)
    )


def _responsible(text: str, year: int) -> float:
    maybe = 1.5 * (_TWO.match(text) is not None and not looks_responsible(text))
    return 3.0 * looks_responsible(text) + maybe + 2 * speaks_of_people(text) + _other(text, year)


def _month(text: str, _year: int) -> float:
    return 8.0 if is_month(text) else -6.0 - len(text) / 20


_SCORES: dict[str, Callable[[str, int], float]] = {
    "when": _time,
    MONTH: _month,
    "title": _title,
    "addressees": _addressees,
    "responsible": _responsible,
    "partners": _responsible,
    "place": _like(_PLACES.match),
    "cost": _like(_COSTS.match),
}


def count_cells(rows: Iterable[Mapping[str, str]]) -> dict[str, Counter[str]]:
    """Return how often each field has each cell; titles differ, so they do not count."""
    found: dict[str, Counter[str]] = {}
    for row in rows:
        for name, cell in row.items():
            if name != "title" and len(cell) > 2:
                found.setdefault(name, Counter())[cell] += 1
    return found
