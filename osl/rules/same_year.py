"""Two plans for one year.

Two files that are checked together have the same `organisation`, `year` and `version`. Commands cannot
choose between them. Give a new version of the plan its own `version`, or delete the copy.

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

The same, fixed:

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
