"""How times are written, continued: what recurs, and what stands beside a time."""

from __future__ import annotations

from osl.when import build as b
from osl.when import build_recurrence as r
from osl.when import shapes as s

FREQUENCIES = (
    ("recurrence", "base:frequency", b.same),
    ("recurrence", "at:at base:frequency", r.at),
    ("frequency", "times:ONCE CALENDAR? per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:TWICE per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:number mark per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:roman mark per? unit:unit qualifier?", s.Frequency),
    ("frequency", "times:number DASH number:number mark per? unit:unit qualifier?", r.some_times),
    ("frequency", "SEVERAL mark per? unit:unit qualifier?", r.loosely),
    ("frequency", "times:ONCE per? interval:number unit:unit", s.Frequency),
    ("frequency", "times:number mark per? interval:number unit:unit", s.Frequency),
    ("frequency", "every unit:unit qualifier? | every interval:number unit:unit", s.Frequency),
    ("frequency", "every interval:ORDINAL unit:unit", s.Frequency),
    ("frequency", "every interval:OTHER unit:unit", s.Frequency),
    ("frequency", "every SEVERAL unit", r.loosely),
    ("frequency", "unit:ADVERB", s.Frequency),
    ("frequency", "FORTNIGHT | every FORTNIGHT", r.fortnight),
    ("frequency", "LOOSE", r.loosely),
    # a part of each month or quarter: "na początku każdego miesiąca"
    ("frequency", "TO? end EVERY unit:unit | nth WEEK EVERY? unit:MONTHWORD", s.Frequency),
    ("end", "BEGIN | HALF | END", b.nothing),
    ("unit", "unit:DAY | unit:WEEK | unit:MONTHWORD | unit:QUARTER | unit:HALFYEAR", b.same),
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
    ("at", "OCLOCK MOST | MOST", r.at_most),
)

DAYS = (
    ("recurrence", "EVERY days:weekdays", s.WeekDays),
    ("recurrence", "CO day:weekday", r.each),
    ("recurrence", "CO interval:ORDINAL day:weekday", r.each_other),
    ("recurrence", "every interval:OTHER day:weekday", r.each_other),
    ("recurrence", "first:WEEKDAYS rest:and_weekday*", r.recurring_days),
    ("recurrence", "FROM first:weekday TO last:weekday", r.days_through),
    ("recurrence", "first:weekday DASH last:weekday", r.days_through),
    ("recurrence", "EVERY? DAY? WORKDAYS | EVERY? DAY EVERY? WORKDAYS", r.workdays),
    ("recurrence", "every? WEEKEND", r.weekends),
    ("recurrence", "days:weekdays", r.unsure_days),
    ("weekdays", "first:weekday rest:and_weekday*", r.row),
    ("and_weekday", "separator? EVERY? day:weekday | MARK? day:weekday", b.same),
    # by their place in the month
    ("recurrence", "EVERY? nth:nths weekday:weekday EVERY? period:period", s.NthDays),
    ("recurrence", "EVERY nth:nths weekday:weekday EVERY? period:period", s.NthDays),
    ("recurrence", "EVERY? nth:nths weekday:weekday", s.NthDays),
    ("nths", "first:nth rest:and_nth*", r.row),
    ("and_nth", "separator nth:nth", b.same),
    ("period", "unit:MONTHWORD | unit:QUARTER", b.same),
    ("recurrence", "TO? DAY? day:NUMBER DAY? EVERY MONTHWORD", s.MonthDay),
    ("recurrence", "EVERY? TO? day:NUMBER DAY MONTHWORD", s.MonthDay),
    ("recurrence", "EVERY day:NUMBER DAY? MONTHWORD", s.MonthDay),
    ("recurrence", "TO? EVERY? day:ORDINAL DAY EVERY? MONTHWORD", s.MonthDay),
)

ASIDES = (
    ("aside", "GODZ? clock through_clock* | OCLOCK GODZ? hour through_hour*", r.clock),
    ("aside", "FROM? GODZ hour through_hour* | FROM clock TO clock", r.clock),
    ("aside", "FROM? GODZ hour TO GODZ? hour | TO GODZ hour", r.clock),
    ("hours", "GODZ? clock | OCLOCK GODZ? hour | GODZ hour | COMMA GODZ? clock | COMMA GODZ hour", b.nothing),
    ("through_clock", "DASH clock", b.nothing),
    ("through_hour", "DASH hour", b.nothing),
    ("clock", "CLOCK", b.nothing),
    ("hour", "CLOCK | NUMBER | NUMDATE | PAIR | YEAR | BIG", b.nothing),
    ("aside", "LABEL+ | DURING LABEL*", r.label),
    ("aside", "CONTINUOUS | WHOLE DURING LABEL*", r.continuous),
    ("aside", "TENTATIVE | QUESTION", r.tentative),
    # not yet known, or whole only under a heading
    ("aside", "loose* VAGUE said* | SUMMER | WINTER | WHOLE MONTHWORD | BEGIN MONTHWORD", r.vague),
    ("aside", "HALF MONTHWORD | END MONTHWORD | BEGIN YEARWORD year?", r.vague),
    ("aside", "END YEARWORD year?", r.vague),
    ("loose", "WORD | LABEL | DURING | PREP | AND | TO | FROM | UPTO | AFTER | BEFORE", b.nothing),
    ("loose", "OCLOCK | CO", b.nothing),
    # a remark: after a mark any words that say nothing of time, without one fewer
    ("remark", "opening said*", r.remark),
    ("loose_remark", "WORD quiet* | PREP WORD quiet*", r.remark),
    ("opening", "WORD | VAGUE | PREP WORD | LABEL WORD | DAY WORD | roman WORD", b.nothing),
    ("opening", "ORDINAL WORD", b.nothing),
    ("quiet", "SCHOOL | LATER | EASTERLY | WORD | LABEL | PREP WORD | AND WORD", b.nothing),
    ("said", "quiet | opening | before word", b.nothing),
    ("before", "TO | FROM | UPTO | AFTER | BEFORE | OCLOCK | A | WHOLE", b.nothing),
    ("word", "WORD | VAGUE | LABEL", b.nothing),
)
