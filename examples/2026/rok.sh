# An imagined year with five series and two evening events, as its organiser would type it, day by day.
# Each line is run by the tests; the plans in plans/ are what comes out.

osl --as-of 2026-01-02 move klub-seniora 2026-01-13 --of 2026-01-06 --reason "Święto Trzech Króli"
osl --as-of 2026-01-13 log klub-seniora "Kolędowanie i plan na rok" --people 24
osl --as-of 2026-01-27 log rada "Sprawozdanie za ubiegły rok" --on 2026-01-26 --people 9
osl --as-of 2026-02-03 log klub-seniora "Bezpieczne zakupy w internecie" --people 19
osl --as-of 2026-02-12 log narady "Zasady dotacji na 2026 rok" --people 17 --partner "Urząd Gminy"
osl --as-of 2026-02-24 log rada "Budżet domu kultury" --on wczoraj --people 8
osl --as-of 2026-03-03 log klub-seniora "Gimnastyka" --people 22
osl --as-of 2026-03-04 log dyzury "Dyżur" --people 3
osl --as-of 2026-03-11 log dyzury "Dyżur" --people 5
osl --as-of 2026-03-18 log dyzury "Dyżur" --people 4
osl --as-of 2026-03-30 cancel dyzury --of "1 kwietnia" --reason "Wielki Tydzień"
osl --as-of 2026-03-31 log rada "Plan wakacji" --on 2026-03-30 --people 9
osl --as-of 2026-04-07 log klub-seniora "Ozdoby na Wielkanoc" --people 20
osl --as-of 2026-04-08 log dyzury "Dyżur" --people 2
osl --as-of 2026-04-13 move dyzury "16 kwietnia" --of "15 kwietnia" --hours 16–19 --reason "szkolenie doradcy"
osl --as-of 2026-04-16 log dyzury "Dyżur" --people 6
osl --as-of 2026-04-22 log dyzury "Dyżur" --people 4
osl --as-of 2026-04-28 log rada "Umowy z instruktorami" --on 2026-04-27 --people 7
osl --as-of 2026-04-29 log dyzury "Ostatni dyżur przed terminem wniosków" --people 9
osl --as-of 2026-04-30 done dyzury --on 2026-04-29
osl --as-of 2026-05-05 log klub-seniora "Spacer po arboretum" --people 26 --place arboretum
osl --as-of 2026-05-20 log narady "Wymiana doświadczeń" --people 21
osl --as-of 2026-05-21 move klub-seniora "9 czerwca" --of "2 czerwca" --hours 17–19 --reason "wybory w świetlicy"
osl --as-of 2026-05-26 log rada "Noc Świętojańska" --on 2026-05-25 --people 9
osl --as-of 2026-06-09 log klub-seniora "Wieczór poezji" --people 31
osl --as-of 2026-06-21 done noc-swietojanska --on 2026-06-20 --people 450 --what "Wianki i koncert" --partner "OSP Zalesie"
osl --as-of 2026-06-30 log rada "Półrocze" --on 2026-06-29 --people 8
osl --as-of 2026-07-01 cancel rada --of 2026-07-27 --reason "przerwa wakacyjna"
osl --as-of 2026-07-01 cancel narady --of 2026-08-19 --reason "brak zgłoszeń"
osl --as-of 2026-07-07 log klub-seniora "Ognisko" --people 28
osl --as-of 2026-07-08 cancel klub-seniora --of "4 sierpnia" --reason "przerwa wakacyjna"
osl --as-of 2026-09-01 log klub-seniora "Wspomnienia z lata" --people 23
osl --as-of 2026-09-01 log rada "Jesienne zajęcia" --on 2026-08-31 --people 9
osl --as-of 2026-09-12 log warsztaty "Poczta i bankowość" --people 12
osl --as-of 2026-09-29 log rada "Oferta dla szkół" --on 2026-09-28 --people 8
osl --as-of 2026-10-06 log klub-seniora "Zdrowe serce" --people 18
osl --as-of 2026-10-10 log warsztaty "Zdjęcia w telefonie" --people 14
osl --as-of 2026-10-27 log rada "Remont sali" --on 2026-10-26 --people 9
osl --as-of 2026-11-03 log klub-seniora "Lekcja pamięci" --people 25
osl --as-of 2026-11-14 log warsztaty "Rozmowy wideo" --people 11
osl --as-of 2026-11-17 done warsztaty --on 2026-11-14
osl --as-of 2026-11-26 log narady "Podsumowanie roku" --people 19
osl --as-of 2026-12-01 log klub-seniora "Mikołajki" --people 33
osl --as-of 2026-12-01 log rada "Projekt planu na 2027 rok" --on 2026-11-30 --people 9
osl --as-of 2026-12-13 done koncert-koled --on 2026-12-12 --people 180 --what "Kolędy zespołu Zalesianie"
osl --as-of 2026-12-14 cancel rada --of 2026-12-28 --reason "święta"
osl --as-of 2026-12-30 done klub-seniora rada
osl --as-of 2026-12-31 done narady
osl --as-of 2026-12-31 new 2027
