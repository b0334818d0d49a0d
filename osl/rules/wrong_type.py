"""Value of the wrong type.

A list, a mapping or a text is in the place of another of these. `audiences` of a task is a list, also for
one group; `title` is a text, not a list; each task under `tasks` begins with a dash.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        audiences: seniorzy
        when: luty

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
"""
