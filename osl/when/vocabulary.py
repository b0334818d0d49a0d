"""Every word that date phrases are read with, each with its type and its value.

A line is `TYPE value: words`. `stem(a b c)` stands for the forms stema, stemb, stemc; a lone
`~` among them is the stem itself. Words are known in any case, with and without diacritics, and
with a dot behind them. A word of no line here is a WORD: it means nothing, and may only be a
remark.
"""

from __future__ import annotations

from osl.when.vocabulary_noise import BESIDE

VOCABULARY = (
    """
MONTH 1: stycz(eń nia niu niem niowi ~) sty
MONTH 2: lut(y ego ym emu ~)
MONTH 3: mar(zec ca cu cem cowi z)
MONTH 4: kwie(cień tnia tniu tniem tniowi ~ c) kwi
MONTH 5: maj(~ a u em owi)
MONTH 6: czerw(iec ca cu cem cowi ~) cze czer
MONTH 7: lip(iec ca cu cem cowi ~)
MONTH 8: sierp(ień nia niu niem niowi ~) sier
MONTH 9: wrze(sień śnia śniu śniem śniowi) wrz wrześ
MONTH 10: październik(~ a u iem owi) paźdz paź
MONTH 11: listopad(~ a zie em owi) listop lis
MONTH 12: grud(zień nia niu niem niowi ~ z) gru
SIE 8: sie
LIST 11: list
EMONTH 1: january jan
EMONTH 2: february feb
EMONTH 3: march mar
EMONTH 4: april apr
EMONTH 5: may
EMONTH 6: june jun
EMONTH 7: july jul
EMONTH 8: august aug
EMONTH 9: september sept sep
EMONTH 10: october oct
EMONTH 11: november nov
EMONTH 12: december dec

WEEKDAY 1: poniedział(ek ku kiem kowi) pon pn monday mon
WEEKDAY 2: wtor(ek ku kiem kowi) wt tuesday tue tues
WEEKDAY 3: śro(da dę dzie dą) śr wednesday wed
WEEKDAY 4: czwart(ek ku kiem kowi) czw thursday thu thur thurs
WEEKDAY 5: piąt(ek ku kiem kowi) pt friday fri
WEEKDAY 6: sobo(ta tę cie tą) sob saturday sat
WEEKDAY 7: niedziel(a ę i ą) niedz nd ndz sunday sun
WEEKDAYS 1: poniedziałk(i ów ami ach a) mondays
WEEKDAYS 2: wtork(i ów ami ach a) tuesdays
WEEKDAYS 3: środ(y ami ach) śród wednesdays
WEEKDAYS 4: czwartk(i ów ami ach a) thursdays
WEEKDAYS 5: piątk(i ów ami ach a) fridays
WEEKDAYS 6: sobot(y ami ach) sobót saturdays
WEEKDAYS 7: niedziel(e ami ach) sundays
WORKDAYS: robocz(e y ych ego ym) powszedni(e ~ ch ego) weekdays workdays
WEEKEND: weekend(~ u)
WEEKENDS: weekend(y ów ach ami owe) weekends

ORDINAL 1: pierwsz(y a e ą ego ej ym ych) first
ORDINAL 2: drug(i a ie ą iego iej im ich) second
ORDINAL 3: trzeci(~ a e ą ego ej m ch) third
ORDINAL 4: czwart(y a e ą ego ej ym ych) fourth
ORDINAL 5: piąt(y a e ą ego ej ym ych) fifth
ORDINAL -1: ostatni(~ a e ą ego ej m ch ą) last
OTHER 2: other
ROMAN 2: ii
ROMAN 3: iii
ROMAN 4: iv
ROMAN 6: vi
ROMAN 7: vii
ROMAN 8: viii
ROMAN 9: ix
ROMAN 11: xi
ROMAN 12: xii
NUMERAL 1: jeden jedna jedno jedną one
NUMERAL 2: dwa dwie dwóch two
NUMERAL 3: trzy trzech three
NUMERAL 4: cztery czterech four
NUMERAL 5: pięć five
NUMERAL 6: sześć six

DAY day: dzień dnia dniu dni dniach dniem dn day days
WEEK week: tydzień tygodni(a u em owo) tydz tyg week wk
WEEKS week: tygodni(~ e ach) weeks
WEEKOF: w/c w/b
MONTHWORD month: miesiąc(~ a u e em ach) miesięcy mies mc m-c m-ca m-cu m-ce m-cy month months
QUARTER quarter: q kwarta(ł łu le łem ły łów łach) kw kwart quarter quarters
HALFYEAR half-year: półrocz(e a u em ~ ach y) półr
SEMESTER half-year: semestr(~ u ze)
YEARWORD year: rok(~ u iem) r lat lata latach roczn year years
H: h
HALF: połow(a y ie ę ą) poł mid middle half
DECADE: dekad(a y zie ę ą) decade
POL: pół
BEGIN: począt(ek ku kiem) pocz beginning start early
END: koniec końc(a u em ówka ówce) kon end late
TURN: przełom(~ u ie) turn

FROM: od from since
STARTING: starting commencing
TO: do by until till to through
UPTO: po
BEFORE: przed before
AFTER: after
BETWEEN: między pomiędzy between
AND: i oraz and & tudzież
OR: lub albo bądź ewentualnie ewent or
A: a an
DURING: ciągu trakcie czasie okres(~ ie u em) termin(ie ach) przeciągu przestrzeni duration
WHOLE: cał(y a e ego ej ym ą ych) all whole entire
THROUGHOUT: throughout
ROUND: round long
THIS: bieżąc(y e ego ym ej emu a ą) tego danego this
THISYEAR: br
SCHOOL 9: szkoln(y ego ym ej emu e a) school
SCHOOL 10: akademick(i iego im) academic
CALENDAR: kalendarzow(y ego ym ej emu e) calendar budżetow(y ego ym)
INCLUSIVE: włącznie inclusive
LATEST: najpóźniej latest deadline due upływa mija
LATER: później later
NOT: nie not no
THAN: niż than aniżeli
LABEL: termin(~ y u em) data daty datą realizacj(a i ę ą) dzia(łanie łania łań) zadani(e a) sposób
LABEL: realizowan(y a e) potrwa potrwają trwa trwają odbywa odbywają odbędzie odbędą
LABEL: tryb(~ ie u em) system(~ ie) prac(a y) proces charakter(~ ze) planu święto date
THING: spotka(nie nia ń) zebra(nie nia ń) zajęcia zajęć warsztat(~ y ów) wyjazd(~ y ów) koncert(~ y ów)
THING: nab(ór oru ory) zapis(y ów) finał(~ y ów) konkurs(~ y ów) turniej(~ e ów) festyn(~ y ów)
THING: szkole(nie nia ń) posiedze(nie nia ń) wydarze(nie nia ń) turnus(~ y ów) meeting
THING: meetings event events

EVERY: każd(y a e ą ego ej ym ych) every each wszystkie
CO: co
PER: per
ONCE 1: raz once jednokrotnie jednorazowo
TWICE 2: dwukrotnie twice
TWICE 3: trzykrotnie thrice
TWICE 4: czterokrotnie
TIMES: razy x × times time krotnie
SEVERAL: kilka kilkanaście parę kilku several
RARER: rzadziej mniej fewer less rarely
OFTENER: częściej więcej more often
LEAST: najmniej przynajmniej minimum min least
MOST: najwyżej maksymalnie maksimum maks max most
DAILY day: codziennie dziennie codzienn(y a e) daily
ADVERB week: cotygodniow(o y a e) weekly
ADVERB month: comiesięczn(ie y a e) miesięcznie monthly
ADVERB quarter: q kwartalnie cokwartalnie quarterly
ADVERB half-year: półrocznie
ADVERB year: corocznie coroczn(y a e) rocznie yearly annually
FORTNIGHT: dwutygodniowo fortnightly fortnight
LOOSE: cykliczn(ie y a e) okresowo regularnie periodically regularly
CONTINUOUS: bieżąco stale ciąg(ły łe ła łym łego łą le) nieustannie systematycznie sukcesywnie
CONTINUOUS: bezterminowo permanentnie nieprzerwanie ongoing on-going
CONTINUOUS: continuous continuously permanently constantly
ALLYEAR: całoroczn(ie y a e) całorok
"""
    + BESIDE
)
