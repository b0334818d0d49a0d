"""Month that does not exist.

Months are numbered from 1 to 12, in `months` and in `when`. "13.2023" is often a day without its month,
or two numbers that were swapped.

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

The same, fixed:

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
