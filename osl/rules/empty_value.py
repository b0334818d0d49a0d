"""A key with nothing after it.

An empty value says neither "none" nor "not known yet". Write the value, or take the line away. Of lists
only `audiences` must not be empty.

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
        place:

The same, mended:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
        place: Dom Kultury
"""
