"""File that is too large.

osl reads at most 16 MiB, 32 levels of lists and keys within each other, and about a million values, which
is a hundred thousand tasks. A larger file is probably not a plan.

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
    x-notatki:
      [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

The same, fixed:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
    x-notatki: [[[]]]
"""
