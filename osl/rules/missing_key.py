"""A key that is needed and not there.

A plan needs `year`, `title`, `audiences` and `tasks`; a task needs `id`, `title`, `audiences` and one of
`when` and `months`; an entry of `log` or `moves` needs `on`. A key that is only misspelt is told as
`unknown-key`.

A plan that fails:

    year: 2023
    title: Plan pracy
    audiences:
      seniorzy: seniorzy z gminy
    tasks:
      - id: bal
        title: Bal seniora
        when: luty

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
"""
