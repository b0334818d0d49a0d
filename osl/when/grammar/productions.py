"""How date phrases are written: the productions, one per line, and what each of them builds.

The words in capitals are types of tokens (`osl/when/vocabulary.py`), those in small letters symbols of
this module and of `point_productions`, `recurrence_productions` and `noise_productions`. A new way to
write a date is a new line in one of them. A phrase is read as a row of segments, each as long as it can
be; `osl.when.analysis.analyse` puts them together.
"""

from __future__ import annotations

from functools import cache

from osl.when.grammar import builders as b
from osl.when.grammar import nodes as s
from osl.when.grammar import range_builders as r
from osl.when.grammar.noise_productions import ASIDES
from osl.when.grammar.parser import Grammar
from osl.when.grammar.point_productions import NAMES, POINTS
from osl.when.grammar.recurrence_productions import DAYS, FREQUENCIES

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
    ("base", "latest? BEFORE last:clear", r.before),
    ("base", "DURING? from first:start until_recalled?", s.Open),
    ("until_recalled", "TO RECALL | TO FURTHER NOTICE", b.nothing),
    ("from", "FROM | STARTING FROM?", b.nothing),
    ("base", "NOT EARLIER THAN first:start", s.Open),
    ("base", "AFTER first:clear | UPTO first:clear", r.after),
    ("latest", "LATEST | NOT LATER THAN", b.nothing),
    # the dates of what has a name: "wakacje (lipiec–sierpień)", "Dzień Dziecka – 1 czerwca"
    ("base", "whole:season MARK? inner:day | whole:season MARK? inner:month", r.of_season),
    ("base", "whole:season MARK inner:part_of_month", r.of_season),
    ("base", "whole:season MARK? inner:span | whole:season MARK inner:list", r.of_season),
    ("base", "holiday MARK? base:day | DAY FEAST name_mark base:day", b.same),
    ("base", "two_feasts name_mark base:day | two_feasts name_mark base:list", b.same),
    ("base", "two_feasts name_mark base:span", b.same),
    ("two_feasts", "DAY FEAST AND DAY? FEAST", b.nothing),
    ("base", "whole:holiday DASH inner:day", s.Narrowed),
    # "ferie zimowe – 16.02–1.03": the second dash shows that the first is not that of a range
    ("base", "whole:season DASH inner:through", r.of_season),
    ("through", "first:date DASH last:date | FROM first:date TO last:date", r.span),
    ("through", "first:NUMBER DASH last:date", r.days),
    ("name_mark", "MARK | DASH", b.nothing),
    # a month and what of it is meant: "w lutym (7.02)"
    ("base", "whole:part MARK inner:plain | whole:part MARK inner:span", s.Narrowed),
    ("base", "whole:part MARK inner:list", s.Narrowed),
    # a term and its own days: "I półrocze od 2.09.2022 do 13.01.2023"
    ("base", "term FROM first:start TO last:finish | term MARK FROM? first:start TO last:finish", r.span),
    ("base", "term MARK first:inner DASH last:inner | term first:day DASH last:day", r.span),
    ("term", "nth HALFYEAR year? | nth SEMESTER | SEMESTER nth | nth SEMESTER YEARWORD SCHOOL", b.nothing),
    # a season and what is meant by it: "lato (lipiec – sierpień)"
    ("base", "DURING? SPRING MARK base:point | DURING? SPRING MARK base:span", b.same),
    ("base", "DURING? SPRING MARK base:list", b.same),
    ("base", "of_season MARK base:point | of_season MARK base:span | of_season MARK base:list", b.same),
    ("of_season", "DURING SEASONAL | SEASONWORD SEASONAL", b.nothing),
    # a month and a year of two digits: beside anything else they are a clock time
    ("base", "point:short_month", b.same),
    ("base", "first:short_month DASH last:short_month | FROM first:short_month TO last:short_month", r.span),
    ("base", "TO last:short_month", s.Deadline),
    ("short_month", "month:PAIR YEARWORD?", b.month),
    # with no span behind it: "pierwszy tydzień miesiąca maj – lipiec" is that of each
    ("base", "nth:nth HALF MONTHWORD month:month_name year:year?", b.half),
    ("base", "nth:nth DECADE MONTHWORD month:month_name year:year?", b.decade),
    ("base", "nth:nth WEEK MONTHWORD month:month_name year:year?", b.week),
    # a month and a remark that begins with a number: "IX – I zebranie grupowe"
    ("base", "first:month_name DASH last:roman topic+", r.heading),
    ("topic", "WORD | THING", b.nothing),
)

SPANS = (
    # two parts of one month: "I–II tydzień maja"
    ("span", "first:nth dash last:part_of_month", r.parts),
    # two days of one month, two months of one year in figures, two quarters
    ("span", "first:NUMBER DASH last:date | NIGHT PREP first:NUMBER last:date", r.days),
    ("span", "FROM DAY? first:NUMBER TO last:date INCLUSIVE?", r.days),
    ("span", "FROM DAY? first:NUMBER DASH last:date | first:NUMBER TO last:date", r.days),
    ("span", "BETWEEN first:NUMBER between last:date", r.days),
    ("span", "month:EMONTH first:NUMBER DASH last:NUMBER year:year?", r.month_days),
    ("span", "first:NUMBER DASH last:MONTHYEAR YEARWORD?", r.numbered_months),
    ("span", "first:nth dash last:nth QUARTER year:of_year?", r.quarters),
    ("span", "QUARTER first:nth dash last:nth year:of_year?", r.quarters),
    ("span", "FROM first:nth TO last:nth QUARTER year:of_year?", r.quarters),
    ("span", "first:nth dash last:nth HALFYEAR year:of_year?", r.halves),
    ("span", "FROM YEARWORD? first:YEAR TO YEARWORD? last:YEAR YEARWORD?", r.years),
    ("span", "YEARWORD? first:YEAR DASH last:YEAR YEARWORD?", r.years),
    ("span", "first:figured DASH last:figured", r.span),
    ("span", "first:inner DASH last:inner | FROM first:start TO last:finish INCLUSIVE?", r.span),
    ("span", "first:named DASH last:holiday", r.span),
    ("span", "FROM first:of_weekday TO last:finish", r.span),
    ("span", "FROM first:inner DASH last:inner | FROM first:start UPTO last:finish", r.span),
    ("span", "first:start TO last:finish INCLUSIVE?", r.span),
    # "15.03 – do końca czerwca", "3 – do 8 maja"
    ("span", "first:start DASH TO last:finish INCLUSIVE? | FROM first:start DASH TO last:finish", r.span),
    ("span", "first:NUMBER DASH TO last:date | FROM DAY? first:NUMBER DASH TO last:date", r.days),
    ("span", "double:TO first:start TO last:finish INCLUSIVE?", r.span),
    ("span", "first:part SLASH last:part | BETWEEN first:point between last:point", r.span),
    ("span", "first:month rest:next_month+", r.chain),
    ("span", "first:spelt_month rest:spelt_month+", r.months_side_by_side),
    ("next_month", "DASH month:month | SLASH month:month", b.same),
    ("span", "TURN first:month_name turn last:month", r.turn),
    # a stamp at both ends: "04.05.2023 00:00 11.06.2023 23:59"
    ("span", "first:day MIDNIGHT last:day DAYEND", r.span),
    # clock times at both ends: "17.06 godz. 10.00 – 18.06 godz. 15.00"
    ("span", "first:timed DASH last:unlike_hours | FROM? first:timed TO last:unlike_hours", r.span),
    ("between", "AND | A", b.nothing),
    ("turn", "AND | SLASH | DASH", b.nothing),
    ("dash", "DASH | SLASH", b.nothing),
    ("base", "MONTHWORD MARK? base:span | MONTHWORD MARK? base:list", b.same),
    ("base", "MONTHWORD MARK? base:month", b.same),
)

LISTS = (
    ("list", "week:weeks_of items:shared | week:weeks_of items:days rest:next_days+", r.weeks),
    ("weeks_of", "week:WEEKOF | week:WEEK week_begins | week:WEEKS week_begins", b.same),
    ("days", "item:date", r.alone),
    ("next_days", "separator items:days", b.same),
    ("list", "items:shared", s.Listing),
    ("list", "first:listed rest:next+", r.listing),
    ("next", "separator items:listed", b.same),
    ("list", "first:listed_year rest:next_year+", r.listing),
    ("next_year", "separator items:listed_year", b.same),
    ("listed_year", "item:whole", r.alone),
    ("listed", "item:day | item:part | item:named | item:span | item:on_weekday | item:figured", r.alone),
    ("listed", "items:shared", b.same),
    # "Dzień Babci i Dziadka"
    ("list", "DAY first:a_feast rest:next_feast+", r.listing),
    ("a_feast", "item:feast", r.alone),
    ("next_feast", "AND DAY? items:a_feast", b.same),
    ("feast", "name:FEAST year:year?", s.NamedPeriod),
    # periods with names of their own: "I turnus: 1–5.07, II turnus: 8–12.07"
    ("list", "first:called rest:next_called+", r.listing),
    ("called", "called_by_number MARK? items:listed | called_by_number MARK items:listed MARK", b.same),
    ("called", "quiet+ MARK items:listed", b.same),
    ("called_by_number", "nth WORD | nth THING | nth GROUP | WORD nth | THING nth | GROUP nth", b.nothing),
    ("next_called", "separator items:called", b.same),
    ("list", "first:a_timed rest:next_timed+", r.listing),
    ("a_timed", "item:timed", r.alone),
    ("next_timed", "separator items:one_unlike_hours", b.same),
    ("one_unlike_hours", "item:unlike_hours", r.alone),
    # days of one month, quarters or halves of one year
    ("shared", "days:dayspan+ last:lastday", r.shared_month),
    ("shared", "items:numbered+ last:quarter", r.shared_year),
    ("shared", "QUARTER items:numbered+ last:quarter_number", r.shared_year),
    ("shared", "items:numbered+ last:half", r.shared_year),
    ("shared", "items:numbered+ last:nth_day", r.shared_nth),
    ("nth_day", "nth:nth weekday:weekday month:month_name year:year?", s.NthDay),
    # parts of one month: "I i II tydzień maja", "II/III dekada maja"
    ("shared", "items:numbered+ last:part_of_month", r.shared_nth),
    # the month before its days: "styczeń: 10, 24", "maj 2, 16 i 30"
    ("list", "month:spelt name_mark? first:NUMBER rest:next_number+", r.days_of),
    ("next_number", "separator day:NUMBER", b.same),
    ("dayspan", "first:NUMBER separator | first:NUMBER SLASH", r.numbers),
    ("dayspan", "first:NUMBER DASH last:NUMBER separator", r.numbers),
    ("lastday", "item:date", r.alone),
    ("lastday", "first:NUMBER DASH last:date", r.last_days),
    ("numbered", "number:nth separator", b.same),
    ("list", "first:date SLASH last:date", r.both),
    # full dates side by side: "5 marca 2020r. 12 marca 2020r."
    ("list", "first:dated rest:dated+", r.side_by_side),
    ("dated", "day:NUMBER month:month_name year:year", s.Day),
    ("dated", "date:full YEARWORD?", b.full_day),
    # and with a dash before each
    ("separator", "COMMA DASH", b.nothing),
    ("separator", "COMMA | AND | I | COMMA AND | COMMA I | OR", b.nothing),
)

PRODUCTIONS = (*PIECES, *BASES, *POINTS, *SPANS, *LISTS, *NAMES, *FREQUENCIES, *DAYS, *ASIDES)


@cache
def grammar() -> Grammar:
    """Return the grammar of date phrases, made when the first one is read."""
    return Grammar(PRODUCTIONS)
