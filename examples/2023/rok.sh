# An imagined year with the plan of Klucze: what its organiser would type, day by day.
# Each line is run by the tests; the plans in plans/ are what comes out.

osl --as-of 2023-01-19 log kampania-medialna "Ogłoszenie konkursu na nową nazwę i znak graficzny" --partner "Gminny Ośrodek Kultury"
osl --as-of 2023-01-25 cancel ferie-na-sportowo --reason "remont hali sportowej przedłużył się do końca lutego"
osl --as-of 2023-02-16 log rada-spoleczna "Pierwsze w roku posiedzenie rady: zasady współpracy z organizacjami" --people 14 --place "siedziba CUS"
osl --as-of 2023-03-08 move sprintem-do-maratonu "Kwiecień 2023" --reason "przedszkola poprosiły o cieplejszy termin"
osl --as-of 2023-03-21 log spotkania-w-solectwach "Spotkanie w Bydlinie: plac zabaw i bezpieczna droga do szkoły" --people 31 --place "remiza OSP Bydlin" --partner "OSP Bydlin" --partner "KGW Bydlin"
osl --as-of 2023-04-22 log sprzatanie-swiata "Sprzątanie lasu przy Pustyni Błędowskiej, 84 worki śmieci" --people 120 --place "Pustynia Błędowska"
osl --as-of 2023-04-24 done sprzatanie-swiata --on 2023-04-22
osl --as-of 2023-04-28 done sprintem-do-maratonu --on 2023-04-27
osl --as-of 2023-05-19 log tydzien-sportowo-artystyczny "Finał: turniej i wystawa prac uczniów" --people 210 --partner "szkoły podstawowe gminy"
osl --as-of 2023-05-22 done tydzien-sportowo-artystyczny --on 2023-05-19
osl --as-of 2023-06-02 move piknik-rodzinny "2 września 2023" --reason "ostrzeżenie przed burzami"
osl --as-of 2023-06-15 log rada-pozytku-i-rada-sportu "Wspólne posiedzenie obu rad: kalendarz imprez sportowych" --people 18
osl --as-of 2023-07-04 add "Zbiórka darów dla pogorzelców z Jaroszowca" --unplanned --when "1–3 lipca 2023" --audience mieszkancy --on 2023-07-03
osl --as-of 2023-07-12 log wakacje "Pierwszy turnus: siatkówka, plastyka, wycieczka na Zamek Rabsztyn" --people 45
osl --as-of 2023-08-17 log wakacje "Drugi turnus: pływanie i warsztaty bębniarskie" --people 52 --partner "Klub Sportowy Przemsza"
osl --as-of 2023-09-01 done wakacje --on 2023-08-31
osl --as-of 2023-09-03 log piknik-rodzinny "Piknik na stadionie: gry rodzinne, 12 stoisk organizacji" --on 2023-09-02 --people 340 --place "stadion w Kluczach"
osl --as-of 2023-09-03 done piknik-rodzinny --on 2023-09-02
osl --as-of 2023-09-25 done juromania --on 2023-09-17
osl --as-of 2023-10-11 log spotkania-w-solectwach "Spotkanie w Chechle: świetlica dla seniorów" --people 26 --place "świetlica w Chechle"
osl --as-of 2023-11-16 log kampania-medialna "Nowa strona internetowa CUS działa pod nową nazwą"
osl --as-of 2023-12-17 log kiermasz-bozonarodzeniowy "Kiermasz: 28 stoisk, kolędy przedszkolaków" --people 400 --place "rynek w Kluczach"
osl --as-of 2023-12-18 done kiermasz-bozonarodzeniowy --on 2023-12-17
osl --as-of 2023-12-29 done kampania-medialna
osl --as-of 2023-12-29 done spotkania-w-solectwach
osl --as-of 2023-12-29 done rada-spoleczna
osl --as-of 2023-12-29 done rada-pozytku-i-rada-sportu
osl --as-of 2023-12-29 new 2024
