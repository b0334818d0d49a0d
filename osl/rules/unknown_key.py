"""A key that osl does not know.

A misspelt key would be left out of every table without a word, so each key must be one of the format's.
Keys of your own begin with `x-`: they are kept and never looked at.

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
        plce: Dom Kultury
        telefon: 123 456 789

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
        x-telefon: 123 456 789
"""
