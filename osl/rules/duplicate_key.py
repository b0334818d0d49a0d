"""A key that stands twice.

Of two equal keys in one place only one could count, and most programs silently take the last. Often the
second was meant to be another key, or to belong to the next task, whose dash is missing.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
        when: marzec

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty, marzec
"""
