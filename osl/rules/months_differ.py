"""Months that say something else than the words.

`months` stands beside a `when` that is read as other months. Then only `months` counts, and days and
deadlines in the words are lost. Correct one of the two; where osl reads the words well, `months` is not
needed at all.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: 20–22 maja
        months: 6

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: 20–22 maja
        months: 5
"""
