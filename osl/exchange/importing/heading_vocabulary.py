"""The words of headings and the field of each, in Polish and English."""

from __future__ import annotations

import re
from functools import cache

from osl.values import Value

UNKNOWN = "unknown"  # what a heading counts, measures or lists: its other words are then no field

# A field (a task's title with how sure the words are, 5 the surest) and the words of its headings, without
# Polish marks: a stem with its endings (~ is none), / between two words, ^ where the heading begins, $ after
# a whole word, = where the heading ends. In a table a word that begins with a stem is enough, and the first
# word that is known decides; of two fields, the one on the upper line: two words are above the lines of
# either. Nothing shows where a word or a heading of unseparated text ends, so there the forms are whole, and
# those with = are unknown. Lines of dates come before the line of `when`.
# A field with ? has words that tasks and other cells begin with as well ("Konkurs", "sala"): they only name
# a column in a row that other words show to be headings, where a heading begins, if no other column has it.
_VOCABULARY = """
other: sygnatura czasowa, timestamp, time stamp, data utw(orzenia), data doda(nia), data wpis(u)
other: data wplyw(u), data modyf(ikacji), data zmian(y), data aktual(izacji), data publ(ikacji)
other: data zglosz(enia), data wydruk(u), data sporzadz(enia), data uchwal(y enia), data zawarc(ia)
other: data wystaw(ienia), czas trwania, duration, date created, date added, date submitted, date modified
other: created, submitted, submission, last modified, last updated, updated at, updated=, znacznik czasu
other: zaktualizowano, utworzono, data ostatn(iej)
start: data rozp(oczecia), termin rozp(oczecia), rozpoczeci(e a), poczat(ek ku), data od$, termin od$
start: czas od$, data poczat(ku kowa), data startu, od kiedy, ^od=, od dnia=, miesiac rozpoczecia, miesiac od$
start: start date, date from, start=, starts=, starts on, starting, begin(s ning), ^from=
start: termin realizacji od$, okres realizacji od$, realizacja od$, okres od$, start month, month from
end: data zakonczenia, termin zakonczenia, zakonczeni(e a), data konc(a owa), data do$, termin do$, czas do$
end: do kiedy, koniec=, koniec realiz(acji), ^do=, do dnia=, miesiac zakonczenia, miesiac do$
end: termin realizacji do$, okres realizacji do$, realizacja do$, okres do$, end month, month to$
end: end date, date to$, end=, ends=, ends on, ending, finish=, finishes=, ^to=, ^until=, stop=
hours: godzin(a y ~), godz$, hour(s ~)
quarter: kwartal(y ~), quarter(s ~)
half: polrocz(e a ~), half year(s ~)
period: ^semestr(y)=
closed_on: data wykonania, data realizacji, data faktyczn(a ego), data odbycia, zrealizowano dnia
closed_on: data zrealizowania, data przeprowadz(enia), wykonano dnia, wykonano data, zrealizowano data
closed_on: date done, date completed, closed on, done on, completed on, completion date
reason: powod(y ~), przyczyn(a y), dlaczego nie, uzasadnienie nie(wykonania zrealizowania)
reason: uzasadnienie odwol(ania), uzasadnienie odst(apienia), reason(s ~), why not
unknown: nr/numer tel(efonu), nr/numer uchw(aly), nr/numer wnios(ku), nr/numer sali
unknown: nr/numer kont(a), sposob/sposoby/metody/narzedzia ewal(uacji)
unknown: sposob/sposoby/metody/narzedzia monit(orowania), sposob/sposoby pomiaru
unknown: number of, expected number
unknown: kod klas(yfikacji), klasyfikacj(a e), wymiar(~)
unknown: data i podpis(~)
short: krotk(a) nazw(a y), skrocon(a) nazw(a y), nazw(a y) krotk(a), nazw(a y) skrocon(a), nazwa w skrocie
short: krotki tytul, skrocony tytul, tytul skrocony, skrot nazwy, skrot=, short name(s ~), short title(s ~)
short: name short, short=
responsible: imie i nazwisk(o a), imiona i nazwiska, nazwisk(o a)
responsible: wspolodpow(iedzialni iedzialny iedzialna), osoba/osoby wspolodpow(iedzialna iedzialne)
responsible: nazwa org(anizacji anizatora), nazwa instytucj(i), nazwa podm(iotu), nazwa jednost(ki)
responsible: nazwa klub(u), nazwa stow(arzyszenia)
partners: podmiot/podmioty wsp(olpracujace ierajace oldzialajace), osoba/osoby wsp(olpracujace ierajace)
partners: instytucja/instytucje wsp(olpracujace ierajace), jednostka/jednostki wsp(olpracujace ierajace)
partners: osoby i instytucje wsp(olpracujace ierajace), wspolrealizator(zy ~), wspolwykonawc(a y)
partners: wspolprowadz(acy aca), wspoluczest(nicy niczacy), wspoldzial(anie ajacy)
partners: sponsor(zy ~), nazwa part(nera)
partners: z kim, co organiser(s ~), co organizer(s ~), in cooperation with, collaborat(ors ion)
addressees: kategoria/kategorie wiek(owa owe), kategoria/kategorie uczest(nikow)
addressees: grupa/grupy wiek(owa owe), przedzial wiek(owy), kto moze, kto bierze udzial, kto uczestniczy
addressees: osoby/osob obj(ete etych), osoby/osob uczest(niczace), skierowan(e y a), adresowan(e y a)
addressees: who for, age group(s ~)
when: target date, due date
cost: srodki fin(ansowe), plan finansowy, planowane srodki, wysokosc srodkow, sposob finansowania
cost: wspolfinansowani(e a)
cost: srodki wlas(ne), zrodlo/zrodla srodk(ow), dofinansowan(ie ia), wklad wlas(ny), plan wydat(kow)
place: punkt/miejsce zbior(ki), punkt spotk(ania), nazwa sol(ectwa), nazwa miejsc(owosci), nazwa obiekt(u)
place: nazwa szkoly, nazwa plac(owki)
purpose: po co$
condition: uzalezni(one enie)
section: blok/bloki/grupa/grupy temat(yczny yczne yczna), blok=, work package(s ~)
role: ^rola$, ^role$
activities: zadani(a e) szczegol(owe), dzialani(a e) szczegol(owe), zadania/dzialania czastk(owe)
activities: podzadani(a e)
title 5: zadani(e a), zadan$, task(s ~)
title 5: nazwa inicjatyw(y), nazwa imprez(y), nazwa wydarzen(ia), nazwa uroczystosc(i)
title 5: nazwa przedsiewzie(cia), nazwa spotkan(ia)
title 4: nazw(a y), name(s ~), title(s ~), tytul(y ~)
title 3: dzialan(ie ia), przedsiewzie(cie cia), wydarzen(ie ia), imprez(a y), uroczystosc(i ~)
title 3: zamierzen(ie ia), inicjatyw(a y), activit(y ies), event(s ~), action(s ~), initiative(s ~)
title 2: tresc(i ~), temat(yka y ~), co$, what, topic(s ~), zajec(ia), spotkani(e a)
title 1: opis(y ~), zakres(y ~), rodzaj(e ~), krotk(i), etap(y ~), typ$, description(s ~), scope, stage(s ~)
title 1: details
number: l p$, lp$, nr$, no$, numer(y ~), number(s ~), poz$, pozycja=, item no, liczba porzadkowa
addressees: adresa(ci t tow), odbior(cy ca cow), grup(a y) doc(elowa elowe elowych), grup(a y) odb(iorcow)
addressees: grup(a y) adresat(ow), dla kogo, do kogo, dla$, uczestni(cy k), beneficj(enci ent), kto skorzysta
addressees: who it is for, who is it for, audience(s ~), addressee(s ~), target group(s ~), target(s ~)
addressees: for whom, participants, beneficiar(ies y)
when: termin(y ~), kiedy, data, daty, czas$, czasu$, czasokres, okres$, okresy$, okresu$, okresow(y a osc)
when: dzien$, harmonogram, ramy czasowe, term$, t realizacji
when: when, date(s ~), day(s ~), time(s frame table line scale ~), deadline(s ~), period(s ~), schedule
when: timing(s ~), due=, due by, by when, planned for, week(s ~), frequenc(y ies), how often
when: czestotliwosc(i ~), cyklicznosc, tydzien, tygodnie
month: miesiac$, miesiace$, miesiacu$, ^miesiac(a), month(s ~), ^m c$, ^m ce$, ^mies$
partners: partner(zy s ~), wspolorganiz(atorzy ator), wspolprac(a), with whom
responsible: odpowiedz(ialny ialna ialni ialnosc), osob(a y) odpowiedzialn(a e), osob(a y), realizator(zy ~)
responsible: realizuj(acy aca), organizator(zy ~), koordynator(zy ~), prowadz(acy aca), wykonawc(a y), kto$
responsible: podmiot(y ~), jednostk(a i), koordynuj(acy aca), koordynacja, os$, person in charge
responsible: responsib(le ility), who, organiser(s ~), organizer(s ~), organised by, organized by
responsible: owner(s ~), lead(er ~), led by, coordinator(s ~), contact person, assigned to
responsible: facilitat(or ors ed)
place: miejsc(e a owosc), gdzie, lokalizacj(a e), adres$, adresy$, place(s ~), where, venue(s ~)
place: location(s ~)
method: sposob(y ~), forma, formy, metod(a y), jak$, srodki, method(s ~), how, way(s ~), form$, manner
cost: koszt(y ~), budzet(y ~), kwot(a y), naklad(y ~), wartosc, finansowan(ie ia), wydatk(i ow), odplatnosc
cost: cost(s ~), budget(s ~), price(s ~), amount(s ~), source of funding, funding source
notes: uwag(i a), komentarz(e ~), informacje dod(atkowe), dodatkowe, adnotac(je ja)
notes: note(s ~), remark(s ~), comment(s ~), additional information, other information
purpose: cel$, cele$, purpose(s ~), goal(s ~), aim(s ~), objective(s ~)
condition: warun(ek ki), zalez(nosc y), condition(s ~)
section: obszar(y ~), dzial$, sekcja, kategori(a e), priorytet(y ~), section(s ~), area(s ~)
section: category, priority
status: status, stan realizacji, stan$
unknown: wskaznik(i ~), miernik(i ~), liczb(a y), ilosc(i ~), rezultat(y ~), efekt(y ~), wynik(i ~), stopien
unknown: ewaluacj(a e), dokumentacj(a e), dowod(y ~), podpis(y ~), liczebnosc, indicator(s ~)
unknown: outcome(s ~), result(s ~), evidence, signature(s ~), kryteri(a um), osiagniec(ia)
title? 2: akcj(a e i), kampani(a e), konkurs(y), zawody, turniej(e), wyciecz(ka ki), wystaw(a y)
title? 2: koncert(y), warsztat(y), szkoleni(e a), zebrani(e a), swieto, swieta, prace, uslug(a i)
title? 2: aktywnosc(i), projekt(y), zagadnieni(e a), problematyk(a), przedmiot, punkt(y), wyszczegolnieni(e)
title? 2: plan$, program(y), dzialalnosc, krok(i), pomysl(y), propozycj(a e), ofert(a y), okazj(a e), wykaz
title? 2: pozycja, lista, kierun(ek ki) dzial, project(s), workshop(s), meeting(s), campaign(s)
title? 2: film(y), spektakl(e), przedstawieni(e a), mecz(e), rajd(y), kurs(y), swiadczeni(e a)
title? 2: subject(s), item(s), theme(s)
activities? : czynnosc(i)
when? : dni=, dni tyg(odnia), rok=, rok realiz(acji), pora roku, kalendarz
when? : terminarz
addressees? : grup(a y)=, klas(a y), wiek$, publicznosc, spolecznosc, poziom klas, users=
responsible? : odp$, odpow$, instytucj(a e), komork(a i), wydzial, referat, stanowisk(o a), organizacj(a e)=
responsible? : prelegent, instruktor, trener, nauczyciel=, opiekun(owie), wychowawc(a y), wykonuj(e acy)
responsible? : lider, zespol, nadzor, animator, wlasciciel, staff=, host=, speaker
responsible? : pracowni(k cy), kierowni(k cy), wykladow(ca cy), specjali(sta sci), terapeut(a ci), ekspert(~)
responsible? : urzednik, referent, inspektor, sekretarz
partners? : sojuszni(cy k)
place? : obiekt(y), sala, sale=, solectw(o a), wies=, gmina=, lokal$, budynek, placowk(a i), swietlic(a e)
place? : teren, osiedl(e a), dzielnic(a e), ulic(a e), siedzib(a y), stadion, boisk(o a), hala, room, site
place? : szkol(a y), bibliotek(a i), fili(a e), osrod(ek ki), przedszkol(e a), dom kultury, remiza
method? : narzedzi(a e), technik(i a), przebieg, procedur(a y), tryb, approach, format
cost? : cen(a y), oplat(a y), wpisowe, dotacj(a e), pln=, limit wydatkow, funding, fee, expenses
notes? : inne, informacje, info=, notatki, wnioski, spostrzezenia, objasnienia, wyjasnienia, zalecenia, other=
purpose? : dlaczego, why
section? : dziedzin(a y), sfer(a y), modul(y), rozdzial, kierunek, filar
status? : wykonano=, zrealizowano=, state=, completed=
"""
_ENDINGS = re.compile(r"\([^()]*\)")


class VocabularyLine(Value):
    """The words of one field; `sure`: how sure they are; `is_weak`: other cells begin with them too."""

    field: str
    sure: int
    is_weak: bool
    entries: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """Return what finds these words where a word begins, weak ones where the heading does."""
        return rf"{'^' * self.is_weak}({'|'.join(map(_pattern, self.entries))})"


@cache
def vocabulary(*, weak: bool = True) -> tuple[tuple[VocabularyLine, ...], re.Pattern[str]]:
    """Return the lines of the vocabulary in their order, and what finds the first word of any.

    It searches a heading as `slug` has it, with spaces; its group is the number of the line. `weak`: the
    lines of weak words are among them.
    """
    every = map(_line, _VOCABULARY.strip().splitlines())
    lines = tuple(line for line in every if weak or not line.is_weak)
    return lines, re.compile(rf"\b(?:{'|'.join(line.pattern for line in lines)})")


def _line(line: str) -> VocabularyLine:
    head, _, text = line.partition(": ")
    name, _, sure = head.strip().partition(" ")
    return VocabularyLine(name.rstrip("?"), int(sure or 5), name.endswith("?"), tuple(text.split(", ")))


def _pattern(entry: str) -> str:
    words = _ENDINGS.sub(r"\\w*", entry).split(" ")
    either = (f"(?:{word.replace('/', '|')})" if "/" in word else word for word in words)
    return " ".join(either).replace("$", r"\b").replace("=", "$")


def forms_of(entry: str) -> list[str]:
    """Return the whole words or phrases of one entry, none if they are only known where a heading ends."""
    return [] if entry.endswith("=") else _forms_of(entry.replace("$", "").lstrip("^"))


def _forms_of(entry: str) -> list[str]:
    found = [""]
    for stems, endings in re.findall(r"([^()]+)(?:\(([^()]*)\))?", entry):
        parts = [f"{stem}{end}".rstrip("~") for stem in _either(stems) for end in endings.split() or ["~"]]
        found = [f"{one}{part}" for one in found for part in parts]
    return found


def _either(stems: str) -> list[str]:
    """Return `stems` with each of the words that it begins with: "nr/numer tel"."""
    words, space, rest = stems.partition(" ")
    return [f"{word}{space}{rest}" for word in words.split("/")]
