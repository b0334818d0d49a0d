"""Patterns of how cells begin that name who is responsible, a place or a cost, and of the words of dates."""

from __future__ import annotations

ROLES = (
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
GIVEN_NAMES = (
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
PLACES = (
    r"pracownia|start\b|zbiórka (?:przy|pod|na|w)\b"
    r"|sala|ogród|pl\.|nad |przy |sołectw|targ\b|zalew|basen|zamek|skwer|pałac|plaża|szlak|aula|świetlic"
    r"|rynek|plac|park|dom\b|domy|remiz|stadion|szkoł|siedzib|biblioteka|teren|cał[ya]|ul\.|boisk|hala|kościół"
    r"|urząd|ośrodek|centrum|amfiteatr|muzeum|klub|przychodni|przedszkol|ratusz|hol\b|las\b|(?:gok|mok|mdk|dk|cus|osp|gbp|mbp|zs|sp|zpo|psp)\b|filia|online|park|hall|library|square|school"
)
COSTS = (
    r"(?:ok\.? ?|do |około |łącznie )?\d[\d .]*(?:,\d\d?|,-)?(?: ?(?:zł|PLN|tys|EUR|€).*)?$"
    r"|bezkoszt|bez koszt|w ramach|brak|nie dotyczy"
    r"|koszt|budżet|środki|dotacj|—|–|-"
)
TIME_WORDS = (
    r"\d|kwarta|półrocz|rok|miesi|tyg|tydz|\bdni\b|codz"
    r"|bież|stal|ciąg|potrzeb|ustal|każd|cykl|feri|wakac|wiosn|lat[oe]|jesie|zim|sobot|niedz|poniedz|wtor|środ|czwart|piąt"
    r"|okresie|harmonogram|świ[ąę]tach|koniecznoś|zależnoś|(?-i:\b[IVX]+\b)|month|week|year|daily|quarter|ongoing|need|spring|summer|winter"
)
