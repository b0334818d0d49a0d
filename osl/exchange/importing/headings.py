"""The vocabulary of headings: which field a column has, in Polish or English, in any wording."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from osl.exchange.cells import titles
from osl.exchange.plan_tables import COLUMNS, FIELD, GROUP, VALUE
from osl.i18n import LANGUAGES, _, translation
from osl.text.slug import slug

NUMBER = "number"
MONTH = "month"
IGNORED = "ignore"
# columns of a date: where it begins and ends, its hours, its quarter or half-year, and other dates
START, END, HOURS, QUARTER, HALF, OTHER = "start", "end", "hours", "quarter", "half", "other"
_OF_DATES = (START, END, HOURS, QUARTER, HALF, OTHER, "closed_on")
_UNKNOWN = "unknown"  # what a heading counts or measures: its other words are then no field
PLAN_BLOCK, GROUP_BLOCK = "plan", "groups"
LONGEST = 80

# A field (a task's title with how sure the words are, 5 the surest) and the words of its headings, without
# Polish marks: a stem with its endings (~ is none), $ after a whole word, = where the heading ends. In a
# table a word that begins with a stem is enough, and the first word that is known decides; of two fields,
# the one on the upper line. Nothing shows where a word or a heading of unseparated text ends, so there the
# forms are whole, and those with = are unknown. Lines of dates come before the line of `when`.
_VOCABULARY = """
other: sygnatura czasowa, timestamp, time stamp, data utw(orzenia), data doda(nia), data wpis(u)
other: data wplyw(u), data modyf(ikacji), data zmian(y), data aktual(izacji), data publ(ikacji)
other: data zglosz(enia), data wydruk(u), data sporzadz(enia), data uchwal(y enia), data zawarc(ia)
other: data wystaw(ienia), czas trwania, duration, date created, date added, date submitted, date modified
other: created, submitted, submission, last modified, last updated, updated at, updated=, znacznik czasu
other: zaktualizowano, utworzono, data ostatn(iej)
start: data rozp(oczecia), termin rozp(oczecia), rozpoczeci(e a), poczat(ek ku), data od, termin od, czas od
start: data poczat(ku kowa), data startu, od kiedy, od=, od dnia=, miesiac rozpoczecia, miesiac od
start: start date, date from, start=, starts=, starts on, starting, begin(s ning), from=
end: data zakonczenia, termin zakonczenia, zakonczeni(e a), data konc(a owa), data do, termin do, czas do
end: do kiedy, koniec=, koniec realiz(acji), do=, do dnia=, miesiac zakonczenia, miesiac do
end: end date, date to, end=, ends=, ends on, ending, finish=, finishes=, to=, until=, stop=
hours: godzin(a y ~), godz$, hour(s ~)
quarter: kwartal(y ~), quarter(s ~)
half: polrocz(e a ~), half year(s ~)
closed_on: data wykonania, data realizacji, data faktyczn(a ego), data odbycia, zrealizowano dnia
closed_on: data zrealizowania, data przeprowadz(enia), wykonano dnia, wykonano data, zrealizowano data
closed_on: date done, date completed, closed on, done on, completed on, completion date
reason: powod(y ~), przyczyn(a y), dlaczego nie, uzasadnienie nie(wykonania zrealizowania)
reason: uzasadnienie odwol(ania), uzasadnienie odst(apienia), reason(s ~), why not
short: krotk(a) nazw(a y), skrocon(a) nazw(a y), nazw(a y) krotk(a), nazw(a y) skrocon(a), nazwa w skrocie
short: krotki tytul, skrocony tytul, tytul skrocony, skrot nazwy, skrot=, short name(s ~), short title(s ~)
short: name short, short=
title 5: zadani(e a), zadan$, task(s ~)
title 4: nazw(a y), name(s ~), title(s ~), tytul(y ~)
title 3: dzialan(ie ia), przedsiewzie(cie cia), wydarzen(ie ia), imprez(a y), uroczystosc(i ~)
title 3: zamierzen(ie ia), inicjatyw(a y), activit(y ies), event(s ~), action(s ~), initiative(s ~)
title 2: tresc(i ~), temat(yka y ~), co$, what, topic(s ~), zajec(ia), spotkani(e a)
title 1: opis(y ~), zakres(y ~), rodzaj(e ~), krotk(i), etap(y ~), description(s ~), scope, stage(s ~)
title 1: details
number: l p$, lp$, nr$, no$, numer(y ~), number(s ~), poz$, pozycja, item no
addressees: adresa(ci t tow), odbior(cy ca cow), grup(a y) doc(elowa elowe elowych), grup(a y) odb(iorcow)
addressees: dla kogo, do kogo, dla, uczestni(cy k), beneficj(enci ent), kto skorzysta
addressees: who it is for, who is it for, audience(s ~), addressee(s ~), target group(s ~), target(s ~)
addressees: for whom, participants, beneficiar(ies y)
when: termin(y ~), kiedy, data, daty, czas, okres(y ~), dzien, harmonogram
when: when, date(s ~), day(s ~), time(s frame table line scale ~), deadline(s ~), period(s ~), schedule
when: timing(s ~), due=, due date(s ~), due by, by when, planned for, week(s ~), frequenc(y ies), how often
when: czestotliwosc(i ~), cyklicznosc, tydzien, tygodnie
month: miesiac(e ~), month(s ~)
partners: partner(zy s ~), wspolorganiz(atorzy ator), wspolprac(a), with whom
responsible: odpowiedz(ialny ialna ialni ialnosc), osob(a y) odpowiedzialn(a e), osob(a y), realizator(zy ~)
responsible: realizuj(acy aca), organizator(zy ~), koordynator(zy ~), prowadz(acy aca), wykonawc(a y), kto$
responsible: podmiot(y ~), jednostk(a i), responsible, who, organiser(s ~), organizer(s ~)
responsible: owner(s ~), lead(er ~), coordinator(s ~)
place: miejsc(e a owosc), gdzie, lokalizacj(a e), adres(y ~), place(s ~), where, venue(s ~), location(s ~)
method: sposob(y ~), forma, formy, metod(a y), jak$, srodki, method(s ~), how, way(s ~), form$, manner
cost: koszt(y ~), budzet(y ~), kwot(a y), naklad(y ~), wartosc, finansowan(ie ia)
cost: cost(s ~), budget(s ~), price(s ~), amount(s ~)
notes: uwag(i a), komentarz(e ~), informacje dod(atkowe), dodatkowe, adnotac(je ja)
notes: note(s ~), remark(s ~), comment(s ~)
purpose: cel$, cele$, purpose(s ~), goal(s ~), aim(s ~), objective(s ~)
condition: warun(ek ki), zalez(nosc y), condition(s ~)
section: obszar(y ~), dzial$, sekcja, kategori(a e), priorytet(y ~), section(s ~), area(s ~)
section: category, priority
status: status, stan realizacji, stan$
unknown: wskaznik(i ~), miernik(i ~), liczb(a y), ilosc(i ~), rezultat(y ~), efekt(y ~), wynik(i ~), stopien
unknown: ewaluacj(a e), dokumentacj(a e), dowod(y ~), podpis(y ~), liczebnosc, indicator(s ~)
unknown: outcome(s ~), result(s ~), number of, evidence, signature(s ~)
"""
# "Lp. i nazwa zadania", but not "Nr zadania"
_NUMBER_AND = re.compile(
    r"(?:l ?p|nr|numer|poz|pozycja|no|number) "
    r"(?:(?:i|oraz|and) |(?=nazw|tytul|tresc|name|title|zadanie\b|dzialanie\b))"
)
_ENDINGS = re.compile(r"\([^)]*\)")


@lru_cache(maxsize=10_000)
def read_heading(text: str) -> tuple[str, int] | None:
    """Return the field that `text` is a heading of and how sure that is (5 the surest), or None."""
    folded = slug(text[: LONGEST * 2]).replace("-", " ")
    if not folded or len(text) > LONGEST:
        return None
    hits = (
        (found.start(), line) for line, (*_, stems) in enumerate(_lines()) if (found := stems.search(folded))
    )
    if named := _NUMBER_AND.match(folded):
        return read_heading(folded[named.end() :])
    first = min(hits, default=None)
    known = _lines()[first[1]][:2] if first else None
    return known if known and known[0] != _UNKNOWN else None


@cache
def _lines() -> list[tuple[str, int, re.Pattern[str]]]:
    """Return the field of each line of the vocabulary, how sure it is, and what its headings begin with."""
    found = []
    for line in _VOCABULARY.strip().splitlines():
        head, _, entries = line.partition(": ")
        name, _, sure = head.partition(" ")
        stems = _ENDINGS.sub(r"\\w*", entries).replace("$", r"\b").replace("=", "$").replace(", ", "|")
        found.append((name, int(sure or 5), re.compile(rf"\b(?:{stems})")))
    return found


@cache
def heading_forms() -> dict[str, str]:
    """Return every whole word or phrase of the vocabulary, without Polish marks, and its field.

    Several columns of dates are only told apart in a table.
    """
    found: dict[str, str] = {}
    for line in _VOCABULARY.strip().splitlines():
        head, _, entries = line.partition(": ")
        for entry in () if head in (*_OF_DATES, _UNKNOWN) else entries.replace("$", "").split(", "):
            for form in () if entry.endswith("=") else _forms_of(entry):
                found.setdefault(form, head.partition(" ")[0])
    return found


def _forms_of(entry: str) -> list[str]:
    found = [""]
    for stem, endings in re.findall(r"([^()]+)(?:\(([^)]*)\))?", entry):
        found = [f"{one}{stem}{end}".rstrip("~") for one in found for end in endings.split() or ["~"]]
    return found


@cache
def _own() -> dict[str, str]:
    return {title.upper(): name for name, field in COLUMNS.items() for title in titles(field.title)}


def own_field(cell: str) -> str | None:
    """Return the field whose column osl gives the heading `cell`, in capitals or not; None if none."""
    return _own().get(cell.strip().upper())


def own_title(label: str) -> str:
    """Return osl's heading of the column of titles in the language in which it gives the heading `label`."""
    name = own_field(label) or "title"
    for language in LANGUAGES:
        words = translation(language).gettext
        if words(COLUMNS[name].title).upper() == label.strip().upper():
            return words(COLUMNS["title"].title).upper()
    return _(COLUMNS["title"].title).upper()


def own_fields(cells: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the fields of a heading row that osl wrote itself, or None if a cell is not ours."""
    fields = [_own().get(cell) for cell in cells]
    if len(cells) > 1 and len(set(fields)) == len(fields) and "title" in fields:
        return tuple(name for name in fields if name) if None not in fields else None
    return None


def own_block(cells: tuple[str, ...]) -> str | None:
    """Return which of osl's other blocks these headings begin: PLAN_BLOCK, GROUP_BLOCK or none."""
    used = tuple(cell for cell in cells if cell)
    for name, messages in ((PLAN_BLOCK, (FIELD, VALUE)), (GROUP_BLOCK, GROUP)):
        if len(used) == len(messages) and all(
            cell.upper() in map(str.upper, titles(message))
            for cell, message in zip(used, messages, strict=True)
        ):
            return name
    return None
