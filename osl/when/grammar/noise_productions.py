"""How date phrases are written, continued: the words beside a date."""

from __future__ import annotations

from osl.when.grammar import builders as b
from osl.when.grammar import nodes as s

ASIDES = (
    ("aside", "BEGIN? GODZ? clock through_clock* | BEGIN? OCLOCK GODZ? hour through_hour*", b.clock),
    (
        "aside",
        "OCLOCK GODZ? hour and_hour+ | GODZ hour and_hour+ | clock DASH PAIR | PAIR DASH clock",
        b.clock,
    ),
    ("aside", "BETWEEN GODZ? hour A hour | BETWEEN GODZ? hour AND hour", b.clock),
    # hours in words: "o siedemnastej", "godzina szósta", "od szesnastej do osiemnastej"
    ("aside", "FROM HOURWORD TO HOURWORD | GODZ EARLYHOUR | GODZ EARLYHOUR DASH hour", b.clock),
    ("aside", "OCLOCK EARLYHOUR | FROM EARLYHOUR TO HOURWORD | FROM EARLYHOUR TO EARLYHOUR", b.clock),
    ("aside", "GODZ QUESTION | GODZ WORD+ | BEGIN GODZ hour | around NOON", b.clock),
    ("aside", "FROM clock | TO clock | clock TO clock", b.clock),
    ("aside", "GODZ hour DASH hour and_hours+ | clock DASH clock and_hours+", b.clock),
    ("aside", "FROM? GODZ hour through_hour* | FROM clock TO clock", b.clock),
    ("aside", "FROM? GODZ FROM? hour TO GODZ? hour | TO GODZ hour", b.clock),
    # figures after a time: "25 września, 9.30–11.30"; after days that can only recur: "wtorki 16–18"
    ("hours_after", "PAIR | PAIR DASH clock_figures | CLOCK DASH PAIR", b.clock),
    ("hours_after", "FROM PAIR TO clock_figures | FROM CLOCK TO PAIR | FROM PAIR", b.clock),
    ("hours_of_day", "hours_after | FROM NUMBER TO NUMBER | FROM NUMBER TO clock", b.clock),
    ("hours_of_day", "FROM clock TO NUMBER | PAIR DASH NUMBER | CLOCK DASH NUMBER", b.clock),
    ("hours_of_day", "NUMBER DASH clock_figures", b.clock),
    # "8–16h", "od 8h do 16h"; "8h" may be how long it takes, and so may "19h" beside several days
    ("hours_after", "figure DASH figure_h | FROM figure_h TO figure_h | figure_h DASH figure_h", b.clock),
    ("hours_after", "FROM figure TO figure_h", b.clock),
    ("figure_h", "HOURH | NUMBER H", b.nothing),
    # behind a month or a year, where no day of a list is: "5 czerwca 17–19"
    ("hours_of_named_day", "hours_of_day | NUMBER DASH NUMBER and_hours* | FROM NUMBER", b.clock),
    ("hours_of_days", "FROM NUMBER | HOURH", b.clock),
    ("hours_of_days", "hours_after | NUMBER DASH NUMBER and_hours* | NUMBER DASH clock", b.clock),
    ("hours_of_days", "NUMDATE DASH clock_figures", b.clock),
    ("hours_of_days", "FROM NUMBER TO NUMBER | FROM clock through_clock?", b.clock),
    ("hours_of_days", "FROM NUMBER TO clock | FROM clock TO NUMBER | PAIR DASH NUMBER", b.clock),
    ("hours_of_one_day", "HOURH", b.clock),
    # before weekdays: "8–16 pn.-pt."
    ("hours_before", "NUMBER DASH NUMBER | NUMBER DASH figure_h | FROM NUMBER TO NUMBER", b.clock),
    ("and_hour", "AND NUMBER | AND clock | COMMA NUMBER | COMMA clock", b.nothing),
    ("clock_figures", "PAIR | CLOCK | AMPM", b.nothing),
    ("and_hours", "AND figure DASH figure | COMMA figure DASH figure", b.nothing),
    ("figure", "clock | NUMBER | PAIR", b.nothing),
    ("hours", "GODZ? clock | OCLOCK GODZ? hour | GODZ hour | COMMA GODZ? clock | COMMA GODZ hour", b.nothing),
    ("hours", "FROM GODZ hour | TO GODZ hour", b.nothing),
    ("through_clock", "DASH clock", b.nothing),
    ("through_hour", "DASH hour", b.nothing),
    ("clock", "CLOCK | AMPM | MIDNIGHT | DAYEND | EMIDDAY | NUMBER EMIDDAY | CLOCK H", b.nothing),
    ("hour", "clock | NUMBER | NUMDATE | PAIR | YEAR | BIG | HOURWORD | HOURH | NUMBER H", b.nothing),
    ("aside", "LABEL+ | DURING LABEL* | LABEL SIE", b.label),
    # how long it takes: "4 miesiące – od czerwca do września", "raz w tygodniu po 2 godz."
    ("aside", "about? number GODZ | about? NUMBER H | HOURH", b.label),
    ("about", "TENTATIVE | UPTO", b.nothing),
    ("length", "number MONTHWORD | number WEEK | number WEEKS | number DAY", b.nothing),
    ("aside", "THING", b.remark),
    ("aside", "A? CONTINUOUS | WHOLE DURING LABEL* | DURING? LABEL THIS", s.Continuous),
    ("aside", "TENTATIVE | QUESTION", s.Tentative),
    # which weeks those are each school sets: "Mondays (term time)"
    ("aside", "SCHOOL? TERMTIME DASH? TIMES | SCHOOL? TERMTIMES", s.Tentative),
    # not yet known, or whole only under a heading
    ("aside", "loose* SPRING TERMTIME? said*", b.season),
    ("aside", "loose* SPRING DASH SPRING said*", b.season),
    ("aside", "DURING SEASONAL | MONTHWORD SEASONAL | SEASONWORD SEASONAL | SEASONWORD year", b.season),
    ("aside", "loose* EVENT said* of_term? said*", b.event),
    # "w ciągu 30 dni od dnia rozpoczęcia", "po świętach Bożego Narodzenia"
    ("aside", "loose* at_most? length WORKDAYS? loose* happening said* of_term?", b.event),
    ("at_most", "MOST | latest", b.nothing),
    ("aside", "around VAGUE holiday | TO VAGUE holiday", b.event),
    ("happening", "EVENT | VAGUE", b.nothing),
    ("aside", "LACK said*", b.event),
    ("aside", "loose* SETTLED CONTINUOUS? said*", s.Vague),
    ("aside", "OR WORD? VAGUE said* | NOT CONCERNS", s.Vague),
    ("aside", "loose* VAGUE said* | SUMMER | WINTER | WHOLE MONTHWORD | BEGIN MONTHWORD", s.Vague),
    ("aside", "nths HALF MONTHWORD | nth turn nth HALF MONTHWORD", s.Vague),
    ("aside", "nth? HALF MONTHWORD | END MONTHWORD | BEGIN YEARWORD year? | BEGIN year", s.Vague),
    ("aside", "END YEARWORD year? | END year", s.Vague),
    ("aside", "loose* VAGUE said* YEARWORD SCHOOL school_years?", s.Vague),
    ("school_years", "YEARPAIR | YEAR dash YEAR", b.nothing),
    ("loose", "WORD | LABEL | DURING | PREP | AND | TO | FROM | UPTO | AFTER | BEFORE", b.nothing),
    ("loose", "OCLOCK | CO | DAY | SEASONWORD", b.nothing),
    # a remark: after a mark any words without a date, without one fewer
    ("remark", "paused* BREAK paused*", b.pause),
    ("paused", "said | BREAK | SEASON | DAY", b.nothing),
    ("remark", "opening said*", b.remark),
    # what is said of some other time, which only a date bears: "17.01 (podsumowanie I semestru)"
    ("remark", "of_term said* | opening said* of_term said*", b.of_term),
    ("loose_remark", "WORD said* of_term said*", b.of_term),
    # how long what is dated takes: "4.09 – 17.12 (15 tyg.)"
    ("bracketed", "length", b.remark),
    ("loose_remark", "WHOLE DAY said*", b.remark),
    ("loose_remark", "GROUP said* | GROUP numbers_of said* | SCHOOL DAY said*", b.remark),
    ("loose_remark", "DAY BREAK paused*", b.pause),
    ("loose_remark", "DAY WORD said*", b.remark),
    ("loose_remark", "WORD said* | PREP WORD said* | TO WORD said* | ORDINAL DAY word said*", b.remark),
    ("remark", "bound said*", b.bound),
    ("loose_remark", "bound said*", b.bound),
    ("bound", "around WORD | around holiday", b.nothing),
    # and before a time: "Finał 2 lutego", "Zgłaszanie projektów: 5–9 maja"
    ("lead", "HOURWORD WORD quiet* | EARLYHOUR WORD quiet*", b.lead),
    ("lead", "DAY WORD quiet* | NIGHT WORD quiet*", b.lead),
    # not "w tygodniu poprzedzającym 2 maja"
    ("lead", "WEEK WORD quiet* after | MONTHWORD WORD quiet* after | ORDINAL DAY SPRING", b.lead),
    ("lead", "WORD quiet* | GROUP quiet* | LABEL quiet* | roman WORD quiet*", b.lead),
    # how many there are, before the list of them: "2 spotkania: maj, październik"
    ("lead", "number THING MARK | number WORD MARK | number THING DASH", b.label),
    ("lead", "length DASH | length MARK", b.label),
    # at the beginning, what only an event bounds: "po sezonie", "przed egzaminem"
    ("lead", "around WORD quiet* | around SEASONWORD quiet* | around holiday quiet*", b.event),
    ("opening", "WORD | SEASONWORD | VAGUE | EVENT | SETTLED | CONCERNS", b.nothing),
    ("opening", "PREP WORD | LABEL WORD | DAY WORD | roman WORD", b.nothing),
    ("opening", "WEEK WORD | MONTHWORD WORD | ORDINAL DAY SPRING", b.nothing),
    ("opening", "WHOLE DAY | NOON | HOURWORD WORD | EARLYHOUR WORD", b.nothing),
    ("opening", "number THING | number MEASURE | NIGHT WORD", b.nothing),
    ("opening", "ORDINAL WORD | ORDINAL DAY word | OFMAY | FEAST | WORD NUMBER", b.nothing),
    ("opening", "EASTERLY WORD | LONG WEEKEND", b.nothing),
    # classes and groups by their numbers, and a school's terms and years
    ("opening", "GROUP | GROUP numbers_of | roman THING | roman GROUP | ORDINAL THING", b.nothing),
    ("of_term", "PREP? nth SEMESTER | PREP? nth SEMESTER YEARWORD SCHOOL school_years?", b.nothing),
    ("of_term", "END SEMESTER | PREP? YEARWORD SCHOOL school_years? | word nth HALFYEAR", b.nothing),
    ("numbers_of", "of_number of_numbers*", b.nothing),
    ("of_number", "roman | NUMBER", b.nothing),
    ("of_numbers", "COMMA roman | DASH of_number | AND of_number", b.nothing),
    ("around", "BEFORE | AFTER | UPTO", b.nothing),
    ("quiet", "WORD | WORD NUMBER | PREP WORD | PREP LABEL | AND WORD", b.nothing),
    ("quiet", "LABEL | THING | GROUP | FEAST | CONCERNS", b.nothing),
    # "odbywa sie", as it is typed without diacritics, is not "sierpień"
    ("quiet", "AND FEAST | DAY FEAST | AND DAY FEAST | SEASONWORD | PREP SCHOOL", b.nothing),
    ("quiet", "HOURWORD | EARLYHOUR", b.nothing),
    ("quiet", "SIE | NIGHT | SCHOOL | EASTERLY | OFMAY | OFEASTER", b.nothing),
    ("said", "quiet | LATER | MORE | AND MORE | opening | before word | before opening", b.nothing),
    ("before", "TO | FROM | UPTO | AFTER | BEFORE | OCLOCK | A | WHOLE", b.nothing),
    ("word", "WORD | VAGUE | EVENT | SETTLED | LABEL | THING", b.nothing),
)
