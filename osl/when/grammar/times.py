"""How times are written: every production, one a line, and what each of them builds.

The words in capitals are kinds of tokens (`osl/when/grammar/vocabulary.py`), those in small letters
symbols of this page. A new way to write a time is a new line here. A string is read as a row of
*pieces*, each as long as it can be; `osl.when.grammar.sketch` puts them together.
"""

from __future__ import annotations

from functools import cache

from osl.when.grammar import build as b
from osl.when.grammar import build_lists as li
from osl.when.grammar import shapes as s
from osl.when.grammar.parser import Grammar
from osl.when.grammar.recurrence import ASIDES, DAYS, FREQUENCIES

PIECES = (
    ("piece", "base:base", b.same),
    ("piece", "base:recurrence", b.same),
    ("piece", "base:aside", b.same),
)

BASES = (
    ("base", "base:point | base:span | base:list | DURING base:point | DURING base:span", b.same),
    ("base", "DURING base:list | DAY base:span | DAY base:list | DURING DAY base:span", b.same),
    ("base", "WHOLE base:point | WHOLE DURING base:point", b.same),
    # until, before, from, after
    ("base", "DURING? latest? TO last:finish INCLUSIVE?", s.Deadline),
    ("base", "latest MARK? last:finish INCLUSIVE?", s.Deadline),
    ("base", "latest? BEFORE last:clear", b.before),
    ("base", "DURING? from first:start until_recalled?", s.Open),
    ("until_recalled", "TO RECALL | TO FURTHER NOTICE", b.nothing),
    ("from", "FROM | STARTING FROM?", b.nothing),
    ("base", "AFTER first:clear | UPTO first:clear", b.after),
    ("latest", "LATEST | NOT LATER THAN", b.nothing),
    # the dates of what has a name: "wakacje (lipiec–sierpień)", "Dzień Dziecka – 1 czerwca"
    ("base", "season MARK? base:point | season MARK? base:span | season MARK base:list", b.same),
    ("base", "holiday MARK? base:day | DAY FEAST name_mark base:day", b.same),
    ("name_mark", "MARK | DASH", b.nothing),
    ("base", "WEEKEND base:day | WEEKEND base:span | WEEKEND base:list", b.same),
    # a month and a year of two digits: beside anything else they are a clock time
    ("base", "point:short_month", b.same),
    ("base", "first:short_month DASH last:short_month | FROM first:short_month TO last:short_month", b.span),
    ("base", "TO last:short_month", s.Deadline),
    ("short_month", "month:PAIR YEARWORD?", b.month),
    # with no span behind it: "pierwszy tydzień miesiąca maj – lipiec" is that of each
    ("base", "nth:nth HALF MONTHWORD month:month_name year:year?", b.half),
    ("base", "nth:nth DECADE MONTHWORD month:month_name year:year?", b.decade),
    ("base", "nth:nth WEEK MONTHWORD month:month_name year:year?", b.week),
    # a month and a remark that begins with a number: "IX – I zebranie grupowe"
    ("base", "first:month_name DASH last:roman topic+", b.heading),
    ("topic", "WORD | THING", b.nothing),
)

POINTS = (
    ("point", "point:plain | point:named", b.same),
    ("plain", "point:day | point:stretch", b.same),
    ("stretch", "point:part | point:whole", b.same),
    ("inner", "point:day | point:part | point:on_weekday", b.same),
    ("clear", "point:day | point:on_weekday | point:month | point:quarter | point:half", b.same),
    # days
    ("day", "day:date", b.same),
    ("date", "date:worded", b.same),
    ("date", "DAY? date:figures year:year? | DAY? date:figures YEARWORD", b.day),
    ("worded", "DAY? day:NUMBER month:month_name year:year?", s.Day),
    ("worded", "month:EMONTH day:NUMBER year:year?", s.Day),
    # "6 list.": a word of its own, "list intencyjny", unless a day stands before it
    ("worded", "DAY? day:NUMBER month:LIST year:year?", s.Day),
    ("worded", "DAY? date:FULLDATE YEARWORD?", b.full_day),
    ("day", "point:nth_day", b.same),
    # "środa 5 maja", "5 maja (środa)", "do 5 maja (do środy)", where one of several ends or days
    ("on_weekday", "weekday:WEEKDAY COMMA? day:worded | day:date COMMA? weekday:WEEKDAY", b.on_weekday),
    ("on_weekday", "day:date MARK weekday:WEEKDAY MARK?", b.on_weekday),
    ("on_weekday", "day:date MARK TO weekday:weekday MARK?", b.on_weekday),
    ("of_weekday", "weekday:WEEKDAYS day:worded", b.on_weekday),
    # "12 maja, godz. 17.30", where it is one of several ends or days; figures behind it are its hours
    ("timed", "day:day MARK? hours through_hour? MARK?", b.same),
    ("timed", "day:on_weekday MARK? hours through_hour? MARK?", b.same),
    ("unlike_hours", "day:timed | day:worded | day:on_weekday", b.same),
    ("unlike_hours", "date:ROMANDATE year:year? | date:NUMDATE year:year", b.day),
    ("figured", "weekday:WEEKDAY COMMA? date:figures", b.weekday_figures),
    # months, quarters, halves, years
    ("part", "point:month", b.same),
    ("month", "month:of_month year:year?", s.Month),
    ("month", "MONTHWORD? month:MONTHYEAR YEARWORD?", b.month),
    ("part", "point:quarter | point:half", b.same),
    ("quarter", "number:nth QUARTER year:of_year?", s.Quarter),
    ("quarter", "year:YEAR QUARTER number:NUMBER", s.Quarter),
    ("part", "QUARTER point:quarter_number", b.same),
    ("quarter_number", "number:nth year:of_year?", s.Quarter),
    ("part", "QUARTER figures:MONTHYEAR", b.quarter),
    ("half", "number:nth HALFYEAR year:of_year?", s.Half),
    ("part", "HALFYEAR number:roman year:of_year? | H number:NUMBER year:of_year?", s.Half),
    ("part", "H figures:MONTHYEAR", b.half_of),
    ("part", "number:nth HALF YEARWORD year:year? | number:nth HALF year:year", s.Half),
    # parts of a month
    ("part", "PREP? BEGIN month:of_month year:year?", b.beginning),
    ("part", "HALF DASH? month:of_month year:year?", b.middle),
    ("part", "PREP? END month:of_month year:year?", b.end),
    ("part", "point:part_of_month", b.same),
    ("part_of_month", "nth:nth HALF month:month_name year:year?", b.half),
    ("part_of_month", "nth:nth DECADE month:month_name year:year?", b.decade),
    ("part_of_month", "nth:nth WEEK month:month_name year:year?", b.week),
    ("part_of_month", "nth:nth weekend month:month_name year:year?", b.weekend),
    # and after its month: "maj – II połowa", "czerwiec (ostatni tydzień)"
    ("part", "month:spelt after? nth:nth HALF MONTHWORD?", b.half),
    ("part", "month:spelt after? nth:nth DECADE MONTHWORD?", b.decade),
    ("part", "month:spelt after? nth:nth WEEK MONTHWORD?", b.week),
    ("part", "month:spelt after? nth:nth weekend MONTHWORD?", b.weekend),
    ("part", "month:spelt after? BEGIN MONTHWORD | month:spelt MARK BEGIN MARK", b.beginning),
    ("part", "month:spelt after? END MONTHWORD | month:spelt MARK END MARK", b.end),
    ("day", "month:spelt after nth:nth weekday:weekday", s.NthDay),
    ("after", "COMMA | MARK | DASH", b.nothing),
    # whole years
    ("whole", "year:year", s.Year),
    ("whole", "DURING WHOLE? YEARWORD CALENDAR?", b.whole_year),
    ("whole", "WHOLE YEARWORD CALENDAR? | WHOLE YEARWORD ROUND", b.whole_year),
    ("whole", "THROUGHOUT YEARWORD | ALLYEAR | YEARWORD DASH ROUND", b.whole_year),
    ("whole", "THROUGHOUT year:YEAR", s.Year),
    ("whole", "WHOLE year:YEAR YEARWORD", s.Year),
    # not a point: nobody's school year ends with December
    ("base", "YEARWORD SCHOOL | SCHOOL YEARWORD", b.whole_year),
    ("base", "DURING? WHOLE? YEARWORD SCHOOL | WHOLE SCHOOL YEARWORD", b.whole_year),
    ("base", "DURING? YEARWORD? begins:SCHOOL YEARWORD? first:YEAR dash year:YEAR YEARWORD?", s.SchoolYear),
    ("base", "DURING? YEARWORD? begins:SCHOOL YEARWORD? pair:YEARPAIR YEARWORD?", b.school_year),
    # holidays and seasons
    ("named", "point:season | point:holiday", b.same),
    ("season", "during? name:SEASON year:year? | during? SEASON name:SEASONAL year:year?", s.Named),
    ("season", "LONG? WEEKEND name:OFMAY year:year? | name:SUMMER HOLIDAYS year:year?", s.Named),
    ("season", "name:WINTER HOLIDAYS year:year?", s.Named),
    ("during", "DURING | MONTHWORD", b.nothing),
    ("holiday", "name:HOLIDAY year:year? | NUMERAL name:KINGS year:year?", s.Named),
    ("holiday", "GODLY name:DIVINE year:year? | DAY name:FEAST year:year?", s.Named),
    ("holiday", "name:EASTERLY weekday:WEEKDAY year:year?", s.Named),
    ("holiday", "name:EASTER weekday:WEEKDAY? year:year?", s.Named),
    ("holiday", "weekday:WEEKDAY name:OFEASTER year:year?", s.Named),
    # a point that begins or ends something
    ("start", "BEGIN point:point", b.same),
    ("start", "BEGIN YEARWORD year:year?", s.Year),
    ("start", "HALF month:of_month year:year?", b.second_half),
    ("start", "point:point | point:on_weekday", b.same),
    ("finish", "END point:point", b.same),
    ("finish", "END YEARWORD CALENDAR? year:year? | YEARWORD DASH? END", s.Year),
    ("finish", "HALF month:of_month year:year?", b.first_half),
    # not a season: "do wakacji" is up to its first day or its last
    ("finish", "point:plain | point:holiday | point:on_weekday | point:of_weekday", b.same),
)

SPANS = (
    # two parts of one month: "I–II tydzień maja"
    ("span", "first:nth dash last:part_of_month", b.parts),
    # two days of one month, two months of one year in figures, two quarters
    ("span", "first:NUMBER DASH last:date | NIGHT PREP first:NUMBER last:date", b.days),
    ("span", "FROM DAY? first:NUMBER TO last:date INCLUSIVE?", b.days),
    ("span", "FROM DAY? first:NUMBER DASH last:date | first:NUMBER TO last:date", b.days),
    ("span", "BETWEEN first:NUMBER between last:date", b.days),
    ("span", "month:EMONTH first:NUMBER DASH last:NUMBER year:year?", b.month_days),
    ("span", "first:NUMBER DASH last:MONTHYEAR YEARWORD?", b.numbered_months),
    ("span", "first:nth dash last:nth QUARTER year:of_year?", b.quarters),
    ("span", "QUARTER first:nth dash last:nth year:of_year?", b.quarters),
    ("span", "FROM first:nth TO last:nth QUARTER year:of_year?", b.quarters),
    ("span", "first:nth dash last:nth HALFYEAR year:of_year?", b.halves),
    ("span", "FROM YEARWORD? first:YEAR TO YEARWORD? last:YEAR YEARWORD?", b.years),
    ("span", "YEARWORD? first:YEAR DASH last:YEAR YEARWORD?", b.years),
    ("span", "first:figured DASH last:figured", b.span),
    ("span", "first:inner DASH last:inner | FROM first:start TO last:finish INCLUSIVE?", b.span),
    ("span", "FROM first:of_weekday TO last:finish", b.span),
    ("span", "FROM first:inner DASH last:inner | FROM first:start UPTO last:finish", b.span),
    ("span", "first:start TO last:finish INCLUSIVE?", b.span),
    ("span", "double:TO first:start TO last:finish INCLUSIVE?", b.span),
    ("span", "first:part SLASH last:part | BETWEEN first:point between last:point", b.span),
    ("span", "first:month rest:next_month+", b.chain),
    ("next_month", "DASH month:month | SLASH month:month", b.same),
    ("span", "TURN first:month_name turn last:month", b.turn),
    # clock times at both ends: "17.06 godz. 10.00 – 18.06 godz. 15.00"
    ("span", "first:timed DASH last:unlike_hours | FROM? first:timed TO last:unlike_hours", b.span),
    ("between", "AND | A", b.nothing),
    ("turn", "AND | SLASH | DASH", b.nothing),
    ("dash", "DASH | SLASH", b.nothing),
    ("base", "MONTHWORD MARK? base:span | MONTHWORD MARK? base:list", b.same),
    ("base", "MONTHWORD MARK? base:month", b.same),
)

LISTS = (
    ("list", "items:shared", li.only),
    ("list", "first:listed rest:next+", li.listing),
    ("next", "either:separator items:listed", li.following),
    ("list", "first:listed_year rest:next_year+", li.listing),
    ("next_year", "either:separator items:listed_year", li.following),
    ("listed_year", "item:whole", li.alone),
    ("listed", "item:day | item:part | item:named | item:span | item:on_weekday | item:figured", li.alone),
    ("listed", "items:shared", b.same),
    ("list", "first:a_timed rest:next_timed+", li.listing),
    ("a_timed", "item:timed", li.alone),
    ("next_timed", "either:separator items:one_unlike_hours", li.following),
    ("one_unlike_hours", "item:unlike_hours", li.alone),
    # days of one month, quarters or halves of one year
    ("shared", "days:dayspan+ last:lastday", li.shared_month),
    ("shared", "items:numbered+ last:quarter", li.shared_year),
    ("shared", "QUARTER items:numbered+ last:quarter_number", li.shared_year),
    ("shared", "items:numbered+ last:half", li.shared_year),
    ("shared", "items:numbered+ last:nth_day", li.shared_nth),
    ("nth_day", "nth:nth weekday:weekday month:month_name year:year?", s.NthDay),
    # parts of one month: "I i II tydzień maja", "II/III dekada maja"
    ("shared", "items:numbered+ last:part_of_month", li.shared_nth),
    # the month before its days: "styczeń: 10, 24", "maj 2, 16 i 30"
    ("list", "month:spelt name_mark? first:NUMBER rest:next_number+", li.days_of),
    ("next_number", "separator day:NUMBER", b.same),
    ("dayspan", "first:NUMBER separator | first:NUMBER SLASH", li.number),
    ("dayspan", "first:NUMBER DASH last:NUMBER separator", li.numbers),
    ("lastday", "item:date", li.alone),
    ("lastday", "first:NUMBER DASH last:date", li.last_days),
    ("numbered", "number:nth separator", b.same),
    ("list", "first:date SLASH last:date", li.both),
    # full dates side by side: "5 marca 2020r. 12 marca 2020r."
    ("list", "first:dated rest:dated+", li.side_by_side),
    ("dated", "day:NUMBER month:month_name year:year", s.Day),
    ("dated", "date:FULLDATE YEARWORD?", b.full_day),
    ("separator", "COMMA | AND | I | COMMA AND | COMMA I", b.false),
    ("separator", "OR", b.true),
)

NAMES = (
    ("year", "year:YEAR YEARWORD? | YEARWORD year:YEAR | COMMA year:YEAR YEARWORD?", b.same),
    ("year", "year:THISYEAR | year:THIS YEARWORD | YEARWORD year:THIS", b.same),
    ("year", "YEARWORD CALENDAR? year:YEAR | SLASH year:YEAR", b.same),
    ("year", "MARK year:YEAR YEARWORD? MARK", b.same),
    ("of_year", "year:year | YEARWORD", b.the_year),
    ("figures", "date:NUMDATE | date:ROMANDATE", b.same),
    ("of_month", "MONTHWORD? name:month_name", b.same),
    ("month_name", "name:MONTH | name:EMONTH | name:roman | name:SIE", b.same),
    ("spelt", "name:MONTH | name:EMONTH", b.same),
    ("roman", "number:ROMAN | number:I | number:X", b.same),
    ("nth", "number:ORDINAL | number:NUMBER | number:roman", b.same),
    ("weekend", "WEEKEND | WEEKENDS", b.nothing),
    ("weekday", "day:WEEKDAY | day:WEEKDAYS", b.same),
    ("number", "number:NUMBER | number:NUMERAL", b.same),
)

PRODUCTIONS = (*PIECES, *BASES, *POINTS, *SPANS, *LISTS, *NAMES, *FREQUENCIES, *DAYS, *ASIDES)


@cache
def grammar() -> Grammar:
    """The grammar of times, made when the first string is read."""
    return Grammar(PRODUCTIONS)
