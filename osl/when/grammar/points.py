"""How times are written, continued: days, months and the other points of a year, and their names."""

from __future__ import annotations

from osl.when.grammar import build as b
from osl.when.grammar import shapes as s

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
    # "3-4 08.2012"
    ("worded", "DAY? day:NUMBER figures:MONTHYEAR YEARWORD?", b.day_of_figures),
    ("worded", "month:EMONTH day:NUMBER year:year?", s.Day),
    # "6 list.": a word of its own, "list intencyjny", unless a day stands before it
    ("worded", "DAY? day:NUMBER month:LIST year:year?", s.Day),
    ("worded", "DAY? date:full YEARWORD?", b.full_day),
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
    ("month", "month:spelt year:year? after? WHOLE MONTHWORD", s.Month),
    ("spelt_month", "month:spelt year:year?", s.Month),
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
    ("part", "PREP? BEGIN number:nth QUARTER year:of_year?", b.quarter_begins),
    ("part", "HALF number:nth QUARTER year:of_year?", b.quarter_middle),
    ("part", "PREP? END number:nth QUARTER year:of_year?", b.quarter_ends),
    ("part", "PREP? BEGIN number:nth HALFYEAR year:of_year?", b.half_begins),
    ("part", "PREP? END number:nth HALFYEAR year:of_year?", b.half_ends),
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
    ("finish", "day:NUMBER DAY month:spelt year:year?", s.Day),
    ("finish", "END YEARWORD CALENDAR? year:year? | YEARWORD DASH? END", s.Year),
    ("finish", "HALF month:of_month year:year?", b.first_half),
    # not a season: "do wakacji" is up to its first day or its last
    ("finish", "point:plain | point:holiday | point:on_weekday | point:of_weekday", b.same),
)

NAMES = (
    ("year", "year:YEAR YEARWORD? | YEARWORD year:YEAR | COMMA year:YEAR YEARWORD?", b.same),
    ("year", "year:THISYEAR | year:THIS YEARWORD | YEARWORD year:THIS", b.same),
    ("year", "YEARWORD CALENDAR? year:YEAR | SLASH year:YEAR", b.same),
    ("year", "MARK year:YEAR YEARWORD? MARK", b.same),
    ("of_year", "year:year | YEARWORD", b.the_year),
    ("full", "date:FULLDATE | date:YEARFIRST", b.same),
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
