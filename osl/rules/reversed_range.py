"""A time that ends before it begins.

The end of a span stands before its start, and no second year is named: "20–12 maja". The two ends may be
swapped, or one of them mistyped. A span that runs into the next year names both years: "grudzień 2023 –
styczeń 2024".

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        months: 7-3

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        months: 3-7
"""
