"""Unknown key.

A misspelt key would silently be missing from every table, so osl accepts only the keys of the format.
Your own keys begin with `x-`: osl keeps them and does not check them.

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
        place: Dom Kultury
        x-telefon: 123 456 789
"""
