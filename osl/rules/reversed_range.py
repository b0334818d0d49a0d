"""Date range that ends before it begins.

The end is before the start, and no second year is named: "20–12 maja". The two may be swapped, or one of
them is mistyped. A span that continues into the next year names both years: "grudzień 2023 – styczeń
2024".

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

The same, fixed:

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
