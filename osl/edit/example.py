"""A commented plan to fill in, for who has none yet; in the language spoken."""

from __future__ import annotations

from osl import i18n

_POLISH = """\
# Plan organizowania społeczności lokalnej na rok {year}. Ten plik jest zwykłym tekstem: proszę go
# zmieniać w dowolnym edytorze i zapisywać jako UTF-8.
#
# Jak go czytać:
#   - wiersz zaczynający się od # to uwaga dla ludzi, program ją pomija,
#   - „klucz: wartość” to jedna informacja; wcięcie (spacje, nie tabulator) mówi, co do czego należy,
#   - każdy myślnik na liście „tasks” zaczyna następne zadanie.
# Czy wszystko jest w porządku, sprawdza polecenie:  osl validate

year: {year}
title: Plan organizowania społeczności lokalnej
organisation: Centrum Usług Społecznych
language: pl

# Gdy plan jest gotowy, proszę usunąć znak # sprzed tych wierszy i wpisać daty (rok-miesiąc-dzień).
# published: {year}-01-10
# approved_on: {year}-01-05
# approved_by: Dyrektor Centrum Usług Społecznych

# Adresaci: krótki identyfikator (małe litery bez ogonków), potem nazwa grupy.
# „within” znaczy: ta grupa jest częścią innej.
audiences:
  mieszkancy: Mieszkańcy gminy
  seniorzy: {{name: Osoby w wieku 60 lat i więcej, within: mieszkancy}}

# Każde zadanie ma id (nazwę do poleceń), title (treść), audiences (dla kogo) i when (termin własnymi
# słowami; jak go rozumie program, pokaże  osl when "maj {year}"). Poniższe są przykładem: proszę je
# zastąpić swoimi albo dodawać nowe poleceniem  osl add "Tytuł" --when "maj" --audience mieszkancy
tasks:
  - id: spotkania-organizacyjne
    title: Spotkania organizacyjne z mieszkańcami
    audiences: [mieszkancy]
    when: cały rok

  - id: piknik-rodzinny
    title: Piknik rodzinny
    activities:
      - gry i zabawy dla dzieci
      - poczęstunek przygotowany przez koła gospodyń wiejskich
    audiences: [mieszkancy]
    when: czerwiec {year}
    place: park gminny
    partners: [OSP]

  - id: klub-seniora
    title: Zajęcia w klubie seniora
    audiences: [seniorzy]
    when: raz w miesiącu
    responsible: organizator społeczności lokalnej # tego klucza nie publikujemy

# Gdy coś się dzieje, plan zmieniają polecenia (albo edytor):
#   osl log piknik-rodzinny "Zebranie organizatorów" --people 12
#   osl move piknik-rodzinny "wrzesień {year}" --reason "prognoza pogody"
#   osl done piknik-rodzinny
#   osl cancel piknik-rodzinny --reason "brak dofinansowania"
#   osl undo
"""

_ENGLISH = """\
# The community's plan for {year}. This file is plain text: change it in any editor, save it as UTF-8.
#
# How to read it:
#   - a line that begins with # is a remark for people, the program passes over it,
#   - "key: value" is one piece of information; the indent (spaces, no tabs) says what belongs to what,
#   - each hyphen in the list "tasks" begins the next task.
# Whether all is well, you learn from:  osl validate

year: {year}
title: Community plan
organisation: Community Services Centre
language: en

# When the plan is ready, take the # away from these lines and put in the dates (year-month-day).
# published: {year}-01-10
# approved_on: {year}-01-05
# approved_by: Head of the centre

# Audiences: a short id (small letters), then the name of the group.
# "within" says that this group is part of another.
audiences:
  residents: Residents
  seniors: {{name: People aged 60 and over, within: residents}}

# Each task has an id (a name for commands), a title, audiences (whom it is for) and when (the time in
# your own words; how they are read, you learn from  osl when "May {year}"). These are examples:
# replace them by your own, or add to them with  osl add "Title" --when "May" --audience residents
tasks:
  - id: residents-meetings
    title: Meetings with residents
    audiences: [residents]
    when: all year round

  - id: family-picnic
    title: Family picnic
    activities:
      - games for children
      - food made by the women's circles
    audiences: [residents]
    when: June {year}
    place: the park
    partners: [fire brigade]

  - id: seniors-club
    title: Seniors' club
    audiences: [seniors]
    when: once a month
    responsible: the organiser # this key is not published

# When things happen, these commands change the plan (or an editor does):
#   osl log family-picnic "The organisers met" --people 12
#   osl move family-picnic "September {year}" --reason "the weather forecast"
#   osl done family-picnic
#   osl cancel family-picnic --reason "no grant"
#   osl undo
"""


def example(year: int) -> str:
    """The text of an example plan for `year`."""
    return (_POLISH if i18n.language() == "pl" else _ENGLISH).format(year=year)
