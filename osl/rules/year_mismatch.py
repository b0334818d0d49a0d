"""A time in another year than the plan's.

Every year that the words of `when` name is another than the plan's `year`: most often the plan began as
a copy of last year's. Where the span begins or ends in the plan's year it is only a warning.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty 2022

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty 2023
"""
