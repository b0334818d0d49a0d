"""Months that differ from the date phrase.

`months` and `when` mean different months. Then only `months` counts, and the days and deadlines in the
phrase are lost. Correct one of the two. If osl reads the phrase correctly, remove `months`.

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

The same, fixed:

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
