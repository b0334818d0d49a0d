"""Missing key.

A plan needs `year`, `title`, `audiences` and `tasks`. A task needs `id`, `title`, `audiences` and either
`when` or `months`. An item of `log` or `moves` needs `on`. A misspelt key is reported as `unknown-key`
only.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
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
