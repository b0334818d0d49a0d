"""A month that is not one of twelve.

In `months` and in `when` months are numbered from 1 to 12. "13.2023" is often a day whose month was
left out, or two numbers that were swapped.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        months: 13

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        months: 12
"""
