"""How times are written, continued: what recurs."""

from __future__ import annotations

from osl.when.grammar import builders as b
from osl.when.grammar import nodes as s
from osl.when.grammar import recurrence_builders as r

FREQUENCIES = (
    ("recurrence", "base:frequency", b.same),
    ("recurrence", "at:at base:frequency", r.at),
    ("recurrence", "base:frequency OR OFTENER", r.or_oftener),
    ("frequency", "times:ONCE CALENDAR? per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:TWICE per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:number mark per? unit:unit qualifier? | times:number SLASH unit:unit", s.Frequency),
    ("frequency", "times:roman mark per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:number DASH number:number mark per? unit:unit qualifier?", r.some_times),
    ("frequency", "times:number THING per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:some OR number:number mark per? unit:unit qualifier?", r.some_times),
    ("some", "times:ONCE | times:number", b.same),
    ("frequency", "SEVERAL mark per? unit:unit qualifier?", r.loosely),
    ("frequency", "times:ONCE per? interval:number unit:unit", s.Frequency),
    ("frequency", "times:number mark per? interval:number unit:unit", s.Frequency),
    ("frequency", "every unit:unit qualifier? | every interval:number unit:unit", s.Frequency),
    ("frequency", "every interval:ORDINAL unit:unit", s.Frequency),
    ("frequency", "every interval:OTHER unit:unit", s.Frequency),
    ("frequency", "every SEVERAL unit | ONCE per? SEVERAL unit", r.loosely),
    ("frequency", "unit:ADVERB", s.Frequency),
    ("frequency", "FORTNIGHT | every FORTNIGHT", r.fortnight),
    ("frequency", "LOOSE", r.loosely),
    ("recurrence", "LOOSE loosely? base:recurrence | base:frequency COMMA? LOOSE", b.same),
    ("loosely", "COMMA | MARK | DASH", b.nothing),
    # a part of each month or quarter: "na początku każdego miesiąca"
    ("frequency", "TO? end EVERY unit:unit | nth WEEK EVERY? unit:MONTHWORD", s.Frequency),
    ("end", "BEGIN | HALF | END", b.nothing),
    ("unit", "unit:DAY | unit:WEEK | unit:MONTHWORD | unit:QUARTER | unit:HALFYEAR", b.same),
    ("unit", "unit:WEEKS | unit:SEMESTER", b.same),
    ("unit", "unit:YEARWORD", b.same),
    ("unit", "POL YEARWORD | HALF DASH? YEARWORD | HALF A YEARWORD", r.half_year),
    ("unit", "unit:ADVERB", b.same),
    ("mark", "ONCE | TIMES | X | TIMES ONCE", b.nothing),
    ("every", "EVERY | CO", b.nothing),
    ("per", "A | PER | SLASH | EVERY | TO | DURING", b.nothing),
    ("qualifier", "CALENDAR | SCHOOL", b.nothing),
    ("at", "NOT RARER THAN", r.at_least),
    ("at", "NOT OFTENER THAN", r.at_most),
    ("at", "CO LEAST | OCLOCK LEAST | LEAST", r.at_least),
    ("at", "OCLOCK MOST | MOST | TO", r.at_most),
)

DAYS = (
    ("recurrence", "EVERY days:weekdays | EVERY days:weekdays EVERY? MONTHWORD", s.WeekDays),
    ("recurrence", "EVERY days:weekdays WEEK", s.WeekDays),
    ("recurrence", "CO day:weekday", r.each),
    ("recurrence", "CO interval:ORDINAL day:weekday", r.each_other),
    ("recurrence", "every interval:OTHER day:weekday", r.each_other),
    ("recurrence", "first:WEEKDAYS rest:and_weekday*", r.recurring_days),
    ("recurrence", "FROM? first:weekday TO last:weekday", r.days_through),
    ("recurrence", "FROM? first:weekday DASH last:weekday", r.days_through),
    ("recurrence", "EVERY? DAY? WORKDAYS | EVERY? DAY EVERY? WORKDAYS", r.workdays),
    ("recurrence", "every WEEKEND | every? WEEKENDS | OCLOCK WEEKENDS", r.weekends),
    ("recurrence", "WEEKEND", r.a_weekend),
    ("recurrence", "days:weekdays", r.unsure_days),
    ("recurrence", "first:weekday SLASH last:weekday", r.either_day),
    ("weekdays", "first:weekday rest:and_weekday*", r.row),
    ("and_weekday", "separator? EVERY? day:weekday | MARK? day:weekday", b.same),
    # by their place in the month
    ("recurrence", "EVERY? nth:nths weekday:weekday EVERY? period:period", s.NthDays),
    ("recurrence", "EVERY nth:nths weekday:weekday", r.each_nth),
    ("recurrence", "CO nth:nths weekday:weekday EVERY? MONTHWORD", r.each_nth),
    ("recurrence", "nth:nths weekday:weekday", s.NthDays),
    ("nths", "first:nth rest:and_nth*", r.row),
    ("and_nth", "separator nth:nth", b.same),
    ("period", "unit:MONTHWORD | unit:QUARTER", b.same),
    ("recurrence", "TO? DAY? day:NUMBER DAY? EVERY MONTHWORD", s.MonthDay),
    ("recurrence", "EVERY? TO? day:NUMBER DAY MONTHWORD", s.MonthDay),
    ("recurrence", "EVERY day:NUMBER DAY? MONTHWORD", s.MonthDay),
    ("recurrence", "TO? EVERY? day:ORDINAL DAY EVERY? MONTHWORD", s.MonthDay),
)
