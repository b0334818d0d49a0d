"""Two plans of one year.

Two files that are checked together name the same `organisation`, `year` and `version`. Commands that
look for the plan of a year cannot know which of them is meant. Give a new version of the plan a
`version` of its own, or delete the copy.

A plan that fails:

    # plans/2023.yaml
    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
    # plans/2023-kopia.yaml
    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty

The same, mended:

    # plans/2023.yaml
    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
    # plans/2023-aktualizacja.yaml
    version: 2
    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: [seniorzy]
        when: luty
"""
